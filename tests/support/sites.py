"""Runs the command line for tests, in a process of its own or in theirs, and makes projects for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from typing import TYPE_CHECKING

from click.testing import CliRunner

from site_generator.cli import main
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


def in_process(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> Run:
    """Run ``iop-site`` in this process, which costs less: no program is loaded for it.

    What would be a traceback in a process of its own is raised here.
    """
    with chdir(cwd):
        done = CliRunner().invoke(
            main, list(map(str, arguments)), env=environment, catch_exceptions=False
        )
    return Run(done.exit_code, done.stdout, done.stderr)


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


NAVIGATION = re.compile(r"^nav:\n(?: .*\n|\n)*", re.MULTILINE)
SMALL = """\
-- content/_data/references.yaml --
references: []
-- content/_data/facts.yaml --
facts: {}
-- content/index.md --
---
title: Home
description: A site of two pages, as small as a site can be.
checked: 2026-11-22
next_check: 2027-11-22
---
It begins here.

-- content/find/index.md --
---
title: Find a program
template: pages/finder.html
description: A finder with little to find, on a site as small as it can be.
checked: 2026-11-22
next_check: 2027-11-22
---
Give a ZIP code.

-- programs.yaml --
programs:
  - id: example-house-dayton
    name: Example House IOP
    levels: [iop]
    location: {city: Dayton, state: OH, zip: "45402"}
    contact: {phone: 937-555-0110}
"""


def small_project(folder: Path, text: str = "") -> Path:
    """A project in ``folder`` of two pages and one program, and then the files of ``text``.

    It has the shipped theme and settings, but for the navigation. A build takes a second.
    """
    settings = NAVIGATION.sub("", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return project_in(folder, f"-- mkdocs.yml --\n{settings}{SMALL}{text}")
