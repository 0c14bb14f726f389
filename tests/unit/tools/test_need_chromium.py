"""A Chromium for the tests: the one that is named, the small one, any other, or how to get one."""

from __future__ import annotations

import os
from types import SimpleNamespace

import pytest

from tools import need_chromium


@pytest.fixture
def machine(monkeypatch):
    """A machine with ``programs`` on its path, whose system has ``packages`` for root."""
    monkeypatch.delenv("IOP_SITE_CHROMIUM", raising=False)
    one = SimpleNamespace(programs={"apt-get"}, packages={"chromium"}, ran=[])

    def run(command, **_):
        one.ran.append(command[2:])
        wanted = command[-1]
        if "install" in command and wanted in one.packages:
            one.programs.add(wanted)
        return SimpleNamespace(returncode=int("install" in command and wanted not in one.packages))

    monkeypatch.setattr(
        need_chromium.shutil, "which", lambda name: name if name in one.programs else None
    )
    monkeypatch.setattr(need_chromium.subprocess, "run", run)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return one


def test_what_is_named_is_taken_then_the_one_without_windows(machine, monkeypatch):
    machine.programs |= {"google-chrome", "chromium"}
    assert need_chromium.chromium() == "chromium"
    machine.programs.add("chromium-headless-shell")
    assert need_chromium.chromium() == "chromium-headless-shell"
    monkeypatch.setenv("IOP_SITE_CHROMIUM", "/opt/mine")
    assert need_chromium.chromium() == "/opt/mine"


def test_nothing_is_installed_where_one_is_there(machine):
    machine.programs.add("google-chrome")
    assert need_chromium.main() == 0
    assert machine.ran == []


@pytest.mark.parametrize(
    ("packages", "wanted"),
    [
        ({"chromium-headless-shell", "chromium"}, "chromium-headless-shell"),
        ({"chromium"}, "chromium"),
    ],
)
def test_root_gets_what_the_system_has(machine, packages, wanted):
    machine.packages = packages
    assert need_chromium.main() == 0
    assert need_chromium.chromium() == wanted


def test_everyone_else_is_told_what_to_install(machine, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert need_chromium.main() == 1
    assert machine.ran == []
    assert "sudo apt install chromium-headless-shell" in capsys.readouterr().err
