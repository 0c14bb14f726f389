"""The preview's lines in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LONG = 15.0
"""Seconds of a build from which it is said how to have a shorter one."""

NAMED = 2
"""Changed files that are named before the others are counted."""


class Teller:
    """Says what the preview does with ``say``, and what is wrong with ``complain``."""

    def __init__(
        self,
        address: str,
        say: Callable[[str], None],
        complain: Callable[[str], None],
        *,
        search: bool = True,
    ) -> None:
        self._address = address
        self._search = search
        self._say = say
        self._complain = complain
        self._ready = False
        self._failed = False
        self._warnings: frozenset[str] = frozenset()

    def begins(self, changed: Sequence[str]) -> None:
        """A build begins; ``changed`` are the paths that led to it, none for the first."""
        self._say(f"{_named(changed)} changed: rebuilding ..." if changed else "Building ...")

    def built(self, seconds: float, base: str, warnings: Iterable[str]) -> None:
        """A site is at ``base``. A warning is said once, until it has gone and come back."""
        found = list(warnings)
        for line in found:
            if line not in self._warnings:
                self._complain(line)
        self._warnings = frozenset(found)
        done = "Rebuilt" if self._ready else "Ready"
        if self._failed:
            done = f"Fixed: {done.lower()}"
        line = f"{done} in {seconds:.1f} s"
        if not self._ready:
            line += f": http://{self._address}{base} (Ctrl+C to stop)"
        self._say(line)
        if self._ready and self._search and seconds >= LONG:
            self._say("Rebuilds are faster without the word search: iop-site serve --no-search")
        self._ready, self._failed = True, False

    def failed(self, trouble: str) -> None:
        """No site could be built; ``trouble`` says why, a problem on each line."""
        for line in trouble.splitlines():
            self._complain(line)
        if self._ready:
            self._complain("The preview shows the last good site until this is fixed.")
        else:
            self._complain(
                "There is no site to show yet. Fix this and save the file to build again;"
                f" until then, http://{self._address}/ shows the problem. (Ctrl+C to stop)"
            )
        self._failed = True


def _named(paths: Sequence[str]) -> str:
    """Two paths by name; of more, the first and how many others."""
    if len(paths) <= NAMED:
        return " and ".join(paths)
    return f"{paths[0]} and {len(paths) - 1:,} others"
