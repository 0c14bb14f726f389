"""Whether a program meets while somebody is free.

The browser runs the same rules (``theme/scripts/lib/week.js``); ``tests/cases/week.yaml`` holds
both to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from site_generator.finder.match import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_generator.catalogue.model import Track

Free = Mapping[str, "Sequence[tuple[int, int]]"]
"""For each day on which somebody is free: spans of minutes since midnight, in any order."""

PARTS = {"m": (0, 12 * 60), "a": (12 * 60, 16 * 60), "e": (16 * 60, 24 * 60)}
"""Morning, afternoon, evening: the parts by whose hours the catalogue sorts tracks."""

GRACE = 30
"""Minutes by which a track may run over into a part of the day that was not marked."""


def fits(track: Track, free: Free) -> bool:
    """Whether somebody is free on each of the track's days while it meets.

    Spans that touch count as one. A whole part of the day is meant roughly: a track that begins
    in it may end ``GRACE`` minutes after it.
    """
    starts, ends = _minutes(track.starts), _minutes(track.ends)
    return all(_covered(starts, ends, free.get(day, ())) for day in track.days)


def week_fact(
    tracks: Iterable[Track] | None, free: Free, *, whole: bool = True
) -> tuple[str, ...] | None:
    """The fact that the matcher asks for: ``("fits",)``, none of it, or None: not stated.

    Where the timetables are not ``whole``, another one may fit that is not named.
    """
    if tracks is None:
        return None
    if any(fits(track, free) for track in tracks):
        return ("fits",)
    return () if whole else (OPEN,)


def _covered(starts: int, ends: int, spans: Iterable[tuple[int, int]]) -> bool:
    reached = starts
    for least, most in sorted(spans):
        if least > reached:
            return False
        if reached < most:
            if most + (GRACE if (least, most) in PARTS.values() else 0) >= ends:
                return True
            reached = most
    return False


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
