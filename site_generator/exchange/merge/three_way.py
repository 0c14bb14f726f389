"""Joins a new import with a program that an editor may have changed, field by field.

Three words stand against each other: what was imported last (as digests), what the file says, what
is imported now. Where the file says what was imported, the new word is taken; everywhere else the
file's word is an editor's and stays, also where the editor took a field away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.exchange.merge.import_record import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.exchange.files.yaml_writer import Leaves, Value


@dataclass(frozen=True, slots=True)
class Joined:
    """``changes`` by dotted path, None to take a field away; ``kept`` are an editor's fields that
    differ from what the source says now.
    """

    changes: dict[str, Value | None]
    kept: tuple[str, ...]


def join(base: Mapping[str, str], file: Leaves, new: Leaves) -> Joined:
    """What to change in ``file`` so that it says what ``new`` says, edits excepted."""
    changes: dict[str, Value | None] = {}
    kept: list[str] = []
    for path in dict.fromkeys([*new, *file, *base]):
        ours, theirs = new.get(path), file.get(path)
        if ours == theirs:
            continue
        if (None if theirs is None else digest(theirs)) == base.get(path):
            changes[path] = ours
        elif path in new or path in base:
            kept.append(path)
    return Joined(changes, tuple(kept))


def differing(base: Mapping[str, str], new: Leaves) -> tuple[str, ...]:
    """The paths on which the source itself says something else than last time."""
    return tuple(
        path
        for path in dict.fromkeys([*new, *base])
        if base.get(path) != (digest(new[path]) if path in new else None)
    )
