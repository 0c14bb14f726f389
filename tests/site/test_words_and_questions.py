"""Terms, questions and answers of the shipped site, as its files hold them."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import urljoin

import pytest
import yaml

from tests.support import ROOT

GLOSSARY = yaml.safe_load((ROOT / "content/_data/glossary.yaml").read_text(encoding="utf-8"))
MARK = re.compile(r'<a class="mg-term" href="#([^"]+)" id="([^"]+)">([^<]+)</a>')
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def shown(html):
    """The text of a piece of HTML as a visitor reads it."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module")
def pages(shipped_site):
    found = {}
    for path in shipped_site.rglob("index.html"):
        name = path.relative_to(shipped_site).as_posix().removesuffix("index.html")
        if not name.startswith(("programs/", "places/")):
            found[name] = path.read_text(encoding="utf-8")
    return found


def data_of(html, kind):
    return [row for text in DATA.findall(html) if (row := json.loads(text))["@type"] == kind]


def test_every_marked_word_has_its_meaning_on_the_page_and_a_way_back(pages):
    marked = 0
    for path, html in pages.items():
        marks = MARK.findall(html)
        assert len({target for target, _, _ in marks}) == len(marks), path
        meanings = re.findall(r'<div class="mg-words__item" id="([^"]+)"', html)
        assert [target for target, _, _ in marks] == meanings, path
        for _, name, _ in marks:
            assert html.count(f'href="#{name}"') == 1, path
        marked += len(marks)
    assert marked > len(GLOSSARY["terms"])


def test_a_page_is_not_littered_with_marks(pages):
    words = {path: len(shown(html).split()) for path, html in pages.items()}
    crowded = {
        path: count
        for path, html in pages.items()
        if (count := len(MARK.findall(html))) > 4 + words[path] / 60
    }
    assert crowded == {}


def test_no_id_stands_twice_on_a_page(pages):
    for path, html in pages.items():
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert sorted(ids) == sorted(set(ids)), path


def test_the_glossary_lists_every_term_in_alphabetical_order(pages):
    html = pages["glossary/"]
    listed = re.findall(r'<div class="mg-glossary__term" id="([^"]+)"><dt>([^<]+)</dt>', html)
    assert {name for name, _ in listed} == {term["id"] for term in GLOSSARY["terms"]}
    names = [unescape(name).casefold() for _, name in listed]
    assert names == sorted(names, key=lambda name: (not name[0].isdigit(), name))
    letters = re.findall(r'<li><a href="#(letters-[a-z]+)">', html)
    assert letters == re.findall(r'<h2 class="mg-glossary__letter" id="([^"]+)"', html)


def test_the_glossary_is_told_to_search_engines_as_it_stands(pages):
    html = pages["glossary/"]
    [terms] = data_of(html, "DefinedTermSet")
    text = shown(html)
    assert len(terms["hasDefinedTerm"]) == len(GLOSSARY["terms"])
    for term in terms["hasDefinedTerm"]:
        assert " ".join(term["description"].split()) in text
        anchor = term["@id"].removeprefix(terms["url"])
        assert f'id="{anchor[1:]}"' in html
    assert data_of(html, "MedicalWebPage")


def test_questions_are_told_to_search_engines_with_the_answers_that_are_visible(pages):
    html = pages["faq/"]
    [found] = data_of(html, "FAQPage")
    assert data_of(html, "MedicalWebPage")
    asked = [shown(title) for title in re.findall(r"<h[23] id=[^>]+>(.*?)</h[23]>", html)]
    questions = [question["name"] for question in found["mainEntity"]]
    assert questions == [title for title in asked if title.endswith("?")]
    assert len(questions) >= 20
    text = re.sub(r"<sup\b.*?</sup>", "", html)
    for question in found["mainEntity"]:
        answer = question["acceptedAnswer"]["text"]
        assert shown(answer) in shown(text), question["name"]
        for link in re.findall(r'href="([^"]+)"', answer):
            assert link == urljoin(found["url"], link), link


def test_only_pages_of_questions_say_that_they_are(pages):
    assert [path for path, html in pages.items() if data_of(html, "FAQPage")] == ["faq/"]
