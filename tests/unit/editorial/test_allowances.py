"""Exceptions next to the text: what they hold for, and what is said about those that do nothing."""

from __future__ import annotations

import pytest

from tests.unit.editorial.conftest import HEAD

LONG = " ".join(["word"] * 31) + "."


@pytest.mark.parametrize(
    "body",
    [
        "<!-- allow: victim of; a title -->\nThe *Victim of* show.",
        "<!-- allow: victim of; a title -->\n\nThe *Victim of* show.",
        "<!--allow:victim  of ;a title-->\nThe show: a\nvictim of it.",
        "<!-- allow: The Victim of Love; a title -->\nThe *Victim of* show.",
        "<!-- allow: victim of, addict; a title\nand its subtitle -->\nVictim of an addict.",
        "<!-- allow: victim of; one -->\n<!-- allow: addict; two -->\nVictim of an addict.",
        "The *Victim of* show. <!-- allow: victim of; a title -->",
        "- One\n- Victim of it. <!-- allow: victim of; a title -->\n- Three",
        "- One\n- A victim\n  of it. <!-- allow: victim of; a title -->\n- Three",
        "| a | b |\n| --- | --- |\n| victim of | x <!-- allow: victim of; a title --> |",
        "<!-- allow: victim of; a title -->\n## Victim of it\n\nText.",
        "!!! note\n    <!-- allow: victim of; a title -->\n    A victim of it.",
        f"<!-- allow: long-sentence; the law's words -->\n{LONG}",
        "<!-- allow: long-paragraph; a quotation -->\nOne. Two. Three. Four.",
        "<!-- allow: figure; of another thing -->\nIt is 9 to 19 hours.",
        "Text. <!-- allow: average; a law -->\n\n<!-- allow: long-sentence; a law -->\n" + LONG * 2,
    ],
)
def test_an_exception_with_its_reason_lets_pass(content, body):
    assert content.warnings(f"Text.\n\n{body}") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<!-- allow: victim of -->\nA victim of it.", [("E001", 1, 1), ("E010", 2, 3)]),
        ("<!-- allow: victim of; -->\nA victim of it.", [("E001", 1, 1), ("E010", 2, 3)]),
        ("<!-- allow victim of; a title -->\nA victim of it.", [("E001", 1, 1), ("E010", 2, 3)]),
        ("Text. <!-- allow: ; a title -->", [("E001", 1, 7)]),
        (
            "<!-- allow: victim of; a title -->\nA victim of it.\n\nA victim of it.",
            [("E010", 4, 3)],
        ),
        (
            "A victim of it.\n\nText. <!-- allow: victim of; a title -->",
            [("E010", 1, 3), ("E002", 3, 7)],
        ),
        ("<!-- allow: victim of; a title -->\nText.", [("E002", 1, 1)]),
        ("Text.\n\n<!-- allow: victim of, addict; a title -->\nAn addict.", [("E002", 3, 1)]),
        ("Text.\n\n<!-- allow: long-sentence; a law -->", [("E002", 3, 1)]),
        ("<!-- allow: grade; a law -->\nText.", [("E002", 1, 1)]),
    ],
)
def test_an_exception_that_is_wrong_or_does_nothing_is_reported(content, body, expected):
    assert content.warnings(body) == expected


def test_exceptions_in_code_are_text(content):
    body = "Text.\n\n    <!-- allow: victim of; a title -->\n\n`<!-- allow: x -->` Text."
    assert content.warnings(body) == []


def test_exceptions_for_links_count_only_where_links_are_asked(content):
    content.article("Text. <!-- allow: dead-link; it comes back in May -->")
    assert content.found() == []


def test_in_front_matter_an_exception_is_a_comment_for_the_next_line(content):
    head = HEAD.replace("title: A page", "# allow: victim of; a film\ntitle: Victim of Love")
    assert content.warnings("Text.", head=head) == []
    below = head.replace("title: Victim of Love", "title: Love\nnav_title: Victim of it")
    content.article("Text.", head=below)
    assert [found[1:] for found in content.found()] == [("E002", 2, 1), ("E010", 4, 12)]


def test_an_exception_for_a_whole_article_stands_in_its_front_matter(content):
    head = HEAD.replace("title:", "# allow: answer, average; a law, word for word\ntitle:")
    assert content.warnings("- " + " ".join(["word"] * 25) + ".", head=head) == []


def test_a_misspelt_name_is_met_with_what_was_meant(content):
    content.warnings("Text. <!-- allow: long-sentense; a law -->")
    (problem,) = content.problems
    assert problem.message == "the exception 'long-sentense' matches nothing"
    assert problem.hint == "did you mean 'long-sentence'?"
