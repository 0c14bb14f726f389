"""What a person does with the finder, on the shipped catalogue."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from site_generator.finder.facets import FACETS
from site_generator.places import Gazetteer
from tests.support import ROOT
from tests.support.browser import watched_page
from tests.support.finder import (
    FIT,
    MAY_FIT,
    VIRTUAL,
    around,
    catalogue_of,
    click_below,
    ids,
    search,
    shown,
)
from tests.support.rules.match import counts, rank

CINCINNATI = Gazetteer.load().zip_point("45202")


@pytest.fixture(scope="module")
def catalogue():
    return catalogue_of(ROOT)


def open_at(page, fragment=""):
    page.goto("find/" + fragment)
    if fragment:
        shown(page)


def heading(page):
    return page.locator("#mg-answer")


def focused(page):
    """The program whose card has the focus."""
    return page.evaluate("document.activeElement.closest('li').dataset.programId")


def test_typing_a_zip_lists_what_is_near_nearest_first(page, catalogue):
    open_at(page)
    search(page, "45202")
    near = around(catalogue, CINCINNATI, 25)
    expect(heading(page)).to_have_text(
        f"{len(near)} programs within 25 miles of Cincinnati, OH 45202"
    )
    assert ids(page) == [found.id for found in near][:20]
    miles = page.locator(FIT).evaluate_all("list => list.map((card) => card.dataset.distanceMiles)")
    assert [float(text) for text in miles] == pytest.approx([f.miles for f in near][:20], abs=1e-6)
    assert "near=45202&within=25" in page.url
    assert "?" not in page.url


@pytest.mark.parametrize("typed", ["St. Louis, MO", "saint louis mo", "St Louis Missouri"])
def test_a_city_is_found_in_anybodys_spelling(page, catalogue, typed):
    open_at(page)
    search(page, typed)
    expect(heading(page)).to_contain_text("of St. Louis, MO")
    point = Gazetteer.load().city("St. Louis", "MO").point
    assert ids(page) == [found.id for found in around(catalogue, point, 25)]


def test_the_home_page_leads_to_the_answer_without_a_query_string(page):
    page.goto("")
    page.fill("#mg-place", "45202")
    page.press("#mg-place", "Enter")
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")
    assert page.url.endswith("/find/#near=45202&within=25")


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"payment": ["medicaid"]},
        {"payment": ["medicaid", "sliding-fee"], "time": ["evening"]},
        {"level": ["iop"], "age": ["adolescents"]},
        {"condition": ["trauma"], "delivery": ["virtual"], "payment": ["private-insurance"]},
        {"language": ["es"], "focus": ["mental-health"]},
    ],
)
def test_lists_and_counts_agree_with_a_recount(page, catalogue, choices):
    pairs = "".join(f"&{key}={code}" for key, codes in choices.items() for code in codes)
    open_at(page, f"#near=45202&within=100{pairs}")
    near = around(catalogue, CINCINNATI, 100)
    ranked = rank(near, choices)
    assert ids(page) == [found.id for found in ranked.fit][:20]
    opener = page.locator("[data-group='may_fit'] .mg-group__open")
    if opener.is_visible():
        click_below(opener)
    assert ids(page, MAY_FIT)[:5] == [found.id for found in ranked.may_fit][:5]
    keys = [*(facet.key for facet in FACETS), "room"]
    counted = counts([one.facts for one in near], choices, keys)
    on_page = page.locator(".mg-facet[data-facet]:has(.mg-facet__value)").evaluate_all(
        """facets => Object.fromEntries(facets.map((facet) => [facet.dataset.facet,
             Object.fromEntries([...facet.querySelectorAll(".mg-facet__value")].map((label) => [
               label.querySelector("input").value,
               Number(label.querySelector(".mg-facet__count").textContent)]))]))"""
    )
    for facet in FACETS:
        if facet.key != "level":
            expected = {code: counted[facet.key].get(code, 0) for code in facet.terms}
            assert on_page[facet.key] == expected, facet.key
    assert on_page["room"] == {"now": counted["room"].get("now", 0)}
    for option in page.locator("#mg-level option").all():
        code = option.get_attribute("value")
        if code not in ("", "several"):
            assert option.text_content().endswith(f": {counted['level'].get(code, 0)}")


def test_choosing_a_filter_adds_a_chip_and_taking_it_away_undoes_it(page):
    open_at(page, "#near=45202&within=25")
    before = ids(page)
    page.get_by_label(re.compile("^Medicaid")).check()
    expect(page.get_by_role("button", name="Remove Medicaid")).to_be_visible()
    assert "payment=medicaid" in page.url
    assert len(ids(page)) < len(before)
    page.get_by_role("button", name="Remove Medicaid").click()
    expect(page.get_by_role("button", name="Remove Medicaid")).to_have_count(0)
    assert ids(page) == before
    assert "payment" not in page.url


def test_a_shared_address_shows_the_same_results_in_a_new_tab(page, browser, site_url):
    open_at(page)
    search(page, "45202")
    shown(page)
    page.select_option("#mg-level", "iop")
    page.get_by_label(re.compile("^Evenings")).check()
    page.select_option("#mg-within", "50")
    expect(heading(page)).to_contain_text("within 50 miles")
    expect(page).to_have_url(re.compile("within=50"))
    address, here, title = page.url, ids(page), heading(page).text_content()
    with watched_page(browser, site_url) as (other, _):
        other.goto(address)
        shown(other)
        assert heading(other).text_content() == title
        assert ids(other) == here
        expect(other.locator("#mg-level")).to_have_value("iop")
        expect(other.get_by_label(re.compile("^Evenings"))).to_be_checked()


def test_back_and_forward_step_through_searches_and_filters(page):
    open_at(page)
    search(page, "45202")
    expect(heading(page)).to_contain_text("Cincinnati")
    page.get_by_label(re.compile("^Medicaid")).check()
    expect(page.locator(".mg-chosen .mg-chip")).to_have_count(1)
    search(page, "Dayton, OH")
    expect(heading(page)).to_contain_text("Dayton, OH")
    page.go_back()
    expect(heading(page)).to_contain_text("Cincinnati")
    expect(page.locator("#mg-near")).to_have_value("Cincinnati, OH 45202")
    expect(page.locator(".mg-chosen .mg-chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".mg-chosen .mg-chip")).to_have_count(0)
    expect(heading(page)).to_contain_text("Cincinnati")
    page.go_back()
    expect(heading(page)).to_have_text("Find a program near you")
    page.go_forward()
    expect(heading(page)).to_contain_text("Cincinnati")


def test_a_name_in_many_states_asks_which_one(page):
    open_at(page)
    search(page, "Springfield")
    expect(heading(page)).to_have_text("Which Springfield?")
    choices = page.locator(".mg-advice a")
    states = {place.state for place in Gazetteer.load().cities_named("Springfield")}
    assert {text[-2:] for text in choices.all_text_contents()} == states
    page.get_by_role("link", name="Springfield, OH").click()
    expect(heading(page)).to_contain_text("of Springfield, OH")
    page.go_back()
    expect(heading(page)).to_have_text("Which Springfield?")


def test_everything_can_be_done_with_the_keyboard(page):
    open_at(page)
    page.focus("#mg-near")
    page.keyboard.type("dayton")
    expect(page.get_by_role("option").first).to_have_text("Dayton, OH")
    page.keyboard.press("ArrowDown")
    field = page.get_by_role("combobox", name="ZIP code or city")
    expect(field).to_have_attribute("aria-activedescendant", "mg-near-0")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("of Dayton, OH")
    expect(heading(page)).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[data-program-id]') !== null"):
            break
    assert page.evaluate("document.activeElement.matches('[data-program-id] h3 a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/programs/**")


def test_twenty_at_a_time_and_the_focus_goes_to_the_first_new_one(page):
    open_at(page, "#near=45202&within=100")
    total = int(heading(page).text_content().split()[0])
    assert total > 20
    assert len(ids(page)) == 20
    click_below(page.get_by_role("button", name=re.compile(r"^Show \d+ more$")))
    assert len(ids(page)) == min(40, total)
    assert focused(page) == ids(page)[20]


def test_of_several_new_ones_the_first_gets_the_focus(page):
    open_at(page, "#near=45402&within=10")
    before = ids(page, VIRTUAL)
    click_below(page.locator("[data-group='virtual'] .mg-group__more"))
    first, *others = ids(page, VIRTUAL)[len(before) :]
    assert others
    assert focused(page) == first


def test_programs_by_video_for_the_state_stand_in_a_group_of_their_own(page, catalogue):
    open_at(page, "#near=45202&within=10")
    near = {found.id for found in around(catalogue, CINCINNATI, 10)}
    serving = {one.id for one in catalogue.programs if "OH" in (one.virtual_states or ())}
    title = page.locator("[data-group='virtual'] h2")
    expect(title).to_contain_text(f"{len(serving - near)} program")
    expect(title).to_contain_text("people in Ohio by video")
    assert set(ids(page, VIRTUAL)) <= serving - near


def test_what_a_program_does_not_say_is_named_and_never_taken_for_a_no(page, catalogue):
    open_at(page, "#near=45402&within=25&time=evening")
    near = around(catalogue, Gazetteer.load().zip_point("45402"), 25)
    silent = [found.id for found in rank(near, {"time": ["evening"]}).may_fit]
    assert "example-house-dayton" in silent
    assert ids(page, MAY_FIT) == silent
    card = page.locator("[data-program-id='example-house-dayton']")
    expect(card).to_contain_text("does not say when it meets")


def test_the_name_search_looks_at_programs_and_organizations(page):
    open_at(page, "#near=45202&within=100")
    first = page.locator(f"{FIT} h3").first.text_content()
    page.fill("#mg-name", first.split()[0].lower())
    expect(page.locator(".mg-chosen .mg-chip")).to_have_count(1)
    assert first in page.locator(f"{FIT} h3").all_text_contents()
    expect(page).to_have_url(re.compile("name="))


def test_nothing_found_says_how_to_find_something(page):
    open_at(page, "#near=45202&within=10&payment=tribal-insurance&language=nv&name=zzzz")
    expect(heading(page)).to_contain_text("No program within 10 miles")
    expect(page.locator(".mg-crisis").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^Without any filter: ")).click()
    expect(heading(page)).to_contain_text(re.compile(r"^\d+ program"))


def test_a_wider_circle_is_offered_with_what_it_holds(page, catalogue):
    open_at(page, "#near=45011&within=10")
    point = Gazetteer.load().zip_point("45011")
    if around(catalogue, point, 10):
        pytest.fail("pick a ZIP with nothing within 10 miles")
    within = len(around(catalogue, point, 25))
    page.get_by_role("button", name=f"Within 25 miles: {within} program").click()
    expect(heading(page)).to_contain_text("within 25 miles")
    assert len(ids(page)) == min(within, 20)


def test_the_whole_state_can_be_searched(page, catalogue):
    open_at(page, "#near=45202&within=state")
    ohio = [one.id for one in catalogue.programs if catalogue.placements[one.id].state == "OH"]
    expect(heading(page)).to_contain_text(f"{len(ohio)} programs in Ohio")
