"""What a text may mean for the filters, by the table of the words that people use.

What visitors use is ``theme/scripts/lib/text/search-phrases.js``; ``tests/cases/words-people-use.yaml`` holds
both to the same rules.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from site_generator.finder.phrases import SPAN, Meaning, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXACT, WITHIN, BEGUN, MISSPELLED = range(4)
"""How a text says a phrase: it is the phrase, holds it, begins it, holds it with a slip."""

MOST = 4
"""Most meanings of one text."""

SHORTEST_BEGUN = 3
"""Letters from which the beginning of a phrase counts."""

SWAPPED, ONE_SLIP, TWO_SLIPS = 4, 5, 8
"""Letters from which a phrase may have two letters swapped, one typo of any kind, two typos."""


class Said(NamedTuple):
    """A meaning of a text: its row in the table, the phrase that was met, and how."""

    row: int
    phrase: str
    how: int


class _Met(NamedTuple):
    how: int
    phrase: str
    first: int
    after: int
    is_counted: bool


def meanings(text: str, table: Sequence[Meaning]) -> list[Said]:
    """What ``text`` may mean, best first, at most ``MOST``; the same filters count once.

    A phrase that is the whole text goes before one that is in it, before one that the text
    begins; keyboard typos count only in words that are no part of one of these. A phrase
    inside a longer one that was met too says nothing, and neither does another word for what a
    number says: "my son is 19 years old" means no teenager.
    """
    typed = folded(text).split()
    found = [(at, met) for at, row in enumerate(table) for met in _met(row, typed)]
    right = [met for _, met in found if met.how != MISSPELLED]
    found = [
        (at, met)
        for at, met in found
        if met.how != MISSPELLED or not any(_overlap(met, other) for other in right)
    ]
    found = [one for one in found if not any(_holds(other, one[1]) for _, other in found)]
    counted = {
        facet
        for at, met in found
        if met.is_counted and met.how != BEGUN
        for facet in _facets(table[at])
    }
    best: dict[tuple[tuple[str, str, str], ...], Said] = {}
    for at, met in sorted(found, key=lambda one: (*_rank(one[1]), one[0])):
        if met.is_counted or counted.isdisjoint(_facets(table[at])):
            best.setdefault(tuple(table[at].filters), Said(at, met.phrase, met.how))
    return list(best.values())[:MOST]


def _facets(row: Meaning) -> set[str]:
    return {facet for facet, _, _ in row.filters}


def slips(one: str, other: str) -> int:
    """Letters to add, drop, change or swap to make ``other`` of ``one``."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != there)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]


def is_slip(typed: str, phrase: str) -> bool:
    """Whether ``typed`` is ``phrase`` with a slip: swapped letters, one in five, two in eight."""
    if typed[:1] != phrase[:1] or min(len(typed), len(phrase)) < SWAPPED:
        return False
    if len(phrase) < ONE_SLIP:
        return sorted(typed) == sorted(phrase) and slips(typed, phrase) == 1
    most = 2 if len(phrase) >= TWO_SLIPS else 1
    return abs(len(typed) - len(phrase)) <= most and slips(typed, phrase) <= most


def _said_with(phrase: str, typed: list[str]) -> Iterator[str]:
    """The phrase; for one that stands for several numbers, that with each number of a text."""
    span = SPAN.search(phrase)
    if span is None:
        yield phrase
        return
    for number in dict.fromkeys(digits[0] for word in typed if (digits := re.match(r"\d+", word))):
        if int(span[1]) <= int(number) <= int(span[2]):
            yield phrase.replace(span[0], number, 1)


def _met(row: Meaning, typed: list[str]) -> Iterator[_Met]:
    for written in row.phrases:
        for phrase in _said_with(written, typed):
            yield from _met_as(phrase, typed, is_counted=phrase != written)


def _met_as(phrase: str, typed: list[str], *, is_counted: bool) -> Iterator[_Met]:
    """How a text says a phrase; no typos where its number is the text's own: "10 to" is no "10 yo"."""
    whole = " ".join(typed)
    if phrase.replace(" ", "") == "".join(typed):
        yield _Met(EXACT, phrase, 0, len(typed), is_counted)
        return
    if len(whole) >= SHORTEST_BEGUN and phrase.startswith(whole):
        yield _Met(BEGUN, phrase, 0, len(typed), is_counted)
    count = phrase.count(" ") + 1
    for first in range(len(typed) - count + 1):
        part = " ".join(typed[first : first + count])
        if part == phrase:
            yield _Met(WITHIN, phrase, first, first + count, is_counted)
        elif not is_counted and is_slip(part, phrase):
            yield _Met(MISSPELLED, phrase, first, first + count, is_counted)


def _rank(met: _Met) -> tuple[int, int]:
    """Long phrases say more; of those that a text begins the shortest is the nearest."""
    return met.how, len(met.phrase) * (1 if met.how == BEGUN else -1)


def _overlap(one: _Met, other: _Met) -> bool:
    return one.first < other.after and other.first < one.after


def _holds(longer: _Met, met: _Met) -> bool:
    """Whether one that was met whole has ``met`` inside, and more words than it."""
    inside = longer.first <= met.first and met.after <= longer.after
    return inside and longer.how != BEGUN and longer.after - longer.first > met.after - met.first
