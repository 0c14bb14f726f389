"""Builds next to the site and puts the new one in its place only when all of it is right.

Next to the output folder ``site`` is a work folder ``.site.work`` with ``lock``, ``new`` (the
build that runs) and ``old`` (the site that has just been replaced). Whatever interrupts a build,
``site`` is the old site or the new one; the next build clears the rest away.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from site_generator.errors import PublishError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no advisory locks of this kind
    fcntl = None  # type: ignore[assignment]

RECORD = "build.json"
"""Names, inside a built site, what the build put at its top; its presence says "ours"."""

AT_FDCWD = -100
RENAME_EXCHANGE = 2


class Folder:
    """A folder into which many files are written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: set[str] = set()

    def write(self, path: str, data: bytes) -> None:
        """Write one file; ``path`` is relative with forward slashes and stays inside."""
        head, _, _ = path.rpartition("/")
        if head not in self._made:
            if ".." in path.split("/") or path.startswith("/"):
                raise PublishError(f"a page would be written outside the site: {path}")
            self._make(f"{self.folder}/{head}")
            self._made.add(head)
        descriptor = os.open(f"{self.folder}/{path}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(descriptor, view) :]
        finally:
            os.close(descriptor)

    @staticmethod
    def _make(folder: str) -> None:
        try:
            os.mkdir(folder)  # noqa: PTH102 - 20,000 times, nearly always with a parent
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103

    def write_all(self, files: Iterable[tuple[str, bytes]]) -> int:
        """Write many files; the number written."""
        count = 0
        for path, data in files:
            self.write(path, data)
            count += 1
        return count


class Stage(Folder):
    """The folder in which a site grows; ``publish`` makes it the site."""

    def __init__(self, site_dir: Path, work: Path) -> None:
        super().__init__(work / "new")
        self.site_dir = site_dir
        self.work = work

    @contextmanager
    def beside(self, name: str) -> Iterator[Folder]:
        """A folder of its own next to the site, for the time of the block."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        try:
            yield Folder(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def publish(self) -> None:
        """Put the new site in the old one's place."""
        names = sorted({entry.name for entry in os.scandir(self.folder)} | {RECORD})
        self.write(RECORD, (json.dumps({"made": names}, indent=1) + "\n").encode())
        old = self.work / "old"
        if not self.site_dir.exists():
            self.folder.rename(self.site_dir)
            return
        if _exchange(self.folder, self.site_dir):
            shutil.rmtree(self.folder)
            return
        self.site_dir.rename(old)
        self.folder.rename(self.site_dir)
        shutil.rmtree(old)


@contextmanager
def staged(site_dir: Path, *, project: Path) -> Iterator[Stage]:
    """A stage for ``site_dir``, checked and locked; what is not published is thrown away.

    PublishError where ``site_dir`` must not be replaced, where another build holds it, or where
    the disk refuses.
    """
    site_dir = site_dir.absolute()
    check_output(site_dir, project=project)
    work = site_dir.parent / f".{site_dir.name}.work"
    try:
        work.mkdir(parents=True, exist_ok=True)
        with _locked(work / "lock", site_dir):
            _recover(site_dir, work)
            stage = Stage(site_dir, work)
            stage.folder.mkdir()
            try:
                yield stage
            finally:
                shutil.rmtree(stage.folder, ignore_errors=True)
                shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise PublishError(disk_trouble(error, site_dir)) from error


def check_output(site_dir: Path, *, project: Path) -> None:
    """Refuse an output folder whose replacement would destroy something else."""
    real = site_dir.resolve()
    kept = {
        Path("/"): "the root of the file system",
        Path.home().resolve(): "the home folder",
        project.resolve(): "the project's own folder",
    }
    for folder, name in kept.items():
        if real == folder or real in folder.parents:
            raise PublishError(
                f"the output folder '{site_dir}' is {name} or contains it; choose a separate folder"
            )
    for source in ("content", "theme", "programs", "site_generator", "tests", "docs"):
        inside = project.resolve() / source
        if inside.is_dir() and (real == inside or inside in real.parents):
            raise PublishError(f"the output folder '{site_dir}' is inside the project's '{source}'")
    if site_dir.is_symlink():
        raise PublishError(f"the output folder '{site_dir}' is a symbolic link; name its target")
    if not real.exists():
        return
    if not real.is_dir():
        raise PublishError(f"the output folder '{site_dir}' is a file")
    _check_ours(site_dir, real)


def check_no_site(folder: Path) -> None:
    """Refuse to put sources into a built site, where the next build would find foreign files."""
    for one in (folder.absolute(), *folder.absolute().parents):
        if (one / RECORD).is_file():
            raise PublishError(
                f"'{folder}' is inside a built site; name a folder such as programs/"
            )


def _check_ours(site_dir: Path, real: Path) -> None:
    present = {entry.name for entry in os.scandir(real)}
    if not present:
        return
    try:
        made = set(json.loads((real / RECORD).read_text(encoding="utf-8"))["made"])
    except (OSError, ValueError, KeyError, TypeError):
        raise PublishError(
            f"the output folder '{site_dir}' holds files that no build put there;"
            " empty it, or choose another folder"
        ) from None
    foreign = sorted(present - made)
    if foreign:
        raise PublishError(
            f"the output folder '{site_dir}' holds files that no build put there"
            f" ({', '.join(foreign[:5])}); move them away, or choose another folder"
        )


@contextmanager
def _locked(path: Path, site_dir: Path) -> Iterator[None]:
    with path.open("w") as stream:
        if fcntl is not None:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                if error.errno not in (errno.EAGAIN, errno.EACCES):
                    raise
                raise PublishError(
                    f"another build is writing '{site_dir}'; wait until it is done"
                ) from None
        yield


def _recover(site_dir: Path, work: Path) -> None:
    """Undo what an interrupted build left: a half-made new site, an old one moved aside."""
    old = work / "old"
    if old.exists():
        if site_dir.exists():
            shutil.rmtree(old)
        else:
            old.rename(site_dir)
    with suppress(FileNotFoundError):
        shutil.rmtree(work / "new")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux's renameat2)."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    done: int = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return done == 0


def disk_trouble(error: OSError, site_dir: Path) -> str:
    """What to tell an editor when the disk refused a file during a build."""
    reason = error.strerror or str(error)
    if error.filename:
        reason = f"{reason}: '{os.fsdecode(error.filename)}'"
    return f"cannot write the site at '{site_dir}': {reason}; the existing site is unchanged"
