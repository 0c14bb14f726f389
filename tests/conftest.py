"""What every test shares: a fixed day, and no test that quietly does not run."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from site_generator.renderer.run import project
from tests.support.browser import started_browser
from tests.support.no_skips import pytest_sessionfinish  # noqa: F401
from tests.support.once import Once
from tests.support.pseudo import pseudo_project
from tests.support.sites import iop_site
from tests.support.told import Written

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
"""The day of tests that bring their own sources."""


def _last_checked() -> date:
    """The last day on which anybody compared a shipped article, fact or program with its source."""
    files = [ROOT / "programs.yaml", *(ROOT / "content").rglob("*.md")]
    files += (ROOT / "content" / "_data").glob("*.yaml")
    days = (
        day
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if "checked:" in line and "next_check" not in line
        for day in re.findall(r"\b\d{4}-\d\d-\d\d\b", line)
    )
    return max((date.fromisoformat(day) for day in days), default=TODAY)


SHIPPED_DAY = max(TODAY, _last_checked())
"""The day of builds: as soon as the shipped sources allow, so that none of them is from the future."""

# A busy machine is no fault.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def fixed_day():
    """Builds in tests happen on one day, whatever the calendar says."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    seconds = (SHIPPED_DAY - date(1970, 1, 1)).days * 86_400
    os.environ["SOURCE_DATE_EPOCH"] = str(seconds)
    yield SHIPPED_DAY
    if before is None:
        del os.environ["SOURCE_DATE_EPOCH"]
    else:
        os.environ["SOURCE_DATE_EPOCH"] = before


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """``once(name, make)``: a folder that is made once for all processes that run the tests."""
    return Once(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def shipped_build(once):
    """A folder with the site that the repository ships, ``site``, and what its build said, ``said``."""

    def build(folder):
        run = iop_site("build", "--site-dir", folder / "site")
        assert run.code == 0, run.err
        (folder / "said").write_text(run.out, encoding="utf-8")

    return once("shipped", build)


@pytest.fixture(scope="session")
def shipped_site(shipped_build):
    """The folder of the site that the repository ships."""
    return shipped_build / "site"


@pytest.fixture(scope="session")
def pseudo_build(once):
    """The folder of the shipped project in the pseudo-language, with its ``site``."""

    def build(folder):
        run = iop_site("build", cwd=pseudo_project(folder))
        assert run.code == 0, run.err

    return once("pseudo", build)


@pytest.fixture(scope="session")
def written(pseudo_build):
    """What people wrote for that site, beside the tables of its language."""
    return Written(project(pseudo_build / "mkdocs.yml"), SHIPPED_DAY)


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests: Playwright runs once in a process."""
    with started_browser() as running:
        yield running


def pytest_collection_modifyitems(items):
    """Mark what needs Chromium, so that it can be left out."""
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker("browser")
