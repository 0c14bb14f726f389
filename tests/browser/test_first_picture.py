"""Right after a tick the cards in sight are right; those out of sight follow when these are drawn."""

from __future__ import annotations

import pytest

from tests.support.finder import FIT, ids, shown
from tests.support.kept import kept_page

TICK = """() => {
  document.querySelector(".mg-facets [data-facet='payment'] input[value='medicaid']").click();
  const isInSight = (card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return [...document.querySelectorAll("[data-group='fit'] [data-program-id]")]
    .filter(isInSight)
    .map((card) => card.dataset.programId);
}"""
"""Ticks a box, and gives the cards that the next picture shows."""

TO_TOP = """async (card) => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  card.scrollIntoView();
  await drawn();
  await drawn();
}"""


@pytest.fixture(scope="module")
def kept(browser, long_lists_url):
    with kept_page(browser, long_lists_url) as one:
        yield one


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["wide", "phone"])
def page(request, kept):
    width, height = request.param
    with kept.fresh({"width": width, "height": height}) as (opened, _):
        opened.goto("find/#near=45202&within=25")
        shown(opened)
        yield opened


def takes_medicaid(id_):
    return int(id_.rsplit("-", 1)[1]) % 3 != 0


@pytest.mark.parametrize("at", [0, 4, 18])
def test_what_is_in_sight_fits_wherever_the_page_was_scrolled_to(page, at):
    cards = page.locator(FIT)
    everything = ids(page)
    assert len(everything) == 20
    if at > 0:
        cards.nth(at).evaluate(TO_TOP)
    for is_ticked in (True, False, True):
        first = page.evaluate(TICK)
        assert first
        shown(page)
        after = ids(page)
        if is_ticked:
            assert [id_ for id_ in first + after if not takes_medicaid(id_)] == []
        else:
            assert after == everything
        assert set(first) <= set(after)
        assert len(set(after)) == len(after) == 20
        miles = [float(card.get_attribute("data-distance-miles")) for card in cards.all()]
        assert miles == sorted(miles)


def test_a_card_that_stays_keeps_the_focus(page):
    kept = next(id_ for id_ in ids(page)[1:] if takes_medicaid(id_))
    link = page.locator(f"{FIT}[data-program-id='{kept}'] h3 a")
    link.focus()
    page.evaluate(TICK)
    shown(page)
    assert link.evaluate("link => link === document.activeElement")
