"""What the finder is for, as tests of any site: three programs and a sheet to hand over, and a number to call."""

from __future__ import annotations

import pytest

from tests.support.kept import kept_page
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


class TwoMinutes:
    """Needs two fixtures: the ``url`` of a site, and the ``catalogue`` that the site was built from."""

    @pytest.fixture(scope="class", params=SCREENS)
    @classmethod
    def kept(cls, request, browser, url):
        """A page of one screen, and its size."""
        screen = SCREENS[request.param]
        with kept_page(browser, url, **screen) as one:
            yield one, screen["viewport"]

    @pytest.fixture
    def page(self, kept):
        one, size = kept
        with one.fresh(size) as (opened, _):
            yield opened

    def test_a_therapist_has_three_programs_and_a_sheet(self, page, catalogue):
        therapist_points(page)
        holds_three_programs_and_a_sheet(page, catalogue)

    @pytest.mark.parametrize("by", MOST_KEYS)
    def test_a_therapist_has_them_by_keyboard_alone(self, page, catalogue, by):
        keys = therapist_presses(page, by)
        holds_three_programs_and_a_sheet(page, catalogue)
        assert keys.presses <= MOST_KEYS[by]

    @pytest.mark.parametrize("article", ["", ARTICLE], ids=["home", "article"])
    def test_a_parent_gets_to_a_number_to_call(self, page, catalogue, article):
        parent_taps(page, article=article)
        holds_a_number(page, catalogue)

    @pytest.mark.parametrize(
        ("article", "most"), [("", 14), (ARTICLE, 40)], ids=["home", "article"]
    )
    def test_a_parent_gets_there_by_keyboard_alone(self, page, catalogue, article, most):
        keys = parent_presses(page, article=article)
        holds_a_number(page, catalogue)
        assert keys.presses <= most
