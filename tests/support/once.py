"""Makes what costs much once, whichever of the processes that run the tests asks for it first."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Once:
    """Folders by name, shared by all processes of one run of pytest; whoever reads must not write."""

    def __init__(self, own: Path) -> None:
        """``own`` is pytest's folder of this process; under xdist it is in that of the run."""
        self._base = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
        self._base.mkdir(exist_ok=True)

    def __call__(self, name: str, make: Callable[[Path], object]) -> Path:
        """The folder ``name``, which ``make`` has filled; the others wait until it has.

        What ``make`` raises is raised here, and in the next process, which tries again.
        """
        folder, made = self._base / name, self._base / f"{name}.made"
        with FileLock(self._base / f"{name}.lock"):
            if not made.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                made.touch()
        return folder
