"""What a site is made from, as the preview looks at it: which files, and whether they changed."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = (0, 0, 0)
"""Stands for a folder, of which it matters only that it is there."""

State = dict[str, tuple[int, int, int]]
"""Each file with its time, size and number: one of them differs after any kind of saving."""


@dataclass(frozen=True, slots=True)
class Watched:
    """Files and folders, there or not yet; everything below the folders belongs to them.

    Names that begin with "." or end with "~" are those of editors and tools, and not looked at.
    """

    root: Path
    files: tuple[Path, ...]
    folders: tuple[Path, ...]

    def places(self) -> dict[Path, bool]:
        """The folders whose events tell of a change; True where those below them count too.

        The files and folders may be links; links inside the folders are not followed. A file is watched by way of its folder, because a file that an editor
        writes again is another file to the system.
        """
        around = {self.root.resolve()}
        for path in (*self.files, *self.folders):
            around |= {path.absolute().parent, path.resolve().parent}
        inside = {path.resolve() for path in self.folders}
        places = dict.fromkeys(around, False) | dict.fromkeys(inside, True)
        return {path: deep for path, deep in places.items() if path.is_dir()}

    def concerns(self, path: Path) -> bool:
        """Whether an event at ``path`` (without links in it) may have changed a source."""
        named = {
            form for own in (*self.files, *self.folders) for form in (own.absolute(), own.resolve())
        }
        inside = [path.relative_to(top) for top in named if path.is_relative_to(top)]
        return any(all(map(_is_source, part.parts)) for part in inside)

    def look(self) -> State:
        """How all of it stands now."""
        state: State = {}
        for file in self.files:
            with suppress(OSError):
                state[str(file)] = _stamp(file.stat())
        for folder in self.folders:
            state.update(_below(str(folder)))
        return state

    def changes(self, before: State, now: State) -> list[str]:
        """The paths that differ, as people name them, in order.

        A folder that came or went is named by what is in it.
        """
        paths = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        paths -= {str(folder) for path in paths for folder in Path(path).parents}
        return sorted(_named(Path(path), self.root) for path in paths)


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _is_source(name: str) -> bool:
    return not name.startswith(".") and not name.endswith("~")


def _stamp(stat: os.stat_result) -> tuple[int, int, int]:
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def _below(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """The folder and what is in it; what goes away meanwhile is left out."""
    with suppress(OSError), os.scandir(folder) as entries:
        yield folder, FOLDER
        for entry in entries:
            if not _is_source(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path)
            else:
                with suppress(OSError):
                    yield entry.path, _stamp(entry.stat())
