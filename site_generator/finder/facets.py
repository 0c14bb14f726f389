"""The facets of the finder: what a visitor can filter by, and where the facts stand."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from site_generator.catalogue import vocabulary
from site_generator.catalogue.times import times_of_day
from site_generator.finder.match import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_generator.catalogue.model import Program
    from site_generator.catalogue.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter. ``key`` is its name in the page's address, ``field`` the list's in a program."""

    key: str
    terms: Vocabulary
    field: str
    stated: Callable[[Program], tuple[str, ...] | None]

    def read(self, program: Program) -> tuple[str, ...] | None:
        """What a program states: None for nothing, with ``OPEN`` behind a list that is not whole."""
        codes = self.stated(program)
        if codes is not None and program.incomplete and self.field in program.incomplete:
            return (*codes, OPEN)
        return codes


def _own(key: str, terms: Vocabulary, field: str) -> Facet:
    """The facet of a list that stands in the program itself."""
    return Facet(key, terms, field, attrgetter(field))


FACETS = (
    _own("level", vocabulary.LEVELS, "levels"),
    Facet(
        "time", vocabulary.TIMES_OF_DAY, "tracks", lambda program: times_of_day(program.schedule)
    ),
    Facet("payment", vocabulary.PAYMENT, "payment", attrgetter("cost.payment")),
    _own("condition", vocabulary.CONDITIONS, "conditions"),
    _own("age", vocabulary.AGES, "ages"),
    _own("focus", vocabulary.FOCUS, "focus"),
    _own("delivery", vocabulary.DELIVERY, "delivery"),
    _own("therapy", vocabulary.THERAPIES, "therapies"),
    _own("population", vocabulary.POPULATIONS, "populations"),
    _own("language", vocabulary.LANGUAGES, "languages"),
)
"""In the order in which the page shows them."""


def facts_of(program: Program) -> dict[str, tuple[str, ...]]:
    """What a program states, by facet; facets about which it says nothing are left out."""
    stated = ((facet.key, facet.read(program)) for facet in FACETS)
    return {key: codes for key, codes in stated if codes is not None}


def vocabulary_for_scripts() -> dict[str, list[list[str]]]:
    """For each facet and each list on a card: rows of code, label, explanation, short label."""
    tables = {facet.key: facet.terms for facet in FACETS}
    tables |= {"capacity": vocabulary.CAPACITY, "day": vocabulary.DAYS, "state": vocabulary.STATES}
    return {
        key: [[t.code, t.label, t.explanation, t.short] for t in terms.values()]
        for key, terms in tables.items()
    }
