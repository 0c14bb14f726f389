"""Tests on the real national directories; collected only where ``IOP_SITE_DATA`` names their folder."""

import os
import pickle
from pathlib import Path

import pytest

from site_generator.exchange.samhsa.directory import import_directory
from site_generator.places import Gazetteer
from tests.support.finder import catalogue_of
from tests.support.serving import served
from tests.support.sites import iop_site, project_in

collect_ignore_glob = [] if os.environ.get("IOP_SITE_DATA") else ["test_*.py"]


HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """Run these first, one after the other: a process that waits for their site does nothing else."""
    items.sort(key=lambda item: HERE not in item.path.parents)


@pytest.fixture(scope="session")
def samhsa():
    """The folder with SAMHSA's files."""
    return Path(os.environ["IOP_SITE_DATA"]).resolve() / "samhsa"


@pytest.fixture(scope="session")
def workbooks(samhsa):
    return [
        samhsa / "directory-mental-health-2024.xlsx",
        samhsa / "directory-substance-use-2023.xlsx",
    ]


@pytest.fixture(scope="session")
def national_import(once, workbooks):
    """A folder with what both workbooks give, in ``programs``, and the import's own summary."""

    def make(folder):
        summary = import_directory(workbooks, folder / "programs", gazetteer=Gazetteer.load())
        (folder / "summary").write_bytes(pickle.dumps(summary))

    return once("national-import", make)


@pytest.fixture(scope="session")
def national_project(once, national_import):
    """A project as step 4 of the README leaves it: both workbooks, and the samples that ship."""

    def make(folder):
        (folder / "programs").symlink_to(national_import / "programs")
        project_in(folder)
        run = iop_site("build", cwd=folder)
        assert run.code == 0, run.err

    return once("national", make)


@pytest.fixture(scope="session")
def national_site(national_project):
    """The folder of its site."""
    return national_project / "site"


@pytest.fixture(scope="session")
def catalogue(national_project):
    """Its catalogue: all programs of the country, and the samples."""
    return catalogue_of(national_project)


@pytest.fixture(scope="session")
def national_site_url(national_site):
    """The base address of its site, with a slash at its end."""
    with served(national_site) as url:
        yield url
