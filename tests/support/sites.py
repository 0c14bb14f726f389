"""Builds whole sites for tests, with the command that users run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Run:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


def iop_site(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> Run:
    """Run ``iop-site`` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "site_generator", *map(str, arguments)],
        cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return Run(done.returncode, done.stdout, done.stderr)


def unpacked(text: str, folder: Path) -> Path:
    """Write the files of ``text`` (each after a line ``-- path --``) into ``folder``."""
    parts = re.split(r"^-- (\S+) --\n", text, flags=re.MULTILINE)
    for path, body in zip(parts[1::2], parts[2::2], strict=True):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(body, encoding="utf-8")
    return folder


def project_in(folder: Path, text: str = "") -> Path:
    """A project in ``folder``: the shipped theme and settings, with the files of ``text``.

    What ``text`` does not bring is the shipped content and catalogue.
    """
    folder.mkdir(parents=True, exist_ok=True)
    unpacked(text, folder)
    for name in ("theme", "node_modules", "content", "programs.yaml", "mkdocs.yml"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    return folder
