"""Where sentences end, and which words they have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STOP = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s)")
_NEXT = re.compile(r"\s+(?P<sign>[\"'\u201c\u2018(\[]*\S)")
_LAST_WORD = re.compile(r"\S+$")
_INITIAL = re.compile(r"[(\"']?[A-Z]\.")
ABBREVIATIONS = frozenset(
    (
        "approx.",
        "cf.",
        "dr.",
        "e.g.",
        "i.e.",
        "jr.",
        "mr.",
        "mrs.",
        "ms.",
        "sr.",
        "st.",
        "u.s.",
        "vs.",
    )
)
"""Words whose full stop ends no sentence."""
_WORD = re.compile(r"\S*[^\W_]\S*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` of a block. ``cited``: a citation is in it or right after it."""

    text: str
    start: int
    end: int
    cited: bool

    @property
    def words(self) -> list[str]:
        """Its words as they are written: what is between blanks and has a letter or digit."""
        return words_in(self.text)


def words_in(text: str) -> list[str]:
    """What is between blanks and has a letter or a digit."""
    return _WORD.findall(text)


def split_sentences(text: str, citations: Sequence[int] = ()) -> tuple[Sentence, ...]:
    """The sentences of a block; one that nothing ends reaches to the block's end.

    ``citations`` are the places in ``text`` before which a citation stood.
    """
    return tuple(
        Sentence(text[start:end], start, end, any(start < at <= end for at in citations))
        for start, end in _spans(text)
    )


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, start, stop):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if words_in(bare):
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(bare)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    if following is None:
        return True
    if following["sign"][-1].islower():
        return False
    word = _LAST_WORD.search(text, start, stop.end())
    last = word[0] if word else ""
    return last.lower().lstrip("(\"'\u201c\u2018[") not in ABBREVIATIONS and not _INITIAL.fullmatch(
        last
    )
