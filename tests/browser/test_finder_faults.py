"""What the finder says when something is missing, stale, broken or mistyped."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import build_noon
from tests.support.finder import FIT, Held, search, shown


def heading(page):
    return page.locator("#mg-answer")


def leads_to_the_states(page):
    link = page.locator("#states a", has_text="Ohio")
    expect(link).to_be_visible()
    assert link.get_attribute("href").endswith("places/oh/")


@pytest.mark.parametrize("pattern", ["**/manifest.json", "**/cell/*.json", "**/zip/*.json"])
def test_without_a_connection_it_can_be_tried_again(page, watch, pattern):
    page.route(pattern, lambda route: route.abort())
    page.goto("find/#near=45202")
    shown(page)
    expect(heading(page)).to_have_text("The list of programs did not load")
    expect(page.locator(".mg-advice")).to_contain_text("may be offline")
    leads_to_the_states(page)
    page.unroute(pattern)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(FIT).first).to_be_visible()
    watch.errors.clear()


@pytest.mark.parametrize("pattern", ["**/manifest.json", "**/cell/*.json"])
def test_data_that_is_gone_asks_to_load_the_page_again(page, watch, pattern):
    page.route(pattern, lambda route: route.fulfill(status=404, body="gone"))
    page.goto("find/#near=45202")
    shown(page)
    expect(heading(page)).to_have_text("This page is older than the list")
    leads_to_the_states(page)
    page.unroute(pattern)
    page.get_by_role("button", name="Reload the page").click()
    expect(page.locator(FIT).first).to_be_visible()
    watch.errors.clear()


def test_a_version_of_the_data_that_nobody_knows_is_not_guessed_at(page):
    def other(route):
        body = route.fetch().json() | {"schema": 99}
        route.fulfill(status=200, body=json.dumps(body))

    page.route("**/manifest.json", other)
    page.goto("find/#near=45202")
    shown(page)
    expect(heading(page)).to_have_text("This page is older than the list")
    leads_to_the_states(page)


@pytest.mark.parametrize("body", ["<!doctype html>", "", "{", "null", "[]"])
def test_data_that_is_no_data_is_said_to_be_our_fault(page, watch, body):
    page.route("**/cell/*.json", lambda route: route.fulfill(status=200, body=body))
    page.goto("find/#near=45202")
    shown(page)
    expect(heading(page)).to_have_text("The list of programs did not load")
    leads_to_the_states(page)
    watch.errors.clear()


def test_data_that_could_not_be_read_is_loaded_anew_by_trying_again(page):
    pattern = "**/manifest.json"
    page.route(pattern, lambda route: route.fulfill(status=200, body="{"))
    page.goto("find/#near=45202")
    expect(heading(page)).to_have_text("The list of programs did not load")
    page.unroute(pattern)
    page.get_by_role("button", name="Try again").click()
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("00000", "We do not know the ZIP code 00000"),
        ("452", "A ZIP code has five digits"),
        ("452022", "A ZIP code has five digits"),
        ("Qwertyville", "We do not know a place called “Qwertyville”"),
        (
            "<img src=x onerror=alert(1)>",
            "We do not know a place called “<img src=x onerror=alert(1)>”",
        ),
        ("x" * 5000, "That is too long for a place name"),
        ("", "Where should we look?"),
        ("...", "We do not know a place called “...”"),
    ],
)
def test_a_place_that_is_none_gets_an_answer_that_helps(page, typed, said):
    page.goto("find/")
    search(page, typed)
    expect(heading(page)).to_have_text(said)
    expect(page.locator(".mg-advice__text")).not_to_be_empty()
    leads_to_the_states(page)


def test_a_slip_of_the_keyboard_is_offered_its_town(page):
    page.goto("find/")
    search(page, "Cincinati, OH")
    page.get_by_role("link", name="Cincinnati, OH").click()
    expect(heading(page)).to_contain_text("of Cincinnati, OH")


def test_the_name_of_a_state_leads_to_its_list(page):
    page.goto("find/")
    search(page, "Puerto Rico")
    expect(heading(page)).to_have_text("Where in Puerto Rico?")
    page.get_by_role("link", name="All programs in Puerto Rico").click()
    page.wait_for_url("**/places/pr/")


@pytest.mark.parametrize(
    "fragment",
    ["#%", "#near=%E0%A4%A", "#&&&", "#within=-1&level=", "#" + "a=b&" * 4000, "#near"],
)
def test_a_broken_address_shows_the_empty_finder(page, fragment):
    page.goto("find/" + fragment)
    expect(heading(page)).to_have_text("Find a program near you")
    search(page, "45202")
    expect(heading(page)).to_contain_text("Cincinnati")


def test_it_works_where_storage_is_refused(alone):
    page, _ = alone
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
             Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
           }"""
    )
    page.goto("find/#near=45202")
    expect(heading(page)).to_contain_text("Cincinnati")


def test_one_component_that_fails_leaves_the_others_running(page, watch):
    def broken(route):
        html = route.fetch().text()
        assert "mg-sheet__close" in html
        route.fulfill(body=html.replace("mg-sheet__close", "x"), content_type="text/html")

    page.route("**/find/", broken)
    page.goto("find/#near=45202")
    expect(page.locator(FIT).first).to_be_visible()
    assert any("null" in error for error in watch.errors)
    watch.errors.clear()


def test_when_the_script_is_blocked_the_page_says_so_and_lists_the_states(page, watch):
    page.route("**/scripts/finder.js", lambda route: route.abort())
    page.goto("find/#near=45202")
    leads_to_the_states(page)
    expect(page.get_by_text("The search did not start.")).to_be_visible(timeout=10_000)
    watch.errors.clear()


def test_a_slow_answer_that_comes_late_does_not_replace_a_newer_one(page):
    page.goto("find/")
    waiting = Held(page, "**/zip/454.json")
    search(page, "45402")
    expect(heading(page)).to_have_text("Looking for programs near 45402…")
    search(page, "45202")
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")
    with page.expect_response("**/zip/454.json") as answered:
        waiting.let_go()
    answered.value.finished()
    page.wait_for_timeout(500)
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")


def test_a_search_that_was_left_early_does_not_say_that_it_is_loading(alone):
    page, _ = alone
    page.goto("find/#near=45202&within=25")
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")
    page.clock.install(time=build_noon())
    waiting = Held(page, "**/zip/454.json")
    with page.expect_request("**/zip/454.json"):
        search(page, "45402")
    page.evaluate("history.back()")
    expect(page).to_have_url(re.compile("near=45202"))
    expect(page.locator("#mg-near")).to_have_value("Cincinnati, OH 45202")
    page.clock.run_for(2000)
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")
    waiting.let_go()


def test_a_shared_address_with_a_slip_shows_what_was_typed(page):
    page.goto("find/#near=Cincinati")
    expect(heading(page)).to_have_text("We do not know a place called “Cincinati”")
    expect(page.locator("#mg-near")).to_have_value("Cincinati")


def test_a_place_that_is_none_stays_in_the_field_on_the_way_from_the_home_page(page):
    page.goto("")
    page.fill("#mg-place", "Cincinatti")
    page.press("#mg-place", "Enter")
    expect(heading(page)).to_have_text("We do not know a place called “Cincinatti”")
    expect(page.locator("#mg-near")).to_have_value("Cincinatti")
    expect(heading(page)).to_be_focused()


def test_a_slow_answer_to_an_address_keeps_its_place_in_the_field(page):
    waiting = Held(page, "**/city/index.json")
    page.goto("find/#near=Cincinatti")
    expect(heading(page)).to_have_text("Looking for programs near Cincinatti…")
    expect(page.locator("#mg-near")).to_have_value("Cincinatti")
    waiting.let_go()
    expect(heading(page)).to_have_text("We do not know a place called “Cincinatti”")
    expect(page.locator("#mg-near")).to_have_value("Cincinatti")
