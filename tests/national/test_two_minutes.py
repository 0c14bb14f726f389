"""What the finder is for, among all programs of the country and the samples that ship."""

from __future__ import annotations

import pytest

from tests.support.browser import watched_page
from tests.support.finder import catalogue_of
from tests.support.tasks import (
    MOST_KEYS,
    SCREENS,
    holds_a_number,
    holds_three_programs_and_a_sheet,
    parent_presses,
    parent_taps,
    therapist_points,
    therapist_presses,
)

ARTICLE = "understand/what-is-an-iop/"


@pytest.fixture(scope="module")
def catalogue(mixed_project):
    return catalogue_of(mixed_project)


@pytest.fixture(params=SCREENS)
def page(request, browser, mixed_site_url):
    with watched_page(browser, mixed_site_url, **SCREENS[request.param]) as (opened, _):
        yield opened


def test_a_therapist_has_three_programs_and_a_sheet(page, catalogue):
    therapist_points(page)
    holds_three_programs_and_a_sheet(page, catalogue)


@pytest.mark.parametrize("by", MOST_KEYS)
def test_a_therapist_has_them_by_keyboard_alone(page, catalogue, by):
    keys = therapist_presses(page, by)
    holds_three_programs_and_a_sheet(page, catalogue)
    assert keys.presses <= MOST_KEYS[by]


@pytest.mark.parametrize("article", ["", ARTICLE], ids=["home", "article"])
def test_a_parent_gets_to_a_number_to_call(page, catalogue, article):
    parent_taps(page, article=article)
    holds_a_number(page, catalogue)


@pytest.mark.parametrize(("article", "most"), [("", 14), (ARTICLE, 40)], ids=["home", "article"])
def test_a_parent_gets_there_by_keyboard_alone(page, catalogue, article, most):
    keys = parent_presses(page, article=article)
    holds_a_number(page, catalogue)
    assert keys.presses <= most
