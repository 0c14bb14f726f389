"""A copy of the tree in which faults are planted; the tree itself is never touched."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.planted.faults import ROOT, FaultError
from tools.planted.noting import NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.planted.faults import Fault

LINKED = (".venv", "node_modules")
PATIENCE = 1800
"""Seconds after which tests count as hung."""
CHECKS = {"stylelint": ("stylelint", "**/*.css")}
"""Parts of ``make check``, each of which may notice a fault in place of a test."""
IMPORTED = "import site_generator, tools; print(site_generator.__file__)"


@dataclass(frozen=True)
class Outcome:
    """How tests ended: the failed ones with the stage at which they failed."""

    failed: dict[str, str]
    code: int
    hung: bool = False


class Tree:
    """A scratch copy in ``folder`` of what git knows of the checked-out tree, changes included."""

    def __init__(self, folder: Path, root: Path = ROOT) -> None:
        self.folder = folder / "tree"
        self._notes = folder / "notes.json"
        self._clock = 1_000_000_000
        listed = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        for name in filter(None, listed.split("\0")):
            if (root / name).is_file():
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, self.folder / name)
        for name in LINKED:
            if (root / name).exists():
                (self.folder / name).symlink_to(root / name)
        _git(self.folder, "init", "--quiet")  # some tests ask git which files there are
        excluded = self.folder / ".git" / "info" / "exclude"
        excluded.write_text("".join(f"/{name}\n" for name in LINKED), encoding="utf-8")
        self._assert_own_package()

    @property
    def environment(self) -> dict[str, str]:
        """Every process imports this copy's package, wherever the installed one points."""
        return os.environ | {"PYTHONPATH": str(self.folder), NOTES: str(self._notes)}

    def _assert_own_package(self) -> None:
        found = subprocess.run(
            [sys.executable, "-c", IMPORTED],
            cwd="/", env=self.environment, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        if not Path(found.strip()).resolve().is_relative_to(self.folder.resolve()):
            raise FaultError(f"tests would import {found.strip()}, not the copy")

    @contextmanager
    def planted(self, fault: Fault) -> Iterator[None]:
        """The copy with a fault in it; everything is as before afterwards."""
        before: dict[Path, tuple[str, os.stat_result]] = {}
        try:
            for edit in fault.edits:
                path = self.folder / edit.file
                if not path.is_file():
                    raise FaultError(f"{edit.file}: no such file")
                text = path.read_text(encoding="utf-8")
                before.setdefault(path, (text, path.stat()))
                path.write_text(edit.applied(text), encoding="utf-8")
                self._clock += 1  # no two versions of a file look alike to Python's cache
                os.utime(path, (self._clock, self._clock))
            yield
        finally:
            for path, (text, stat) in before.items():
                path.write_text(text, encoding="utf-8")
                os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
            if any(path.suffix == ".py" for path in before):  # what it kept may be spoilt
                shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    def run(self, tests: Sequence[str], *options: str) -> Outcome:
        """Run tests in the copy, or one of ``CHECKS``."""
        if tests[0] in CHECKS:
            return self._checked(tests[0])
        self._notes.unlink(missing_ok=True)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "tools.planted.noting", *options]
        with subprocess.Popen(
            [*command, *tests],
            cwd=self.folder, env=self.environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            try:
                code = process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                return Outcome({}, -1, hung=True)
            finally:
                _end(process)
        noted = json.loads(self._notes.read_text("utf-8")) if self._notes.is_file() else {}
        return Outcome(noted, code)

    def _checked(self, name: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "tools.node", *CHECKS[name]],
            cwd=self.folder, env=self.environment, capture_output=True, check=False,
        )  # fmt: skip
        return Outcome({name: "call"} if done.returncode else {}, int(done.returncode != 0))


def _end(process: subprocess.Popen) -> None:
    """End a run of tests and what it started; the group is its own."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
        except ProcessLookupError:
            return
        time.sleep(0.2)


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout
