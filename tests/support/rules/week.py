"""Whether a program meets while someone is free.

What visitors use is ``theme/scripts/lib/match/week.js``; ``tests/cases/week.yaml`` holds both to the same
rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from site_generator.catalogue.times import PARTS, minutes
from site_generator.finder.embedded import GRACE
from site_generator.finder.facets import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_generator.catalogue.model import Track

Free = Mapping[str, "Sequence[tuple[int, int]]"]
"""For each day on which someone is free: spans of minutes since midnight, in any order."""

LETTERS = {part[0]: span for part, span in PARTS.items()}
"""The parts of the day by the letters that the address uses."""


def fits(track: Track, free: Free) -> bool:
    """Whether someone is free on each of the track's days while it meets.

    Spans that touch count as one. A whole part of the day is meant roughly: a track that begins
    in it may end ``GRACE`` minutes after it.
    """
    starts, ends = minutes(track.starts), minutes(track.ends)
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
