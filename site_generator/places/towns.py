"""Makes the tables of ZIPs and towns out of the records of the ``zipcodes`` package."""

from __future__ import annotations

from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

from site_generator.places.names import folded, key, shown, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Point = tuple[float, float]
"""Latitude and longitude, WGS 84 degrees."""

_At = tuple[str, str]  # a state's two letters and a town's key

_EASTERN = frozenset({"GU", "MP", "PW", "FM", "MH"})
"""Territories whose longitudes are positive; the data has one of them with the wrong sign."""

_NICKNAMES = {
    ("NY", "newyorkcity"): ("NY", "newyork"),
    ("NY", "nyc"): ("NY", "newyork"),
    ("NY", "thebronx"): ("NY", "bronx"),
    ("DC", "washingtondc"): ("DC", "washington"),
    ("PA", "philly"): ("PA", "philadelphia"),
    ("NV", "vegas"): ("NV", "lasvegas"),
}
"""Names that people use and the post office does not know."""


class Place(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One town of one state. ``zips`` are sorted; ``slug`` is unique inside the state."""

    name: str
    state: str
    slug: str
    key: str
    point: Point
    zips: tuple[str, ...]


class Zip(Struct, frozen=True, array_like=True, gc=False):
    """One ZIP code with the town the post office files it under."""

    code: str
    point: Point | None
    city: str
    state: str


class Tables(Struct, frozen=True, kw_only=True, array_like=True):
    """ZIPs in order; towns by state and key; their other names as (state, key, town's key)."""

    zips: list[Zip]
    places: list[Place]
    other_names: list[tuple[str, str, str]]


class _Row(NamedTuple):
    code: str
    point: Point | None
    city: str
    others: tuple[str, ...]
    state: str
    rank: int  # 0 delivers to houses and is in use, 1 is in use, 2 is no longer


def make_tables(records: Iterable[Mapping[str, Any]]) -> Tables:
    """The tables of ``records``, which have the shape of ``zipcodes.list_all()``."""
    rows = [_row(record) for record in records]
    places, short = _places([row for row in rows if row.point])
    return Tables(
        zips=[Zip(row.code, row.point, shown(row.city), row.state) for row in rows],
        places=[places[at] for at in sorted(places)],
        other_names=[(*at, name) for at, (_, name) in sorted(short.items())],
    )


def _row(record: Mapping[str, Any]) -> _Row:
    state = record["state"]
    latitude, longitude = round(float(record["lat"]), 4), round(float(record["long"]), 4)
    if state in _EASTERN:
        longitude = abs(longitude)
    kind = record["zip_code_type"]
    known = kind != "MILITARY" and (latitude, longitude) != (0, 0)
    return _Row(
        code=record["zip_code"],
        point=(latitude, longitude) if known else None,
        city=record["city"],
        others=() if kind == "UNIQUE" else tuple(record["acceptable_cities"]),
        state=state,
        rank=2 if not record["active"] else 0 if kind == "STANDARD" else 1,
    )


def _places(rows: list[_Row]) -> tuple[dict[_At, Place], dict[_At, _At]]:
    """Towns, and other names with the town that each of them means.

    A name that the post office merely accepts is a town of its own (Norwood, OH) unless a town
    of that name has ZIPs of its own in the state, or it is a nickname or a longer name cut short.
    """
    mine: dict[_At, list[_Row]] = defaultdict(list)
    names: dict[_At, str] = {}
    for row in rows:
        at = (row.state, key(row.city))
        mine[at].append(row)
        names.setdefault(at, row.city)
    primary = set(mine)
    short = {at: to for at, to in _NICKNAMES.items() if to in primary and at not in primary}
    for row in rows:
        for other in row.others:
            at = (row.state, key(other))
            if at in primary:
                continue
            cut = folded(other)
            for name in (row.city, *row.others):
                if _cuts(cut, folded(name)):
                    short[at] = (row.state, key(name))
            mine[at].append(row)
            names.setdefault(at, other)
    places = {at: _place(names[at], at, its) for at, its in mine.items() if at not in short}
    return places, {at: _followed(at, short) for at in short}


def _followed(at: _At, short: Mapping[_At, _At]) -> _At:
    """The end of a chain of shortened names, whose folded forms grow with every step."""
    while at in short:
        at = short[at]
    return at


def _cuts(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` with letters left out inside its words ("los angls")."""
    if len(short) >= len(long) or short[0] != long[0]:
        return False
    ours, theirs = short.split(), long.split()
    return len(ours) == len(theirs) and all(map(_cuts_word, ours, theirs))


def _cuts_word(short: str, long: str) -> bool:
    if short == long:
        return True
    if short[0] != long[0] or short[-1] != long[-1] or long.startswith(short):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _place(name: str, at: _At, rows: list[_Row]) -> Place:
    """A town at the median of its ZIPs that deliver to houses, of the others if it has none."""
    best = min(row.rank for row in rows)
    points = [row.point for row in rows if row.rank == best and row.point]
    written = shown(name)
    return Place(
        name=written,
        state=at[0],
        slug=slug(written),
        key=at[1],
        point=(round(median(p[0] for p in points), 4), round(median(p[1] for p in points), 4)),
        zips=tuple(sorted({row.code for row in rows})),
    )
