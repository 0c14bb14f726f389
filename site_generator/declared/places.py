"""Values that know where they stand, for rules that look at them after they were read."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  msgspec reads the types
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from site_generator.yaml_source import Node


class Placed(str):
    """A text, its blanks and line ends made single blanks, with the place where it begins."""

    __slots__ = ("column", "line")
    line: int
    column: int

    @classmethod
    def at(cls, node: Node, text: str) -> Placed:
        """``text`` at the place of ``node``."""
        placed = cls(" ".join(text.split()))
        placed.line, placed.column = node.line, node.column
        return placed


class Located(Struct, frozen=True, kw_only=True):
    """A mapping that knows where it and each of its values stand, as line and column from 1."""

    line: int = 0
    column: int = 0
    places: Mapping[str, tuple[int, int]] = {}

    def place(self, name: str = "") -> tuple[int, int]:
        """The place of the value of ``name``, or of the mapping where nothing stands there."""
        return self.places.get(name, (self.line, self.column))


class Named(Located, frozen=True, kw_only=True):
    """A mapping in a table; it begins where its key stands, which is its ``id``."""

    id: str = ""


OWN = frozenset(Named.__struct_fields__)
"""Attributes that the reader sets itself, in Structs that do not declare them."""
