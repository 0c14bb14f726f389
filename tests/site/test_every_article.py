"""What no article of the shipped site may lack."""

from __future__ import annotations

import json
import re

import pytest

from site_generator.articles import load_articles
from site_generator.problems import Problems
from site_generator.wording import english
from tests.conftest import SHIPPED_DAY
from tests.support import ROOT

LIBRARY = load_articles(
    ROOT / "content", english(), base=ROOT, today=SHIPPED_DAY, problems=Problems()
)
ARTICLES = [
    article for article in LIBRARY.articles.values() if not article.template and not article.draft
]
CLAIMS_NOTHING = re.compile(r"(?:.*/)?index\.md|about/.*")
"""Pages that lead to others or speak of the site alone; so do sheets."""
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def sheet(article):
    return "sheet: true" in (ROOT / "content" / article.path).read_text(encoding="utf-8")


@pytest.fixture(params=ARTICLES, ids=[article.path for article in ARTICLES])
def article(request):
    return request.param


@pytest.fixture
def html(article, shipped_site):
    return (shipped_site / article.url / "index.html").read_text(encoding="utf-8")


def test_it_has_its_dates_a_description_and_the_crisis_line(article, html):
    assert article.checked <= SHIPPED_DAY < article.next_check
    assert 40 <= len(article.description) <= 155
    assert f'<time datetime="{article.checked.isoformat()}"' in html
    crisis = (
        html.index('href="tel:988"'),
        html.index('href="sms:988"'),
        html.index('href="tel:911"'),
    )
    assert max(crisis) < html.index("<h1")


def test_it_rests_on_sources_unless_it_claims_nothing(article, html):
    listed = re.findall(r'<li id="ref-([^"]+)"', html)
    cited = set(re.findall(r'href="#ref-([^"]+)"', html))
    assert cited <= set(listed)
    assert listed or CLAIMS_NOTHING.fullmatch(article.path) or sheet(article)


def test_search_engines_are_told_what_it_is(article, html):
    pages = [json.loads(text) for text in DATA.findall(html)]
    page = next(one for one in pages if one["@type"] == "MedicalWebPage")
    assert page["@context"] == "https://schema.org"
    assert page["url"] == page["@id"]
    assert page["url"].endswith(article.url)
    assert page["name"] == article.title
    assert page["description"] == article.description
    assert page["lastReviewed"] == article.checked.isoformat()
    assert ("reviewedBy" in page) == (article.reviewed_by is not None)
    listed = re.findall(r'<li id="ref-([^"]+)"', html)
    titles = [LIBRARY.references[key].title for key in listed]
    assert [work["name"] for work in page.get("citation", [])] == titles
