"""Gives every set of programs a town of its own, so that a search there finds them and no others."""

from __future__ import annotations

from math import cos, hypot, radians
from typing import TYPE_CHECKING, Any

from tools.examples.reading import ExampleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_generator.places import Gazetteer
    from site_generator.places.towns import Place, Point

    Program = dict[str, Any]

APART = 105
"""Miles between two towns: more than the widest circle of the finder."""

FAR_OFF = frozenset({"AK", "HI", "PR", "VI", "GU", "MP", "AS", "PW", "FM", "MH", "AA", "AE", "AP"})


def named_states(programs: Iterable[Program]) -> set[str]:
    """The states that programs name themselves, as the place of one or served by video."""
    states: set[str] = set()
    for program in programs:
        states.update(program.get("virtual_states", ()))
        if "state" in program.get("location", {}):
            states.add(program["location"]["state"])
    return states


def check_states(sets: Iterable[list[Program]]) -> None:
    """A state that an example names belongs to that example alone; ExampleError where two name one."""
    taken: dict[str, str] = {}
    for programs in sets:
        for state in named_states(programs):
            name = str(programs[0]["name"])
            if state in taken:
                raise ExampleError(
                    f"the examples with '{taken[state]}' and '{name}' both name the state {state};"
                    " each needs one of its own, or none"
                )
            taken[state] = name


def free_towns(gazetteer: Gazetteer, programs: list[Program]) -> Iterator[Place]:
    """Towns far from one another and from every place that ``programs`` name, in other states.

    ExampleError when there are no more.
    """
    away = named_states(programs) | FAR_OFF
    named = [program["location"] for program in programs if "city" in program.get("location", {})]
    places = [gazetteer.city(location["city"], location["state"]) for location in named]
    taken = [place.point for place in places if place]
    for place in gazetteer.places():
        if place.state not in away and all(_miles(place.point, one) > APART for one in taken):
            taken.append(place.point)
            yield place
    raise ExampleError("no town is left; let some examples of a file share its programs")


def _miles(one: Point, other: Point) -> float:
    """Roughly, which will do to keep towns apart."""
    return 69 * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians(one[0])))
