"""Finds the blocks of an article: what a reader takes in one piece, such as a paragraph.

The rules are Python-Markdown's, as far as they decide where a piece of text begins and ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from site_generator.articles.masking import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.articles.masking import Source

Kind = Literal["paragraph", "item", "heading", "cell", "alternative", "head"]

_HEADING = re.compile(r"#{1,6}(?P<text>.*?)#* *$")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_BLOCK = re.compile(r"(?:!!!|\?\?\?\+?) +(?P<kind>[\w-]+)[^\"]*(?:\"(?P<title>[^\"]*)\")?.*")
_ITEM = re.compile(r"(?:[*+-]|\d+\.) +")
_DEFINITION = re.compile(r": {1,3}")
_QUOTE = re.compile(r"(?:> ?)+")
_NO_TEXT = re.compile(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$|\[[^\[\]]+\]: ")
_PLACED = re.compile(r"\{(?:figure|part):[^{}]*\} *")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_DELIMITER = re.compile(r"[|:\- ]*-[|:\- ]*")


@dataclass(slots=True)
class Piece:
    """A block being read: its kind, the block it is in, and the spans of its lines.

    ``inside`` is the kind of the ``!!!`` block around it, such as ``key-points``, else empty.
    """

    kind: Kind
    inside: str
    spans: list[tuple[int, int]]


def find_pieces(source: Source) -> Iterator[Piece]:
    """The blocks of the body in order, without code, comments and what the site puts in."""
    finder = _Finder(source)
    yield from finder.run()


class _Finder:
    def __init__(self, source: Source) -> None:
        self._lines = source.lines()
        self._done: list[Piece] = []
        self._current: Piece | None = None
        self._around: list[tuple[int, str]] = []  # indentation and kind of each block around
        self._table = False

    def run(self) -> list[Piece]:
        for number, (offset, line) in enumerate(self._lines):
            words = line.lstrip(" ")
            indent = len(line) - len(words)
            quote = _QUOTE.match(words)
            start = indent + (quote.end() if quote else 0)
            words = line[start:].rstrip(" ")
            if words.strip(f" {HIDDEN}"):
                self._leave(indent)
                self._take(number, offset + start, words, indent)
            else:
                self._close()
        return self._done

    def _leave(self, indent: int) -> None:
        """Leave the blocks that end where a line begins further left than they do."""
        while self._around and indent < self._around[-1][0]:
            self._around.pop()
            self._close()

    def _close(self) -> None:
        self._current, self._table = None, False

    def _take(self, number: int, offset: int, words: str, indent: int) -> None:
        current = self._current
        if heading := _HEADING.fullmatch(words):
            self._alone("heading", offset + heading.start("text"), heading["text"])
        elif block := _BLOCK.fullmatch(words):
            self._alone("heading", offset + max(block.start("title"), 0), block["title"] or "")
            self._around.append((indent + 4, block["kind"]))
        elif current and len(current.spans) == 1 and _UNDERLINE.fullmatch(words):
            current.kind = "heading"
            self._close()
        elif _PLACED.fullmatch(words) or (not current and _NO_TEXT.match(words)):
            self._close()
        elif self._table or (not current and self._begins_table(number, words)):
            self._row(offset, words)
        elif definition := _DEFINITION.match(words):
            if current and current.kind == "paragraph":
                current.kind = "heading"
            self._begin("item", offset + definition.end(), words[definition.end() :])
        elif (item := _ITEM.match(words)) and (not current or current.kind == "item"):
            self._begin("item", offset + item.end(), words[item.end() :])
        elif current:
            current.spans.append((offset, offset + len(words)))
        else:
            self._begin("paragraph", offset, words)

    def _begin(self, kind: Kind, offset: int, words: str) -> None:
        inside = self._around[-1][1] if self._around else ""
        self._current = Piece(kind, inside, [(offset, offset + len(words))])
        self._done.append(self._current)

    def _alone(self, kind: Kind, offset: int, words: str) -> None:
        self._begin(kind, offset, words)
        self._close()

    def _begins_table(self, number: int, words: str) -> bool:
        below = self._lines[number + 1][1] if number + 1 < len(self._lines) else ""
        return "|" in words and "|" in below and bool(_DELIMITER.fullmatch(below))

    def _row(self, offset: int, words: str) -> None:
        for cell in () if _DELIMITER.fullmatch(words) else _CELL.finditer(words):
            if cell[0].strip():
                self._begin("cell", offset + cell.start(), cell[0])
        self._table = True
