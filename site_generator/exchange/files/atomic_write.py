"""Writes several files so that either all of them are new or all are as before.

New contents are put next to the old ones, in ``.imported/next``; renaming that folder to
``.imported/commit`` is the moment of decision. A run that is killed before it leaves the old files,
one that is killed after it is finished by the next run.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from site_generator.errors import ImportSourceError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RECORDS = ".imported"


def recover(folder: Path) -> None:
    """Finish what a killed run had decided, forget what it had not."""
    _finish(folder)
    shutil.rmtree(folder / RECORDS / "next", ignore_errors=True)


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` (paths relative to ``folder``, one level deep) or none of them."""
    if not files:
        return
    staged = folder / RECORDS / "next"
    try:
        shutil.rmtree(staged, ignore_errors=True)
        staged.mkdir(parents=True)
        for path, content in files.items():
            with (staged / path.replace("/", "%")).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        staged.rename(folder / RECORDS / "commit")
        _finish(folder)
    except OSError as error:
        shutil.rmtree(staged, ignore_errors=True)
        raise ImportSourceError(
            f"{folder}: cannot be written: {error.strerror or error}."
        ) from error


def _finish(folder: Path) -> None:
    decided = folder / RECORDS / "commit"
    if not decided.is_dir():
        return
    for file in sorted(decided.iterdir()):
        file.replace(folder / file.name.replace("%", "/"))
    decided.rmdir()
