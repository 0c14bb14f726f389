"""How the faults of one kind of file are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from site_generator.problems import Problems

Where = tuple[str, int, int]
"""File as shown to editors, line and column from 1; line 0 means the whole file."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """``codes`` has a code for each fault of reader and kinds; "" where it is none in these files.

    ``add`` reports a problem with the severity of its code. ``absent`` ends the
    advice to delete a key: when that may be done, or what it means.
    """

    codes: Mapping[str, str]
    add: Callable[[Problems, str, Where, str, str], None]
    absent: str

    def report(
        self, problems: Problems, name: str, where: Where, message: str, hint: str = ""
    ) -> None:
        """Report the fault ``name``; one without a code is its own code."""
        code = self.codes.get(name, name)
        if code:
            self.add(problems, code, where, message, hint)
