"""Who asked their system for less motion sees none: nothing moves, fades or glides in any state."""

from __future__ import annotations

import pytest

from tests.support.browser import watched_page
from tests.support.states import PROVOKED, STATES

GLIDES = """(() => {
  window.glides = [];
  for (const [owner, name] of [
    [Element.prototype, "scrollIntoView"], [Element.prototype, "scrollTo"], [Element.prototype, "scrollBy"],
    [window, "scrollTo"], [window, "scrollBy"], [window, "scroll"],
  ]) {
    const real = owner[name];
    owner[name] = function (...all) {
      if (all.some((one) => one?.behavior === "smooth")) glides.push(name);
      return real.apply(this, all);
    };
  }
  window.moved = new Set();
  for (const kind of ["animationstart", "transitionrun"]) {
    document.addEventListener(kind, ({ target, animationName, propertyName }) => {
      if (animationName !== "mg-late") moved.add(`${kind} ${animationName ?? propertyName}: ${target.className}`);
    }, true);
  }
})()"""

MOVING = """() => {
  // Something that appears after some seconds does so within a millisecond.
  const MOST = 1;
  const longest = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 1 : 1000)));
  const found = new Set([...glides, ...moved]);
  for (const one of document.getAnimations()) {
    if (one.effect.getComputedTiming().duration > MOST) found.add(`runs: ${one.effect.target.className}`);
  }
  for (const one of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after", "::backdrop"]) {
      const style = getComputedStyle(one, part);
      const name = `${one.localName}.${one.getAttribute("class")}${part ?? ""}`;
      if (longest(style.transitionDuration) > MOST) found.add(`transition: ${name}`);
      if (style.animationName !== "none" && longest(style.animationDuration) > MOST) found.add(`animation: ${name}`);
      if (style.scrollBehavior !== "auto") found.add(`scrolling: ${name}`);
    }
  }
  return [...found];
}"""


def moving(page, state):
    path, _, act = STATES[state]
    page.add_init_script(GLIDES)
    page.goto(path)
    act(page)
    return page.evaluate(MOVING)


@pytest.mark.parametrize("state", STATES)
def test_nothing_moves(browser, site_url, state):
    with watched_page(browser, site_url, viewport=STATES[state][1], reduced_motion="reduce") as (
        page,
        watch,
    ):
        assert moving(page, state) == []
        if STATES[state][2] in PROVOKED:
            watch.errors.clear()


@pytest.mark.parametrize("state", ["search by words", "finder, filters on a phone", "map"])
def test_where_nobody_asked_for_less_something_does(browser, site_url, state):
    with watched_page(browser, site_url, viewport=STATES[state][1]) as (page, _):
        assert moving(page, state) != []


def test_the_map_jumps_where_it_would_glide(browser, site_url):
    with watched_page(browser, site_url, viewport=STATES["map"][1], reduced_motion="reduce") as (
        page,
        _,
    ):
        assert moving(page, "map") == []
        box = page.locator("[data-map]")
        assert (
            box.evaluate("(one) => [...one.classList].filter((name) => /-anim$/.test(name))") == []
        )
        for key in ("+", "ArrowRight", "-", "ArrowDown"):
            box.press(key)
            assert page.evaluate(MOVING) == []
        page.locator(".leaflet-control-zoom-in").click()
        assert page.evaluate(MOVING) == []
        page.locator(".mg-pin--cluster").first.evaluate("(one) => one.click()")
        assert page.evaluate(MOVING) == []
