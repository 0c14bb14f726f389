"""In the reader's own two or three colors: what is chosen, marked or has the focus still looks different."""

from __future__ import annotations

import re
from contextlib import ExitStack

import pytest

from tests.support import states
from tests.support.pixels import differing, picture, size_of
from tests.support.states import STATES

SEEN = 60
"""Pixels: a ring of two pixels around the smallest box has more."""

PIN = ".mg-pin:not(.mg-pin--cluster)"


def checked(page, element):
    element.locator("input").evaluate("(one) => one.click()")


def clicked(page, element):
    element.evaluate("(one) => one.click()")


def arrow(page, element):
    page.locator("#mg-near").press("ArrowDown")


def picked(page, element):
    page.locator(PIN).first.evaluate("(one) => one.click()")


def is_current(page, element):
    element.evaluate("(one) => one.setAttribute('aria-current', 'page')")


def is_here(page, element):
    element.evaluate("(one) => one.classList.add(`${one.classList[0]}--here`)")


OF_ONE_WEIGHT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { font-weight: 400 !important; }");
  document.adoptedStyleSheets.push(sheet);
}"""
"""Bolder letters alone are not enough: who sees but one of two things cannot tell which has them."""

CHOSEN = {
    "a filter": ("finder, results", ".mg-facets label:has-text('Medicaid')", checked),
    "an hour of the week": ("finder, all filters open", ".mg-week [data-day='tue'] label", checked),
    "the evenings of a week": (
        "finder, all filters open",
        ".mg-week__weekdays label",
        lambda page, _: checked(page, page.locator(".mg-week [data-day='tue'] label").first),
    ),
    "a town in the list": ("finder, towns offered", ".mg-field__option", arrow),
    "the view of a list": (
        "short-list",
        ".mg-mylist__views button:has-text('Compare')",
        clicked,
    ),
    "a program to compare": ("comparison of four", ".mg-pick__item", checked),
    "a mark on the map": ("map", PIN, picked),
    "the card of a mark": (
        "map on a phone",
        "[data-group='fit'] [data-program-id='{picked}']",
        picked,
    ),
    "a page of the menu": ("home", ".mg-nav__list a:not(.mg-nav__find)", is_current),
    "the finder in the menu": ("home", ".mg-nav__find", is_current),
    "a page of the menu on a phone": (
        "menu on a phone",
        ".mg-nav__list a:not(.mg-nav__find)",
        is_current,
    ),
    "the part that is read": ("article", ".mg-toc--side a", is_current),
    "where one stands in a figure": ("figures on a phone", ".mg-draw--narrow {plain}", is_here),
}

FOCUSED = {
    "finder, results": (
        "#mg-near", "#mg-within", ".mg-facets input[type='checkbox']", ".mg-facets summary", "#mg-name",
        "[data-group] h3 a", "[data-group] .mg-button", ".mg-crisis a", ".mg-nav__list a", ".mg-nav__find",
    ),
    "finder, all filters open": (".mg-chosen button", ".mg-chosen__clear", ".mg-week__cell input", ".mg-week__time"),
    "finder, filters on a phone": (".mg-sheet__close", ".mg-sheet__apply", ".mg-sheet__clear"),
    "map": (PIN, "[data-map]", ".leaflet-control-zoom-in", ".mg-map__toggle"),
    "short-list": (".mg-mylist__views [aria-pressed='true']", ".mg-mylist__views [aria-pressed='false']", "[data-take]"),
    "comparison of four": (".mg-pick__item input", ".mg-compare a"),
    "search by words, results": (".mg-lookup__close", "#mg-lookup-input", ".mg-lookup__result a", ".mg-lookup__crisis a"),
    "estimate": (".mg-estimate__input", "select", ".mg-estimate button"),
    "article": (".mg-toc--side a", ".mg-term", ".mg-header__search", ".mg-footer__links a"),
}  # fmt: skip


EDGES = {
    "search by words, results": ((".mg-lookup", "top"),),
    "finder, filters on a phone": ((".mg-sheet", "left"),),
    "meaning of a word": ((".mg-meaning:popover-open", "top"),),
    "menu on a phone": ((".mg-nav", "top"),),
    "estimate": ((".mg-estimate__answer", "top"),),
    "finder, results": (("[data-group] .mg-result", "left"), (".mg-button", "top")),
    "finder, all filters open": ((".mg-chip", "top"),),
    "search by words, help": (("[data-now]", "left"),),
}
"""What stands out by its ground, and a side of it."""


@pytest.fixture(scope="module")
def counting(browser):
    """An empty page that compares pictures."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def come_to(kept):
    """Opens a state in forced colors."""
    with ExitStack() as stack:

        def opened(state):
            media = {"forced_colors": "active", "reduced_motion": "reduce"}
            page, _ = stack.enter_context(kept.fresh(STATES[state][1], **media))
            states.come_to(page, state)
            return page

        yield opened


@pytest.mark.parametrize("what", CHOSEN)
def test_what_is_chosen_looks_different(come_to, counting, what):
    state, selector, choose = CHOSEN[what]
    page = come_to(state)
    if "{plain}" in selector:
        selector = selector.format(plain=plain_shape(page))
    if "{picked}" in selector:
        selector = selector.format(picked=id_of_mark(page))
    element = page.locator(selector).first
    page.evaluate(OF_ONE_WEIGHT)
    if what != "a town in the list":
        page.evaluate("document.activeElement?.blur()")
    size = size_of(element)
    before = picture(element, size)
    choose(page, element)
    if what != "a town in the list":
        page.evaluate("document.activeElement?.blur()")
    assert differing(counting, before, picture(element, size)) >= SEEN


@pytest.mark.parametrize("state", sorted(FOCUSED | EDGES))
def test_what_has_the_focus_looks_different_and_what_had_a_ground_has_an_edge(
    come_to, counting, state
):
    page = come_to(state)
    wrong = [
        f"no edge: {selector}"
        for selector, side in EDGES.get(state, ())
        if not has_edge(page, selector, side)
    ]
    page.keyboard.press("Shift")
    for selector in FOCUSED.get(state, ()):
        element = page.locator(f"{selector} >> visible=true").first
        page.evaluate("document.activeElement?.blur()")
        shown = element.locator("xpath=ancestor-or-self::label[1] | self::*").first
        size = size_of(shown)
        before = picture(shown, size)
        element.focus()
        if differing(counting, before, picture(shown, size)) < SEEN:
            wrong.append(f"focus unseen: {selector}")
    assert wrong == []


def has_edge(page, selector, side):
    """Whether there is a border in another color than the page's ground."""
    width, color, ground = page.locator(f"{selector} >> visible=true").first.evaluate(
        """(one, side) => {
             const style = getComputedStyle(one);
             const of = (part) => style.getPropertyValue(`border-${side}-${part}`);
             return [of("width"), of("color"), getComputedStyle(document.body).backgroundColor];
           }""",
        side,
    )
    return float(width.removesuffix("px")) >= 1 and color != ground


def plain_shape(page):
    """The class of a shape of a figure that is not where one is."""
    return page.locator(".mg-draw--narrow [class*='--here']").first.evaluate(
        "(one) => `.${one.classList[0]}:not([class*='--here'])`"
    )


def id_of_mark(page):
    """The program of the first mark that stands for one."""
    page.locator(PIN).first.evaluate("(one) => one.click()")
    card = page.locator(".mg-map__cards [data-program-id]").first
    id_ = card.get_attribute("data-program-id")
    page.get_by_role("button", name=re.compile("Hide the map")).click()
    page.get_by_role("button", name=re.compile("Show the map")).click()
    page.locator(PIN).first.wait_for()
    assert page.locator(".mg-result--marked").count() == 0
    return id_
