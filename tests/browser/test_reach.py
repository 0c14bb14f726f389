"""What a finger hits, what a magnified page shows, and what the keyboard is on: sizes, zoom, focus."""

from __future__ import annotations

import pytest

from tests.support.browser import watched_page
from tests.support.states import PROVOKED, STATES

ZOOMED = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %."""

TARGETS = "a[href], button, input, select, textarea, summary, [role='button'], [tabindex='0']"
SMALL = """(kinds) => {
  const LEAST = 23.95;
  // A link in a sentence is as high as its line.
  const isInSentence = (one) => {
    if (getComputedStyle(one).display !== "inline") return false;
    const block = one.closest("p, li, dd, dt, td, th, figcaption, caption, summary");
    const links = [...(block?.querySelectorAll("a, button") ?? [])].map((link) => link.textContent.length);
    return block !== null && block.textContent.length - links.reduce((sum, length) => sum + length, 0) > 15;
  };
  const all = [...document.querySelectorAll(kinds)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const isSmall = ({ box }) => Math.min(box.width, box.height) < LEAST;
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const gap = ([x, y], box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  // A small one may have room around it instead: a circle of 24 px that touches no other and no other's.
  const isApart = (small) => all.every((other) => {
    if (other === small || other.one.contains(small.one) || small.one.contains(other.one)) return true;
    if (gap(middle(small.box), other.box) < 12) return false;
    const [[x, y], [u, v]] = [middle(small.box), middle(other.box)];
    return !isSmall(other) || Math.hypot(x - u, y - v) >= 24;
  });
  return all.filter(isSmall).filter(({ one }) => !isInSentence(one)).filter((small) => !isApart(small))
    .map(({ one, box }) => `${box.width.toFixed(1)} x ${box.height.toFixed(1)}: ${one.outerHTML.slice(0, 160)}`);
}"""

SIDEWAYS = """() => {
  const scrollers = ".mg-table, [data-map], .mg-visually-hidden, .mg-figure, .mg-map__skip";
  const isOutside = (one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1) && one.checkVisibility();
  };
  return [...document.querySelectorAll("#main *, dialog[open] *")]
    .filter((one) => one.closest(scrollers) === null && isOutside(one))
    .map((one) => one.outerHTML.slice(0, 120));
}"""

UNSEEN = """() => {
  const one = document.activeElement;
  // A field of a time has several stops.
  if (one !== null && one === current) return "";
  if (one === null || one === document.body || stopped.has(one)) return null;
  stopped.add(one);
  current = one;
  const clipped = (from, to, size) => {
    const [start, end] = to - from > size ? [Math.max(0, from), Math.min(size, to)] : [from, to];
    return end > start ? [start, end - start] : [from, to - from];
  };
  const shown = one.matches("[type='checkbox'], [type='radio']") ? one.closest("label") ?? one : one;
  let [seen, all] = [0, 0];
  for (const box of shown.getClientRects()) {
    if (box.width <= 1 || box.height <= 1) continue;
    // What is larger than the window cannot be seen whole.
    const [left, width] = clipped(box.left, box.right, innerWidth);
    const [top, height] = clipped(box.top, box.bottom, innerHeight);
    for (const across of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      for (const down of [0.15, 0.5, 0.85]) {
        all += 1;
        if (shown.contains(document.elementFromPoint(left + width * across, top + height * down))) seen += 1;
      }
    }
  }
  return seen >= all / 2 ? "" : `${seen} of ${all} points are seen of ${one.outerHTML.slice(0, 160)}`;
}"""
MOST_STOPS = 250
WALKED = (
    "menu on a phone", "article on a phone", "program", "state", "city", "part of a city", "short-list",
    "comparison of four", "hand-over sheet", "finder, results", "finder, filters on a phone",
    "finder, for referrers", "finder, nothing near", "map", "map, a mark picked",
    "search by words, results", "search by words, results on a phone", "search by words, help",
)  # fmt: skip


def opened_state(page, state):
    path, _, act = STATES[state]
    page.goto(path)
    act(page)


@pytest.mark.parametrize("state", STATES)
def test_every_target_is_large_enough_or_has_room(browser, site_url, state):
    with watched_page(browser, site_url, viewport=STATES[state][1]) as (page, watch):
        opened_state(page, state)
        assert page.evaluate(SMALL, TARGETS) == []
        if STATES[state][2] in PROVOKED:
            watch.errors.clear()


@pytest.mark.parametrize("state", STATES)
def test_nothing_needs_scrolling_sideways_at_four_hundred_percent(browser, site_url, state):
    with watched_page(browser, site_url, viewport=ZOOMED, reduced_motion="reduce") as (page, watch):
        opened_state(page, state)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert page.evaluate(SIDEWAYS) == []
        if STATES[state][2] in PROVOKED:
            watch.errors.clear()


@pytest.mark.parametrize("size", [ZOOMED, None], ids=["400 %", "100 %"])
@pytest.mark.parametrize("state", WALKED)
def test_what_has_the_focus_is_seen_both_ways(browser, site_url, state, size):
    with watched_page(
        browser, site_url, viewport=size or STATES[state][1], reduced_motion="reduce"
    ) as (page, _):
        opened_state(page, state)
        page.evaluate("document.activeElement?.blur()")
        for key in ("Tab", "Shift+Tab"):
            page.evaluate("window.stopped = new WeakSet(); window.current = undefined")
            stops, unseen = 0, []
            for _ in range(MOST_STOPS):
                page.keyboard.press(key)
                found = page.evaluate(UNSEEN)
                if found is None:
                    break
                stops += 1
                if found:
                    unseen.append(found)
            assert stops > 5
            assert unseen == []


def test_the_filters_are_no_slit_in_a_magnified_page(browser, site_url):
    with watched_page(browser, site_url, viewport=ZOOMED, reduced_motion="reduce") as (page, _):
        opened_state(page, "finder, filters on a phone")
        page.locator(".mg-sheet__apply").scroll_into_view_if_needed()
        covered = page.evaluate(
            """() => [...document.querySelectorAll(".mg-sheet__head, .mg-sheet__foot")]
                 .map((one) => one.getBoundingClientRect())
                 .reduce((sum, { top, bottom }) => sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0)"""
        )
        assert covered <= ZOOMED["height"] / 3


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [320, 390, 600, 800, 990, 1000, 1110, 1130, 1280, 1600])
def test_a_long_name_keeps_its_room_beside_the_columns(browser, long_lists_url, width, scripts):
    size = {"width": width, "height": 900}
    with watched_page(browser, long_lists_url, viewport=size, java_script_enabled=scripts) as (
        page,
        _,
    ):
        page.goto("places/oh/cincinnati/")
        if scripts:
            page.locator("[data-list-id]").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        rows = page.locator(".mg-place__list li").evaluate_all(
            """rows => rows.map((row) => {
                 const [name, ...rest] = [...row.children].filter((one) => one.textContent !== "");
                 const boxes = rest.flatMap((one) => [...one.getClientRects()]);
                 const { left, right, width } = row.getBoundingClientRect();
                 const free = Math.min(width, ...boxes
                   .filter(({ top }) => top < name.getBoundingClientRect().bottom - 2)
                   .map((box) => box.left - left));
                 const crossed = boxes.some((one, at) => boxes.slice(at + 1).some((other) =>
                   one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
                 return [free, crossed, boxes.some((box) => box.right > right + 1)];
               })"""
        )
        assert len(rows) > 40
        assert min(free for free, _, _ in rows) >= 220
        assert not any(crossed or outside for _, crossed, outside in rows)
