"""Decides where on earth each program is assumed to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model import Placement
from site_generator.catalogue.rules.location import far_apart, zip_is_elsewhere
from site_generator.places.geocoder import GazetteerGeocoder
from site_generator.places.names import shown, slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geopy.geocoders.base import Geocoder
    from geopy.location import Location as Found

    from site_generator.catalogue.model import Location, Program
    from site_generator.places.gazetteer import Gazetteer
    from site_generator.places.towns import Place, Point

_UNITED_STATES = (
    (24.3, 49.5, -125.0, -66.8),  # the 48 states
    (51.0, 71.6, -180.0, -129.9),  # Alaska
    (51.0, 53.2, 172.3, 180.0),  # its islands beyond the date line
    (18.8, 28.6, -178.5, -154.7),  # Hawaii
    (17.6, 18.6, -68.0, -64.5),  # Puerto Rico, Virgin Islands
    (13.1, 20.6, 144.5, 146.2),  # Guam, Northern Mariana Islands
    (-14.7, -11.0, -171.2, -168.1),  # American Samoa
    (0.9, 14.8, 131.0, 172.3),  # Palau, Micronesia, Marshall Islands
)
"""Boxes of least and most latitude, least and most longitude, in degrees."""


def place_programs(programs: Iterable[Program], gazetteer: Gazetteer) -> dict[str, Placement]:
    """The placement of every program by its id."""
    geocoder = GazetteerGeocoder(gazetteer)
    return {program.id: _placed(program.location, geocoder, gazetteer) for program in programs}


def place(location: Location, gazetteer: Gazetteer) -> Placement:
    """Where ``location`` is: its own coordinates, else its ZIP's location, else its town's.

    Coordinates outside the United States, or over 80 km from the ZIP (from the town, where no
    ZIP is known), do not count. A withheld address gets its town's point, never a finer one: the
    program is found by distance and never mapped.
    """
    return _placed(location, GazetteerGeocoder(gazetteer), gazetteer)


def _placed(location: Location, geocoder: Geocoder, gazetteer: Gazetteer) -> Placement:
    found = geocoder.geocode({"city": location.city, "state": location.state})
    town: Place | None = found.raw if found else None
    point: Point | None
    if location.withheld:
        point, exact = _town_point(location, town, gazetteer), False
    else:
        area = geocoder.geocode({"postalcode": location.zip}) if location.zip else None
        around = _point(area or found)
        given = _given(location)
        exact = given is not None and _plausible(given, around)
        point = given if exact else around
    return Placement(
        point=(round(point[0], 4), round(point[1], 4)) if point else None,
        approximate=not exact,
        mappable=not location.withheld,
        state=location.state,
        city=town.name if town else shown(location.city),
        city_slug=town.slug if town else slug(location.city),
    )


def _point(found: Found | None) -> Point | None:
    return (found.latitude, found.longitude) if found else None


def _given(location: Location) -> Point | None:
    if location.latitude is None or location.longitude is None:
        return None
    return location.latitude, location.longitude


def _town_point(location: Location, town: Place | None, gazetteer: Gazetteer) -> Point | None:
    """The point of the town, or of the ZIP's town where the name is unknown or is elsewhere."""
    zip5 = (location.zip or "")[:5]
    filed_under = gazetteer.zip_city(zip5) if zip5 else None
    if filed_under and (town is None or zip_is_elsewhere(zip5, town, gazetteer)):
        town = gazetteer.city(*filed_under) or town
    return town.point if town else None


def _plausible(given: Point, around: Point | None) -> bool:
    latitude, longitude = given
    if not any(
        south <= latitude <= north and west <= longitude <= east
        for south, north, west, east in _UNITED_STATES
    ):
        return False
    return around is None or not far_apart(given, around)
