"""What counts as a source, and what a look at the sources finds changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from site_generator.preview.sources import Watched


@pytest.fixture
def project(tmp_path):
    for name in ("content/_data", "theme/components/one", "programs/.imported", ".site.work/new"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("mkdocs.yml", "programs.yaml", "content/a.md", "content/_data/facts.yaml"):
        (tmp_path / name).write_text("old")
    return tmp_path


@pytest.fixture
def watched(project):
    return Watched(
        root=project,
        files=(project / "mkdocs.yml", project / "programs.yaml"),
        folders=(project / "content", project / "theme", project / "programs"),
    )


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("mkdocs.yml", True),
        ("programs.yaml", True),
        ("programs", True),
        ("programs/oh.yaml", True),
        ("content/a.md", True),
        ("content/new/folder/b.md", True),
        ("content/_data/facts.yaml", True),
        ("theme/components/one/one.html", True),
        ("site/index.html", False),
        ("site", False),
        (".site.work/new/index.html", False),
        (".cache/places.bin", False),
        ("node_modules/x/y.js", False),
        ("notes.txt", False),
        ("content/.a.md.swp", False),
        ("content/a.md~", False),
        ("programs/.imported/oh.yaml", False),
        ("contents/a.md", False),
    ],
)
def test_sources_count_and_nothing_that_a_build_writes(watched, project, path, counts):
    assert watched.concerns(project / path) is counts


def changed(watched, act):
    before = watched.look()
    act()
    return watched.changes(before, watched.look())


def test_nothing_changed_is_nothing(watched):
    assert changed(watched, lambda: None) == []


def test_every_way_of_saving_is_seen(watched, project):
    article = project / "content" / "a.md"

    def saved_in_place():
        article.write_text("longer than before")

    def saved_by_renaming():
        stamp = article.stat()
        new = project / "content" / ".a.md.new"
        new.write_text(article.read_text())
        os.utime(new, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        new.replace(article)

    assert changed(watched, saved_in_place) == ["content/a.md"]
    assert changed(watched, saved_by_renaming) == ["content/a.md"]
    assert changed(watched, article.unlink) == ["content/a.md"]
    assert changed(watched, lambda: article.write_text("back")) == ["content/a.md"]
    assert changed(watched, (project / "programs.yaml").unlink) == ["programs.yaml"]


def test_what_editors_leave_beside_a_file_is_no_change(watched, project):
    assert changed(watched, lambda: (project / "content" / "a.md~").write_text("x")) == []
    assert changed(watched, lambda: (project / "content" / ".a.md.swp").write_text("x")) == []
    assert changed(watched, lambda: (project / "programs/.imported/oh").write_text("x")) == []


def test_a_folder_that_comes_is_named_by_its_files(watched, project):
    (project / "programs" / ".imported").rmdir()
    (project / "programs").rmdir()

    def made():
        (project / "programs").mkdir()
        (project / "programs" / "oh.yaml").write_text("programs: []")

    assert changed(watched, made) == ["programs/oh.yaml"]
    assert changed(watched, (project / "content" / "empty").mkdir) == ["content/empty"]
    assert changed(watched, lambda: shutil.rmtree(project / "programs")) == ["programs/oh.yaml"]


def test_sources_behind_links_are_watched_where_they_are(tmp_path):
    real, project = tmp_path / "real", tmp_path / "project"
    (real / "content").mkdir(parents=True)
    (real / "programs.yaml").write_text("old")
    project.mkdir()
    (project / "content").symlink_to(real / "content")
    (project / "programs.yaml").symlink_to(real / "programs.yaml")
    watched = Watched(
        root=project, files=(project / "programs.yaml",), folders=(project / "content",)
    )
    assert watched.places() == {project: False, real: False, real / "content": True}
    assert watched.concerns(real / "programs.yaml")
    assert watched.concerns(real / "content" / "a.md")
    assert changed(watched, lambda: (real / "content" / "a.md").write_text("x")) == ["content/a.md"]
    assert changed(watched, lambda: (real / "programs.yaml").write_text("new")) == ["programs.yaml"]


def test_a_source_outside_the_project_is_named_in_full(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    watched = Watched(root=tmp_path / "project", files=(), folders=(outside,))
    found = changed(watched, lambda: (outside / "a.md").write_text("x"))
    assert found == [Path(outside / "a.md").as_posix()]
