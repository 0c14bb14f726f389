"""Room to write on paper: gaps of four or more underscores, and blocks of empty lines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    import re

    from site_generator.wording import Words

BLANK = r"(?<!\w)_{4,}(?!\w)"
LINES = 4
"""Lines of handwriting in a block ``!!! lines``."""


class BlankProcessor(InlineProcessor):
    """Turns underscores into an empty place, which a screen reader calls by a word.

    One that ends its paragraph or list item carries a class of its own: it may run to the edge.
    """

    def __init__(self, words: Words) -> None:
        super().__init__(BLANK)
        self._name = words("article.blank")

    def handleMatch(  # type: ignore[override]  # noqa: N802  the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """One gap, as wide as the styles make it."""
        last = not data[m.end(0) :].strip()
        gap = Element("span", {"class": "mg-blank mg-blank--rest" if last else "mg-blank"})
        SubElement(gap, "span", {"class": "mg-visually-hidden"}).text = self._name
        return gap, m.start(0), m.end(0)


class WritingLines(Treeprocessor):
    """Puts empty lines at the end of every block of the kind ``lines``."""

    def run(self, root: Element) -> None:
        """Add them to a whole page."""
        for block in list(root.iter("div")):
            if block.get("class") == "admonition lines":
                for _ in range(LINES):
                    SubElement(block, "div", {"class": "mg-line"})
