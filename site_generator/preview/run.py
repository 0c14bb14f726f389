"""One preview from its start to Ctrl+C: build, serve, wait for a change, and again."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
import traceback
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from site_generator.errors import SiteError
from site_generator.preview.board import Board
from site_generator.preview.server import host_and_port, listening
from site_generator.preview.sources import Watched
from site_generator.preview.watching import Watcher
from site_generator.renderer import run
from site_generator.wording import english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from site_generator.preview.telling import Teller
    from site_generator.wording import Words

REMOVE = "import shutil, sys; shutil.rmtree(sys.argv[1], ignore_errors=True)"


def serve(config_file: Path, address: str, teller: Teller, *, search: bool) -> None:
    """Show the site at ``address`` and follow every change, until it is interrupted.

    Errors end it at its start alone: a wrong address, settings that are not there.
    """
    host_and_port(address)
    run.check_there(config_file)
    with _ended_by_signals(), _folder() as folder:
        site = folder / "site"
        board = Board(_words(config_file))
        watched = _sources(config_file, None)
        with listening(address, site, board), Watcher(watched) as watcher:

            def build() -> run.Built:
                return run.build(config_file, site, search=search, address=address)

            changed: list[str] = []
            while True:
                # Looked at before anything is read: what is saved during a build is built next.
                watched = _sources(config_file, watched)
                before = watcher.look(watched)
                teller.begins(changed)
                build_once(build, board, teller)
                gc.collect()  # none is looked for during a build
                changed = watcher.changes_since(before)


def build_once(build: Callable[[], run.Built], board: Board, teller: Teller) -> None:
    """Build, and tell terminal and browsers how that went; nothing but an interruption ends it."""
    begun = time.monotonic()
    try:
        built = build()
    except (SiteError, OSError) as error:
        board.failed(str(error))
        teller.failed(str(error))
    except Exception as error:  # noqa: BLE001 - a preview outlives a fault of the generator
        trouble = f"the generator itself failed: {type(error).__name__}: {error}"
        board.failed(trouble)
        teller.failed(f"{traceback.format_exc()}{trouble}")
    else:
        board.built(built.base, built.settings.words)
        warnings = map(str, built.sources.problems)
        teller.built(time.monotonic() - begun, built.base, warnings)


def _words(config_file: Path) -> Words:
    """What the preview says until there is a site; English while the settings cannot be read."""
    try:
        return run.project(config_file).words()
    except SiteError:
        return english()


def _sources(config_file: Path, before: Watched | None) -> Watched:
    """What is to be watched by the settings, by those ``before`` while they cannot be read."""
    root = config_file.absolute().parent
    content, theme = root / "content", root / "theme"
    try:
        project = run.project(config_file)
        content, theme = project.content, project.theme
    except SiteError:
        if before:
            return before
    files = (config_file.absolute(), root / "programs.yaml")
    return Watched(
        root=root, files=files, folders=(content, theme, root / "programs", root / "wording")
    )


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder for the time of the block. Removing a large site takes a while that no one waits for."""
    folder = Path(mkdtemp(prefix="iop-site-"))
    try:
        yield folder
    finally:
        subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-c", REMOVE, str(folder)], start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let a closed terminal and ``kill`` end a preview as Ctrl+C does, with nothing left behind."""
    own = os.getpid()

    def end(number: int, _: FrameType | None) -> None:
        if os.getpid() != own:  # a process that helps with a build
            os._exit(128 + number)
        raise KeyboardInterrupt

    numbers = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    heard = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, end) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
