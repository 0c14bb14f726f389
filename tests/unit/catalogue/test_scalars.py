"""Numbers, booleans and days from source text."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.declared.scalars import day, flag, number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_number_reads_back(value):
    assert number(repr(value).replace("e+", "e")) == value


@pytest.mark.parametrize(
    "text",
    ["", "nine", "1_000", "0x10", "1,5", "9:30", ".inf", "nan", "1e999", "+5", "٣", "9" * 31, "."],
)
def test_other_text_is_no_number(text):
    assert number(text) is None


@given(st.text(max_size=40))
def test_a_number_is_always_finite(text):
    value = number(text)
    assert value is None or math.isfinite(value)


@given(st.dates())
def test_every_day_reads_back(value):
    assert day(value.isoformat()) == value


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-2-3", "20260203", "2026-02-03T00:00", "2026-W06-2"]
)
def test_other_text_is_no_day(text):
    assert day(text) is None


def test_yes_and_no_are_flags_whatever_their_case():
    assert [flag(text) for text in ("true", "True", "YES")] == [True] * 3
    assert [flag(text) for text in ("false", "NO", "No")] == [False] * 3
    assert [flag(text) for text in ("", "1", "y", "on", "null")] == [None] * 5


def test_a_day_is_a_day():
    assert day("2026-11-10") == date(2026, 11, 10)
