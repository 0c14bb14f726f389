"""The time of day of a timetable goes by its start."""

from __future__ import annotations

import pytest

from site_generator.catalogue.model import Schedule, Track
from site_generator.catalogue.times import times_of_day


@pytest.mark.parametrize(
    ("starts", "days", "expected"),
    [
        ("9:00", ("mon",), ("morning",)),
        ("11:59", ("mon",), ("morning",)),
        ("12:00", ("mon",), ("afternoon",)),
        ("15:59", ("mon",), ("afternoon",)),
        ("16:00", ("mon",), ("evening",)),
        ("09:00", ("fri", "sat"), ("morning", "weekend")),
    ],
)
def test_noon_and_four_begin_the_next_time_of_day(starts, days, expected):
    track = Track(days=days, starts=starts, ends="20:00")
    assert times_of_day(Schedule(tracks=(track,))) == expected


def test_no_timetable_is_no_time_of_day():
    assert times_of_day(Schedule()) is None
