"""How the finder understands what people type for a place."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.finder import Held, search


def heading(page):
    return page.locator("#mg-answer")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dayton, o", "Dayton, OH"),
        ("dayton oh", "Dayton, OH"),
        ("Dayton O", "Dayton, OH"),
        ("dayton, ohi", "Dayton, OH"),
        ("st. louis m", "St. Louis, MO"),
        ("winston-salem north c", "Winston-Salem, NC"),
        ("nyc", "New York, NY"),
        ("new york c", "New York, NY"),
        ("philly", "Philadelphia, PA"),
        ("Cincinnati, OH 45202", "Cincinnati, OH 45202"),
    ],
)
def test_a_half_typed_place_is_suggested_first(page, typed, first):
    page.goto("find/")
    page.focus("#mg-near")
    page.keyboard.type(typed)
    options = page.get_by_role("option")
    expect(options.first).to_have_text(first)
    texts = options.all_text_contents()
    assert len(texts) == len(set(texts))
    page.keyboard.press("ArrowDown")
    expect(page.locator("#mg-near")).to_have_attribute("aria-activedescendant", "mg-near-0")


def test_an_arrow_that_comes_before_the_suggestions_marks_the_first(page):
    waiting = Held(page, "**/city/index.json")
    page.goto("find/")
    page.focus("#mg-near")
    with page.expect_request("**/city/index.json"):
        page.keyboard.type("dayton, o")
    page.keyboard.press("ArrowDown")
    waiting.let_go()
    expect(page.locator("#mg-near")).to_have_attribute("aria-activedescendant", "mg-near-0")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("of Dayton, OH")


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Cincinnati, O", "Cincinnati, OH"),
        ("cincinnati ohi", "Cincinnati, OH"),
        ("nyc", "New York, NY"),
        ("New York City", "New York, NY"),
        ("philly", "Philadelphia, PA"),
        ("Cincinnati, OH 45202", "Cincinnati, OH 45202"),
    ],
)
def test_enter_takes_what_can_mean_one_town_only(page, typed, place):
    page.goto("find/")
    search(page, typed)
    expect(heading(page)).to_contain_text(place)
    expect(page.locator("#mg-near")).to_have_value(place)


def test_a_half_typed_state_from_the_home_page_asks_only_between_its_towns(page):
    page.goto("")
    page.fill("#mg-place", "Dayton, O")
    page.press("#mg-place", "Enter")
    expect(heading(page)).to_have_text("Which Dayton?")
    expect(page.locator(".mg-advice a")).to_have_text(["Dayton, OH", "Dayton, OR"])


@pytest.mark.parametrize("name", ["Ohio", "ohio", "Indiana"])
def test_a_town_called_like_a_state_stands_behind_the_state(page, name):
    page.goto("find/")
    search(page, name)
    expect(heading(page)).to_have_text(f"Which {name.capitalize()}?")
    links = page.locator(".mg-advice a")
    expect(links.first).to_have_text(f"All programs in {name.capitalize()}")
    towns = links.all_text_contents()[1:]
    assert towns
    assert all(re.fullmatch(rf"{name.capitalize()}, [A-Z]{{2}}", town) for town in towns)
    links.first.click()
    page.wait_for_url("**/places/*/")


def test_new_york_may_be_the_city_or_the_state(page):
    page.goto("find/")
    search(page, "New York")
    expect(heading(page)).to_have_text("Which New York?")
    page.get_by_role("link", name="New York, NY").click()
    expect(heading(page)).to_contain_text("of New York, NY")


def test_a_state_without_any_program_is_not_linked(page):
    def without(route):
        manifest = route.fetch().json()
        del manifest["states"]["GU"]
        route.fulfill(json=manifest)

    page.route("**/manifest.json", without)
    page.goto("find/")
    search(page, "Guam")
    expect(heading(page)).to_have_text("Where in Guam?")
    expect(page.locator(".mg-advice__text")).to_contain_text("No programs are listed in Guam yet")
    expect(page.locator(".mg-advice a")).to_have_count(0)
