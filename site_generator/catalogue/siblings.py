"""Other programs of the same organization near a program; where none is named, of the same name.

Programs of one name may have nothing else in common, so they are not a step up or down for each other.
"""

from __future__ import annotations

from collections import defaultdict
from math import cos, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.catalogue.model import Catalogue

SHOWN = 4
NEARBY_MILES = 60
_EARTH_MILES = 3958.8
_NEARBY = (NEARBY_MILES / _EARTH_MILES) ** 2
"""Squared chord of the unit sphere. Only the order matters, so a sphere is exact enough."""


def nearby_siblings(catalogue: Catalogue) -> dict[str, tuple[int, ...]]:
    """For each program id the indexes of up to ``SHOWN`` siblings, nearest first, ties by id."""
    return {catalogue.programs[own].id: tuple(near[:SHOWN]) for own, near in _families(catalogue)}


def other_levels(catalogue: Catalogue) -> dict[str, dict[str, int]]:
    """For each program id the nearest sibling at each level that the program itself lacks.

    Levels map to indexes; a program without such a sibling is left out. A sibling that treats
    something else is no step up or down, nor is one that has only the name in common.
    """
    found: dict[str, dict[str, int]] = {}
    for own, near in _families(catalogue):
        program = catalogue.programs[own]
        if not program.organization:
            continue
        levels: dict[str, int] = {}
        for index in near:
            sibling = catalogue.programs[index]
            if program.focus and sibling.focus and not set(program.focus) & set(sibling.focus):
                continue
            for level in sibling.levels:
                if level not in program.levels:
                    levels.setdefault(level, index)
        if levels:
            found[program.id] = levels
    return found


def _families(catalogue: Catalogue) -> Iterator[tuple[int, list[int]]]:
    """Each program that has siblings within ``NEARBY_MILES``, with all of those, nearest first."""
    families: dict[tuple[bool, str], list[tuple[int, float, float, float]]] = defaultdict(list)
    for index, program in enumerate(catalogue.programs):
        point = catalogue.placements[program.id].point
        if point:
            latitude, longitude = radians(point[0]), radians(point[1])
            name = (program.organization or program.name).casefold()
            families[bool(program.organization), name].append(
                (
                    index,
                    cos(latitude) * cos(longitude),
                    cos(latitude) * sin(longitude),
                    sin(latitude),
                )
            )
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
                yield own, [index for _, index in near]
