"""What is suggested for a slip of the pen, and how problems are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.problems import Problem, Problems, as_github, closest, did_you_mean

WORDS = ["cbt", "cpt", "act", "mindfulness", "trauma-focused", "motivational-interviewing"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("CTB", "cbt"),
        ("cbtt", "cbt"),
        ("Mindfulnes", "mindfulness"),
        ("mindfulnses", "mindfulness"),
        ("Trauma Focused", "trauma-focused"),
        ("trauma_focused", "trauma-focused"),
        ("motivational", "motivational-interviewing"),
    ],
)
def test_a_slip_finds_what_was_meant(written, meant):
    assert closest(written, WORDS) == meant


@pytest.mark.parametrize("written", ["", "x", "zz", "equine", "mindfulness" * 1000])
def test_nothing_near_finds_nothing(written):
    assert closest(written, WORDS) is None


def test_a_short_list_is_shown_whole_and_a_long_one_is_not():
    assert did_you_mean("zz", ["on", "off"]) == "write one of: on, off"
    assert did_you_mean("zz", [f"choice-{number}" for number in range(15)]) == ""


@given(st.sampled_from(WORDS), st.data())
def test_any_two_neighbours_may_be_swapped(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert closest(swapped, WORDS) == word


def test_problems_come_in_file_order_and_errors_alone():
    problems = Problems()
    problems.warning("P142", ("b.yaml", 3, 1), "late")
    problems.error("P012", ("b.yaml", 2, 9), "early", "hint")
    problems.error("P011", ("a.yaml", 0, 0), "whole file")
    assert [str(problem) for problem in problems] == [
        "a.yaml: error P011: whole file",
        "b.yaml:2:9: error P012: early; hint",
        "b.yaml:3:1: warning P142: late",
    ]
    assert len(problems.errors) == 2


def test_line_ends_cannot_break_out_of_a_workflow_command():
    problem = Problem(
        code="P001", severity="error", file="a.yaml", line=1, column=2, message="50%\n::error::x"
    )
    assert as_github([problem]).count("\n") == 0
    assert "50%25%0A" in as_github([problem])


def test_no_list_of_choices_is_named_where_there_is_none():
    assert did_you_mean("cbt", []) == ""


def test_a_line_stays_one_line_whatever_a_file_is_called():
    problems = Problems()
    problems.error("P011", ("a\nb\udcff é.yaml", 0, 0), "the file is empty")
    assert str(problems.found[0]) == "a\\nb\\udcff é.yaml: error P011: the file is empty"
