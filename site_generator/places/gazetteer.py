"""Every ZIP code and every town of the United States, from the ``zipcodes`` package, offline.

Points are WGS 84 degrees rounded to 4 decimals. Ask for the gazetteer with ``Gazetteer.load()``;
it is made once per process, and once per machine where a cache folder is named.
"""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

import msgspec
import zipcodes

from site_generator.places.names import key, split_query
from site_generator.places.towns import Place, Point, Tables, Zip, make_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CREDIT", "Gazetteer", "Place", "Point", "Zip"]

CREDIT = (
    "GeoNames",
    "https://www.geonames.org/",
    "CC BY 4.0",
    "https://creativecommons.org/licenses/by/4.0/",
)
"""Whose coordinates these are, its address, their licence and the licence's address. To be named
on every page that shows distances or a map."""

_RULES = ("names.py", "towns.py")
_loaded: list[Gazetteer] = []


class Gazetteer:
    """Answers where a ZIP or a town is, in the spellings of people and of the post office."""

    @staticmethod
    def load(cache_folder: Path | None = None) -> Gazetteer:
        """The gazetteer of this process.

        With a ``cache_folder`` the first call keeps its tables in a file there, about 3 MB,
        which may be deleted at any time and is remade when ``zipcodes`` or the rules change.
        """
        if not _loaded:
            _loaded.append(Gazetteer(_tables(cache_folder)))
        return _loaded[0]

    def __init__(self, tables: Tables) -> None:
        self._zips = {area.code: area for area in tables.zips}
        self._all = tables.places
        self._places = {(place.state, place.key): place for place in tables.places}
        for state, other, name in tables.other_names:
            self._places[state, other] = self._places[state, name]
        self._other_names = tables.other_names
        self._named: dict[str, list[Place]] = defaultdict(list)
        for (_, name), place in self._places.items():
            self._named[name].append(place)

    def zip(self, zip5: str) -> Zip | None:
        """The ZIP ``zip5``; what follows its five digits is ignored."""
        return self._zips.get(zip5[:5])

    def zip_point(self, zip5: str) -> Point | None:
        """Where ``zip5`` is; what follows its five digits is ignored. None where not known."""
        found = self._zips.get(zip5[:5])
        return found.point if found else None

    def zip_city(self, zip5: str) -> tuple[str, str] | None:
        """The town's name as people write it and the state of ``zip5``."""
        found = self._zips.get(zip5[:5])
        return (found.city, found.state) if found else None

    def city(self, name: str, state: str) -> Place | None:
        """The town of that name in ``state`` (two letters), in anybody's spelling."""
        return self._places.get((state.upper(), key(name)))

    def cities_named(self, name: str) -> list[Place]:
        """The towns of that name in all states, the one with the most ZIPs first."""
        found = self._named.get(key(name), [])
        return sorted(found, key=lambda place: (-len(place.zips), place.state))

    def find(self, text: str) -> Zip | list[Place]:
        """What a person means who types ``text``: a known ZIP, or towns, the biggest first.

        A comma parts town and state. Without one the whole text is tried as a town's name first,
        so "Port Washington" is not read as Port in the state of Washington.
        """
        query = split_query(text)
        if isinstance(query, str):
            return self._zips.get(query, [])
        city, state = query
        if state is None:
            return self.cities_named(city)
        whole = [] if "," in text else self.cities_named(text)
        place = self.city(city, state)
        return whole or ([place] if place else [])

    def zips(self) -> Iterator[Zip]:
        """All ZIPs in order, those without a point (military mail, a few others) among them."""
        return iter(self._zips.values())

    def places(self) -> Iterator[Place]:
        """All towns by state and key."""
        return iter(self._all)

    def other_names(self) -> Iterator[tuple[str, Place]]:
        """Keys under which towns are found besides their own: nicknames and names cut short."""
        for state, other, _ in self._other_names:
            yield other, self._places[state, other]


def _tables(folder: Path | None) -> Tables:
    """The tables from the cache file in ``folder``, else freshly made and kept there."""
    if folder is None:
        return _fresh()
    path = folder / f"gazetteer-{_version()}.msgpack"
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode(path.read_bytes(), type=Tables)
    made = _fresh()
    with suppress(OSError):  # a cache that cannot be kept is no reason to stop
        folder.mkdir(parents=True, exist_ok=True)
        _write(path, msgspec.msgpack.encode(made))
    return made


def _write(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` so that a reader sees all of it or nothing."""
    with NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as part:
        try:
            part.write(content)
            part.close()
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink()
            raise


def _version() -> str:
    """Changes with the package's data and with the rules of this one."""
    rules = b"".join(Path(__file__).with_name(name).read_bytes() for name in _RULES)
    return f"{zipcodes.__version__}-{hashlib.sha256(rules).hexdigest()[:12]}"


def _fresh() -> Tables:
    """Made with the garbage collector at rest: half a million new objects, none of it garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return make_tables(zipcodes.filter_by())  # type: ignore[no-untyped-call]
    finally:
        if was_on:
            gc.enable()
