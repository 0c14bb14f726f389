"""The site in a language a third longer than English, on a phone: nothing overflows, nothing is cut.

One pass opens each kind of page, and the finder, the list and the search in the states in which they say
most. What scripts say must have come through the tables, too.
"""

from __future__ import annotations

import pytest

from tests.support.kept import kept_page
from tests.support.looks import clipped, sideways
from tests.support.serving import served
from tests.support.states import PHONE, STATES, come_to

OPENED = (
    "home", "menu on a phone", "article on a phone", "meaning of a word", "figures on a phone", "figures",
    "section", "facts", "glossary", "questions", "sheet", "estimate", "help",
    "program", "places", "state", "city", "part of a state", "part of a city",
    "finder, empty", "finder, results", "finder, filters on a phone", "finder, for referrers",
    "finder, none found", "map on a phone", "map, a mark picked",
    "short-list on a phone", "comparison on a phone", "handout on a phone",
    "search by words on a phone", "search by words, results on a phone", "search by words, nothing found",
)  # fmt: skip


@pytest.fixture(scope="module")
def kept(browser, pseudo_build):
    with served(pseudo_build / "site") as url, kept_page(browser, url) as one:
        yield one


@pytest.mark.parametrize("state", OPENED)
def test_nothing_overflows_is_cut_or_bypasses_the_tables(kept, written, state):
    with kept.fresh(PHONE, reduced_motion="reduce") as (page, _):
        come_to(page, state)
        found = [
            *(f"outside: {one}" for one in sideways(page)),
            *(f"cut: {one}" for one in clipped(page)),
            *(f"untold: {one}" for one in written.untold(page.content()) if one not in typed(page)),
        ]
    assert not found, "\n".join(["", *found])


def typed(page):
    """What somebody wrote into the fields of a page, which may say it again."""
    return page.locator("input").evaluate_all("fields => fields.map((one) => one.value)")


def test_every_state_is_one_that_can_be_opened():
    assert set(OPENED) <= set(STATES)
