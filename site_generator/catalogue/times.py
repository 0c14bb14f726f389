"""When a program meets, in the words of the vocabulary ``time_of_day``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.catalogue.model import Schedule

PARTS = {"morning": (0, 720), "afternoon": (720, 960), "evening": (960, 1440)}
"""The parts of a day: start (included) and end (excluded), in minutes since midnight."""

WEEKEND = frozenset({"sat", "sun"})


def times_of_day(schedule: Schedule) -> tuple[str, ...] | None:
    """Which of morning, afternoon, evening and weekend the tracks offer; None: not stated.

    A track counts by when it starts.
    """
    if schedule.tracks is None:
        return None
    offered: set[str] = set()
    for track in schedule.tracks:
        at = minutes(track.starts)
        offered |= {part for part, (least, most) in PARTS.items() if least <= at < most}
        if WEEKEND.intersection(track.days):
            offered.add("weekend")
    return tuple(code for code in (*PARTS, "weekend") if code in offered)


def minutes(clock: str) -> int:
    """Minutes since midnight of a time of day, ``HH:MM``."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)
