"""Figures that are written out although the registry has them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.editorial.quantities import find_quantities
from tests.unit.editorial.conftest import FACTS

WRITTEN_OUT = [
    ("It takes 9 to 19 hours.", "{fact:hours.short}", 10),
    ("It takes 9-19 hours.", "{fact:hours.short}", 10),
    ("It takes 9\u201319 hours a week.", "{fact:hours.short}", 10),
    ("It takes between 9 and 19 hours.", "{fact:hours.short}", 18),
    ("It takes nine to nineteen hours.", "{fact:hours.short}", 10),
    ("A 9-to-19-hour week.", "{fact:hours.short}", 3),
    ("It takes 9\nto 19 hours.", "{fact:hours.short}", 10),
    ("It takes 9 hours to 19 hours.", "{fact:hours.short}", 10),
    ("It takes 9 to 19 clinical hours.", "{fact:hours.short}", 10),
    ("It takes **9 to 19** hours.", "{fact:hours.short}", 12),
    ("It takes at least 9 hours.", "{fact:hours.least}", 10),
    ("It takes nine or more hours.", "{fact:hours.least}", 10),
    ("It takes 9 hours or more.", "{fact:hours.least}", 10),
    ("It takes 9+ hours.", "{fact:hours.least}", 10),
    ("It takes three hours a day.", "{fact:hours.day}", 10),
    ("It takes 3 hours per day.", "{fact:hours.day}", 10),
    ("Some 970 million people.", "{fact:people}", 6),
    ("Some 970,000,000 persons.", "{fact:people}", 6),
    ("That is one in eight.", "{fact:people}", 9),
    ("That is 1 out of 8 people.", "{fact:people}", 9),
    ("It was in 2019.", "{fact:people.year}", 11),
    ("Since January 1, 2024 it is.", "{fact:people.since}", 7),
    ("Since Jan. 1, 2024 it is.", "{fact:people.since}", 7),
    ("Since 1 January 2024 it is.", "{fact:people.since}", 7),
    ("By the late 1990s it was.", "{fact:people.decade}", 8),
    ("A group of 6 to 12 members.", "{fact:people.group}", 12),
    ("There were 12 studies.", "{fact:people.studies}", 12),
    ("There were 329 trials.", "{fact:people.studies}", 12),
    ("A bill of $400.", "{fact:bill}", 11),
    ("You have 120 days.", "{fact:bill.days}", 10),
    ("The code is s9480.", "{fact:bill.codes}", 13),
    ("That is level 2.1 of it.", "{fact:bill.level}", 15),
    ("Children under 21 have it.", "{fact:bill.age}", 10),
    ("Book three or more business days ahead.", "{fact:bill.booked}", 6),
    ("You get no more than 12 weeks.", "{fact:bill.leave}", 9),
]


@pytest.mark.parametrize(("body", "mark", "column"), WRITTEN_OUT)
def test_a_figure_of_the_registry_is_reported_with_its_mark(content, body, mark, column):
    assert content.warnings(body) == [("E031", 1, column)]
    (problem,) = content.problems
    assert problem.hint.startswith("write {fact:")
    assert mark in problem.hint


@pytest.mark.parametrize(
    "body",
    [
        "It takes {fact:hours}, {fact:hours.least} or {fact:bill.days}.",
        "Wait 3 days, or 9 hours, or 19 hours. Then wait 12 weeks.",
        "Three or more days. Two to three hours.\n\n9 to 19 people. 6 to 12 weeks.",
        "Ages 6 to 12. Groups of 3 or 4. Page 9 to 19.",
        "It costs $25 and $4,000. Call 988 or 1-800-662-4357.",
        "In 2024 it was. From 1990 on.\n\nThe 1990s were long. January 2, 2024.",
        "One in four, and 8 in 10. Twelve people. Level 2 is 2.1 hours.",
        "`9 to 19 hours`",
        "[Text](https://a.example/9-to-19-hours)",
    ],
)
def test_common_numbers_and_other_figures_pass(content, body):
    assert content.warnings(f"Text.\n\n{body}") == []


def test_front_matter_tables_and_titles_are_looked_at_too(content):
    head = (
        "---\ntitle: For 9 to 19 hours\ndescription: Plain.\nchecked: 2026-11-22\n"
        "next_check: 2027-11-22\nsources: [book]\n---\n"
    )
    content.article(
        'Text.\n\n## 9 to 19 hours\n\n| a | b |\n| --- | --- |\n| x | 120 days |\n\n!!! note "$400"\n    Text.',
        head=head,
    )
    assert content.found() == [
        ("page.md", "E031", 2, 12),
        ("page.md", "E031", 10, 4),
        ("page.md", "E031", 14, 7),
        ("page.md", "E031", 16, 11),
    ]


def test_the_glossary_is_looked_at_too_and_the_facts_themselves_are_not(content):
    content.write(
        "_data/glossary.yaml",
        "terms:\n  - id: dose\n    term: dose\n    short: It is {fact:hours}, or 120 days.\n"
        "  - id: bill\n    term: bill\n    # allow: figure; another law's\n"
        "    short: It is 120 days.\n",
    )
    content.article("Text.")
    assert content.found() == [("_data/glossary.yaml", "E031", 4, 35)]


def test_a_new_fact_is_guarded_from_its_first_day(content):
    assert content.warnings("It takes 5 to 7 steps.") == []
    new = FACTS + (
        "  steps:\n    label: Steps\n    text: some steps\n    value: [5, 7]\n    unit: steps\n"
        "    says: Nobody.\n    sources: []\n    checked: 2026-11-22\n    next_check: 2027-11-22\n"
    )
    content.write("_data/facts.yaml", new)
    assert content.warnings("It takes 5 to 7 steps.") == [("E031", 1, 10)]


def test_a_figure_of_another_thing_may_be_allowed(content):
    body = "<!-- allow: figure; another bill -->\nA bill of $400."
    assert content.warnings(f"Text.\n\n{body}") == []


@given(st.text(alphabet="0123456789 ,.-$\u2013+oneto withur hdaysinS%\n", max_size=60))
def test_no_text_stops_the_search_and_figures_never_overlap(text):
    found = find_quantities(text)
    for one, two in pairwise(found):
        assert one.end <= two.start
    assert all(0 <= one.start < one.end <= len(text) for one in found)
