"""What became of each fault, and what an older report has that a newer one has not."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

CAUGHT, MISSED, UNSURE, HUNG, UNFIT = "caught", "missed", "unsure", "hung", "not applied"


@dataclass(frozen=True)
class Verdict:
    """What became of a fault: ``by`` which test it was noticed, or why there is no answer.

    "unsure" says that the tests fail without the fault too, or could not be run.
    """

    area: str
    verdict: str
    by: str
    stage: str
    seconds: float


Report = dict[str, Verdict]


def read_report(path: Path | None) -> Report:
    """The report at ``path``; nothing where there is none yet."""
    if path is None or not path.is_file():
        return {}
    held = json.loads(path.read_text(encoding="utf-8"))
    return {name: Verdict(**row) for name, row in held.items()}


def write_report(path: Path, report: Report) -> None:
    """Write a report so that two of them can be compared by eye as well."""
    rows = {name: asdict(verdict) for name, verdict in sorted(report.items())}
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def lost(old: Report, new: Mapping[str, Verdict], names: Iterable[str] | None = None) -> list[str]:
    """The faults that were caught in ``old`` and are not in ``new``; of ``names`` where given."""
    asked = None if names is None else set(names)
    return sorted(
        name
        for name, verdict in old.items()
        if verdict.verdict == CAUGHT
        and (asked is None or name in asked)
        and (name not in new or new[name].verdict != CAUGHT)
    )


def summary(report: Mapping[str, Verdict]) -> str:
    """The number of faults by area and verdict."""
    lines = []
    for area in [*sorted({verdict.area for verdict in report.values()}), ""]:
        here = [one.verdict for one in report.values() if area in ("", one.area)]
        counts = [f"{here.count(kind)} {kind}" for kind in dict.fromkeys(sorted(here))]
        lines.append(f"{area or 'all':<14} {len(here):>3}: {', '.join(counts)}")
    return "\n".join(lines)
