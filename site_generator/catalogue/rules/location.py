"""Checks of places against the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model.kinds_contact import ZIP
from site_generator.catalogue.model.vocabulary import STATES
from site_generator.catalogue.problem_codes import report
from site_generator.places.distances import miles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_generator.catalogue.entry import ReadProgram
    from site_generator.catalogue.model import Location
    from site_generator.catalogue.positions import Path
    from site_generator.places import Gazetteer
    from site_generator.places.towns import Place, Point
    from site_generator.problems import Problems

FAR_MILES = 80 / 1.609344
"""80 km. Points of the gazetteer lie within 8 km of real addresses in 95 of 100 cases."""
_NEAR_DEGREES = 0.4
"""In latitude and longitude together less than 80 km anywhere, so no need to measure."""


def check_locations(
    read: Sequence[ReadProgram], *, gazetteer: Gazetteer, problems: Problems
) -> None:
    """Warn of ZIPs that are unknown or are elsewhere, and of programs that no search can place."""
    for one in read:
        if one.program.location is None:  # it could not be read
            continue
        for path, code, message, hint in _doubts(one.program.location, gazetteer):
            report(problems, code, one.where("location", *path), message, hint)


def _doubts(location: Location, gazetteer: Gazetteer) -> Iterator[tuple[Path, str, str, str]]:
    sound = location.zip is not None and ZIP.fullmatch(location.zip) is not None
    town = gazetteer.zip_city(location.zip[:5]) if sound and location.zip else None
    given = location.latitude is not None
    if sound and town is None:
        hint = "look it up; until then, the city's location is used"
        yield ("zip",), "P131", f"the ZIP '{location.zip}' is unknown", hint
    elif town and location.state in STATES and town[1] != location.state:
        message = f"the ZIP '{location.zip}' is in {town[0]}, {town[1]}, not in {location.state}"
        yield ("zip",), "P132", message, "check the ZIP and the state"
    elif town and not given:
        yield from _apart(location, gazetteer)
    if town and given:
        yield from _far(location, gazetteer)
    if given or town or location.withheld or location.state not in STATES:
        return
    if location.city and gazetteer.city(location.city, location.state) is None:
        message = f"there is no known place called '{location.city}' in {location.state}"
        yield ("city",), "P138", message, "check the spelling, or add the ZIP"


def _far(location: Location, gazetteer: Gazetteer) -> Iterator[tuple[Path, str, str, str]]:
    point = gazetteer.zip_point((location.zip or "")[:5])
    if point is None or location.latitude is None or location.longitude is None:
        return
    here = (location.latitude, location.longitude)
    if far_apart(here, point):
        distance = miles(here, point)
        message = f"the coordinates are {distance:,.0f} miles from the ZIP '{location.zip}'"
        hint = "check them; until then, the ZIP's location is used"
        if not far_apart((here[0], -here[1]), point):
            hint = f"write longitude: {-here[1]:g}"
        yield ("latitude",), "P137", message, hint


def _apart(location: Location, gazetteer: Gazetteer) -> Iterator[tuple[Path, str, str, str]]:
    code = (location.zip or "")[:5]
    if zip_is_elsewhere(code, gazetteer.city(location.city, location.state), gazetteer):
        message = f"the ZIP '{location.zip}' is far from {location.city}, {location.state}"
        yield (
            ("zip",),
            "P139",
            message,
            "check the ZIP and the city; until then, the ZIP's location is used",
        )


def zip_is_elsewhere(zip5: str, town: Place | None, gazetteer: Gazetteer) -> bool:
    """Whether both are known and more than 80 km apart, so that one of them must be wrong."""
    point = gazetteer.zip_point(zip5)
    if point is None or town is None or zip5 in town.zips:
        return False
    return far_apart(point, town.point)


def far_apart(one: Point, other: Point) -> bool:
    """Whether two points are more than ``FAR_MILES`` apart; near ones need no measuring."""
    degrees = max(abs(one[0] - other[0]), abs(one[1] - other[1]))
    return degrees >= _NEAR_DEGREES and miles(one, other) > FAR_MILES
