"""The finder's two tasks among all programs of the country and the samples that ship."""

from __future__ import annotations

import pytest

from tests.support.browser import watched_page
from tests.support.tasks import SCREENS
from tests.support.two_minutes import TwoMinutes


@pytest.fixture(params=SCREENS)
def page(request, browser, national_site_url):
    with watched_page(browser, national_site_url, **SCREENS[request.param]) as (opened, _):
        yield opened


class TestAmongAllOfTheCountry(TwoMinutes):
    pass
