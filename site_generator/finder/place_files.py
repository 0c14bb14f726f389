"""ZIP codes and towns for the browser, in files so coarse that their names tell little.

    zip/<first three digits>.json   {"towns": [[name, state]], "zips": [[digits 4-5, lat, lon, town]]}
    city/index.json                 [names of the other city files]
    city/<first letters>.json       [[key or 0, name, state, lat, lon, number of ZIPs]]

Points are in 1e-4 degree. A key of 0 is the name's own ASCII letters and digits in lowercase.
A town is under its own key and under each other name by which people call it ("nyc").
City files go by the first two letters of the key, by three where two would be too many towns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from site_generator.finder.columns import degrees
from site_generator.places.names import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_generator.places.gazetteer import Gazetteer, Place, Zip

    Named = tuple[str, Place]  # a key under which the town is found, and the town

NEITHER = re.compile("[^a-z0-9]")

MOST_TOWNS = 400
"""More towns than this under two letters are split by the third."""


def place_files(gazetteer: Gazetteer) -> Iterator[tuple[str, Any]]:
    """Pairs of a path and a value for JSON, in no particular order."""
    by_digits: dict[str, list[Zip]] = defaultdict(list)
    for zip_ in gazetteer.zips():
        if zip_.point is not None:
            by_digits[zip_.code[:3]].append(zip_)
    for digits, zips in by_digits.items():
        yield f"zip/{digits}.json", _zip_file(zips)
    names: list[str] = []
    by_letters: dict[str, list[Named]] = defaultdict(list)
    for key, place in _named(gazetteer):
        by_letters[letters(key, 2)].append((key, place))
    for two, places in by_letters.items():
        if len(places) <= MOST_TOWNS:
            names.append(two)
            yield f"city/{two}.json", _city_file(places)
            continue
        by_three: dict[str, list[Named]] = defaultdict(list)
        for key, place in places:
            by_three[letters(key, 3)].append((key, place))
        names.extend(by_three)
        yield from ((f"city/{three}.json", _city_file(some)) for three, some in by_three.items())
    yield "city/index.json", sorted(names)


def _named(gazetteer: Gazetteer) -> Iterator[Named]:
    """Every town under its own key, then under its other names."""
    yield from ((place.key, place) for place in gazetteer.places())
    yield from gazetteer.other_names()


def letters(key: str, count: int) -> str:
    """The first letters of a key as part of a file's name; "_" for what is missing or not ASCII."""
    return re.sub("[^a-z0-9]", "_", key[:count].ljust(count, "_"))


def missing_zips(paths: Iterable[str]) -> list[str]:
    """The first three digits that no ZIP code has."""
    known = set(paths)
    return [f"{n:03}" for n in range(1000) if f"zip/{n:03}.json" not in known]


def folding() -> dict[str, str]:
    """The words that names of towns abbreviate, for the browser's twin of ``names.folded``."""
    return dict(ABBREVIATIONS)


def _zip_file(zips: Iterable[Zip]) -> dict[str, Any]:
    towns: dict[tuple[str, str], int] = {}
    rows = []
    for zip_ in zips:
        if zip_.point is not None:
            town = towns.setdefault((zip_.city, zip_.state), len(towns))
            rows.append([zip_.code[3:], *_whole(zip_.point), town])
    return {"towns": list(towns), "zips": rows}


def _city_file(places: Iterable[Named]) -> list[list[Any]]:
    return [
        [
            0 if key == NEITHER.sub("", place.name.lower()) else key,
            place.name,
            place.state,
            *_whole(place.point),
            len(place.zips),
        ]
        for key, place in sorted(places, key=lambda named: (named[0], named[1].state))
    ]


def _whole(point: tuple[float, float]) -> tuple[int, int]:
    return degrees(point[0]), degrees(point[1])
