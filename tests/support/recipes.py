"""The worked examples of docs/recipes.md, carried out on a copy of the tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tests.support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^`(\S+)`\n\n```diff\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A change of one file: ``before`` is in it once and becomes ``after``."""

    file: str
    before: str
    after: str

    def carry_out(self, tree: Path) -> None:
        """Change the file in ``tree``, or make it where there must be nothing to replace."""
        path = tree / self.file
        if not self.before:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.after, encoding="utf-8")
            return
        text = path.read_text(encoding="utf-8")
        count = text.count(self.before)
        assert count == 1, f"{self.file}: {count} times instead of once: {self.before!r}"
        path.write_text(text.replace(self.before, self.after), encoding="utf-8")


def steps(heading: str) -> list[Step]:
    """The steps of the recipe under a heading, in order."""
    [recipe] = [
        part for part in re.split(r"^## ", TEXT, flags=re.MULTILINE) if part.startswith(heading)
    ]
    return [_step(file, diff) for file, diff in EXAMPLE.findall(recipe)]


def headings() -> list[str]:
    """The recipes that there are."""
    return re.findall(r"^## (.+)$", TEXT, re.MULTILINE)


def _step(file: str, diff: str) -> Step:
    lines = diff.splitlines(keepends=True)
    kept = [(line[0], line[1:] or "\n") if line != "\n" else (" ", "\n") for line in lines]
    before = "".join(text for mark, text in kept if mark != "+")
    after = "".join(text for mark, text in kept if mark != "-")
    return Step(file, before, after)
