"""One pass through the site as a visitor makes it, for ``make test-fast``: each stop works and breaks no rule."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support import ROOT
from tests.support.finder import FIT, search, shown

pytestmark = pytest.mark.one_pass

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
BROKEN = "async () => (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html])"


def holds(page):
    page.evaluate(AXE)
    assert page.evaluate(BROKEN) == [], page.url


def test_from_the_home_page_to_a_sheet_with_a_program(page):
    page.goto("")
    holds(page)

    page.get_by_role("link", name="What is an IOP?", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("intensive outpatient program")
    holds(page)

    page.get_by_role("banner").get_by_role("link", name="Find a program").click()
    page.wait_for_load_state()  # the finder's script answers from then on
    search(page, "45202")
    shown(page)
    expect(page.locator("#mg-answer")).to_contain_text("within 25 miles of Cincinnati, OH 45202")
    holds(page)

    card = page.locator(FIT).first
    name = card.get_by_role("heading").get_by_role("link").inner_text()
    card.get_by_role("button", name="Add to my list").click()
    page.get_by_role("link", name="My list (1)").first.click()
    expect(page.locator("[data-cards] > li")).to_have_count(1)
    expect(page.locator("[data-cards] > li")).to_contain_text(name)
    holds(page)

    page.get_by_role("button", name="Handout").click()
    expect(page.locator(".mg-handover__program")).to_have_count(1)
    expect(page.locator(".mg-handover__program").get_by_role("heading", level=3)).to_contain_text(
        name
    )
    holds(page)
