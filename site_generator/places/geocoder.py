"""Geocoding through geopy: from the gazetteer offline, from OpenStreetMap when an editor asks."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from site_generator.errors import ToolError
from site_generator.places.towns import Place, Zip

if TYPE_CHECKING:
    from site_generator.places.gazetteer import Gazetteer

ONLINE_CREDIT = ("OpenStreetMap contributors", "https://www.openstreetmap.org/copyright", "ODbL")
"""Whose answers the online geocoder gives, with their terms: to be named where they are used."""

_USER_AGENT = "iop-site (static site generator; one question a second)"
_COUNTRIES = ["us", "pr", "vi", "gu", "as", "mp"]
_PAUSE = 1.0
"""Seconds between two questions. Nominatim's usage policy allows one a second."""


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """ZIPs and towns of the United States as a geopy geocoder that never asks the network."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer

    def geocode(
        self, query: str, *, exactly_one: bool = True, timeout: Any = DEFAULT_SENTINEL
    ) -> Location | list[Location] | None:
        """The place that ``query`` names: "45202", "St. Louis, MO", "Springfield Illinois".

        A name that towns of several states share gives the one with the most ZIPs, or all of
        them with ``exactly_one=False``. None where nothing is known, as everywhere in geopy.
        ``raw`` is the ``Zip`` or ``Place``.
        """
        del timeout  # part of geopy's signature; nothing here can take long
        found = self._gazetteer.find(query)
        places = [found] if isinstance(found, Zip) else found
        answers = [_location(place) for place in places if place.point]
        if not answers:
            return None
        return answers[0] if exactly_one else answers


def _location(place: Place | Zip) -> Location:
    if isinstance(place, Zip):
        return Location(f"{place.city}, {place.state} {place.code}", place.point, place)
    return Location(f"{place.name}, {place.state}", place.point, place)


class OnlineGeocoder:
    """Asks OpenStreetMap's Nominatim for an address, once; every answer is kept in a file."""

    def __init__(self, cache_file: Path, geocoder: Geocoder, pause: float) -> None:
        self._file = cache_file
        self._known = _read(cache_file)
        self._ask = RateLimiter(
            geocoder.geocode, min_delay_seconds=pause, max_retries=0, swallow_exceptions=False
        )

    def geocode(self, query: str) -> Location | None:
        """Where ``query`` is, None where Nominatim does not know it.

        A ToolError says that the service could not be asked; nothing is kept of that.
        """
        query = " ".join(query.split())
        if query not in self._known:
            try:
                answer = self._ask(query, country_codes=_COUNTRIES)
            except GeopyError as error:
                raise ToolError(f"OpenStreetMap did not answer for '{query}': {error}") from error
            self._known[query] = answer and [answer.address, answer.latitude, answer.longitude]
            self._keep()
        known = self._known[query]
        return Location(known[0], (known[1], known[2]), {}) if known else None

    def _keep(self) -> None:
        """Write the file so that an interruption leaves the old one or the new one."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self._known, ensure_ascii=False, indent=1, sort_keys=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=self._file.parent, prefix=self._file.name, delete=False
        ) as part:
            part.write(text + "\n")
        Path(part.name).replace(self._file)


def online(
    cache_file: Path, geocoder: Geocoder | None = None, pause: float = _PAUSE
) -> OnlineGeocoder:
    """The geocoder to be made only when an editor asks for it; ``geocoder`` stands in in tests."""
    if geocoder is None:
        geocoder = Nominatim(user_agent=_USER_AGENT, timeout=10)
    return OnlineGeocoder(cache_file, geocoder, pause)


def _read(path: Path) -> dict[str, Any]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ToolError(f"{path} is not the geocoder's file of answers; delete it") from error
    if not isinstance(known, dict):
        raise ToolError(f"{path} is not the geocoder's file of answers; delete it")
    return known
