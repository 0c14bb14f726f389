"""Who asked their system for less motion sees none, whatever they do; ``test_states`` looks at each state."""

from __future__ import annotations

import pytest

from tests.support.kept import kept_page
from tests.support.looks import GLIDES, moving
from tests.support.states import STATES, come_to


@pytest.fixture(scope="module")
def kept(browser, site_url):
    with kept_page(browser, site_url, GLIDES) as one:
        yield one


@pytest.mark.parametrize("state", ["search by words", "finder, filters on a phone", "map"])
def test_where_nobody_asked_for_less_something_does(kept, state):
    with kept.fresh(STATES[state][1]) as (page, _):
        come_to(page, state)
        assert moving(page) != []


def test_the_map_jumps_where_it_would_glide(kept):
    with kept.fresh(STATES["map"][1], reduced_motion="reduce") as (page, _):
        come_to(page, "map")
        assert moving(page) == []
        box = page.locator("[data-map]")
        assert (
            box.evaluate("(one) => [...one.classList].filter((name) => /-anim$/.test(name))") == []
        )
        for key in ("+", "ArrowRight", "-", "ArrowDown"):
            box.press(key)
            assert moving(page) == []
        page.locator(".leaflet-control-zoom-in").click()
        assert moving(page) == []
        page.locator(".mg-pin--cluster").first.evaluate("(one) => one.click()")
        assert moving(page) == []
