"""A list of programs as the browser loads it: one array per fact, repeated values by number.

``theme/scripts/lib/load/columns.js`` reads what this module writes; ``SCHEMA`` grows when it changes.

    id        0: slug of name, city and state; text that starts with "-": that slug, then it; else whole
    name      texts
    org, city, checked, hours, tracks, capacity, insurer, and each facet:
              {"is": values, "of": numbers}, number 0 is not stated, number n is values[n - 1]
    lat, lon  {"from": least, "by": numbers above it or null}, in 1e-4 degree
    phone     number of ten digits, or text, or null
    no_<facet>  what a program says that it does not offer, as its facet
    flags     1 approximate place + 2 address withheld + 4 sample + 8 levels to be confirmed

A city is [name, state], its slug after where that is not plain; hours [least, most]; a track [days as numbers, starts, ends];
capacity [status, day, weeks]; days count from 2000-01-01; facets hold numbers of codes, -1
where a list is not whole; insurer holds names, "*" where a list is not whole. What follows from
tracks and capacity (days, openings now) is left to the browser; tracks are not whole where the
times of day are not.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING, Any

from site_generator.catalogue.model.vocabulary import DAYS
from site_generator.finder.facets import DENIABLE, OPEN, STORED, denied, insurers, refused

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from site_generator.catalogue.model import Capacity, Placement, Program, Schedule

SCHEMA = 4
LOWERED = str.maketrans(ascii_uppercase, ascii_lowercase, "'")
NOT_PLAIN = re.compile("[^a-z0-9]+")
FIRST_DAY = date(2000, 1, 1)
CODES = {
    facet.key: {code: at for at, code in enumerate(facet.terms)} | {OPEN: -1} for facet in STORED
}
DAY_NUMBERS = {code: number for number, code in enumerate(DAYS)}
PLAIN_PHONE = re.compile(r"[2-9]\d\d-\d{3}-\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """One program with all that its card and its filters need."""

    program: Program
    placement: Placement
    sample: bool


def columns(rows: Sequence[Row]) -> dict[str, Any]:
    """The columns of ``rows``, in order; a column that no program states is left out."""
    programs = [row.program for row in rows]
    places = [row.placement for row in rows]
    table: dict[str, Any] = {
        "id": [short_id(row) for row in rows],
        "name": [program.name for program in programs],
        "org": _numbered([program.organization for program in programs]),
        "city": _numbered([_town(place.city, place.state, place.city_slug) for place in places]),
        "lat": _degrees([place.point and place.point[0] for place in places]),
        "lon": _degrees([place.point and place.point[1] for place in places]),
        "phone": [_phone(program) for program in programs],
        "checked": _numbered([_day(program.checked.contact) for program in programs]),
        "hours": _numbered([_hours(program.schedule) for program in programs]),
        "tracks": _numbered([_tracks(program.schedule) for program in programs]),
        "capacity": _numbered([_capacity(program.capacity) for program in programs]),
        "insurer": _numbered([insurers(program) for program in programs]),
        "flags": [_flags(row) for row in rows],
    }
    for facet in STORED:
        stated = [facet.read(program) for program in programs]
        table[facet.key] = _numbered(
            [None if codes is None else _numbers(facet.key, codes) for codes in stated]
        )
    for facet in DENIABLE:
        no = [refused(facet, program) for program in programs]
        table[denied(facet.key)] = _numbered(
            [None if codes is None else _numbers(facet.key, codes) for codes in no]
        )
    return {name: column for name, column in table.items() if column is not None}


def slugged(text: str) -> str:
    """ASCII letters lowered, "'" left out, everything else that is no digit one hyphen."""
    return NOT_PLAIN.sub("-", text.translate(LOWERED)).strip("-")


def short_id(row: Row) -> str | int:
    """An id without what name, city and state tell already."""
    id_ = row.program.id
    place = row.placement
    told = "-".join([slugged(row.program.name), place.city_slug, place.state.lower()])
    if id_ == told:
        return 0
    return id_[len(told) :] if id_.startswith(told + "-") else id_


@cache
def _numbers(facet: str, codes: tuple[str, ...]) -> tuple[int, ...]:
    """Codes of a facet by their place in its vocabulary; few combinations occur, and often."""
    order = CODES[facet]
    return tuple(sorted(order[code] for code in codes))


@cache
def _town(city: str, state: str, slug: str) -> tuple[str, ...]:
    return (city, state) if slugged(city) == slug else (city, state, slug)


def degrees(value: float) -> int:
    """Degrees as a whole number of 1e-4 degree."""
    return int(value * 1e4 + (0.5 if value > 0 else -0.5))


def _numbered(values: Sequence[Hashable | None]) -> dict[str, Any] | None:
    """Values by number, the most frequent first, so that numbers stay short."""
    often = Counter(value for value in values if value is not None)
    if not often:
        return None
    order = sorted(often, key=lambda value: (-often[value], repr(value)))
    numbers = {value: number for number, value in enumerate(order, start=1)}
    return {"is": order, "of": [0 if value is None else numbers[value] for value in values]}


def _degrees(values: Sequence[float | None]) -> dict[str, Any] | None:
    whole = [None if value is None else degrees(value) for value in values]
    known = [value for value in whole if value is not None]
    if not known:
        return None
    least = min(known)
    return {"from": least, "by": [None if value is None else value - least for value in whole]}


def _phone(program: Program) -> str | int | None:
    phone = program.contact.intake_phone or program.contact.phone
    if phone is not None and PLAIN_PHONE.fullmatch(phone):
        return int(phone.replace("-", ""))
    return phone


def _day(day: date | None) -> int | None:
    return None if day is None else (day - FIRST_DAY).days


def _hours(schedule: Schedule) -> tuple[float, float] | None:
    hours = schedule.hours_per_week
    return None if hours is None else (_plain(hours.least), _plain(hours.most))


def _tracks(schedule: Schedule) -> tuple[tuple[tuple[int, ...], str, str], ...] | None:
    if schedule.tracks is None:
        return None
    return tuple(
        (tuple(sorted(DAY_NUMBERS[day] for day in track.days)), track.starts, track.ends)
        for track in schedule.tracks
    )


def _capacity(capacity: Capacity | None) -> tuple[str, int, float | None] | None:
    if capacity is None:
        return None
    weeks = None if capacity.weeks is None else _plain(capacity.weeks)
    return (capacity.status, (capacity.checked - FIRST_DAY).days, weeks)


def _plain(number: float) -> float:
    return int(number) if number == int(number) else number


def _flags(row: Row) -> int:
    withheld = row.program.location.withheld
    unconfirmed = "levels" in (row.program.to_confirm or ())
    return 1 * row.placement.approximate + 2 * withheld + 4 * row.sample + 8 * unconfirmed
