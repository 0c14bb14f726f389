"""Reading grades and what they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.editorial.grades import Counts, coleman_liau, count, flesch_kincaid
from site_generator.editorial.syllables import syllables
from tests.unit.editorial.conftest import HEAD


@pytest.mark.parametrize(
    ("counts", "grade"),
    [
        # 0.39 * 13 + 11.8 * 24 / 13 - 15.59
        (Counts(sentences=1, words=13, syllables=24, letters=71), 11.26),
        # 0.39 * 10 + 11.8 * 1.5 - 15.59
        (Counts(sentences=10, words=100, syllables=150, letters=450), 6.01),
        # 0.39 * 20 + 11.8 * 1.3 - 15.59
        (Counts(sentences=5, words=100, syllables=130, letters=420), 7.55),
    ],
)
def test_the_grade_of_flesch_and_kincaid(counts, grade):
    assert flesch_kincaid(counts) == pytest.approx(grade, abs=0.01)


@pytest.mark.parametrize(
    ("counts", "grade"),
    [
        # 639 letters and 5 sentences in 119 words: 0.0588 * 536.97 - 0.296 * 4.202 - 15.8
        (Counts(sentences=5, words=119, syllables=0, letters=639), 14.53),
        # 0.0588 * 450 - 0.296 * 10 - 15.8
        (Counts(sentences=10, words=100, syllables=150, letters=450), 7.70),
        # 0.0588 * 420 - 0.296 * 5 - 15.8
        (Counts(sentences=5, words=100, syllables=130, letters=420), 7.42),
    ],
)
def test_the_index_of_coleman_and_liau(counts, grade):
    assert coleman_liau(counts) == pytest.approx(grade, abs=0.01)


def test_sentences_words_syllables_and_letters_are_counted():
    counts = count([["It's", "a", "well-known", "therapy."], ["Call", "988", "now!"]])
    assert counts == Counts(sentences=2, words=7, syllables=10, letters=30)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("week", 1),
        ("therapy,", 3),
        ("(medication)", 4),
        ("intensive", 3),
        ("outpatient", 3),
        ("psychology", 4),
        ("it\u2019s", 1),
        ("Therapists'", 3),
        ("step-down", 2),
        ("inpatient/outpatient", 6),
        ("IOP", 3),
        ("PHPs", 3),
        ("W", 1),
        ("WHO's", 5),
        ("19", 1),
        ("1,250", 2),
        ("b12", 1),
        ("\u2014", 1),
        ("'", 1),
        ("psst", 1),
    ],
)
def test_the_syllables_of_a_word(word, number):
    assert syllables(word) == number


@given(st.text(max_size=40))
def test_every_word_has_a_syllable_at_least(word):
    assert syllables(word) >= 1


def test_a_compound_may_be_as_long_as_it_likes():
    assert syllables("-".join(["a"] * 5000)) == 5000


HARD = (
    "Individualized psychotherapeutic interventions necessitate comprehensive interdisciplinary"
    " collaboration, organizational responsibility and considerable perseverance."
)
PLAIN = "You go on most days. The group is small, and you may say no."


def varied(text, times):
    """As many paragraphs, each of which ends in words of its own."""
    return "\n\n".join(f"{text[:-1]}, on day {number}." for number in range(times))


def test_a_hard_text_is_reported_by_both_formulas(content):
    found = content.warnings(f"Text.\n\n{varied(HARD, 8)}")
    assert [one for one in found if one[0] in {"E025", "E026"}] == [("E025", 1, 1), ("E026", 1, 1)]


def test_a_plain_text_passes_and_a_short_one_has_no_grade(content):
    assert content.warnings(f"Text.\n\n{varied(PLAIN, 10)}") == []
    assert content.warnings(f"Text.\n\n{HARD}") == []


def test_headings_tables_code_and_front_matter_have_no_part_in_the_grade(content):
    content.article(f"Text.\n\n{varied(PLAIN, 10)}", path="plain.md")
    content.article(
        f"Text.\n\n## {HARD}\n\n| {HARD} | a |\n| --- | --- |\n| {HARD} | b |\n\n`{HARD}`"
        f'\n\n```\n{HARD}\n```\n\n!!! note "{HARD}"\n    {PLAIN}\n\n{varied(PLAIN, 9)}',
        head=HEAD.replace("What the page says.", HARD[:150]),
    )
    rows = {row.article: row for row in content.desk().rows()}
    assert rows["page.md"].flesch_kincaid < 4
    assert abs(rows["page.md"].coleman_liau - rows["plain.md"].coleman_liau) < 0.5


def test_the_grade_of_an_article_may_be_allowed_in_its_front_matter(content):
    head = HEAD.replace("title:", "# allow: grade, long-sentence; a law, word for word\ntitle:")
    found = content.warnings(f"Text.\n\n{varied(HARD, 8)}", head=head)
    assert {one[0] for one in found} <= {"E002", "E021"}
