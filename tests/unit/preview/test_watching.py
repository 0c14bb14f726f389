"""The system's events wake whoever waits for a change, whichever way it is made."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from site_generator.preview.sources import Watched
from site_generator.preview.watching import Watcher
from tests.support.patience import PATIENCE


class Telling(threading.Event):
    """An event that tells when someone begins to wait for it."""

    def __init__(self):
        super().__init__()
        self.waited_for = threading.Event()

    def wait(self, timeout=None):
        self.waited_for.set()
        return super().wait(timeout)


class Deaf(threading.Event):
    """An event that is never set, and that no one may wait for."""

    def set(self):
        pass

    def wait(self, _timeout=None):
        raise AssertionError("this event has been and will not come again")


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "project"
    (root / "content").mkdir(parents=True)
    (root / "content" / "a.md").write_text("old")
    (root / "mkdocs.yml").write_text("old")
    return root


@pytest.fixture
def watcher(project):
    watched = Watched(
        root=project,
        files=(project / "mkdocs.yml", project / "programs.yaml"),
        folders=(project / "content", project / "programs"),
    )
    with Watcher(watched) as watcher:
        yield watcher


def found(watcher, act):
    """What ``changes_since`` gives when ``act`` is done while it waits."""
    watcher._stirred = Telling()
    before = watcher.look()
    with ThreadPoolExecutor() as beside:
        waiting = beside.submit(watcher.changes_since, before)
        assert watcher._stirred.waited_for.wait(PATIENCE)
        act()
        return result(watcher, waiting)


def result(watcher, waiting):
    """What the other thread found; a thread that waits for ever ends with the test."""
    try:
        return waiting.result(PATIENCE)
    except TimeoutError:
        (watcher._watched.root / "mkdocs.yml").unlink()
        watcher._stirred.set()
        pytest.fail("no event woke it")


def test_each_kind_of_saving_wakes(watcher, project, tmp_path):
    article = project / "content" / "a.md"
    elsewhere = tmp_path / "draft.md"

    def by_renaming():
        (project / "content" / ".a.new").write_text("new")
        (project / "content" / ".a.new").replace(article)

    def from_elsewhere():
        elsewhere.write_text("from another folder")
        elsewhere.replace(article)

    for act in (
        lambda: article.write_text("in place"),
        by_renaming,
        from_elsewhere,
        article.unlink,
    ):
        assert found(watcher, act) == ["content/a.md"]
    assert found(watcher, lambda: (project / "mkdocs.yml").write_text("x")) == ["mkdocs.yml"]
    assert found(watcher, lambda: (project / "programs.yaml").write_text("x")) == ["programs.yaml"]


def test_folders_made_later_are_followed(watcher, project):
    folder = project / "programs"
    assert found(watcher, folder.mkdir) == ["programs"]
    assert found(watcher, lambda: (folder / "oh.yaml").write_text("x")) == ["programs/oh.yaml"]
    assert found(watcher, lambda: shutil.rmtree(folder)) == ["programs/oh.yaml"]
    assert found(watcher, folder.mkdir) == ["programs"]
    assert found(watcher, lambda: (folder / "oh.yaml").write_text("y")) == ["programs/oh.yaml"]
    assert found(watcher, (project / "content" / "new").mkdir) == ["content/new"]
    new = project / "content" / "new" / "b.md"
    assert found(watcher, lambda: new.write_text("x")) == ["content/new/b.md"]


@pytest.mark.parametrize("leave", [shutil.rmtree, lambda folder: folder.rename(f"{folder}.old")])
def test_a_folder_made_anew_is_followed_anew(watcher, project, leave):
    folder = project / "content"

    def anew():
        leave(folder)
        folder.mkdir()

    assert found(watcher, anew) == ["content/a.md"]
    assert found(watcher, lambda: (folder / "b.md").write_text("x")) == ["content/b.md"]


def test_what_changed_during_a_build_needs_no_event(watcher, project):
    before = watcher.look()
    (project / "content" / "a.md").write_text("one")
    (project / "content" / "b.md").write_text("two")
    watcher._stirred = Deaf()
    assert watcher.changes_since(before) == ["content/a.md", "content/b.md"]


def test_a_burst_is_one_change(watcher, project):
    names = [f"content/{number}.md" for number in range(30)]

    def burst():
        for name in names:
            (project / name).write_text("x")

    seen = found(watcher, burst)
    while set(seen) < set(names):  # a busy machine may stop for long between two files
        before = {key: stamp for key, stamp in watcher.look().items() if key.endswith("a.md")}
        seen = watcher.changes_since(before)
    assert set(names) <= set(seen)


def test_what_a_build_writes_does_not_wake(watcher, project):
    watcher.look()
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("x")
    (project / ".site.work").mkdir()
    assert found(watcher, lambda: (project / "content" / "a.md").write_text("y")) == [
        "content/a.md"
    ]
    assert not watcher._watched.concerns(project / "site" / "index.html")


def test_new_settings_may_name_other_folders(watcher, project):
    (project / "pages").mkdir()
    other = Watched(root=project, files=(), folders=(project / "pages",))
    watcher.look(other)
    act = lambda: (project / "pages" / "a.md").write_text("x")  # noqa: E731
    assert found(watcher, act) == ["pages/a.md"]
    assert {path.name for path, _ in watcher._watches} == {"project", "pages"}
