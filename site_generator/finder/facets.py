"""The facets of the finder: what a visitor can filter by, and where the facts stand."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from site_generator.catalogue import vocabulary
from site_generator.catalogue.model import NotOffered
from site_generator.catalogue.times import times_of_day
from site_generator.catalogue.vocabulary import CAPACITY_STALE_DAYS, Vocabulary
from site_generator.finder.match import OPEN, denied

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from site_generator.catalogue.model import Program


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter. ``key`` is its name in the page's address, ``field`` the list's in the catalogue.

    ``field`` is written as editors write it under ``incomplete``: ``cost.payment``.
    """

    key: str
    terms: Vocabulary
    field: str
    stated: Callable[[Program], tuple[str, ...] | None]

    def read(self, program: Program) -> tuple[str, ...] | None:
        """What a program states: None for nothing, with ``OPEN`` behind a list that is not whole."""
        return _with_open(self.stated(program), self.field, program)


def _with_open(
    stated: tuple[str, ...] | None, field: str, program: Program
) -> tuple[str, ...] | None:
    """What is stated, with ``OPEN`` behind it where the program calls the list incomplete."""
    if stated is not None and program.incomplete and field in program.incomplete:
        return (*stated, OPEN)
    return stated


def _own(key: str, terms: Vocabulary, field: str) -> Facet:
    """The facet of a list whose codes it filters by as they stand."""
    return Facet(key, terms, field, attrgetter(field))


def _days(program: Program) -> tuple[str, ...] | None:
    """The days on which any track meets."""
    tracks = program.schedule.tracks
    if tracks is None:
        return None
    met = {day for track in tracks for day in track.days}
    return tuple(day for day in vocabulary.DAYS if day in met)


def _self_referral(program: Program) -> tuple[str, ...] | None:
    """Whether people may call for themselves; a program that says no states an empty list."""
    stated = program.referral.self_referral
    return None if stated is None else ("yes",) if stated else ()


TRACKS = "schedule.tracks"
"""The list of timetables, as the catalogue names it."""

SELF_REFERRAL = Vocabulary("self_referral", "yes")

FACETS = (
    _own("level", vocabulary.LEVELS, "levels"),
    Facet("time", vocabulary.TIMES_OF_DAY, TRACKS, lambda program: times_of_day(program.schedule)),
    _own("payment", vocabulary.PAYMENT, "cost.payment"),
    _own("condition", vocabulary.CONDITIONS, "conditions"),
    _own("age", vocabulary.AGES, "ages"),
    _own("focus", vocabulary.FOCUS, "focus"),
    _own("delivery", vocabulary.DELIVERY, "delivery"),
    _own("therapy", vocabulary.THERAPIES, "therapies"),
    _own("population", vocabulary.POPULATIONS, "populations"),
    _own("language", vocabulary.LANGUAGES, "languages"),
    Facet("day", vocabulary.DAYS, TRACKS, _days),
    _own("accessibility", vocabulary.ACCESSIBILITY, "accessibility"),
    _own("accreditation", vocabulary.ACCREDITATION, "accreditation"),
    Facet("self_referral", SELF_REFERRAL, "referral.self_referral", _self_referral),
)
"""The filters with a closed list of values, as the finder's data holds them."""

DENIABLE = tuple(facet for facet in FACETS if facet.field in NotOffered.__struct_fields__)
"""Those of which a program may say that it does not offer something."""

STORED = tuple(facet for facet in FACETS if facet.key != "day")
"""Those that have a column of their own; the days follow from the tracks."""

ROOM = Vocabulary("room", "now")
"""Room now: news that grows old, so what it says depends on the day on which somebody asks."""

INSURER = "insurer"
"""The filter whose values are names as programs write them."""

WEEK = "week"
"""The filter that asks when somebody is free (``finder.week``)."""

FILTERS = (*(facet.key for facet in FACETS), "room", INSURER, WEEK)
"""Every filter, by its name in the page's address."""


def facts_of(program: Program, today: date) -> dict[str, tuple[str, ...]]:
    """What a program states on a day, by facet; facets about which it says nothing are left out.

    ``week`` is not among them: it depends on who asks.
    """
    stated = {facet.key: facet.read(program) for facet in FACETS}
    stated |= {denied(facet.key): refused(facet, program) for facet in DENIABLE}
    stated["room"] = room(program, today)
    stated[INSURER] = insurers(program)
    return {key: codes for key, codes in stated.items() if codes is not None}


def refused(facet: Facet, program: Program) -> tuple[str, ...] | None:
    """The codes of a facet that a program says it does not offer."""
    codes: tuple[str, ...] | None = getattr(program.not_offered, facet.field)
    return codes


def room(program: Program, today: date) -> tuple[str, ...] | None:
    """``("now",)``, nothing of it, or None where nobody said or the news is too old."""
    said = program.capacity
    if said is None or (today - said.checked).days > CAPACITY_STALE_DAYS:
        return None
    return ("now",) if said.status == "open" else ()


def insurers(program: Program) -> tuple[str, ...] | None:
    """The insurers' names, with ``OPEN`` behind a list that is not whole."""
    return _with_open(program.cost.insurers, "cost.insurers", program)


def tracks_are_whole(program: Program) -> bool:
    """Whether a program meets at no other times than those of its timetables."""
    return TRACKS not in (program.incomplete or ())


def vocabulary_for_scripts() -> dict[str, list[list[str]]]:
    """For each facet and each list on a card: rows of code, label, explanation, short label."""
    tables = {facet.key: facet.terms for facet in FACETS} | {"room": ROOM}
    tables |= {"capacity": vocabulary.CAPACITY, "state": vocabulary.STATES}
    return {
        key: [[t.code, t.label, t.explanation, t.short] for t in terms.values()]
        for key, terms in tables.items()
    }
