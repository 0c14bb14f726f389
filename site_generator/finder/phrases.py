"""What the words that people use mean for the filters: "day program", "rehab", "bulemia".

``theme/scripts/lib/text/search-phrases.js`` has the rules by which a text is compared with this table;
``tests/cases/words-people-use.yaml`` says what they give.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from site_generator.finder.facets import terms_of_filters
from site_generator.word_search.folding import folded

if TYPE_CHECKING:
    from site_generator.declared.vocabulary import Term
    from site_generator.wording import Words

FILE = "words.json"
"""The table's file in the finder's data."""

SPAN = re.compile(r"(\d+)\.\.(\d+)")
"""Numbers for which a phrase stands, the first and the last: "18..25 year old"."""


class Meaning(NamedTuple):
    """One row of the table: phrases, folded; filters as facet, code and label; a short text.

    A phrase with ``SPAN`` in it stands for one with each of the numbers.
    """

    phrases: list[str]
    filters: list[tuple[str, str, str]]
    explanation: str


def search_phrases(words: Words) -> list[Meaning]:
    """The table: what editors wrote, then each value of each filter by its own names."""
    terms = terms_of_filters(words)
    table = []
    for entry in words.section("people").values():
        filters = [
            (facet, code, terms[facet][code].label)
            for facet, codes in entry["filters"].items()
            for code in codes
        ]
        phrases = [folded(phrase) for phrase in entry["phrases"]]
        table.append(Meaning(phrases, filters, entry.get("explain", "")))
    ages = words.section("people_ages")
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


def _names(term: Term) -> list[str]:
    """Its label and short label, and the two parts of "Long name (LN)"; no bounds of ages."""
    parts = [term.label, term.short, *re.split(r"[()]", term.label)]
    names = [folded(part) for part in parts if not re.fullmatch(r"(to )?\d+( (to|and) \w+)?", part)]
    return list(dict.fromkeys(name for name in names if name))
