"""A build with, without and without any hope of the search by words."""

from __future__ import annotations

import pytest

from tests.support.sites import iop_site, project_in

FEW = """\
-- programs.yaml --
catalogue: {version: 1, sample: true, title: Few}
programs:
  - id: kettle-dayton
    name: Kettle
    levels: [iop]
    location: {city: Dayton, state: OH, zip: "45402"}
    contact: {phone: 937-555-0199}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return project_in(tmp_path_factory.mktemp("few"), FEW)


def build(project, *options, **environment):
    return iop_site("build", "--config", project / "mkdocs.yml", *options, **environment)


def pages(site):
    return [site / "index.html", site / "programs/kettle-dayton/index.html", site / "404.html"]


def test_a_build_without_it_has_neither_button_nor_data(project):
    run = build(project, "--site-dir", project / "without", "--no-search")
    assert run.code == 0, run.err
    assert not (project / "without/data/words").exists()
    for page in pages(project / "without"):
        assert "data-word-search" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("indexer", "said"),
    [
        ("def get_executable():\n    raise FileNotFoundError", "pagefind-bin) is missing"),
        ("def get_executable():\n    return '/bin/false'", "failed (exit 1)"),
    ],
    ids=["missing", "crashing"],
)
def test_an_indexer_that_does_not_work_ends_the_build_and_leaves_the_old_site(
    project, tmp_path, indexer, said
):
    site = tmp_path / "site"
    run = build(project, "--site-dir", site)
    assert run.code == 0, run.err
    assert (site / "data/words/dialog.json").is_file()
    for page in pages(site):
        assert "data-word-search" in page.read_text(encoding="utf-8")
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}

    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "pagefind_bin.py").write_text(indexer, encoding="utf-8")
    run = build(project, "--site-dir", site, PYTHONPATH=str(tmp_path / "modules"))
    assert run.code == 1
    assert said in run.err
    assert "iop-site build --no-search" in run.err
    assert "Traceback" not in run.err
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
