"""Tests on the real national directories; collected only where ``IOP_SITE_DATA`` names their folder."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.serving import served
from tests.support.sites import iop_site

collect_ignore_glob = [] if os.environ.get("IOP_SITE_DATA") else ["test_*.py"]


@pytest.fixture(scope="session")
def samhsa():
    """The folder with SAMHSA's files."""
    return Path(os.environ["IOP_SITE_DATA"]).resolve() / "samhsa"


@pytest.fixture(scope="session")
def national_project(tmp_path_factory, samhsa):
    """A project whose catalogue is what both workbooks give, and nothing else."""
    folder = tmp_path_factory.mktemp("national")
    for name in ("theme", "node_modules", "content", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    books = sorted(samhsa.glob("directory-*.xlsx"))
    run = iop_site("import", "samhsa-directory", *books, "--into", folder / "programs")
    assert run.code == 0, run.err
    return folder


@pytest.fixture(scope="session")
def national_site(national_project):
    """The folder of the site built from the national catalogue."""
    site = national_project / "site"
    run = iop_site("build", "--config", national_project / "mkdocs.yml", "--site-dir", site)
    assert run.code == 0, run.err
    return site


@pytest.fixture(scope="session")
def national_site_url(national_site):
    """The base address of the national site, with a slash at its end."""
    with served(national_site) as url:
        yield url


@pytest.fixture(scope="session")
def mixed_project(tmp_path_factory, national_project):
    """A project with both: what the workbooks give, and the sample catalogue that ships."""
    folder = tmp_path_factory.mktemp("mixed")
    for name in ("theme", "node_modules", "content", "mkdocs.yml", "programs.yaml"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(national_project / "programs", folder / "programs")
    return folder


@pytest.fixture(scope="session")
def mixed_site_url(mixed_project):
    """The base address of its site, without the search by words."""
    site = mixed_project / "site"
    settings = mixed_project / "mkdocs.yml"
    run = iop_site("build", "--no-search", "--config", settings, "--site-dir", site)
    assert run.code == 0, run.err
    with served(site) as url:
        yield url
