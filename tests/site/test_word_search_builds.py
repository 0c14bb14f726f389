"""A build with, without and without any hope of the word search."""

from __future__ import annotations

import pagefind_bin
import pytest

from tests.support.sites import in_process, small_project


@pytest.fixture
def project(tmp_path):
    return small_project(tmp_path)


def pages(project):
    """The text of a page of each kind."""
    names = ("index.html", "programs/example-house-dayton/index.html", "404.html")
    return [(project / "site" / name).read_text(encoding="utf-8") for name in names]


def test_a_build_without_it_has_neither_button_nor_data(project):
    run = in_process("build", "--no-search", cwd=project)
    assert run.code == 0, run.err
    assert not (project / "site/data/words").exists()
    assert not [page for page in pages(project) if "data-word-search" in page]


def files(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def missing():
    raise FileNotFoundError


@pytest.mark.parametrize(
    ("indexer", "said"),
    [(missing, "pagefind-bin) is missing"), (lambda: "/bin/false", "failed (exit 1)")],
    ids=["missing", "crashing"],
)
def test_an_indexer_that_does_not_work_ends_the_build_and_leaves_the_old_site(
    project, monkeypatch, indexer, said
):
    run = in_process("build", cwd=project)
    assert run.code == 0, run.err
    assert (project / "site/data/words/dialog.json").is_file()
    assert all("data-word-search" in page for page in pages(project))
    before = files(project / "site")

    monkeypatch.setattr(pagefind_bin, "get_executable", indexer)
    run = in_process("build", cwd=project)
    assert run.code == 1
    assert said in run.err
    assert "iop-site build --no-search" in run.err
    assert files(project / "site") == before
