from __future__ import annotations

import pytest

from site_generator.catalogue.model import SelfPay, Span
from site_generator.pages.labels import Labels, number
from site_generator.wording import english

LABELS = Labels(english())


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [
        ("17:30", "20:30", "5:30 to 8:30\xa0pm"),
        ("09:00", "11:45", "9:00 to 11:45\xa0am"),
        ("9:00", "12:00", "9:00\xa0am to noon"),
        ("11:00", "14:00", "11:00\xa0am to 2:00\xa0pm"),
        ("12:00", "15:00", "noon to 3:00\xa0pm"),
        ("12:30", "15:30", "12:30 to 3:30\xa0pm"),
        ("00:30", "06:00", "12:30 to 6:00\xa0am"),
        ("18:00", "24:00", "6:00\xa0pm to midnight"),
    ],
)
def test_times_are_said_as_people_say_them(starts, ends, shown):
    assert LABELS.time(starts, ends) == shown


@pytest.mark.parametrize(
    ("span", "shown"),
    [(Span(1, 1), "1 week"), (Span(8, 8), "8 weeks"), (Span(1, 2.5), "1 to 2.5 weeks")],
)
def test_spans_agree_with_their_number(span, shown):
    assert LABELS.amount("weeks", span) == shown


@pytest.mark.parametrize(
    ("amount", "shown"), [(250, "$250 a day"), (1250.5, "$1,250.50 a day"), (0.5, "$0.50 a day")]
)
def test_prices_have_cents_only_where_there_are_some(amount, shown):
    assert LABELS.price(SelfPay(amount=amount, per="day")) == shown


@pytest.mark.parametrize(("value", "shown"), [(9.0, "9"), (2.5, "2.5"), (10, "10"), (0.25, "0.25")])
def test_numbers_carry_no_needless_zeros(value, shown):
    assert number(value) == shown
