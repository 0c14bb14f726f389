"""Geocoding through geopy, from the gazetteer: no question leaves the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geopy.adapters import BaseSyncAdapter
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from site_generator.memo import kept
from site_generator.places.towns import Place, Zip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.places.gazetteer import Gazetteer


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]  # geopy has no types
    """In place of geopy's adapter, which loads the computer's certificates for questions never asked."""

    def get_text(self, url: str, **_: Any) -> str:
        raise RuntimeError(f"the gazetteer asks nobody: {url}")

    get_json = get_text


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """ZIPs and towns of the United States as a geopy geocoder that never asks the network."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(adapter_factory=_NoNetwork)
        self._gazetteer = gazetteer

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """The place that ``query`` names: "45202", "St. Louis, MO", "Springfield Illinois".

        What is known part by part is asked as a mapping, as geopy's Nominatim takes it: {"postalcode":
        "45202"}, or {"city": "St. Louis", "state": "MO"}, the state in two letters. A name that towns
        of several states share gives the one with the most ZIPs, or all of them with
        ``exactly_one=False``. None where nothing is known, as everywhere in geopy.
        ``raw`` is the ``Zip`` or ``Place``.
        """
        del timeout  # part of geopy's signature; nothing here can take long
        places = self._typed(query) if isinstance(query, str) else self._known(query)
        answers = [self._location(place) for place in places if place.point]
        if not answers:
            return None
        return answers[0] if exactly_one else answers

    def _typed(self, query: str) -> list[Zip] | list[Place]:
        found = self._gazetteer.find(query)
        return [found] if isinstance(found, Zip) else found

    def _known(self, query: Mapping[str, str]) -> list[Zip] | list[Place]:
        if "postalcode" in query:
            area = self._gazetteer.zip(query["postalcode"])
            return [area] if area else []
        town = self._gazetteer.city(query["city"], query["state"])
        return [town] if town else []

    @kept
    def _location(self, place: Place | Zip) -> Location:
        name = f"{place.city if isinstance(place, Zip) else place.name}, {place.state}"
        if isinstance(place, Zip):
            name = f"{name} {place.code}"
        return Location(name, place.point, place)
