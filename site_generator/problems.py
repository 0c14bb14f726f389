"""What is wrong with a source file, where, and what to write instead."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding in one place.

    ``line`` and ``column`` count from 1; 0 means that the finding concerns the whole file.
    ``code`` is stable and documented in ``docs/problems.md``. ``hint`` says what to write instead.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        # A line end in a file's name would tear the line apart, half a character ends the command.
        file = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in self.file)
        place = f"{file}:{self.line}:{self.column}" if self.line else file
        tail = f"; {self.hint}" if self.hint else ""
        return f"{place}: {self.severity} {self.code}: {self.message}{tail}"


@dataclass(slots=True)
class Problems:
    """Collects findings so that one run reports all of them."""

    found: list[Problem] = field(default_factory=list)

    def error(self, code: str, where: tuple[str, int, int], message: str, hint: str = "") -> None:
        """Add an error at ``where`` = (file, line, column)."""
        self._add("error", code, where, message, hint)

    def warning(self, code: str, where: tuple[str, int, int], message: str, hint: str = "") -> None:
        """Add a warning, which never fails a build unless it is strict."""
        self._add("warning", code, where, message, hint)

    def _add(
        self, severity: Severity, code: str, where: tuple[str, int, int], message: str, hint: str
    ) -> None:
        file, line, column = where
        self.found.append(
            Problem(
                code=code,
                severity=severity,
                file=file,
                line=line,
                column=column,
                message=message,
                hint=hint,
            )
        )

    def extend(self, others: Iterable[Problem]) -> None:
        """Take over findings made elsewhere."""
        self.found.extend(others)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.in_order())

    def __len__(self) -> int:
        return len(self.found)

    @property
    def errors(self) -> list[Problem]:
        """The findings that stop a build, in file order."""
        return [problem for problem in self.in_order() if problem.severity == "error"]

    def in_order(self) -> list[Problem]:
        """All findings sorted by file, line and column."""
        return sorted(self.found, key=lambda p: (p.file, p.line, p.column, p.code, p.message))


def did_you_mean(written: str, allowed: Iterable[str]) -> str:
    """A hint naming the closest allowed spelling, else the whole list where it is short."""
    choices = list(allowed)
    close = closest(written, choices)
    if close is not None:
        return f"did you mean '{close}'?"
    return f"write one of: {', '.join(choices)}" if 0 < len(choices) <= 14 else ""


def closest(written: str, allowed: Iterable[str]) -> str | None:
    """The allowed spelling that is ``written`` with a slip or two; None where none is near.

    Upper and lower case are alike, and so are blanks, hyphens and underscores. One slip is a
    letter too much, too few, wrong, or swapped with its neighbour; a third of the letters may be
    typos. The beginning of a single allowed word stands for it.
    """
    if not 2 <= len(written) <= 60:
        return None
    plain = _plain(written)
    choices = list(allowed)
    ranked = [
        (_slips(plain, _plain(choice)), sorted(plain) != sorted(_plain(choice)), choice)
        for choice in choices
    ]
    slips, other_letters, best = min(ranked, key=lambda one: one[:2], default=(99, True, ""))
    if slips <= len(plain) // 3 or (slips == 1 and not other_letters):
        return best
    begun = [choice for choice in choices if _plain(choice).startswith(plain)]
    return begun[0] if len(begun) == 1 and len(plain) > 2 else None


def _plain(text: str) -> str:
    return text.casefold().replace(" ", "-").replace("_", "-")


def _slips(one: str, two: str) -> int:
    """Optimal string alignment distance, after the recurrence of Damerau (1964)."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, b in enumerate(two, start=1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, last[j - 2] + 1)
            row.append(best)
    return row[-1]


def as_json(problems: Iterable[Problem]) -> str:
    """The findings as a JSON list, for other programs."""
    return json.dumps(
        [{name: getattr(p, name) for name in Problem.__dataclass_fields__} for p in problems],
        indent=2,
        ensure_ascii=False,
    )


def as_github(problems: Iterable[Problem]) -> str:
    """The findings as workflow commands that GitHub shows next to the changed lines."""
    lines = []
    for p in problems:
        text = f"{p.message}{'; ' + p.hint if p.hint else ''}"
        escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        lines.append(
            f"::{p.severity} file={p.file},line={max(p.line, 1)},col={max(p.column, 1)},"
            f"title={p.code}::{escaped}"
        )
    return "\n".join(lines)


def shown_path(path: Path, base: Path) -> str:
    """``path`` as an editor would name it: relative to the project where it is inside."""
    try:
        return path.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
