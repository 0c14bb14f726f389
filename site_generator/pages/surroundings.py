"""What lies within a distance of each of many origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pyproj import Geod

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]

_GEOD = Geod(ellps="WGS84")
_METERS = 1609.344
_SHORTEST_DEGREE = 68.70
"""Miles in the shortest degree of latitude on WGS 84, at the equator."""


def within(
    origins: Sequence[Point], points: Sequence[Point], miles: float
) -> list[list[tuple[int, float]]]:
    """For each origin the indexes of points at most ``miles`` away, nearest first, ties by index.

    Points are (latitude, longitude) in WGS 84 degrees; distances are geodesics in miles.
    """
    if not origins or not points:
        return [[] for _ in origins]
    places = np.array(points, dtype=float)
    order = np.argsort(places[:, 0], kind="stable")
    latitudes = places[order, 0]
    unit = _unit(places[order])
    starts = np.array(origins, dtype=float)
    reach = miles / _SHORTEST_DEGREE * 1.001
    first = np.searchsorted(latitudes, starts[:, 0] - reach)
    last = np.searchsorted(latitudes, starts[:, 0] + reach, side="right")
    nearest_dot = np.cos(np.radians(reach * 1.01))
    found = []
    for at, direction in enumerate(_unit(starts)):
        band = unit[first[at] : last[at]] @ direction
        found.append(order[first[at] + np.flatnonzero(band >= nearest_dot)])
    sizes = np.array([len(one) for one in found])
    targets = np.concatenate(found)
    sources = np.repeat(np.arange(len(starts)), sizes)
    _, _, meters = _GEOD.inv(
        starts[sources, 1], starts[sources, 0], places[targets, 1], places[targets, 0]
    )
    distance = np.asarray(meters) / _METERS
    keep = distance <= miles
    sources, targets, distance = sources[keep], targets[keep], distance[keep]
    ranked = np.lexsort((targets, np.round(distance, 6), sources))
    sources, targets, distance = sources[ranked], targets[ranked], distance[ranked]
    ends = np.searchsorted(sources, np.arange(len(starts) + 1))
    pairs = list(zip(targets.tolist(), distance.tolist(), strict=True))
    return [pairs[ends[at] : ends[at + 1]] for at in range(len(starts))]


def _unit(points: np.ndarray) -> np.ndarray:
    latitude, longitude = np.radians(points[:, 0]), np.radians(points[:, 1])
    return np.stack(
        (
            np.cos(latitude) * np.cos(longitude),
            np.cos(latitude) * np.sin(longitude),
            np.sin(latitude),
        ),
        axis=1,
    )
