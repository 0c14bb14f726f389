"""The finder's two tasks on the catalogue that ships."""

from __future__ import annotations

import pytest

from tests.support import ROOT
from tests.support.browser import watched_page
from tests.support.finder import catalogue_of
from tests.support.tasks import SCREENS
from tests.support.two_minutes import TwoMinutes


@pytest.fixture(scope="module")
def catalogue():
    return catalogue_of(ROOT)


@pytest.fixture(params=SCREENS)
def page(request, browser, site_url):
    with watched_page(browser, site_url, **SCREENS[request.param]) as (opened, _):
        yield opened


class TestOnTheCatalogueThatShips(TwoMinutes):
    pass
