"""The way to a program where scripts are off: links alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support import ROOT
from tests.support.browser import watched_page
from tests.support.finder import catalogue_of


@pytest.fixture(scope="module")
def page(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (one, _):
        yield one


def test_state_city_and_program_are_reached_by_links(page, site_url):
    page.goto("find/")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("#mg-near")).to_be_hidden()
    page.locator("#states").get_by_role("link", name="Ohio").click()
    expect(page).to_have_url(f"{site_url}places/oh/")
    page.get_by_role("link", name="Cincinnati", exact=True).first.click()
    expect(page).to_have_url(f"{site_url}places/oh/cincinnati/")
    page.locator("main a[href*='programs/'], #main a[href*='programs/']").first.click()
    assert "/programs/" in page.url
    expect(page.locator("a[href^='tel:']").first).to_be_visible()


def test_the_home_page_leads_to_the_finder_without_a_word_typed(page, site_url):
    page.goto("")
    page.get_by_role("search").get_by_role("button").click()
    assert page.url.rstrip("?") == f"{site_url}find/"


def test_every_state_stands_in_the_list_with_its_number_of_programs(browser, site_url):
    catalogue = catalogue_of(ROOT)
    with watched_page(browser, site_url, java_script_enabled=False) as (page, _):
        page.goto("find/")
        shown = page.locator("#states li").evaluate_all(
            "rows => rows.map((row) => [row.querySelector('a').getAttribute('href').slice(-3, -1),"
            " Number(row.querySelector('.mg-states__count')?.textContent ?? 0)])"
        )
        by_video = page.locator("#states li", has=page.locator(".mg-states__video"))
        assert by_video.count() == sum(count == 0 for _, count in shown)
        expect(by_video.first).to_contain_text("by video")
    expected: dict[str, int] = {}
    for program in catalogue.programs:
        state = catalogue.placements[program.id].state.lower()
        expected[state] = expected.get(state, 0) + 1
    assert {state: count for state, count in shown if count} == expected
