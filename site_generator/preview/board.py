"""What the preview shows at present, for the threads that answer browsers."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.wording import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the preview. ``version`` differs from that of every other.

    ``build`` names the site that is served, "" before the first; ``base`` is the path of its home
    page; ``trouble`` is what keeps a newer one from being built; ``words`` is what the
    preview itself says it in.
    """

    version: str
    build: str
    base: str
    trouble: str
    words: Words

    @property
    def page(self) -> str:
        """Names what a page shows; a page that shows something else has to be loaded again."""
        return self.build or self.version


class Board:
    """Written by the thread that builds, read by all others.

    Names begin with a part made by chance: a page left open since yesterday's preview is old.
    """

    def __init__(self, words: Words) -> None:
        self._changed = threading.Condition()
        self._run = secrets.token_hex(4)
        self._number = 0
        self._shown = Shown(self._name(), "", "/", "", words)

    def now(self) -> Shown:
        """The present state."""
        return self._shown

    def built(self, base: str, words: Words) -> None:
        """A new site is in its place."""
        with self._changed:
            name = self._name()
            self._set(Shown(name, name, base, "", words))

    def failed(self, trouble: str) -> None:
        """No new site could be built; the one before is still served."""
        with self._changed:
            self._set(replace(self._shown, version=self._name(), trouble=trouble))

    def wait_for_other(self, version: str, timeout: float) -> Shown:
        """The state as soon as it is not ``version`` anymore, or after ``timeout`` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown.version != version, timeout)
            return self._shown

    def _name(self) -> str:
        self._number += 1
        return f"{self._run}-{self._number}"

    def _set(self, shown: Shown) -> None:
        self._shown = shown
        self._changed.notify_all()
