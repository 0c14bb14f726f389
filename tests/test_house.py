"""The rules of the house that ``make check`` does not know: sizes, words, what no file may hold, no skipped test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support import ROOT, no_skips


def tracked(*patterns):
    """The files of the repository that match, as git knows them (new ones included)."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def test_no_module_is_over_300_lines_and_the_median_is_under_120():
    sizes = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in tracked(
            "site_generator/*.py", "theme/*.js", "theme/*.css", "tools/*.py", "*.mjs"
        )
    }
    assert {path.name: size for path, size in sizes.items() if size > 300} == {}
    python = sorted(size for path, size in sizes.items() if path.suffix == ".py")
    assert python[len(python) // 2] < 120


def test_lock_files_carry_hashes_and_no_addresses():
    for path in tracked("requirements/*.txt", "package-lock.json"):
        text = path.read_text(encoding="utf-8")
        assert "://" not in re.sub(r'"(url|license)": "[^"]*"', "", text), path.name
        assert "sha256:" in text or '"integrity": "sha512-' in text, path.name


UNWELCOME = re.compile(
    r"\bTODO\b|\bFIXME\b|\bXXX\b|raise NotImplementedError"
    r"|pytest\.mark\.(?:skip|xfail)|pytest\.skip|" + re.escape(f"{ROOT}/")
)


def test_no_file_holds_marks_of_unfinished_work_or_paths_of_a_machine():
    found = {}
    for path in tracked():
        if path == Path(__file__) or path.suffix in {".png", ".woff2"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if match := UNWELCOME.search(text):
            found[path.relative_to(ROOT).as_posix()] = match[0]
    assert found == {}


def test_a_skipped_test_is_a_failed_one_in_continuous_integration(tmp_path):
    file = tmp_path / "test_some.py"
    file.write_text(
        "import pytest\n\ndef test_one():\n    pass\n\ndef test_two():\n    pytest.skip('no')\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n1", "-p", "xdist", "-p", "tests.support.no_skips",
         "-p", "no:cacheprovider", "--rootdir", tmp_path, file],
        cwd=ROOT, env=os.environ | {"CI": "true", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "1 passed, 1 skipped" in done.stdout, done.stdout + done.stderr
    assert done.returncode == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize(
    ("told", "skipped", "code"),
    [("true", 1, 1), ("true", 0, 0), ("", 1, 0)],
)
def test_elsewhere_a_skipped_test_fails_nothing(monkeypatch, told, skipped, code):
    monkeypatch.setenv("CI", told)
    reporter = SimpleNamespace(stats={"skipped": ["a report"] * skipped})
    plugins = SimpleNamespace(get_plugin=lambda _: reporter)
    session = SimpleNamespace(config=SimpleNamespace(pluginmanager=plugins), exitstatus=0)
    no_skips.pytest_sessionfinish(session, 0)
    assert session.exitstatus == code
