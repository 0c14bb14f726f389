"""A site that lists no program yet: whoever searches is told so, and where else to look."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.finder import search, shown
from tests.support.kept import kept_page
from tests.support.serving import served
from tests.support.sites import iop_site, project_in
from tests.support.word_search import asked, opened

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def empty_url(once):
    """The base address of a site without programs."""

    def build(folder):
        run = iop_site("build", cwd=project_in(folder, "-- programs.yaml --\nprograms: []\n"))
        assert run.code == 0, run.err

    with served(once("no-programs", build) / "site") as url:
        yield url


@pytest.fixture(scope="module")
def kept(browser, empty_url):
    with kept_page(browser, empty_url) as one:
        yield one


@pytest.mark.parametrize("width", [390, 1280])
def test_a_search_among_no_programs_leads_to_other_places_to_look(kept, empty_url, width):
    with kept.fresh({"width": width, "height": 844}) as (page, _):
        page.goto("")
        expect(page.get_by_text("No programs are listed here yet.")).to_be_visible()
        page.goto("find/")
        search(page, "45402")
        shown(page)
        expect(page.locator("#mg-answer")).to_have_text(
            "No program within 25 miles of Dayton, OH 45402"
        )
        expect(page.get_by_text("Here is what you can do.")).to_have_count(0)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("link", name="Other places to look for programs").click()
        expect(page).to_have_url(f"{empty_url}find/other-places-to-look/")


def test_the_search_by_words_finds_articles_where_no_program_is_listed(kept):
    with kept.fresh() as (page, _):
        opened(page)
        asked(page, "Medicaid")
        expect(page.locator(".mg-lookup__result").first).to_be_visible()
