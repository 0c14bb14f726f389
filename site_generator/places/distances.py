"""Distances over the WGS 84 ellipsoid, in miles.

All of them are geodesics as ``geopy.distance.geodesic`` gives them: one pair through geopy, many
at once through ``pyproj.Geod``, which computes the same (Karney 2013, J. Geodesy 87:43).
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from geopy.distance import geodesic
from pyproj import Geod

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Metres = npt.NDArray[np.float64]

METRES_PER_MILE = 1609.344
"""The international mile, which geopy uses as well."""

_EQUATOR = 6378137.0  # WGS 84 semi-major axis in metres
_FLATTENING = 1 / 298.257223563
_SLACK = 0.01  # metres; rounding in the straight lines stays far below it
_PAIRS_AT_ONCE = 500_000


@cache
def _ellipsoid() -> Geod:
    return Geod(ellps="WGS84")


def miles(a: Point, b: Point) -> float:
    """The miles between two points given as latitude and longitude in degrees."""
    return float(geodesic(a, b).miles)


def within(
    origins: Sequence[Point], points: Sequence[Point], radius: float
) -> list[list[tuple[int, float]]]:
    """For each origin the ``points`` at most ``radius`` miles away, as (index, miles).

    Each list is sorted by miles, then index. Time grows with the pairs that are near each other,
    not with origins times points.
    """
    found: list[list[tuple[int, float]]] = [[] for _ in origins]
    if not origins or not points:
        return found
    starts, ends = np.asarray(origins, dtype=float), np.asarray(points, dtype=float)
    first, second = _candidates(_in_space(starts), _in_space(ends), radius * METRES_PER_MILE)
    for at in range(0, len(first), _PAIRS_AT_ONCE):
        a, b = first[at : at + _PAIRS_AT_ONCE], second[at : at + _PAIRS_AT_ONCE]
        _, _, metres = _ellipsoid().inv(starts[a, 1], starts[a, 0], ends[b, 1], ends[b, 0])
        apart = np.asarray(metres) / METRES_PER_MILE
        near = apart <= radius
        for i, j, far in zip(a[near].tolist(), b[near].tolist(), apart[near].tolist(), strict=True):
            found[i].append((j, far))
    for pairs in found:
        pairs.sort(key=lambda pair: (pair[1], pair[0]))
    return found


def _in_space(points: Metres) -> Metres:
    """Metres from the earth's centre, one row (x, y, z) per point of the ellipsoid."""
    latitude, longitude = np.radians(points[:, 0]), np.radians(points[:, 1])
    eccentricity2 = _FLATTENING * (2 - _FLATTENING)
    normal = _EQUATOR / np.sqrt(1 - eccentricity2 * np.sin(latitude) ** 2)
    return np.column_stack(
        (
            normal * np.cos(latitude) * np.cos(longitude),
            normal * np.cos(latitude) * np.sin(longitude),
            normal * (1 - eccentricity2) * np.sin(latitude),
        )
    )


def _candidates(
    starts: Metres, ends: Metres, reach: float
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Pairs (index of start, index of end) whose straight line is no longer than ``reach`` metres.

    No pair is lost: a line through the earth is never longer than the way over its surface, and
    the difference in height above the equator's plane never longer than that line.
    """
    reach += _SLACK
    by_height = np.argsort(ends[:, 2], kind="stable")
    ordered = ends[by_height]
    heights = ordered[:, 2]
    lowest = np.searchsorted(heights, starts[:, 2] - reach, side="left")
    highest = np.searchsorted(heights, starts[:, 2] + reach, side="right")
    limit = math.inf if math.isinf(reach) else reach * reach
    first: list[npt.NDArray[np.intp]] = []
    second: list[npt.NDArray[np.intp]] = []
    for i, (low, high) in enumerate(zip(lowest.tolist(), highest.tolist(), strict=True)):
        line = ordered[low:high] - starts[i]
        (near,) = np.nonzero(np.einsum("ij,ij->i", line, line) <= limit)
        first.append(np.full(len(near), i, dtype=np.intp))
        second.append(by_height[low + near])
    return np.concatenate(first), np.concatenate(second)
