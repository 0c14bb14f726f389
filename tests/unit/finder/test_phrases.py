"""Words that people use, and the filters that they mean."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_generator.finder import vocabulary_for_scripts
from site_generator.finder.phrases import SPAN, folded, search_phrases
from site_generator.wording import english
from tests.support.rules.words import BEGUN, EXACT, MISSPELLED, MOST, WITHIN, meanings, slips

CASES = yaml.safe_load(Path("tests/cases/words-people-use.yaml").read_text(encoding="utf-8"))
HOW = {EXACT: "exact", WITHIN: "within", BEGUN: "begun", MISSPELLED: "misspelled"}
TABLE = search_phrases(english())
PHRASES = sorted({phrase for row in TABLE for phrase in row.phrases if not SPAN.search(phrase)})
"""Those that stand for themselves; what stands for several numbers has its cases."""


@pytest.mark.parametrize("case", CASES, ids=[case["text"] or "nothing" for case in CASES])
def test_a_text_means_what_the_table_of_cases_says(case):
    found = meanings(case["text"], TABLE)
    shown = [
        {TABLE[said.row].filters[0][0]: TABLE[said.row].filters[0][1], "how": HOW[said.how]}
        for said in found
    ]
    assert shown == case["means"]


def test_every_filter_of_the_table_exists_and_carries_its_label():
    vocabulary = vocabulary_for_scripts(english())["terms"]
    labels = {(key, row[0]): row[1] for key, rows in vocabulary.items() for row in rows}
    for row in TABLE:
        for facet, code, label in row.filters:
            assert labels[facet, code] == label


def test_every_phrase_is_folded_and_means_its_own_row():
    for row in TABLE:
        assert row.phrases
        for phrase in (SPAN.sub(end, one) for one in row.phrases for end in (r"\1", r"\2")):
            assert phrase == folded(phrase)
            means = [TABLE[said.row].filters for said in meanings(phrase, TABLE)]
            assert row.filters in means, phrase


def test_every_age_up_to_99_means_one_group_in_each_form():
    forms = english().section("people_ages.phrases")
    for age in range(1, 100):
        codes = {
            code
            for form in forms
            for said in meanings(form.replace("#", str(age)), TABLE)
            for _, code, _ in TABLE[said.row].filters
        }
        assert len(codes) == 1, (age, codes)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text):
    found = meanings(text, TABLE)
    assert len(found) <= MOST
    assert [said.how for said in found] == sorted(said.how for said in found)


@given(st.sampled_from([phrase for phrase in PHRASES if len(phrase) > 8]), st.data())
def test_a_long_word_with_two_letters_swapped_is_still_understood(phrase, data):
    at = data.draw(st.integers(1, len(phrase) - 2))
    typed = phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]
    if typed.split() == typed.split(" ") and len(typed.split()) == len(phrase.split()):
        assert meanings(typed, TABLE)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("ptsd", "ptsd", 0),
        ("pstd", "ptsd", 1),
        ("bulemia", "bulimia", 1),
        ("abc", "", 3),
        ("", "", 0),
    ],
)
def test_slips_are_letters_added_dropped_changed_or_swapped(one, other, count):
    assert slips(one, other) == count
