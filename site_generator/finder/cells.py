"""Cuts the country into cells of about equal numbers of programs (leaves of a k-d tree).

A dense city has small cells, an empty state shares one: what a search loads depends on how many
programs are near, not on how many there are. A cell never names a single address.
"""

from __future__ import annotations

from math import cos, radians
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CELL = 96
"""Most programs in one cell; measured as the size at which a search in a big city loads least."""

GROUP = 64 * CELL
"""Most programs in a group of cells, where the catalogue is so large that cells are grouped."""


class Spot(NamedTuple):
    """One program's point in 1e-4 degree, with its number in the list that is cut."""

    lat: int
    lon: int
    number: int


class Box(NamedTuple):
    """The smallest box around some spots, in 1e-4 degree."""

    south: int
    west: int
    north: int
    east: int


def cut(spots: Sequence[Spot], most: int) -> list[list[Spot]]:
    """Halves the spots across their longer side until no part holds more than ``most``."""
    if len(spots) <= most:
        return [list(spots)] if spots else []
    box = box_of(spots)
    middle = radians((box.south + box.north) / 2e4)
    tall = box.north - box.south >= (box.east - box.west) * cos(middle)
    ordered = sorted(
        spots, key=lambda s: (s.lat, s.lon, s.number) if tall else (s.lon, s.lat, s.number)
    )
    half = len(ordered) // 2
    return cut(ordered[:half], most) + cut(ordered[half:], most)


def box_of(spots: Sequence[Spot]) -> Box:
    """The box around at least one spot."""
    lats = [spot.lat for spot in spots]
    lons = [spot.lon for spot in spots]
    return Box(min(lats), min(lons), max(lats), max(lons))
