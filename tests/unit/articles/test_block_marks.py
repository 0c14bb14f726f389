"""Marks that stand alone on a line, in the source and in what Markdown makes of it."""

from __future__ import annotations

import pytest
from markdown import Markdown

from site_generator.articles import MARKDOWN_EXTENSIONS, fill_placeholders, markdown_extension


def html_of(content, body):
    content.article(body)
    library = content.load()
    article = library.articles["page.md"]
    extension = markdown_extension(library, article)
    return Markdown(extensions=[*MARKDOWN_EXTENSIONS, extension]).convert(article.body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Text.\n\n{part:sauces}", [("A057", 3, 1)]),
        ("Text {part:sources} text.", [("A058", 1, 6)]),
        ("Text.\n{part:sources}\n\nText.", [("A058", 2, 1)]),
        ("{part:sources}\nText.", [("A058", 1, 1)]),
        (" {part:sources}", [("A058", 1, 2)]),
        ("- one\n- {part:sources}", [("A058", 2, 3)]),
        ("- one\n\n    {part:sources}", [("A058", 3, 5)]),
        ("> {part:sources}", [("A058", 1, 3)]),
        ("!!! note\n    {part:sources}", [("A058", 2, 5)]),
        ("## {part:sources}", [("A058", 1, 4)]),
        ("| a |\n| --- |\n| {part:sources} |", [("A058", 3, 3)]),
        ("<div>\n\n{part:sources}\n\n</div>", [("A058", 3, 1)]),
        ('<div data-site-part="sources"></div>', [("A058", 1, 6)]),
        ("{part: sources}", [("A058", 1, 1)]),
        ("{Part:sources}", [("A058", 1, 1)]),
        ("{part:sources", [("A058", 1, 1)]),
        ("{part:sources}\n\nText.\n\n{part:sources}", [("A059", 5, 1)]),
    ],
)
def test_a_fault_is_reported_at_its_place(content, body, expected):
    content.article(body)
    assert content.body_faults() == expected


@pytest.mark.parametrize(
    "body",
    [
        "{part:sources}",
        "Text.\n\n{part:sources}  \n\n## After",
        "- a list\n\n{part:sources}\n\n{part:facts}",
        "`{part:nothing}` and \\{part:nothing} and <!-- {part:nothing} -->",
        "    {part:nothing}",
        "```\n{part:nothing}\n```",
    ],
)
def test_what_is_right_is_left_alone(content, body):
    content.article(body)
    assert content.body_faults() == []


def test_a_hint_names_the_part_that_was_meant(content):
    content.article("{part:sorces}")
    content.load()
    assert [p.hint for p in content.problems] == ["did you mean 'sources'?"]


def test_a_mark_becomes_a_placeholder_and_the_article_knows_it(content):
    html = html_of(content, "Text.\n\n{part:sources}\n\nMore.\n\n{part:facts}")
    assert content.found == []
    assert '<p>Text.</p>\n<div data-site-part="sources"></div>\n<p>More.</p>' in html
    assert content.load().articles["page.md"].parts == ("sources", "facts")


def test_a_mark_in_code_is_shown_and_no_part_of_the_article(content):
    html = html_of(content, "```\n{part:sources}\n```\n\n\\{part:facts}")
    assert "{part:sources}" in html
    assert "<p>{part:facts}</p>" in html
    assert content.load().articles["page.md"].parts == ()


def test_each_placeholder_is_filled_once_and_the_rest_stays(content):
    html = html_of(content, "Text.\n\n{part:sources}\n\nMore.\n\n{part:facts}")
    filled = fill_placeholders(html, lambda kind, name: f"[{kind} {name}]")
    assert "<p>Text.</p>\n[part sources]\n<p>More.</p>\n[part facts]" in filled
    assert "data-site-" not in filled
