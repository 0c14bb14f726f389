"""The old site stays whole until the new one is right."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from site_generator.errors import PublishError
from site_generator.publishing import staging
from site_generator.publishing.staging import staged
from tests.support import ROOT


@pytest.fixture
def project(tmp_path):
    (tmp_path / "content").mkdir()
    return tmp_path


def publish(site, project, files):
    with staged(site, project=project) as stage:
        stage.write_all((path, text.encode()) for path, text in files.items())
        stage.publish()


def read(site):
    return {
        path.relative_to(site).as_posix(): path.read_text()
        for path in site.rglob("*")
        if path.is_file() and path.name != staging.RECORD
    }


def test_a_new_site_replaces_the_old_one_completely(project):
    site = project / "site"
    publish(site, project, {"index.html": "one", "a/index.html": "gone soon"})
    publish(site, project, {"index.html": "two", "b/c/index.html": "new"})
    assert read(site) == {"index.html": "two", "b/c/index.html": "new"}
    assert not (project / ".site.work").exists()


def test_the_old_site_stands_whole_until_the_exchange(project, monkeypatch):
    site, exchange, stood = project / "site", staging._exchange, []
    publish(site, project, {"index.html": "one"})

    def looked(one, other):
        stood.append(read(site))
        return exchange(one, other)

    monkeypatch.setattr(staging, "_exchange", looked)
    publish(site, project, {"index.html": "two"})
    assert stood == [{"index.html": "one"}]


def test_without_an_atomic_exchange_two_renames_do(project, monkeypatch):
    monkeypatch.setattr(staging, "_exchange", lambda one, other: False)
    site = project / "site"
    publish(site, project, {"index.html": "one"})
    publish(site, project, {"index.html": "two"})
    assert read(site) == {"index.html": "two"}


def test_an_error_while_building_leaves_the_old_site(project):
    site = project / "site"
    publish(site, project, {"index.html": "old"})
    with pytest.raises(ZeroDivisionError), staged(site, project=project) as stage:
        stage.write("index.html", b"new")
        raise ZeroDivisionError
    assert read(site) == {"index.html": "old"}
    assert not (project / ".site.work").exists()


HANGING_BUILD = """
import sys, time
from pathlib import Path
from site_generator.publishing.staging import staged
project = Path(sys.argv[1])
with staged(project / "site", project=project) as stage:
    stage.write("index.html", b"half")
    print("started", flush=True)
    time.sleep(600)
"""


def test_a_killed_build_leaves_the_old_site_and_the_next_one_cleans_up(project):
    site = project / "site"
    publish(site, project, {"index.html": "old"})
    with subprocess.Popen(
        [sys.executable, "-c", HANGING_BUILD, project], stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout.readline() == b"started\n"
        with pytest.raises(PublishError, match="another build is writing"):
            publish(site, project, {"index.html": "second"})
        process.kill()
    assert read(site) == {"index.html": "old"}
    publish(site, project, {"index.html": "new"})
    assert read(site) == {"index.html": "new"}
    assert not (project / ".site.work").exists()


def test_a_site_moved_aside_by_a_killed_build_is_put_back_first(project):
    site = project / "site"
    publish(site, project, {"index.html": "old"})
    work = project / ".site.work"
    work.mkdir()
    site.rename(work / "old")
    with pytest.raises(ZeroDivisionError), staged(site, project=project):
        raise ZeroDivisionError
    assert read(site) == {"index.html": "old"}


@pytest.mark.parametrize("place", [".", "..", "content", "content/inside", "/"])
def test_a_folder_that_holds_something_else_is_refused(project, place):
    with pytest.raises(PublishError), staged(project / place, project=project):
        pytest.fail("the stage was opened")


def test_the_home_folder_is_refused(project, monkeypatch):
    home = project / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    with pytest.raises(PublishError, match="home"), staged(home, project=project / "content"):
        pytest.fail("the stage was opened")


@pytest.mark.parametrize("name", [".git", "notes.txt"])
def test_foreign_files_are_never_lost(project, name):
    site = project / "site"
    site.mkdir()
    (site / name).mkdir()
    with pytest.raises(PublishError, match="no build put there"):
        publish(site, project, {"index.html": "new"})
    assert (site / name).exists()


def test_a_file_put_into_a_built_site_is_never_lost(project):
    site = project / "site"
    publish(site, project, {"index.html": "old"})
    (site / "CNAME").write_text("care.example")
    with pytest.raises(PublishError, match="CNAME"):
        publish(site, project, {"index.html": "new"})
    assert read(site) == {"index.html": "old", "CNAME": "care.example"}


def test_an_empty_folder_and_a_new_one_are_taken(project):
    (project / "empty").mkdir()
    publish(project / "empty", project, {"index.html": "a"})
    publish(project / "deep" / "new", project, {"index.html": "b"})
    assert read(project / "empty") == {"index.html": "a"}
    assert read(project / "deep" / "new") == {"index.html": "b"}


def test_a_link_and_a_file_are_refused(project):
    (project / "real").mkdir()
    (project / "link").symlink_to(project / "real")
    (project / "file").write_text("x")
    for name in ("link", "file"):
        with pytest.raises(PublishError), staged(project / name, project=project):
            pytest.fail("the stage was opened")


@pytest.mark.parametrize("path", ["../out.html", "/etc/x", "a/../../b/index.html"])
def test_nothing_is_written_outside_the_stage(project, path):
    with pytest.raises(PublishError), staged(project / "site", project=project) as stage:
        stage.write(path, b"x")
    assert not (project / "site").exists()


def test_a_full_disk_is_said_and_the_old_site_stays(project, monkeypatch):
    site = project / "site"
    publish(site, project, {"index.html": "old"})

    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(staging.os, "write", full)
    with pytest.raises(PublishError, match="No space left on device"):
        publish(site, project, {"index.html": "new"})
    assert read(site) == {"index.html": "old"}


def test_the_record_names_what_stands_at_the_top(project):
    site = project / "site"
    publish(site, project, {"index.html": "a", "x/y.html": "b"})
    made = json.loads((site / staging.RECORD).read_text())["made"]
    assert made == ["build.json", "index.html", "x"]


def test_sources_are_not_put_into_a_built_site(project):
    site = project / "site"
    publish(site, project, {"index.html": "a"})
    staging.check_no_site(project / "programs")
    for inside in (site, site / "programs"):
        with pytest.raises(PublishError, match="built site"):
            staging.check_no_site(inside)
