""" "Near me": asked for on a click, rounded, and kept nowhere but in the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import watched_page
from tests.support.finder import ids, search, shown
from tests.support.kept import kept_page

WIDE = {"width": 1280, "height": 900}
CINCINNATI = {"latitude": 39.107246, "longitude": -84.501937}
GRANTED = {"viewport": WIDE, "permissions": ["geolocation"], "geolocation": CINCINNATI}


@pytest.fixture(scope="module")
def kept_near(browser, site_url):
    with kept_page(browser, site_url, **GRANTED) as one:
        yield one


@pytest.fixture
def near(kept_near):
    """A page that may know the visitor's place, and its watch."""
    with kept_near.fresh() as pair:
        pair[0].context.set_geolocation(CINCINNATI)
        yield pair


def near_me(page):
    """Press the button and wait until it is done, one way or the other."""
    page.get_by_role("button", name="Near me").click()
    expect(page.locator("[data-module='here']")).to_have_attribute("aria-disabled", "false")
    shown(page)


def heading(page):
    return page.locator("#mg-answer")


def test_the_list_is_near_you_and_says_how_exact_that_is(near):
    page, _ = near
    page.goto("find/")
    near_me(page)
    expect(heading(page)).to_have_text(re.compile(r"^\d+ programs within 25 miles of you$"))
    expect(heading(page)).to_be_focused()
    expect(page.locator(".mg-advice")).to_contain_text("rounded to about half a mile")
    expect(page.locator(".mg-result__miles").first).to_have_text(re.compile("^about "))


def test_the_browser_is_asked_on_a_click_alone(browser, site_url):
    with watched_page(browser, site_url, **GRANTED) as (page, _):
        page.add_init_script(
            """window.asked = 0;
               const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
               navigator.geolocation.getCurrentPosition = (...all) => { window.asked += 1; real(...all); };"""
        )
        page.goto("find/#near=45402&within=25")
        shown(page)
        assert page.evaluate("asked") == 0
        near_me(page)
        page.get_by_label(re.compile("^Medicaid")).check()
        assert page.evaluate("asked") == 1


def test_the_position_is_in_no_address_no_request_and_no_storage(near):
    page, watch = near
    page.goto("find/")
    near_me(page)
    page.get_by_label(re.compile("^Medicaid")).check()
    kept = page.evaluate(
        "JSON.stringify([location.href, history.state, {...localStorage}, {...sessionStorage}, document.cookie])"
    )
    for text in [kept, *watch.requests]:
        assert "39.1" not in text
        assert "84.5" not in text
    assert page.url.endswith("#within=25&payment=medicaid")


def test_only_the_rounded_position_is_used(near):
    page, _ = near
    page.goto("find/")
    near_me(page)
    exact = [page.locator("[data-distance-miles]").first.get_attribute("data-distance-miles")]
    page.context.set_geolocation({"latitude": 39.1136, "longitude": -84.4962})
    page.reload()
    near_me(page)
    again = [page.locator("[data-distance-miles]").first.get_attribute("data-distance-miles")]
    assert exact == again


def test_back_and_forward_know_the_place_and_a_shared_link_does_not(near):
    page, _ = near
    page.goto("find/#near=45402&within=25")
    shown(page)
    near_me(page)
    here = ids(page)
    page.go_back()
    expect(heading(page)).to_contain_text("Dayton")
    page.go_forward()
    expect(heading(page)).to_contain_text("of you")
    assert ids(page) == here
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    expect(heading(page)).to_have_text("Find a program near you")


def test_typing_a_place_ends_it(near):
    page, _ = near
    page.goto("find/")
    near_me(page)
    page.fill("#mg-near", "45402")
    page.press("#mg-near", "Enter")
    expect(heading(page)).to_contain_text("Dayton")
    assert page.url.endswith("#near=45402&within=25")


def test_the_whole_state_is_the_one_around_you(near):
    page, _ = near
    page.goto("find/")
    near_me(page)
    page.select_option("#mg-within", "state")
    expect(heading(page)).to_contain_text("in Ohio, nearest you first")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (1, "Your browser did not say where you are"),
        (2, "Your device could not tell where it is"),
        (3, "Finding out where you are took too long"),
    ],
)
def test_each_reason_for_no_position_is_said_in_plain_words(page, code, said):
    page.goto("find/")
    page.evaluate(
        """(code) => { navigator.geolocation.getCurrentPosition =
             (_, failed) => setTimeout(() => failed({ code })); }""",
        code,
    )
    near_me(page)
    expect(heading(page)).to_have_text(said)
    expect(page.locator(".mg-advice__text")).to_contain_text("ZIP code or a city")


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda page: search(page, "45402"),
        lambda page: search(page, "45202"),
        lambda page: page.evaluate("history.back()"),
        lambda page: page.locator("#mg-near").press_sequentially("4"),
    ],
    ids=["another place", "the same place", "back", "a letter"],
)
@pytest.mark.parametrize("answer", ["known", "not known"])
def test_a_place_that_is_asked_for_meanwhile_outlives_the_browsers_answer(page, meanwhile, answer):
    page.goto("find/#near=45402&within=25")
    shown(page)
    page.evaluate(
        """() => { navigator.geolocation.getCurrentPosition = (found, failed) => {
             window.answer = (how) => how === "known"
               ? found({ coords: { latitude: 41.5, longitude: -81.7 } }) : failed({ code: 3 });
           }; }"""
    )
    search(page, "45202")
    expect(heading(page)).to_contain_text("Cincinnati")
    page.get_by_role("button", name="Near me").click()
    expect(page.locator("[data-module='here']")).to_have_attribute("aria-disabled", "true")
    meanwhile(page)
    shown(page)
    place = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('near')")
    page.evaluate("(how) => answer(how)", answer)
    expect(page.locator("[data-module='here']")).to_have_attribute("aria-disabled", "false")
    shown(page)
    expect(heading(page)).to_have_text(
        re.compile(rf"^\d+ programs within 25 miles of \w+, OH {place}$")
    )
    assert f"near={place}&" in page.url


def test_a_choice_made_while_the_browser_is_asked_ends_nothing(page):
    page.goto("find/#near=45202&within=25")
    shown(page)
    page.evaluate(
        "() => { navigator.geolocation.getCurrentPosition = (_, failed) => { window.fail = () => failed({ code: 3 }); }; }"
    )
    page.get_by_role("button", name="Near me").click()
    page.get_by_label(re.compile("^Medicaid")).check()
    page.evaluate("fail()")
    expect(heading(page)).to_have_text("Finding out where you are took too long")


def test_a_browser_that_is_not_allowed_says_so(page):
    page.goto("find/")
    near_me(page)
    expect(heading(page)).to_have_text("Your browser did not say where you are")


def test_abroad_there_is_nothing_near_and_the_page_says_why(browser, site_url):
    abroad = GRANTED | {"geolocation": {"latitude": 52.52, "longitude": 13.4}}
    with watched_page(browser, site_url, **abroad) as (page, _):
        page.goto("find/")
        near_me(page)
        expect(heading(page)).to_have_text("You seem to be outside the United States")


STATES = {
    (39.11, -84.50): "OH", (39.08, -84.51): "KY", (38.90, -77.04): "DC", (21.31, -157.86): "HI",
    (64.50, -165.41): "AK", (18.34, -64.93): "VI", (41.30, -70.02): "MA", (52.52, 13.40): None,
    (48.43, -123.37): None,
}  # fmt: skip


def test_the_state_of_a_point_comes_from_the_outlines(page):
    page.goto("find/")
    found = page.evaluate(
        """async (points) => {
             const main = document.querySelector("script[src$='/scripts/finder.js']").src;
             const { outlines, stateAt } = await import(new URL("lib/load/state-outlines.js", main));
             const { state } = JSON.parse(document.getElementById("mg-vocabulary").textContent).terms;
             const loaded = await outlines();
             return points.map(([lat, lon]) => stateAt(loaded, lat, lon, state));
           }""",
        [list(point) for point in STATES],
    )
    assert dict(zip(STATES, found, strict=True)) == STATES


def test_a_page_that_did_not_come_safely_offers_nothing_that_the_browser_would_refuse(alone):
    page, _ = alone
    page.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false });")
    page.goto("find/")
    page.locator("#mg-near").wait_for()
    expect(page.get_by_role("button", name="Near me")).to_be_hidden()
