"""From a path such as ``location.zip`` to the line and column where it is, when asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.problems import Problems
from site_generator.yaml_source import ListNode, MapNode, Node, compose

if TYPE_CHECKING:
    from site_generator.declared.dialect import Where

Path = tuple[str | int, ...]
"""Keys and indices from a program down to a value: ``("schedule", "tracks", 0, "starts")``."""


@dataclass(slots=True)
class Spot:
    """Where a program is: as a node, or as a piece of text that is composed when asked."""

    file: str
    line: int
    column: int
    node: Node | None = None
    piece: str = field(default="", repr=False)

    def where(self, path: Path = ()) -> Where:
        """The place of the value at ``path``, or of the last thing on the way that is there."""
        if self.node is None and self.piece and path:
            self._compose()
        node = self.node
        for step in path:
            follow = _follow(node, step)
            if follow is None:
                break
            node = follow
        return (self.file, node.line, node.column) if node else (self.file, self.line, self.column)

    def _compose(self) -> None:
        root = compose(self.piece, self.file, Problems(), first_line=self.line)
        if isinstance(root, ListNode):
            self.node = root.items[0]
        self.piece = ""


def _follow(node: Node | None, step: str | int) -> Node | None:
    if isinstance(step, int):
        if isinstance(node, ListNode) and step < len(node.items):
            return node.items[step]
        return None
    entry = node.entries.get(step) if isinstance(node, MapNode) else None
    return entry.value if entry else None
