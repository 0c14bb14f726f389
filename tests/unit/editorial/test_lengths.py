"""Sentences, paragraphs, the answer and the key points."""

from __future__ import annotations

import pytest

from tests.unit.editorial.conftest import HEAD


def words(count):
    return " ".join(["Word", *["word"] * (count - 1)])


def points(count):
    return "\n".join(['!!! key-points "Key points"', *(f"    - Point {n}" for n in range(count))])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"Text. {words(31)}.", [("E020", 1, 7)]),
        (f"Text.\n\n- {words(31)}", [("E020", 3, 3)]),
        (f"Text. Text. Text.\n\nText.\n{words(15)}\n{words(16)}.", [("E020", 4, 1)]),
        (f"{words(25)}. {words(20)}.", [("E021", 1, 1)]),
        ("One. Two. Three. Four.", [("E022", 1, 1)]),
        ("Text.\n\n- One? Two! Three. Four.", [("E022", 3, 3)]),
        ("Text.\n\n- **Label.** One. Two. Three. Four.", [("E022", 3, 5)]),
        (". ".join([words(15)] * 3) + f". {words(16)}.", [("E022", 1, 1), ("E023", 1, 1)]),
        ("- One\n- Two", [("E023", 1, 3)]),
        ("## A heading\n\nText.", [("E023", 1, 4)]),
        ("!!! note\n    Text.", [("E023", 2, 5)]),
        (f"Text.\n\n{points(2)}", [("E024", 4, 7)]),
        (f"Text.\n\n{points(6)}", [("E024", 4, 7)]),
        ("\n\n".join(["One. Two.", *[f"{words(10)}."] * 25]), [("E024", 1, 1)]),
    ],
)
def test_what_is_too_long_is_reported_at_its_place(content, body, expected):
    found = [one for one in content.warnings(body) if one[0] != "E030"]
    assert found == expected


@pytest.mark.parametrize(
    "body",
    [
        f"Text. {words(30)}.",
        f"{words(20)}. {words(20)}.",
        "One. Two. Three.",
        "Text.\n\n- **Label.** One. Two. Three.",
        'Text.\n\n!!! example "What you can say"\n    "One. Two. Three. Four."',
        f"{words(30)}. {words(30)}. <!-- allow: average; a test -->",
        f"Text.\n\n{points(3)}",
        f"Text.\n\n{points(5)}",
        f"Text.\n\n| a | b |\n| --- | --- |\n| {words(40)} | One. Two. Three. Four. |",
        f"Text.\n\n## {words(40)}",
        f"Text.\n\n```\n{words(40)}\n```",
        f"Text [@book; @paper] {words(28)} [@book]. One.",
        "See Dr. Doe, not J. Doe, e.g. at 9 a.m. on Monday. Two. Three.",
        'He asked: "Why?" and left. Two. Three.',
    ],
)
def test_what_is_short_enough_passes(content, body):
    found = [one for one in content.warnings(body) if one[0] != "E030"]
    assert found == []


def test_a_page_of_a_template_needs_no_answer_and_no_key_points(content):
    head = HEAD.replace("sources:", "template: pages/x.html\nsources:")
    body = "\n\n".join(["- One", *[f"Text {n} is {words(12)}." for n in range(25)]])
    assert content.warnings(body, head=head) == []


@pytest.mark.parametrize("field", ["sheet: true", "faq: true"])
def test_a_sheet_and_a_list_of_questions_need_no_key_points(content, field):
    head = HEAD.replace("sources:", f"{field}\nsources:")
    body = "\n\n".join(f"Text {n} is {words(12)}." for n in range(25))
    assert content.warnings(body, head=head) == []


def test_facts_count_with_the_words_that_they_bring(content):
    assert content.warnings(f"Text. It is {{fact:hours}} {words(22)}.") == []
    assert content.warnings(f"Text. It is {{fact:hours}} {words(23)}.") == [("E020", 1, 7)]
