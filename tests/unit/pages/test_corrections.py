"""What a visitor opens to say that a page is wrong."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

FORGE = {"corrections_email": "", "repository": "https://forge.example/a/b/"}
CITY = "places/oh/cincinnati/index.html"


def message(page):
    """The link that reports a mistake, as its address without the query, and the query's texts."""
    found = re.search(r'<a href="([^"]+)">Report a mistake', page)
    address = urlsplit(html.unescape(found.group(1)))
    texts = {name: values[0] for name, values in parse_qs(address.query).items()}
    return f"{address.scheme}:{address.netloc}{address.path}", texts


def city(make, **settings):
    return make.places(make.catalogue((make.program(), make.placement())), **settings)[CITY]


def test_a_listing_opens_an_email_that_names_it_and_its_page(make):
    to, texts = message(make.page())
    assert to == "mailto:editor@site.example"
    assert texts["subject"] == "Mistake in listing gaslight"
    assert texts["body"].startswith(
        "Listing: gaslight\r\nPage: https://site.example/programs/gaslight/\r\n"
    )


def test_a_listing_opens_an_issue_where_only_a_repository_is_named(make):
    to, texts = message(make.page(**FORGE))
    assert to == "https:forge.example/a/b/issues/new"
    assert texts["title"] == "Mistake in listing gaslight"
    assert "Page: https://site.example/programs/gaslight/\n" in texts["body"]


def test_an_email_goes_before_an_issue(make):
    to, _ = message(make.page(repository="https://forge.example/a/b"))
    assert to == "mailto:editor@site.example"


@pytest.mark.parametrize(("settings", "title"), [({}, "subject"), (FORGE, "title")])
def test_the_page_of_a_place_opens_one_that_names_the_page(make, settings, title):
    _, texts = message(city(make, **settings))
    assert texts[title] == "Mistake on page places/oh/cincinnati"
    assert "Page: https://site.example/places/oh/cincinnati/" in texts["body"]


def test_a_site_that_does_not_know_its_address_names_the_path(make):
    assert "Page: /programs/gaslight/" in message(make.page(site_url=""))[1]["body"]


def test_without_somebody_to_write_to_there_is_no_link(make):
    assert "Report a mistake" not in make.page(corrections_email="")
    assert "Report a mistake" not in city(make, corrections_email="")


def test_a_message_holds_the_page_and_a_question_and_nothing_else(make):
    for page in (make.page(), make.page(**FORGE), city(make), city(make, **FORGE)):
        _, texts = message(page)
        assert set(texts) in ({"subject", "body"}, {"title", "body"})
        lines = [line for line in texts["body"].splitlines() if line]
        labels = [line.split(":")[0] for line in lines[:-1]]
        assert labels in (["Listing", "Page"], ["Page"])
        assert lines[-1].startswith("What is wrong")
