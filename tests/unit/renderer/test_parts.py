"""The parts of a page that the site makes itself: their values, and what their templates show."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from site_generator.articles import PARTS, Article, Fact, Library, Reference
from site_generator.renderer.parts import MAKERS, Place, fill_page
from site_generator.wording import english
from tests.support.theme import THEME, environment

TODAY = date(2026, 11, 22)


def article(path, **fields):
    title = path.removesuffix(".md").rpartition("/")[2].capitalize()
    given = {
        "url": path.removesuffix("md").replace(".", "/"), "title": title, "nav_title": title,
        "description": "", "body": "", "body_line": 1,
    }  # fmt: skip
    return Article(path=path, **given | fields)


def fact(name, next_check=date(2027, 11, 22), **fields):
    given = {
        "label": f"About {name}", "text": "9 to 19 hours", "says": "The book.", "checked": TODAY,
        "line": 1, "variants": {}, "sources": ("book",),
    }  # fmt: skip
    return Fact(id=name, next_check=next_check, **given | fields)


def library(*articles, facts=()):
    book = Reference(key="book", type="book", title="A Book", line=1, authors=("Doe A",),
                     issued="2023", doi="10.1000/book")  # fmt: skip
    web = Reference(key="web", type="webpage", title="A Page", line=2, accessed="2026-11-01")
    return Library(
        words=english(),
        articles={one.path: one for one in articles},
        facts={one.id: one for one in facts},
        references={"web": web, "book": book},
    )


def place(known, path="about/how.md"):
    here = known.articles[path]
    page = SimpleNamespace(url=here.url)
    return Place(library=known, article=here, page=page, today=TODAY)


HOW = article("about/how.md", parts=("facts", "sources"))
USER = article("costs/price.md", facts=("hours",), cited={"book": 1})
DRAFT = article("costs/draft.md", facts=("hours",), cited={"web": 1}, draft=True)


def shown_facts(*facts, articles=(HOW, USER, DRAFT), path="about/how.md"):
    return MAKERS["facts"](place(library(*articles, facts=facts), path))


def test_every_part_has_its_values_and_its_template():
    assert set(MAKERS) == set(PARTS)
    for name in PARTS:
        assert (THEME / f"components/part-{name}/part-{name}.html").is_file()


def test_a_fact_names_the_articles_that_use_it_and_no_draft():
    (shown,) = shown_facts(fact("hours"))
    assert [(one.title, one.url) for one in shown.articles] == [("Price", "../../costs/price/")]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 11, 22), "later"),
        (date(2027, 1, 22), "later"),
        (date(2027, 1, 21), "due"),
        (date(2026, 11, 22), "due"),
        (date(2026, 11, 21), "overdue"),
    ],
)
def test_a_check_is_due_two_months_ahead_and_overdue_from_the_day_after(day, expected):
    (shown,) = shown_facts(fact("hours", next_check=day))
    assert shown.check == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (None, None, ""),
        ((9.0, 19.0), "hours per week", "9 to 19 hours per week"),
        ((20.0,), "hours, at least", "20 hours, at least"),
        ((970_000_000.0,), "people", "970,000,000 people"),
        ((1.5,), None, "1.5"),
    ],
)
def test_a_value_is_told_with_its_unit(value, unit, expected):
    (shown,) = shown_facts(fact("hours", value=value, unit=unit))
    assert shown.number == expected


def test_a_source_leads_to_its_place_in_the_bibliography_wherever_that_stands():
    (here,) = shown_facts(fact("hours", sources=("book", "web")))
    assert [(one.text, one.url) for one in here.sources] == [
        ("Doe A (2023)", "#source-book"),
        ("A Page", "#source-web"),
    ]
    elsewhere = article("about/works.md", parts=("sources",))
    alone = article("about/how.md", parts=("facts",))
    (there,) = shown_facts(fact("hours"), articles=(alone, elsewhere))
    assert there.sources[0].url == "../works/#source-book"
    (nowhere,) = shown_facts(fact("hours"), articles=(alone,))
    assert nowhere.sources[0].url == ""


def test_the_bibliography_holds_every_work_in_order_with_its_articles():
    works = MAKERS["sources"](place(library(HOW, USER, DRAFT)))
    assert [work.anchor for work in works] == ["source-web", "source-book"]
    book = works[1]
    assert "https://doi.org/10.1000/book" in book.html
    assert [one.title for one in book.articles] == ["Price"]
    assert works[0].articles == ()


def test_both_parts_are_put_where_the_article_names_them():
    known = library(HOW, USER, facts=[fact("hours", next_check=date(2026, 11, 1)), fact("days")])
    html = '<p>Text.</p>\n<div data-site-part="facts"></div>\n<div data-site-part="sources"></div>'
    filled = fill_page(html, place(known), environment(strict=True), {"article": None})
    assert filled.startswith("<p>Text.</p>\n<div")
    assert "data-site-part" not in filled
    assert 'id="fact-hours"' in filled
    assert "is overdue" in filled
    assert "Not used on any page now." in filled
    assert '<a href="#source-book">Doe A (2023)</a>' in filled
    assert '<li id="source-book">' in filled
    assert 'Accessed <time datetime="2026-11-01">' in filled


def test_what_an_editor_writes_in_a_fact_stays_text():
    known = library(HOW, facts=[fact("hours", label="<b>", text="<i>", says="<u>")])
    filled = fill_page(
        '<div data-site-part="facts"></div>', place(known), environment(strict=True), {}
    )
    for written in ("<b>", "<i>", "<u>"):
        assert written not in filled
        assert written.replace("<", "&lt;").replace(">", "&gt;") in filled
