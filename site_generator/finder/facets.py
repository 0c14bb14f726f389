"""The facets of the finder: what a visitor can filter by, and where the facts are.

Those of the catalogue's own lists come from the model; those that follow from other facts are here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.catalogue.model import NotOffered, Program, vocabulary
from site_generator.catalogue.model.uses import Filter, declared, used
from site_generator.catalogue.model.vocabulary import CAPACITY_STALE_DAYS
from site_generator.catalogue.times import times_of_day
from site_generator.declared.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from site_generator.catalogue.model.uses import Declared
    from site_generator.declared.vocabulary import Term
    from site_generator.wording import Words


OPEN = "*"
"""Stands in a list of facts that is not whole: what it lacks is not stated rather than no."""


def denied(facet: str) -> str:
    """The key of the facts under which the codes stand that a program says it does not offer."""
    return f"no_{facet}"


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter. ``key`` is its name in the page's address, ``field`` the field's in the catalogue.

    ``field`` is written as editors write it under ``incomplete``: ``cost.payment``.
    """

    key: str
    terms: Vocabulary
    field: str
    stated: Callable[[Program], tuple[str, ...] | None]
    filter: Filter

    def read(self, program: Program) -> tuple[str, ...] | None:
        """What a program states: None for nothing, with ``OPEN`` after a list that is not whole."""
        return _with_open(self.stated(program), self.field, program)


def _with_open(
    stated: tuple[str, ...] | None, field: str, program: Program
) -> tuple[str, ...] | None:
    """What is stated, with ``OPEN`` after it where the program calls the list incomplete."""
    if stated is not None and program.incomplete and field in program.incomplete:
        return (*stated, OPEN)
    return stated


def _days(program: Program) -> tuple[str, ...] | None:
    """The days on which any track meets."""
    tracks = program.schedule.tracks
    if tracks is None:
        return None
    met = {day for track in tracks for day in track.days}
    return tuple(day for day in vocabulary.DAYS if day in met)


def _declared_facets() -> Iterator[Facet]:
    for one in used(Program):
        use = one.use
        if use is None or use.filter is None:
            continue
        if one.terms is not None:
            yield Facet(use.key, one.terms, one.path, one.read, use.filter)
        elif one.shape.kind == "flag":
            yield Facet(use.key, Vocabulary(use.key, "yes"), one.path, _flag(one), use.filter)
        else:
            raise TypeError(f"{one.path}: only a list of codes or a flag can be a filter")


def _flag(one: Declared) -> Callable[[Program], tuple[str, ...] | None]:
    """The codes of a field that is true or false; a program that says no states an empty list."""

    def stated(program: Program) -> tuple[str, ...] | None:
        value = one.read(program)
        return None if value is None else ("yes",) if value else ()

    return stated


TRACKS = "schedule.tracks"
"""The list of timetables, as the catalogue names it."""

FACETS = tuple(
    sorted(
        [
            *_declared_facets(),
            Facet(
                "time", vocabulary.TIMES_OF_DAY, TRACKS,
                lambda program: times_of_day(program.schedule), Filter(10, first=True, is_open=True),
            ),
            Facet("day", vocabulary.DAYS, TRACKS, _days, Filter(85)),
        ],
        key=lambda facet: facet.filter.rank,
    )
)  # fmt: skip
"""The filters with a closed list of values, as the finder's data holds them."""

_REFUSED = {
    facet.key: next(
        one.read for one in declared(Program) if one.path == f"not_offered.{facet.field}"
    )
    for facet in FACETS
    if facet.field in NotOffered.__struct_fields__
}

DENIABLE = tuple(facet for facet in FACETS if facet.key in _REFUSED)
"""Those of which a program may say that it does not offer something."""

STORED = tuple(facet for facet in FACETS if facet.key != "day")
"""Those that have a column of their own; the days follow from the tracks."""

ROOM = Vocabulary("room", "now")
"""Openings: news that gets old, so what it says depends on the day someone asks."""


def terms_of_filters(words: Words) -> dict[str, dict[str, Term]]:
    """The terms of each filter with a list of values, by its key."""
    listed = {facet.key: facet.terms for facet in FACETS} | {"room": ROOM}
    return {key: terms.said(words) for key, terms in listed.items()}


INSURER = "insurer"
"""The filter whose values are names as programs write them."""

WEEK = "week"
"""The filter that asks when someone is free (``theme/scripts/lib/match/week.js``)."""

DERIVED = {WEEK: Filter(20, first=True), "room": Filter(60, first=True), INSURER: Filter(80)}
"""Filters without a closed list that the data hold."""

FILTERS = (*(facet.key for facet in FACETS), *DERIVED)
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
    codes: tuple[str, ...] | None = _REFUSED[facet.key](program)
    return codes


def room(program: Program, today: date) -> tuple[str, ...] | None:
    """``("now",)``, nothing of it, or None where no one said or the news is too old."""
    said = program.capacity
    if said is None or (today - said.checked).days > CAPACITY_STALE_DAYS:
        return None
    return ("now",) if said.status == "open" else ()


def insurers(program: Program) -> tuple[str, ...] | None:
    """The insurers' names, with ``OPEN`` after a list that is not whole."""
    return _with_open(program.cost.insurers, "cost.insurers", program)


def tracks_are_whole(program: Program) -> bool:
    """Whether a program meets at no other times than those of its timetables."""
    return TRACKS not in (program.incomplete or ())
