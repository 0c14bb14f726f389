"""The finder's two tasks on the catalogue that ships."""

from __future__ import annotations

import pytest

from tests.support import ROOT
from tests.support.finder import catalogue_of
from tests.support.two_minutes import TwoMinutes


@pytest.fixture(scope="module")
def catalogue():
    return catalogue_of(ROOT)


@pytest.fixture(scope="module")
def url(site_url):
    return site_url


class TestOnTheCatalogueThatShips(TwoMinutes):
    pass
