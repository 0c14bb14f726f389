"""Widths and lines of texts, calculated from the typeface's own advances."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.figures.text import NAME, PLAIN, Style, width, wrap


def test_a_text_is_as_wide_as_its_letters_together():
    assert width("il", PLAIN) == pytest.approx(width("i", PLAIN) + width("l", PLAIN))
    assert width("W", PLAIN) > width("i", PLAIN)
    assert width("word", NAME) > width("word", PLAIN)
    assert width("word", Style(32, 400, "plain")) == pytest.approx(2 * width("word", PLAIN))


def test_a_letter_that_was_not_measured_counts_as_the_widest():
    assert width("\u4e00", PLAIN) >= width("W", PLAIN)


def test_lines_are_few_and_about_as_wide_as_one_another():
    text = "needs more for a time"
    room = width("needs more for a", PLAIN) + 1
    assert wrap(text, PLAIN, room) == ("needs more", "for a time")
    assert wrap(text, PLAIN, 1000) == (text,)


def test_a_word_wider_than_its_room_stays_whole():
    assert wrap("an interminable word", PLAIN, 30) == ("an", "interminable", "word")


@given(st.lists(st.text("abcil W", min_size=1, max_size=12), max_size=8), st.floats(20, 300))
def test_no_word_is_lost_and_no_line_of_several_words_is_too_wide(words, room):
    text = " ".join(words)
    lines = wrap(text, PLAIN, room)
    assert " ".join(lines).split() == text.split()
    assert all(width(line, PLAIN) <= room for line in lines if " " in line)
