"""A made-up catalogue of any size, spread and worded as a real directory is.

Programs stand where people live: most of them in big cities and their suburbs, a few in every
county. Organizations run several places. Names, numbers and insurers belong to no one.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from listing import Owner, Spot, entry

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.places import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from site_generator.places import Place

PROGRAMS = 18_000
MOST_ZIPS = 60
"""ZIPs of one town that count: Washington has hundreds, most of them single offices."""
CROWD = 0.5
"""Power of the ZIPs around a town; with it New York, Boston, Cincinnati and Lubbock have within 25
miles about the share of all programs that they have in the national directories."""
PLACES_OF_ONE = 4
"""Places that an organization runs, on average."""
STEP = 4
"""ZIPs are counted in squares of a fourth of a degree."""

HEAD = 'catalogue:\n  version: 1\n  sample: true\n  title: "Generated programs"\n\nprograms:\n'
FIRST = (
    "Harbor Meadow Cedar Juniper Summit Willow Prairie Lantern Anchor Maple Orchard Granite Copper"
    " Heron Thistle Larkspur Beacon Bridge Canyon Clover Dune Ember Fern Garnet Hazel Indigo Jasper"
    " Kestrel Linden Marsh"
)
SECOND = (
    "House Center Clinic Institute Counseling Recovery Health Services Wellness Collective Partners"
    " Foundation Path Point Way"
)


def write_generated(folder: Path, count: int = PROGRAMS, today: date | None = None) -> None:
    """Write ``count`` programs, one file per state; the same for the same count and day."""
    folder.mkdir(parents=True, exist_ok=True)
    day = today or date.today()  # noqa: DTZ011 - news of room is fresh where it is looked at
    chance = random.Random(20_000)  # noqa: S311 - the same catalogue every time
    gazetteer = Gazetteer.load()
    towns = [place for place in gazetteer.places() if place.state in STATES]
    owners = [_owner(chance, number) for number in range(1 + count // PLACES_OF_ONE)]
    by_state: dict[str, list[str]] = {}
    for number, town in enumerate(chance.choices(towns, _weights(towns), k=count)):
        text = entry(chance, number, chance.choice(owners), _spot(chance, town, gazetteer), day)
        by_state.setdefault(town.state, []).append(text)
    for state, entries in sorted(by_state.items()):
        path = folder / f"{state.lower()}.yaml"
        path.write_text(HEAD + "\n".join(entries), encoding="utf-8")


def _weights(towns: Sequence[Place]) -> list[float]:
    """How likely each town is to have a program."""
    squares: Counter[tuple[int, int]] = Counter()
    for town in towns:
        squares[_square(town)] += min(MOST_ZIPS, len(town.zips))
    return [min(MOST_ZIPS, len(town.zips)) * _near(town, squares) ** CROWD for town in towns]


def _near(town: Place, squares: Counter[tuple[int, int]]) -> int:
    north, east = _square(town)
    return sum(squares[north + up, east + aside] for up in (-1, 0, 1) for aside in (-1, 0, 1))


def _square(town: Place) -> tuple[int, int]:
    return round(town.point[0] * STEP), round(town.point[1] * STEP)


def _owner(chance: random.Random, number: int) -> Owner:
    """Few names are met twice, as with real ones; the number keeps web addresses apart."""
    first, middle = chance.sample(FIRST.split(), 2)
    name = f"{first} {middle} {chance.choice(SECOND.split())}"
    return Owner(name, f"{name.lower().replace(' ', '-')}-{number}.example")


def _spot(chance: random.Random, town: Place, gazetteer: Gazetteer) -> Spot:
    """A place in the town: at an address in three of four cases, else only its ZIP is known."""
    code = chance.choice(town.zips)
    point = gazetteer.zip_point(code)
    if point is None or chance.random() < 0.25:
        return Spot(town.name, town.state, code, None)
    north, east = (round(degrees + chance.gauss(0, 0.015), 4) for degrees in point)
    return Spot(town.name, town.state, code, (north, east))
