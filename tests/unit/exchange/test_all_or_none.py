from pathlib import Path

import pytest

from site_generator.errors import ImportSourceError
from site_generator.exchange.files import atomic_write as all_or_none
from site_generator.exchange.files.atomic_write import recover, write_all

NEW = {"oh.yaml": b"new", "in.yaml": b"new", ".imported/oh.json": b"{}"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "oh.yaml").write_bytes(b"old")
    return tmp_path


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_all_files_are_written(folder):
    write_all(folder, NEW)
    assert contents(folder) == NEW


def test_nothing_to_write_makes_no_folder(tmp_path):
    write_all(tmp_path, {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_a_disk_that_fills_up_leaves_the_old_files(folder, monkeypatch, failing):
    calls = []

    def full(descriptor):
        calls.append(descriptor)
        if len(calls) > failing:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(all_or_none.os, "fsync", full)
    with pytest.raises(ImportSourceError, match="No space left"):
        write_all(folder, NEW)
    assert contents(folder) == {"oh.yaml": b"old"}


def test_a_run_killed_before_it_decided_is_forgotten(folder, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(all_or_none.os, "fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        write_all(folder, NEW)
    assert contents(folder)["oh.yaml"] == b"old"
    recover(folder)
    assert contents(folder) == {"oh.yaml": b"old"}


def test_a_run_killed_after_it_decided_is_finished(folder, monkeypatch):
    original = Path.replace
    done = []

    def killed(self, target):
        if done:
            raise KeyboardInterrupt
        done.append(target)
        return original(self, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        write_all(folder, NEW)
    monkeypatch.undo()
    recover(folder)
    assert contents(folder) == NEW


def test_recovering_where_nothing_happened_changes_nothing(folder):
    recover(folder)
    assert contents(folder) == {"oh.yaml": b"old"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ImportSourceError, match="cannot be written"):
        write_all(tmp_path / "file", NEW)
