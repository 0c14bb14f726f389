"""Filters beside a list that was scrolled: they stay in sight, and a choice shows its list from the start."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import watched_page
from tests.support.finder import FIT, click_below, shown

FROM_START = """() => {
  const { top } = document.querySelector("#mg-answer").getBoundingClientRect();
  return top >= 0 && top < 60;
}"""


@pytest.fixture
def page(page):
    page.goto("find/#near=45202&within=100")
    shown(page)
    return page


def read_on(page):
    """Scroll as one does who reads the list, and wait until the cards stand still."""
    card = page.locator(FIT).nth(12)
    card.scroll_into_view_if_needed()
    card.hover()
    assert page.evaluate("scrollY") > 1500


def top_of(element):
    return element.bounding_box()["y"]


def test_a_choice_far_down_the_list_shows_it_from_its_start(page):
    read_on(page)
    box = page.get_by_label(re.compile("^Evenings"))
    before, answer = top_of(box), page.locator("#mg-answer").text_content()
    box.check()
    expect(page.locator("#mg-answer")).not_to_have_text(answer)
    assert page.evaluate(FROM_START)
    shown(page)
    assert page.evaluate(FROM_START)
    expect(box).to_be_focused()
    assert top_of(box) == pytest.approx(before, abs=3), "it stays under the pointer"


def test_the_last_filter_is_chosen_with_the_answer_in_sight(page):
    for folded in (".mg-facets__rest", ".mg-insurer"):
        page.locator(folded).evaluate("one => { one.open = true; }")
    last = page.locator(".mg-facets [type=checkbox]:enabled:visible").last
    last.focus()
    expect(last).to_be_in_viewport()
    page.keyboard.press("Space")
    shown(page)
    assert page.evaluate(FROM_START)
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport()


def test_a_choice_made_below_the_list_stays_where_it_was_made(page):
    page.goto("find/#near=45202&within=25&time=evening&payment=medicaid")
    shown(page)
    sure = page.get_by_label("Hide programs that don't say")
    click_below(sure)
    shown(page)
    expect(sure).to_be_focused()
    expect(sure).to_be_in_viewport()


def test_on_a_low_window_the_filters_go_with_the_page(browser, site_url):
    with watched_page(browser, site_url, viewport={"width": 1280, "height": 600}) as (page, _):
        page.goto("find/#near=45202&within=100")
        shown(page)
        read_on(page)
        expect(page.get_by_label(re.compile("^Evenings"))).not_to_be_in_viewport()
