"""What a YAML file holds, before anybody decides what it means.

Scalars stay the characters that the editor wrote: ``NO`` is no boolean, ``02139`` no number.
Lines and columns count from 1 and are those of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping


class TextNode(Struct, frozen=True, kw_only=True):
    """A scalar. ``plain``: written without quotes and not as a block.

    ``comment`` is the comment that follows a plain scalar on its line, with its ``#``.
    ``refused``: the value could not be taken and has been reported; ``text`` means nothing.
    """

    text: str
    line: int
    column: int
    plain: bool = True
    comment: str = ""
    refused: bool = False

    @property
    def empty(self) -> bool:
        """Nothing was written after the key: ``name:``."""
        return self.plain and not self.text


class ListNode(Struct, frozen=True, kw_only=True):
    """A sequence, in block or flow style."""

    items: tuple[Node, ...]
    line: int
    column: int


class Entry(Struct, frozen=True, kw_only=True):
    """A key with its value. The key carries the place to report."""

    key: TextNode
    value: Node


class MapNode(Struct, frozen=True, kw_only=True):
    """A mapping; of a key that appears twice the first counts (the second is reported)."""

    entries: Mapping[str, Entry]
    line: int
    column: int


Node = TextNode | ListNode | MapNode
