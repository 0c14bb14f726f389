"""Every kind of page and every state of finder, list and search, looked at in all ways at once.

Each is opened in its own size and again in a page magnified to 400 %. In a state the scheme of
colors changes nothing but colors, so the rest is looked for once.
"""

from __future__ import annotations

import pytest

from tests.support.kept import kept_page
from tests.support.looks import (
    AXE,
    GLIDES,
    OF_COLOURS,
    broken_rules,
    moving,
    sideways,
    small_targets,
    unseen_stops,
)
from tests.support.states import STATES, come_to, forgive

ZOOMED = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %."""

WALKED = (
    "menu on a phone", "article on a phone", "program", "state", "city", "part of a city", "short-list",
    "comparison of four", "handout", "finder, results", "finder, filters on a phone",
    "finder, for referrers", "finder, nothing near", "map", "map, a mark picked",
    "search by words, results", "search by words, results on a phone", "search by words, help",
)  # fmt: skip


@pytest.fixture(scope="module")
def kept(browser, site_url):
    with kept_page(browser, site_url, AXE, GLIDES) as one:
        yield one


@pytest.fixture(scope="module")
def magnified(browser, site_url):
    with kept_page(browser, site_url) as one:
        yield one


@pytest.fixture(scope="module")
def long_lists(browser, long_lists_url):
    with kept_page(browser, long_lists_url, AXE) as one:
        yield one


@pytest.mark.parametrize("state", STATES)
def test_no_rule_is_broken_no_target_small_nothing_moves_and_no_focus_unseen(kept, state):
    with kept.fresh(STATES[state][1], reduced_motion="reduce") as (page, watch):
        come_to(page, state)
        found = {
            "moving": moving(page),
            "small": small_targets(page),
            **rules_in_light_and_dark(page),
            **(walked(page) if state in WALKED else {}),
        }
        forgive(watch, state)
    assert_none(found)


@pytest.mark.parametrize("state", STATES)
def test_at_four_hundred_percent_nothing_stands_outside_and_no_focus_is_unseen(magnified, state):
    with magnified.fresh(ZOOMED, reduced_motion="reduce") as (page, watch):
        come_to(page, state)
        found = {"outside": sideways(page), **(walked(page) if state in WALKED else {})}
        forgive(watch, state)
    assert_none(found)


@pytest.mark.parametrize(
    "path", ["places/oh/php/", "places/oh/cincinnati/", "places/oh/cincinnati/iop/"]
)
def test_long_lists_of_a_place_break_no_rule(long_lists, path):
    with long_lists.fresh(reduced_motion="reduce") as (page, _):
        page.goto(path)
        assert_none(rules_in_light_and_dark(page))


def test_the_filters_are_no_slit_in_a_magnified_page(magnified):
    with magnified.fresh(ZOOMED, reduced_motion="reduce") as (page, _):
        come_to(page, "finder, filters on a phone")
        page.locator(".mg-sheet__apply").scroll_into_view_if_needed()
        covered = page.evaluate(
            """() => [...document.querySelectorAll(".mg-sheet__head, .mg-sheet__foot")]
                 .map((one) => one.getBoundingClientRect())
                 .reduce((sum, { top, bottom }) => sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0)"""
        )
        assert covered <= ZOOMED["height"] / 3


def rules_in_light_and_dark(page):
    whole = page.locator("html")
    light = broken_rules(whole)
    page.emulate_media(color_scheme="dark")
    dark = broken_rules(whole, *OF_COLOURS)
    page.emulate_media(color_scheme="light")
    return {"rules": light, "rules in the dark": dark}


def walked(page):
    return {f"unseen by {key}": unseen_stops(page, key) for key in ("Tab", "Shift+Tab")}


def assert_none(found):
    """``found``: what is wrong by the way of looking."""
    wrong = [f"{kind}: {one}" for kind, all_of_it in found.items() for one in all_of_it]
    assert not wrong, "\n".join(["", *wrong])
