"""What the words that people use mean for the filters: "day program", "rehab", "bulemia".

The browser runs the same rules (``theme/scripts/lib/people-words.js``) over the table that
``people_words`` gives; ``tests/cases/words-people-use.yaml`` holds both to them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from site_generator.finder.facets import FACETS, ROOM
from site_generator.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_generator.catalogue.vocabulary import Term

FILE = "words.json"
"""The table's file in the finder's data."""

EXACT, WITHIN, BEGUN, MISSPELLED = range(4)
"""How a text says a phrase: it is the phrase, holds it, begins it, holds it with a slip."""

MOST = 4
"""Most meanings of one text."""

SHORTEST_BEGUN = 3
"""Letters from which the beginning of a phrase counts."""

SWAPPED, ONE_SLIP, TWO_SLIPS = 4, 5, 8
"""Letters from which a phrase may have two letters swapped, one slip of any kind, two slips."""


SPAN = re.compile(r"(\d+)\.\.(\d+)")
"""Numbers for which a phrase stands, the first and the last: "18..25 year old"."""


class Meaning(NamedTuple):
    """One row of the table: phrases, folded; filters as facet, code and label; a short text.

    A phrase with ``SPAN`` in it stands for one with each of the numbers.
    """

    phrases: list[str]
    filters: list[tuple[str, str, str]]
    explanation: str


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


def people_words() -> list[Meaning]:
    """The table: what editors wrote, then each value of each filter by its own names."""
    terms = {facet.key: facet.terms for facet in FACETS} | {"room": ROOM}
    table = []
    for entry in words().section("people").values():
        filters = [
            (facet, code, terms[facet][code].label)
            for facet, codes in entry["filters"].items()
            for code in codes
        ]
        phrases = [folded(phrase) for phrase in entry["phrases"]]
        table.append(Meaning(phrases, filters, entry.get("explain", "")))
    ages = words().section("people_ages")
    for code, (first, last) in ages["years"].items():
        phrases = [phrase.replace("#", f"{first}..{last}") for phrase in ages["phrases"]]
        table.append(Meaning(phrases, [("age", code, terms["age"][code].label)], ""))
    for facet, vocabulary in terms.items():
        if facet != "day":
            table += [
                Meaning(_names(term), [(facet, term.code, term.label)], "")
                for term in vocabulary.values()
            ]
    return table


def meanings(text: str, table: Sequence[Meaning]) -> list[Said]:
    """What ``text`` may mean, best first, at most ``MOST``; the same filters count once.

    A phrase that is the whole text goes before one that stands in it, before one that the text
    begins; slips of the keyboard count only in words that are no part of one of these. A phrase
    inside of a longer one that was met too says nothing, and neither does another word for what a
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


def folded(text: str) -> str:
    """Lower case, without accents, apostrophes and punctuation, words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[a-z0-9]+", re.sub("['\u2018\u2019]", "", letters)))


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
    """How a text says a phrase; no slips where its number is the text's own: "10 to" is no "10 yo"."""
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


def _names(term: Term) -> list[str]:
    """Its label and short label, and the two parts of "Long name (LN)"; no bounds of ages."""
    parts = [term.label, term.short, *re.split(r"[()]", term.label)]
    names = [folded(part) for part in parts if not re.fullmatch(r"(to )?\d+( (to|and) \w+)?", part)]
    return list(dict.fromkeys(name for name in names if name))
