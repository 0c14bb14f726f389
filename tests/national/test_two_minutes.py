"""The finder's two tasks among all programs of the country and the samples that ship."""

from __future__ import annotations

import pytest

from tests.support.two_minutes import TwoMinutes


@pytest.fixture(scope="module")
def url(national_site_url):
    return national_site_url


class TestAmongAllOfTheCountry(TwoMinutes):
    pass
