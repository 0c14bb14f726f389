"""What an import did, row by row and program by program."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LONGEST_LIST = 20


class RowsLostError(RuntimeError):
    """A mistake in the importer: some rows are neither written, merged nor skipped."""


@dataclass(slots=True)
class ImportSummary:
    """Every row read is counted once: written, merged into another, or skipped with a reason.

    ``written`` rows are those that stand for a program in the files, whether or not its text changed.
    The lists hold ids of programs; ``kept_edits`` tells of each program the fields in which an editor's
    word stood against the source's.
    """

    sources: list[str] = field(default_factory=list)
    rows: int = 0
    written: int = 0
    merged: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    appeared: list[str] = field(default_factory=list)
    changed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    confirmed: list[str] = field(default_factory=list)
    unchanged: int = 0
    disappeared: list[str] = field(default_factory=list)
    kept_edits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hand_made: int = 0
    files: list[Path] = field(default_factory=list)

    def check(self) -> None:
        """Raise RowsLostError unless written, merged and skipped rows add up to the rows read."""
        counted = self.written + self.merged.total() + self.skipped.total()
        if counted != self.rows:
            raise RowsLostError(f"{self.rows} rows read, {counted} accounted for")

    def lines(self) -> list[str]:
        """The summary as text, one finding a line."""
        lines = list(self.sources)
        lines.append(
            f"{self.rows:,} rows read = {self.written:,} written"
            f" + {self.merged.total():,} merged + {self.skipped.total():,} skipped"
        )
        lines += _counted("merged", self.merged)
        lines += _counted("skipped", self.skipped)
        lines += [f"  note: {count:,} {what}" for what, count in _by_count(self.notes)]
        lines.append(
            f"{self.written:,} programs in the directory: {len(self.appeared):,} new,"
            f" {len(self.changed):,} changed, {len(self.confirmed):,} confirmed with a newer date,"
            f" {self.unchanged:,} as before"
        )
        if self.hand_made:
            lines.append(f"{self.hand_made:,} programs from other sources left as they are")
        if self.changed and self.unchanged + len(self.confirmed):
            lines += _listed(
                "changed", [f"{id_}: {', '.join(f)}" for id_, f in self.changed.items()]
            )
        if self.kept_edits:
            lines.append(f"{len(self.kept_edits):,} programs with edits that were kept")
            kept = [f"{id_}: {', '.join(f)}" for id_, f in self.kept_edits.items()]
            lines += _listed("kept", kept)
        if self.disappeared:
            lines.append(
                f"{len(self.disappeared):,} programs no longer in the source: kept, marked"
                " to_confirm: [source]"
            )
            lines += _listed("no longer listed", self.disappeared)
        lines.append(
            f"catalogue files written: {len(self.files):,}" if self.files else "no file changed"
        )
        return lines


def _counted(what: str, reasons: Counter[str]) -> list[str]:
    return [f"  {what}: {count:,} {reason}" for reason, count in _by_count(reasons)]


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(((k, n) for k, n in counts.items() if n), key=lambda pair: (-pair[1], pair[0]))


def _listed(what: str, items: Sequence[str]) -> list[str]:
    lines = [f"  {what}: {item}" for item in items[:LONGEST_LIST]]
    more = len(items) - LONGEST_LIST
    return [*lines, f"  {what}: and {more:,} more"] if more > 0 else lines
