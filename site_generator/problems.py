"""What is wrong with a source file, where, and what to write instead."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

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
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        tail = f"; {self.hint}" if self.hint else ""
        return f"{place}: {self.severity} {self.code}: {self.message}{tail}"


@dataclass(slots=True)
class Problems:
    """Collects findings so that one run reports all of them."""

    found: list[Problem] = field(default_factory=list)

    def error(
        self, code: str, where: tuple[str, int, int], message: str, hint: str = ""
    ) -> None:
        """Add an error at ``where`` = (file, line, column)."""
        self._add("error", code, where, message, hint)

    def warning(
        self, code: str, where: tuple[str, int, int], message: str, hint: str = ""
    ) -> None:
        """Add a warning, which never fails a build unless it is strict."""
        self._add("warning", code, where, message, hint)

    def _add(
        self, severity: Severity, code: str, where: tuple[str, int, int], message: str, hint: str
    ) -> None:
        file, line, column = where
        self.found.append(
            Problem(
                code=code, severity=severity, file=file, line=line, column=column,
                message=message, hint=hint,
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
    by_folded = {choice.casefold(): choice for choice in choices}
    close = get_close_matches(written.casefold(), by_folded, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{by_folded[close[0]]}'?"
    return f"write one of: {', '.join(choices)}" if len(choices) <= 14 else ""


def as_json(problems: Iterable[Problem]) -> str:
    """The findings as a JSON list, for other programs."""
    return json.dumps(
        [{name: getattr(p, name) for name in Problem.__dataclass_fields__} for p in problems],
        indent=2,
        ensure_ascii=False,
    )


def as_github(problems: Iterable[Problem]) -> str:
    """The findings as workflow commands that GitHub shows beside the changed lines."""
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
    """``path`` as an editor would name it: relative to the project where it lies inside."""
    try:
        return path.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
