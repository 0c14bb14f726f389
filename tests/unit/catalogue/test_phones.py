"""Phone numbers as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.catalogue.phones import Phone, normal_phone


@pytest.mark.parametrize(
    "text",
    ["513-555-0143", "(513) 555-0143", "(513)555-0143", "513.555.0143", "5135550143", "513 555 0143",
     "+15135550143", "1-513-555-0143", "+1 (513) 555-0143", " 513-555-0143 "],
)  # fmt: skip
def test_every_usual_spelling_is_the_same_number(text):
    assert normal_phone(text) == Phone("5135550143")


@pytest.mark.parametrize(
    "text",
    ["513-555-0143 x12", "513-555-0143x12", "513-555-0143 ext. 12", "513-555-0143, ext 12",
     "513-555-0143 extension 12", "513-555-0143 #12"],
)  # fmt: skip
def test_an_extension_is_kept_apart(text):
    assert normal_phone(text) == Phone("5135550143", "12")


@pytest.mark.parametrize(
    "text",
    ["", "555-0143", "013-555-0143", "513-055-0143", "1-800-GET-HELP", "703-841-0703-93122", "911",
     "513-555-0143 / 513-555-0144", "(513-555-0143", "513)555-0143", "٥١٣-555-0143"],
)  # fmt: skip
def test_what_cannot_be_dialled_is_no_number(text):
    assert normal_phone(text) is None


def test_a_number_is_shown_and_dialled_with_its_extension():
    assert Phone("5135550143").shown == "513-555-0143"
    assert Phone("5135550143").tel == "tel:+15135550143"
    assert Phone("5135550143", "12").shown == "513-555-0143 ext. 12"
    assert Phone("5135550143", "12").tel == "tel:+15135550143;ext=12"


DIGITS = st.from_regex(r"[2-9][0-9]{2}[2-9][0-9]{6}", fullmatch=True).filter(str.isascii)


@given(DIGITS, st.sampled_from(["", "1", "4821"]))
def test_what_is_shown_reads_back_as_the_same_number(digits, extension):
    phone = Phone(digits, extension)
    assert normal_phone(phone.shown) == phone
