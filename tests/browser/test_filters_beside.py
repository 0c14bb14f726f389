"""Filters next to a list that was scrolled: they stay in sight, and a choice shows its list from the start."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from site_generator.catalogue.model.vocabulary import CONDITIONS
from tests.support.finder import FIT, Held, click_below, in_two_files, shown

FROM_START = """() => {
  const { top } = document.querySelector("#mg-answer").getBoundingClientRect();
  return top >= 0 && top < 60;
}"""

STILL = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let still = 0, before = -1; still < 5; before = scrollY) {
    await frame();
    still = scrollY === before ? still + 1 : 0;
  }
  return scrollY;
}"""
"""How far down the page appears once it has come to rest."""

ABOVE_FOOT = """() => {
  const foot = document.querySelector(".mg-facets__answer");
  const focused = document.activeElement;
  if (foot.contains(focused)) return null;
  const { bottom } = (focused.closest("label") ?? focused).getBoundingClientRect();
  return foot.getBoundingClientRect().top - bottom;
}"""
"""Pixels between the filter that has the focus and the way to the answer; null on that way itself."""


@pytest.fixture
def opened(kept):
    with kept.fresh() as pair:
        yield pair


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


def test_on_a_low_window_the_filters_go_with_the_page(page):
    page.set_viewport_size({"width": 1280, "height": 600})
    read_on(page)
    expect(page.get_by_label(re.compile("^Evenings"))).not_to_be_in_viewport()


def test_on_a_low_window_the_way_to_the_answer_covers_no_filter_that_has_the_focus(kept):
    with kept.fresh({"width": 1280, "height": 600}, reduced_motion="reduce") as (page, _):
        page.goto("find/#near=45202&within=100")
        shown(page)
        page.locator(".mg-facets summary").first.focus()
        gaps = []
        while not gaps or gaps[-1] is not None:
            page.keyboard.press("Tab")
            gaps.append(page.evaluate(ABOVE_FOOT))
        assert len(gaps) > 20
        assert min(gaps[:-1]) >= 0


def test_what_is_loaded_later_for_a_choice_leaves_the_page_where_it_is(page):
    in_two_files(page, "cell")
    page.goto("about:blank")
    page.goto("find/#near=45202&within=25")
    shown(page)
    waiting = Held(page, "**/cell/1.json")
    page.get_by_label(re.compile("^Teens")).check()
    waiting.first()
    card = page.locator("[data-program-id]").last
    card.scroll_into_view_if_needed()
    page.mouse.wheel(0, 40)
    before, answer = page.evaluate(STILL), page.locator("#mg-answer").text_content()
    assert before > 300
    waiting.let_go()
    expect(page.locator("#mg-answer")).not_to_have_text(answer)
    shown(page)
    assert page.evaluate("scrollY") > 300


def test_all_values_of_a_filter_are_opened_at_the_first_that_was_folded_away(page):
    conditions = page.locator("[data-facet='condition']")
    conditions.get_by_role("button", name=f"All {len(CONDITIONS)}").press("Enter")
    focused = page.locator(":focus")
    expect(focused).to_be_in_viewport()
    assert focused.evaluate("one => one.closest('label').hasAttribute('data-fold')")
    fewer = conditions.get_by_role("button", name="Fewer")
    fewer.press("Enter")
    expect(conditions.get_by_role("button", name=f"All {len(CONDITIONS)}")).to_be_focused()
    expect(conditions.get_by_role("button", name=f"All {len(CONDITIONS)}")).to_be_in_viewport()


def test_on_paper_no_filter_stands_beside_the_list(page):
    page.emulate_media(media="print")
    expect(page.locator(".mg-finder__side")).to_be_hidden()
