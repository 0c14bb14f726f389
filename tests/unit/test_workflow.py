"""The day of a build."""

from __future__ import annotations

from datetime import date

import pytest

from site_generator.errors import UsageError
from site_generator.workflow import today_from


@pytest.mark.parametrize(
    ("stated", "day"),
    [("0", date(1970, 1, 1)), ("86399", date(1970, 1, 1)), ("1795305600", date(2026, 11, 22))],
)
def test_the_day_is_the_one_that_the_environment_states(stated, day):
    assert today_from({"SOURCE_DATE_EPOCH": stated}) == day


def test_without_it_the_calendar_counts():
    before, now, after = date.today(), today_from({}), date.today()  # noqa: DTZ011
    assert before <= now <= after


@pytest.mark.parametrize("stated", ["", "today", "1.5", "9" * 30, "-5", " 12", "1_0", "\u0661"])
def test_garbage_is_refused(stated):
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        today_from({"SOURCE_DATE_EPOCH": stated})
