"""The shipped site, built once and served on this machine, in a real browser."""

from __future__ import annotations

import pytest

from tests.support.browser import watched_page
from tests.support.kept import WIDE, kept_page
from tests.support.many_in_one_city import catalogue
from tests.support.serving import served
from tests.support.sites import iop_site, project_in


@pytest.fixture(scope="session")
def site_url(shipped_site):
    """The base address of the shipped site, with a slash at its end."""
    with served(shipped_site) as url:
        yield url


@pytest.fixture(scope="session")
def long_lists_url(once):
    """The base address of a site whose one large city has long names, and parts by level and payment."""

    def build(folder):
        project = project_in(folder, f"-- programs.yaml --\n{catalogue()}")
        run = iop_site("build", cwd=project)
        assert run.code == 0, run.err

    with served(once("long-lists", build) / "site") as url:
        yield url


@pytest.fixture(scope="session")
def kept(browser, site_url):
    """A page of the shipped site that tests use in turn."""
    with kept_page(browser, site_url, viewport=WIDE) as one:
        yield one


@pytest.fixture
def opened(kept):
    """A page and its watch; a console error or a foreign host fails the test at its end."""
    with kept.fresh() as pair:
        yield pair


@pytest.fixture
def alone(browser, site_url):
    """The same, in a context that no other test has seen: for what would stay in it."""
    with watched_page(browser, site_url, viewport=WIDE) as pair:
        yield pair


@pytest.fixture
def page(opened):
    return opened[0]


@pytest.fixture
def watch(opened):
    return opened[1]
