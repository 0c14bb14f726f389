"""When a program meets, in the words of the vocabulary ``time_of_day``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.catalogue.model import Schedule

NOON = "12:00"
LATE = "16:00"
WEEKEND = frozenset({"sat", "sun"})


def times_of_day(schedule: Schedule) -> tuple[str, ...] | None:
    """Which of morning, afternoon, evening and weekend the tracks offer; None: not stated.

    A track counts by its start: before noon, before 16:00, or later.
    """
    if schedule.tracks is None:
        return None
    offered: dict[str, None] = {}
    for track in schedule.tracks:
        starts = track.starts.zfill(5)
        offered["morning" if starts < NOON else "afternoon" if starts < LATE else "evening"] = None
        if WEEKEND.intersection(track.days):
            offered["weekend"] = None
    order = ("morning", "afternoon", "evening", "weekend")
    return tuple(code for code in order if code in offered)
