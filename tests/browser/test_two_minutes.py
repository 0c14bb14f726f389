"""The finder's two tasks on the catalogue that ships."""

from __future__ import annotations

import pytest

from tests.support import ROOT
from tests.support.finder import catalogue_of
from tests.support.kept import kept_page
from tests.support.tasks import SCREENS
from tests.support.two_minutes import TwoMinutes


@pytest.fixture(scope="module")
def catalogue():
    return catalogue_of(ROOT)


@pytest.fixture(scope="module", params=SCREENS)
def kept(request, browser, site_url):
    """A page of one screen, and its size."""
    screen = SCREENS[request.param]
    with kept_page(browser, site_url, **screen) as one:
        yield one, screen["viewport"]


@pytest.fixture
def page(kept):
    one, size = kept
    with one.fresh(size) as (opened, _):
        yield opened


class TestOnTheCatalogueThatShips(TwoMinutes):
    pass
