"""Front matter is checked field by field, at the line where it is."""

from __future__ import annotations

from datetime import date

import pytest

DATES = "checked: 2026-11-22\nnext_check: 2027-11-22\n"


def head(lines):
    return f"---\n{lines}---\nText.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text.\n", [("A001", 1, 1)]),
        ("---\ntitle: T\n\nText without end\n", [("A002", 1, 1)]),
        ("---\n---\nText.\n", [("A001", 1, 1)]),
        (head("just words\n"), [("A001", 1, 1)]),
        (head(f"title: T\ntitle: U\ndescription: D\n{DATES}"), [("S010", 3, 1)]),
        (head(f"title: [a, b]\ndescription: D\n{DATES}"), [("A005", 2, 8)]),
        (head(f"title:\ndescription: D\n{DATES}"), [("A005", 2, 7)]),
        (head(f"title: A: B\ndescription: D\n{DATES}"), [("S004", 2, 9)]),
        (head(f"title: &t T\ndescription: D\n{DATES}"), [("S006", 2, 8)]),
        (head(f"title: !x T\ndescription: D\n{DATES}"), [("S007", 2, 8)]),
        (head(f"title: T\n{DATES}"), [("A004", 2, 1)]),
        (head("title: T\ndescription: D\n"), [("A004", 2, 1), ("A004", 2, 1)]),
        (head(f"title: T\ndescripton: D\n{DATES}"), [("A004", 2, 1), ("A003", 3, 1)]),
        (head(f"title: T\ndescription: {'d' * 156}\n{DATES}"), [("A007", 3, 14)]),
        (
            head("title: T\ndescription: D\nchecked: 2026-02-30\nnext_check: 2027-1-1\n"),
            [("A006", 4, 10), ("A006", 5, 13)],
        ),
        (
            head("title: T\ndescription: D\nchecked: 2026-11-23\nnext_check: 2027-01-01\n"),
            [("A006", 4, 10)],
        ),
        (
            head("title: T\ndescription: D\nchecked: 2026-11-22\nnext_check: 2026-11-21\n"),
            [("A006", 5, 13)],
        ),
        (
            head("title: T\ndescription: D\nchecked: 2025-11-22\nnext_check: 2026-11-21\n"),
            [("A009", 5, 13)],
        ),
        (head(f"title: T\ndescription: D\n{DATES}draft: maybe\n"), [("A008", 6, 8)]),
        (head(f"title: T\ndescription: D\n{DATES}template: ../x.html\n"), [("A008", 6, 11)]),
        (head(f"title: T\ndescription: D\n{DATES}lead: only at home\n"), [("A003", 6, 1)]),
        (head(f"title: T\ndescription: D\n{DATES}sources: book\n"), [("A005", 6, 10)]),
        (
            head(f"title: T\ndescription: D\n{DATES}sources: [bok, book, book]\n"),
            [("A022", 6, 11), ("A020", 6, 22), ("A028", 6, 22)],
        ),
        (
            head(f"title: T\ndescription: D\n{DATES}next:\n  page: nope.md\n  text: N\n"),
            [("A040", 7, 9)],
        ),
        (
            head(f"title: T\ndescription: D\n{DATES}next:\n  page: other/good.md#no\n  text: N\n"),
            [("A041", 7, 9)],
        ),
        (head(f"title: T\ndescription: D\n{DATES}next:\n  page: page.md\n"), [("A004", 7, 3)]),
        (
            head(f"title: T\ndescription: '{{fact:ours}} {{fact:hours.long}}'\n{DATES}"),
            [("A023", 3, 14), ("A024", 3, 14)],
        ),
        (
            head(f"title: T\ndescription: D\n{DATES}reviewed_by: {{name: A, date: 2027-01-01}}\n"),
            [("A006", 6, 30)],
        ),
        (head(f"title: T\ndescription: D\n{DATES}reviewed_by: Ann\n"), [("A005", 6, 14)]),
    ],
)
def test_a_fault_is_reported_at_its_place(content, text, expected):
    content.write("page.md", text)
    assert content.faults() == expected


def test_an_unknown_field_gets_a_suggestion(content):
    content.write("page.md", head(f"titel: T\ndescription: D\n{DATES}"))
    content.load()
    hints = {p.code: p.hint for p in content.problems}
    assert hints["A003"] == "did you mean 'title'?"


def test_the_characters_that_were_written_count(content):
    content.write("page.md", head(f"title: NO\nnav_title: 017\ndescription: 1e3\n{DATES}"))
    article = content.load().articles["page.md"]
    assert content.found == []
    assert (article.title, article.nav_title, article.description) == ("NO", "017", "1e3")


def test_facts_in_title_and_description_are_filled_in(content):
    content.write("page.md", head(f"title: '{{fact:hours.short}}'\ndescription: D\n{DATES}"))
    article = content.load().articles["page.md"]
    assert article.title == "9 to 19 hours"
    assert article.facts == ("hours",)


def test_next_and_review_are_values(content):
    content.write(
        "costs/page.md",
        head(
            f"title: T\ndescription: D\n{DATES}next: {{page: ../other/good.md#a-heading, text: On}}"
            "\nreviewed_by: {name: Ann Doe, credentials: LCSW, date: 2026-11-01}\ndraft: true\n"
        ),
    )
    article = content.load().articles["costs/page.md"]
    assert content.found == []
    assert article.next.path == "other/good.md"
    assert article.next.url == "other/good/#a-heading"
    assert article.reviewed_by.name == "Ann Doe"
    assert article.reviewed_by.date == date(2026, 11, 1)
    assert article.draft


def test_a_page_with_a_template_needs_no_dates(content):
    content.write("page.md", head("title: T\ndescription: D\ntemplate: pages/finder.html\n"))
    assert content.faults() == []


HOME = """\
title: Home
description: D
template: pages/home.html
headline: [One., Two.]
lead: It is {fact:hours}.
lead_link: {page: other/good.md, text: What?}
doors:
  - {title: T, text: X, page: other/good.md}
ladder_title: L
ladder_text: M
ladder:
  - {level: iop, name: IOP, hours: '{fact:hours.short}', where: home, page: other/good.md}
questions:
  - {title: Q, text: A, page: other/good.md#a-heading}
questions_link: {page: other/good.md, text: All}
"""


def test_the_home_page_has_its_own_fields_with_pages_resolved(content):
    content.write("index.md", head(HOME))
    article = content.load().articles["index.md"]
    assert content.found == []
    assert article.meta["headline"] == ["One.", "Two."]
    assert article.meta["doors"] == [
        {"title": "T", "text": "X", "page": "other/good.md", "url": "other/good/"}
    ]
    assert article.meta["questions"][0]["url"] == "other/good/#a-heading"
    assert article.meta["lead"] == "It is {fact:hours}."
    assert article.facts == ("hours",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("level: iop", "level: ipo", ("A008", 13, 13)),
        ("where: home", "where: moon", ("A008", 13, 65)),
        ("title: Q, ", "", ("A004", 15, 5)),
        ("title: Q", "titel: Q", ("A003", 15, 6)),
        ("doors:\n  - {title: T, text: X, page: other/good.md}", "doors: no", ("A005", 8, 8)),
        ("lead: It is {fact:hours}.\n", "", ("A004", 2, 1)),
        ("questions_link: {page: other/good.md, text: All}\n", "", ("A004", 2, 1)),
        ("{page: other/good.md, text: What?}", "{page: gone.md, text: W}", ("A040", 7, 19)),
        ("ladder_title: L", "ladder_title: '{fact:no}'", ("A023", 10, 15)),
    ],
)
def test_faults_of_the_home_page_are_reported_at_their_place(content, old, new, expected):
    assert old in HOME
    content.write("index.md", head(HOME.replace(old, new)))
    assert expected in content.faults("content/index.md")
