"""What the desk reads is what Markdown shows, and every character knows where it is."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_generator.articles import load_articles
from site_generator.articles.text.rendering import render
from site_generator.editorial import Desk
from site_generator.editorial.sentences import split_sentences
from site_generator.problems import Problems
from site_generator.wording import english
from tests.conftest import SHIPPED_DAY

ROOT = Path(__file__).resolve().parents[3]
PIECES = (
    *("{fact:hours}", "{fact:", "[@book]", "[@", "](", "[a]", "![", "`", "```\n", "\n\n", "    "),
    *("- ", "1. ", "# ", "<", "<a href=", "'", '"', ">", "!!! note\n", "\\", "|", "<!--", "-->"),
    *("word", "Word. ", "===\n", "&#58;", "&amp", "\u00e9", ": ", "{part:x}", "[x]: y\n", "> "),
    *("| a | b |\n", "| --- | --- |\n", "<!-- allow: x; y -->", "9 to 19 hours", "**", "_", "____"),
)


def shown(library, article):
    """The characters of a page without spaces and gaps to write in."""
    page = render(library, article)[0]
    page = re.sub(
        r'<sup class="mg-cite".*?</sup>|<code.*?</code>|<!--.*?-->', "", page, flags=re.DOTALL
    )
    page = re.sub(r'<span class="mg-blank.*?</span></span>', "", page, flags=re.DOTALL)
    return "".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def read(page):
    blocks = (block.text for block in page.blocks if block.kind not in {"head", "alternative"})
    return "".join(re.sub(r"_{3,}", "", "".join(blocks)).split())


def test_the_shipped_articles_are_read_as_they_are_rendered():
    library = load_articles(
        ROOT / "content", english(), base=ROOT, today=SHIPPED_DAY, problems=Problems()
    )
    desk = Desk(library, ROOT / "content", ROOT)
    different = [page.file for page in desk.pages if read(page) != shown(library, page.article)]
    assert different == []
    assert sum(len(page.blocks) for page in desk.pages) > 1000


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One *two* __three__ four_five", ["One two three four_five"]),
        ('a [b](page.md "c") [d][e] [f]\n\n[e]: page.md', ["a b d [f]"]),
        (r"\*a\* \_b\_ \{fact:hours}", ["*a* _b_ {fact:hours}"]),
        ("a `b` c <!-- d --> e", ["a  c  e"]),
        ("a &amp; b&nbsp;c <b>d</b> <https://e.example/>", ["a & b\xa0c d "]),
        ("It takes {fact:hours}. [@book]", ["It takes 9 to 19 hours a week."]),
        ("- a\n- b\n  c\n\n    d\n\n1. e", ["a", "b\nc", "d", "e"]),
        ("> a\n> b\n>\n> - c", ["a\nb", "c"]),
        ("One\n---\n\ntwo\n\n---\n\n## Three ##", ["One", "two", "Three"]),
        ("| a | b |\n| --- | --- |\n| c | d |\n\ne | f", ["a", "b", "c", "d", "e | f"]),
        (
            '!!! note "a"\n    b\n\n    c\n\n??? question "d"\n    e\n\nf',
            ["a", "b", "c", "d", "e", "f"],
        ),
        ("a\n:   b\n\n    c", ["a", "b", "c"]),
        ("a\n- b", ["a\n- b"]),
        ("a\n\n{part:facts}\n\nb", ["a", "b"]),
        ("a ![b](c.png) d", ["a  d", "b"]),
    ],
)
def test_marks_are_taken_away_and_blocks_kept_apart(content, body, expected):
    content.article(body)
    (page,) = content.desk().pages
    texts = [block.text for block in page.blocks if block.kind != "head"]
    assert [" ".join(text.split(" ")).strip() for text in texts] == [t.strip() for t in expected]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One. Two! Three? Four\u2026 Five", 5),
        ('He said, "Come in." Then he left.', 2),
        ('"Is it?" she asks. (It is.) Good.', 3),
        ("Dr. Doe, e.g. in the U.S. Senate, vs. J. Roe.", 1),
        ("At 9 a.m. we start. At 3.5 it ends.", 2),
        ("A list: one; two. 3 more.", 2),
        ("...", 0),
        ("", 0),
    ],
)
def test_where_sentences_end(text, number):
    found = split_sentences(text)
    assert len(found) == number
    assert all(text[one.start : one.end] == one.text for one in found)


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_text_stops_the_desk_and_every_place_is_in_the_file(content, body):
    content.article(body)
    desk = content.desk()
    problems = Problems()
    desk.check(problems)
    desk.check_exceptions(problems)
    list(desk.outside_links())
    assert desk.rows()
    lines = (content.folder / "content/page.md").read_text(encoding="utf-8").split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    for page in desk.pages:
        for block in page.blocks:
            assert len(block.text) == len(block.content.written) == len(block.content.offsets)


@pytest.mark.parametrize(
    "text",
    ["", "Text.", "---\ntitle: A", "---\n: [\n---\nAn addict.", "---\n---\n", "---\n- a\n---"],
)
def test_a_file_without_a_head_is_read_as_far_as_it_goes(content, text):
    content.write("page.md", text)
    desk, problems = content.desk(), Problems()
    desk.check(problems)
    desk.check_exceptions(problems)
    assert {problem.code for problem in problems} <= {"E010", "E023"}


@pytest.mark.parametrize("name", ["facts", "references"])
def test_without_a_file_of_data_the_rest_is_checked(content, name):
    content.article("An addict.")
    (content.folder / f"content/_data/{name}.yaml").unlink()
    assert content.found() == [("page.md", "E010", 8, 4)]
