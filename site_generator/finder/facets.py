"""The facets of the finder: what a visitor can filter by, and where the facts stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.catalogue import vocabulary
from site_generator.catalogue.times import times_of_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_generator.catalogue.model import Program
    from site_generator.catalogue.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter. ``key`` is its name in the page's address; ``read`` gives codes or None."""

    key: str
    terms: Vocabulary
    read: Callable[[Program], tuple[str, ...] | None]


def _whole(program: Program, field: str, stated: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """A list that says all there is to say; of one named in ``incomplete`` the finder says "ask"."""
    return None if field in (program.incomplete or ()) else stated


FACETS = (
    Facet("level", vocabulary.LEVELS, lambda program: program.levels),
    Facet("time", vocabulary.TIMES_OF_DAY, lambda program: times_of_day(program.schedule)),
    Facet("payment", vocabulary.PAYMENT, lambda program: program.cost.payment),
    Facet("condition", vocabulary.CONDITIONS, lambda p: _whole(p, "conditions", p.conditions)),
    Facet("age", vocabulary.AGES, lambda p: _whole(p, "ages", p.ages)),
    Facet("focus", vocabulary.FOCUS, lambda program: program.focus),
    Facet("delivery", vocabulary.DELIVERY, lambda program: program.delivery),
    Facet("therapy", vocabulary.THERAPIES, lambda program: program.therapies),
    Facet("population", vocabulary.POPULATIONS, lambda program: program.populations),
    Facet("language", vocabulary.LANGUAGES, lambda program: program.languages),
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
