"""The rules of the house: layers, style, types, sizes, words, and what no file may hold."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

BIN = Path(sys.executable).parent


def tracked(*patterns):
    """The files of the repository that match, as git knows them (new ones included)."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


@pytest.mark.parametrize(
    "command",
    [
        ["lint-imports", "--no-cache"],
        ["ruff", "check", "--no-cache", "."],
        ["ruff", "format", "--no-cache", "--check", "."],
        ["mypy", "--cache-dir", "/dev/null"],
        ["python", "-m", "tools.node", "prettier", "--check", "--log-level", "warn", "."],
        ["python", "-m", "tools.node", "eslint", "."],
        ["python", "-m", "tools.node", "stylelint", "**/*.css"],
    ],
    ids=lambda command: " ".join(command[:4]),
)
def test_layers_style_and_types_hold(command):
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


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
