"""What every test shares: a fixed day, and no test that quietly does not run."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.browser import started_browser
from tests.support.sites import iop_site

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)

settings.register_profile("no-deadline", deadline=None)  # a busy machine is no fault
settings.load_profile("no-deadline")


@pytest.fixture(scope="session", autouse=True)
def fixed_day():
    """Builds in tests happen on one day, whatever the calendar says."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "1795305600"
    yield TODAY
    if before is None:
        del os.environ["SOURCE_DATE_EPOCH"]
    else:
        os.environ["SOURCE_DATE_EPOCH"] = before


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory):
    """The folder of the site that the repository ships, built once."""
    folder = tmp_path_factory.mktemp("shipped") / "site"
    run = iop_site("build", "--site-dir", folder)
    assert run.code == 0, run.err
    return folder


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests: Playwright runs once in a process."""
    with started_browser() as running:
        yield running


def pytest_sessionfinish(session, exitstatus):
    """In continuous integration a skipped test is a failed one."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
