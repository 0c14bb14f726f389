"""Builds the site of all examples, with the command that builds every site."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from site_generator.workflow import today_from
from tools.examples.project import Shown, write_project
from tools.examples.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path


class BuildError(Exception):
    """What the build said."""


def build(folder: Path) -> tuple[Path, list[Shown]]:
    """The built site and what it shows; BuildError with the build's own words where it fails."""
    project = folder / "project"
    shown = write_project(project, today_from(os.environ))
    site = folder / "site"
    done = subprocess.run(
        [sys.executable, "-m", "site_generator", "build", "--config", project / "mkdocs.yml",
         "--site-dir", site],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise BuildError(done.stdout + done.stderr)
    return site, shown
