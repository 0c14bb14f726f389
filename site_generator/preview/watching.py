"""Waits, with the system's own events, until a source may have changed."""

from __future__ import annotations

import errno
import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from watchdog import events
from watchdog.observers import Observer

from site_generator.errors import SiteError

if TYPE_CHECKING:
    from watchdog.observers.api import ObservedWatch

    from site_generator.preview.sources import State, Watched

QUIET = 0.1
"""Seconds without an event after which an editor, or git, is taken to have finished saving."""

LONGEST = 2.0
"""Seconds after which changes that never end are built all the same."""

COUNTED: list[type[events.FileSystemEvent]] = [
    events.FileCreatedEvent, events.FileModifiedEvent, events.FileMovedEvent,
    events.FileDeletedEvent, events.FileClosedEvent,
    events.DirCreatedEvent, events.DirMovedEvent, events.DirDeletedEvent,
]  # fmt: skip
"""Reading is none of them: a build reads all that is watched."""


class Watcher(events.FileSystemEventHandler):
    """Events only wake it; what changed is then seen by looking, so that no event can be missed."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._stirred = threading.Event()
        self._observer = Observer()
        self._watches: dict[tuple[Path, bool], ObservedWatch] = {}
        self._gone: set[Path] = set()

    def __enter__(self) -> Self:
        self._observer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._observer.stop()

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Wake whoever waits, if a source may be concerned; called by the observer's thread."""
        paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
        if isinstance(event, events.DirDeletedEvent | events.DirMovedEvent):
            self._gone.add(paths[0])
        if any(map(self._watched.concerns, paths)):
            self._stirred.set()

    def look(self, watched: Watched | None = None) -> State:
        """How the sources stand now, from here on those of ``watched``; every later change wakes."""
        self._watched = watched or self._watched
        self._follow()
        return self._watched.look()

    def changes_since(self, before: State) -> list[str]:
        """Wait until the sources differ from ``before`` and nothing more is being saved."""
        while True:
            self._let_settle()
            changed = self._watched.changes(before, self.look())
            if changed:
                return changed
            self._stirred.wait()

    def _let_settle(self) -> None:
        until = time.monotonic() + LONGEST
        while self._stirred.is_set() and time.monotonic() < until:
            self._stirred.clear()
            time.sleep(QUIET)
        self._stirred.clear()

    def _follow(self) -> None:
        """Watch the folders that are there now. One that went may have come back as another."""
        gone, self._gone = self._gone, set()
        wanted = self._watched.places().items()
        for key in [key for key in self._watches if key not in wanted or key[0] in gone]:
            with suppress(KeyError, OSError):
                self._observer.unschedule(self._watches[key])
            del self._watches[key]
        for path, deep in wanted - self._watches.keys():
            with suppress(FileNotFoundError, NotADirectoryError):
                self._watches[path, deep] = self._schedule(path, deep)

    def _schedule(self, path: Path, deep: bool) -> ObservedWatch:
        try:
            return self._observer.schedule(self, str(path), recursive=deep, event_filter=COUNTED)
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EMFILE):
                raise
            raise SiteError(
                f"this system cannot watch '{path}' too ({error.strerror}); close other programs"
                " that watch files, or raise fs.inotify.max_user_watches and max_user_instances"
            ) from error
