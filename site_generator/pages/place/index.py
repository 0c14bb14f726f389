"""Which programs belong to which state and city, and which lie near a city."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.page_paths import CITY, STATE
from site_generator.places.distances import within
from site_generator.places.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.catalogue.model import Catalogue
    from site_generator.wording import Words

NEAR_MILES = 25
"""How far a city page looks around."""

FAR_MILES = 100
"""How far a city page looks for other cities when there are fewer than ``FEW_CITIES`` near it."""

FEW_CITIES = 3
CITIES_SHOWN = 12

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class CityPlace:
    """One city and the indexes of its programs, by id; ``point`` None: not known where."""

    name: str
    state: str
    slug: str
    path: str
    point: Point | None
    programs: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Near:
    """What is around a city: programs of other cities with their miles, and the nearest cities
    with the miles to the nearest program of each.
    """

    programs: list[tuple[int, float]]
    cities: list[tuple[CityPlace, float]]


@dataclass(frozen=True, slots=True)
class StatePlace:
    """One state with its cities by name; ``virtual``: programs that serve it by video, by id."""

    code: str
    name: str
    cities: list[CityPlace] = field(default_factory=list)
    virtual: list[int] = field(default_factory=list)

    @property
    def path(self) -> str:
        """The page's address inside the site."""
        return STATE(self.code.lower())

    @property
    def programs(self) -> list[int]:
        """Indexes of the programs with an address in the state, by city."""
        return [index for city in self.cities for index in city.programs]

    @property
    def count(self) -> int:
        """How many these are."""
        return sum(len(city.programs) for city in self.cities)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateSummary:
    """One line of a list of states. ``programs`` have an address there, ``virtual`` serve it."""

    code: str
    name: str
    path: str
    programs: int
    cities: int
    virtual: int


def summarize_states(catalogue: Catalogue, words: Words) -> Iterator[StateSummary]:
    """Every state that has a page, by name."""
    for state in index_places(catalogue, words).values():
        yield StateSummary(
            code=state.code,
            name=state.name,
            path=state.path,
            programs=state.count,
            cities=len(state.cities),
            virtual=len(state.virtual),
        )


def index_places(catalogue: Catalogue, words: Words) -> dict[str, StatePlace]:
    """States by name, those with an address and those served by video only."""
    cities: dict[tuple[str, str], CityPlace] = {}
    virtual: dict[str, list[int]] = defaultdict(list)
    gazetteer = Gazetteer.load()
    for index, program in enumerate(catalogue.programs):
        at = catalogue.placements[program.id]
        city = cities.get((at.state, at.city_slug))
        if city is None:
            known = gazetteer.city(at.city, at.state)
            city = cities[(at.state, at.city_slug)] = CityPlace(
                at.city,
                at.state,
                at.city_slug,
                CITY(at.state.lower(), at.city_slug),
                known.point if known else None,
            )
        city.programs.append(index)
        for code in program.virtual_states or ():
            virtual[code].append(index)
    codes = {state for state, _ in cities} | set(virtual)
    names = STATES.said(words)
    states = {
        code: StatePlace(code, names[code].label, virtual=virtual[code])
        for code in sorted(codes, key=lambda code: names[code].label)
    }
    for city in sorted(cities.values(), key=lambda city: (city.name.casefold(), city.slug)):
        states[city.state].cities.append(city)
    return states


def surroundings(
    catalogue: Catalogue, states: dict[str, StatePlace]
) -> Iterator[tuple[CityPlace, Near]]:
    """Each city of each state with what is around it, in the order of ``states``.

    Programs at the same distance stand by id. A city whose point is not known has nothing around.
    """
    placed = [
        (index, point)
        for index, program in enumerate(catalogue.programs)
        if (point := catalogue.placements[program.id].point)
    ]
    points = [point for _, point in placed]
    indexes = [index for index, _ in placed]
    cities = [city for state in states.values() for city in state.cities]
    city_of = {index: city for city in cities for index in city.programs}
    origins = [city for city in cities if city.point]
    found = _within(origins, points, NEAR_MILES)
    around: dict[str, list[tuple[int, float]]] = {}
    neighbors: dict[str, list[tuple[CityPlace, float]]] = {}
    for city, pairs in zip(origins, found, strict=True):
        own = set(city.programs)
        around[city.path] = [
            (index, miles) for at, miles in pairs if (index := indexes[at]) not in own
        ]
        neighbors[city.path] = _cities_of(around[city.path], city_of)
    lonely = [city for city in origins if len(neighbors[city.path]) < FEW_CITIES]
    for city, pairs in zip(lonely, _within(lonely, points, FAR_MILES), strict=True):
        far = [(indexes[at], miles) for at, miles in pairs]
        others = _cities_of(far, city_of)
        neighbors[city.path] = [pair for pair in others if pair[0] is not city]
    for city in cities:
        yield city, Near(around.get(city.path, []), neighbors.get(city.path, [])[:CITIES_SHOWN])


def _within(
    cities: list[CityPlace], points: list[Point], miles: float
) -> list[list[tuple[int, float]]]:
    return within([city.point for city in cities if city.point], points, miles)


def _cities_of(
    pairs: list[tuple[int, float]], city_of: dict[int, CityPlace]
) -> list[tuple[CityPlace, float]]:
    """The cities of the nearest programs, each once, with the miles to its nearest."""
    found: dict[str, tuple[CityPlace, float]] = {}
    for index, miles in pairs:
        city = city_of[index]
        if city.path not in found:
            found[city.path] = city, miles
            if len(found) > CITIES_SHOWN:
                break
    return list(found.values())
