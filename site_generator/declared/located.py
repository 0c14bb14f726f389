"""Values that know where they are, for rules that look at them after they were read."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  msgspec reads the types
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import asdict

if TYPE_CHECKING:
    from site_generator.yaml_source import Node

S = TypeVar("S", bound=Struct)


class Placed(str):
    """A text, its blanks and line ends made single blanks, with the place where it begins."""

    __slots__ = ("column", "line")
    line: int
    column: int

    def where(self, file: str) -> tuple[str, int, int]:
        """Its place in ``file``."""
        return (file, self.line, self.column)

    @classmethod
    def at(cls, node: Node, text: str) -> Placed:
        """``text`` at the place of ``node``."""
        placed = cls(" ".join(text.split()))
        placed.line, placed.column = node.line, node.column
        return placed


def plain(value: Any) -> Any:
    """``value`` with mere texts in place of those that know their place, which no encoder takes."""
    if isinstance(value, Placed):
        return str(value)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def extended(one: Struct, struct: type[S], **more: Any) -> S:
    """``one`` with plain texts as a ``struct``, which has all of its attributes and ``more``."""
    return struct(**plain(asdict(one) | more))


class Located(Struct, frozen=True, kw_only=True):
    """A mapping that knows where it and each of its values stand, as line and column from 1.

    ``places`` go by name, dotted in mappings that have no Struct of their own; "" is the mapping.

    ``whole`` is False where something in it is wrong, as far as its reader can tell.
    """

    line: int = 0
    column: int = 0
    places: Mapping[str, tuple[int, int]] = {}
    whole: bool = True

    def place(self, name: str = "") -> tuple[int, int]:
        """The place of the value of ``name``, or of the mapping where nothing is there."""
        return self.places.get(name, (self.line, self.column))


class Named(Located, frozen=True, kw_only=True):
    """A mapping in a table; it begins where its key is, which is its ``id``."""

    id: str = ""


OWN = frozenset(Named.__struct_fields__)
"""Attributes that the reader sets itself, in Structs that do not declare them."""
