"""Other programs of the same organization near a program."""

from __future__ import annotations

from collections import defaultdict
from math import cos, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.catalogue.model import Catalogue

SHOWN = 4
NEARBY_MILES = 60
_EARTH_MILES = 3958.8
_NEARBY = (NEARBY_MILES / _EARTH_MILES) ** 2
"""Squared chord of the unit sphere. The order is all that shows, so a sphere is exact enough."""


def nearby_siblings(catalogue: Catalogue) -> dict[str, tuple[int, ...]]:
    """For each program id the indexes of up to ``SHOWN`` siblings, nearest first, ties by id."""
    families: dict[str, list[tuple[int, float, float, float]]] = defaultdict(list)
    for index, program in enumerate(catalogue.programs):
        point = catalogue.placements[program.id].point
        if program.organization and point:
            latitude, longitude = radians(point[0]), radians(point[1])
            families[program.organization.casefold()].append(
                (
                    index,
                    cos(latitude) * cos(longitude),
                    cos(latitude) * sin(longitude),
                    sin(latitude),
                )
            )
    found: dict[str, tuple[int, ...]] = {}
    for family in families.values():
        if len(family) < 2:
            continue
        for own, x, y, z in family:
            near = sorted(
                [
                    (chord, index)
                    for index, a, b, c in family
                    if (chord := (a - x) ** 2 + (b - y) ** 2 + (c - z) ** 2) <= _NEARBY
                    and index != own
                ]
            )
            if near:
                found[catalogue.programs[own].id] = tuple([index for _, index in near[:SHOWN]])
    return found
