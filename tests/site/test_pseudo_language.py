"""The whole shipped site in a language that nobody speaks: every word of its own comes from the tables."""

from __future__ import annotations

import json

import pytest

from site_generator.pages.registry import KINDS, WRITTEN
from tests.support.pseudo import LANGUAGE
from tests.support.told import Said


@pytest.fixture(scope="module")
def pages(pseudo_build):
    """Each page of the site by its path."""
    site = pseudo_build / "site"
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.rglob("*.html")
    }


def test_nothing_is_said_that_came_neither_through_the_tables_nor_from_what_people_wrote(
    pages, written
):
    found = {path: untold for path, html in pages.items() if (untold := written.untold(html))}
    assert found == {}


def test_the_search_for_what_did_not_come_through_the_tables_finds_it(pages, written):
    page = pages["index.html"]
    for planted in (
        "<p>Sent by mail</p>",
        '<button aria-label="Sent by mail">5</button>',
        '<img alt="Sent by mail">',
        '<input placeholder="Sent by mail">',
        '<meta name="description" content="Sent by mail">',
        "<title>Sent by mail</title>",
    ):
        assert written.untold(page.replace("</body>", f"{planted}</body>")) == ["Sent by mail"]


def test_every_kind_of_page_is_among_them(pages, shipped_site):
    assert len(KINDS) + len(WRITTEN) > 10
    shipped = {path.relative_to(shipped_site).as_posix() for path in shipped_site.rglob("*.html")}
    assert set(pages) == shipped


def test_every_page_names_its_language(pages):
    other = [path for path, html in pages.items() if f'<html lang="{LANGUAGE}"' not in html]
    assert other == []
    said = {
        language
        for html in pages.values()
        for part in html.split('<script type="application/ld+json">')[1:]
        for language in languages(json.loads(part.partition("</script>")[0]))
    }
    assert said == {LANGUAGE}


def languages(data):
    if isinstance(data, dict):
        if "inLanguage" in data:
            yield data["inLanguage"]
        for value in data.values():
            yield from languages(value)
    elif isinstance(data, list):
        for value in data:
            yield from languages(value)


def test_the_data_of_finder_and_search_are_in_the_language(pseudo_build, written):
    site = pseudo_build / "site"
    [words] = site.glob("data/finder/*/words.json")
    dialog = json.loads((site / "data/words/dialog.json").read_text(encoding="utf-8"))
    said = " ".join(Said(dialog["html"]).texts)
    assert written.untold(dialog["html"]) == []
    assert "é" in said
    phrases = [phrase for row in json.loads(words.read_text(encoding="utf-8")) for phrase in row[0]]
    # Folded, as typed texts are: of the pseudo-language its longer words are left.
    assert sum("oo" in phrase for phrase in phrases) > len(phrases) / 2
    assert {name for _, name in dialog["states"] if name.isascii()} == set()
