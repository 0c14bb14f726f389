"""Nodes to Structs by the shapes of the model: the way that explains every fault.

A scalar is read from its source text according to the field that it stands in, so that
``zip: 00501``, ``state: NO``, ``starts: 17:00`` and ``name: 1e3`` stay what the editor wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from site_generator.catalogue import scalars
from site_generator.catalogue.codes import report
from site_generator.catalogue.shapes import Shape, shapes_of
from site_generator.catalogue.span import Span
from site_generator.problems import did_you_mean
from site_generator.yaml_source import ListNode, MapNode, Node, TextNode

if TYPE_CHECKING:
    from msgspec import Struct

    from site_generator.problems import Problems

    S = TypeVar("S", bound=Struct)

REFUSED: Any = object()
"""Stands for a value that could not be read; its problem has been reported."""

_NULLS = {"~", "null", "Null", "NULL"}
_EATEN = re.compile(r"#[^\s#]\S*")
_KINDS = {"text": "text", "number": "a number", "flag": "true or false", "day": "a day"}


@dataclass(frozen=True, slots=True)
class Explainer:
    """Reads the nodes of one file."""

    file: str
    problems: Problems

    def struct(self, node: Node, struct: type[S], what: str) -> tuple[S, bool]:
        """The Struct that ``node`` describes, and whether it is whole.

        Where something is wrong the Struct has None in place of what could not be read, so that
        rules can still look at the rest. ``what`` names the mapping in messages.
        """
        shapes = shapes_of(struct)
        values: dict[str, Any] = {}
        whole = isinstance(node, MapNode)
        if isinstance(node, MapNode):
            values, whole = self._entries(node, shapes, what)
        elif not _refused(node):
            self.say("P016", node, f"{what} must be a mapping", "write 'key: value' lines")
        empty = {name: None for name, shape in shapes.items() if shape.required}
        return struct(**(empty | values)), whole

    def _entries(
        self, node: MapNode, shapes: dict[str, Shape], what: str
    ) -> tuple[dict[str, Any], bool]:
        values: dict[str, Any] = {}
        whole = True
        for name, entry in node.entries.items():
            if name in shapes:
                read, good = self._value(entry.value, shapes[name], name)
                whole = whole and good
                if read is not REFUSED:
                    values[name] = read
            else:
                hint = _home_of(name, shapes) or did_you_mean(name, shapes)
                self.say("P013", entry.key, f"unknown key '{_short(name)}' in {what}", hint)
                whole = False
        for name, shape in shapes.items():
            if shape.required and name not in node.entries:
                hint = f"add the line '{name}: ...'"
                self.say("P015", node, f"{what} has no '{name}'", hint)
                whole = False
        return values, whole

    def _value(self, node: Node, shape: Shape, name: str) -> tuple[Any, bool]:
        if _refused(node):
            return REFUSED, False
        if isinstance(node, TextNode) and node.plain and node.text in ("", "~"):
            hint = "write one, or delete the key: what is left out is 'not stated'"
            self.say("P017", node, f"'{name}' has no value", hint)
            return REFUSED, False
        if shape.struct is not None:
            read, good = self.struct(node, shape.struct, f"'{name}'")
            return read if isinstance(node, MapNode) else REFUSED, good
        if shape.of is not None:
            return self._list(node, shape.of, name)
        if shape.kind == "span":
            return self._span(node, name)
        return self._scalar(node, shape, name)

    def _list(self, node: Node, member: Shape, name: str) -> tuple[Any, bool]:
        if not isinstance(node, ListNode):
            example = f"[{_short(node.text)}]" if isinstance(node, TextNode) else "[a, b]"
            self.say("P016", node, f"'{name}' must be a list", f"write '{name}: {example}'")
            return REFUSED, False
        read = [self._value(item, member, name) for item in node.items]
        good = all(fine for _, fine in read)
        values = tuple(value for value, _ in read if value is not REFUSED)
        return (REFUSED if read and not values else values), good

    def _scalar(self, node: Node, shape: Shape, name: str) -> tuple[Any, bool]:
        if not isinstance(node, TextNode):
            found = "a list" if isinstance(node, ListNode) else "a mapping"
            message = f"'{name}' must be {_KINDS[shape.kind]}, not {found}"
            self.say("P016", node, message, "text that begins with a bracket needs quotes")
            return REFUSED, False
        if shape.kind == "text":
            self._warn_about_text(node, shape, name)
            return node.text.rstrip("\n"), True
        if shape.kind == "day":
            value: Any = scalars.day(node.text)
            code, fault = "P020", "is not a day of the calendar"
            hint = "write year-month-day, such as 2026-01-31"
        elif shape.kind == "flag":
            value = scalars.flag(node.text) if node.plain else None
            code, fault, hint = (
                "P019",
                "is neither true nor false",
                "write true or false, no quotes",
            )
        else:
            value = scalars.number(node.text) if node.plain else None
            code, fault, hint = "P018", "is not a number", "write digits without quotes"
        if value is None:
            self.say(code, node, f"'{name}' {fault}: '{_short(node.text)}'", hint)
            return REFUSED, False
        return value, True

    def _span(self, node: Node, name: str) -> tuple[Any, bool]:
        hint = f"write '{name}: 9' or '{name}: [9, 12]'"
        parts = node.items if isinstance(node, ListNode) else (node,)
        if isinstance(node, MapNode) or (isinstance(node, ListNode) and len(parts) != 2):
            self.say("P016", node, f"'{name}' must be a number or a list of two", hint)
            return REFUSED, False
        read = []
        for part in parts:
            value = None
            if isinstance(part, TextNode) and part.plain:
                value = scalars.number(part.text)
            if value is None and not _refused(part):
                shown = f": '{_short(part.text)}'" if isinstance(part, TextNode) else ""
                self.say("P018", part, f"'{name}' is not a number{shown}", hint)
            read.append(value)
        if read[0] is None or read[-1] is None:
            return REFUSED, False
        return Span(read[0], read[-1]), True

    def _warn_about_text(self, node: TextNode, shape: Shape, name: str) -> None:
        if not node.plain:
            return
        if not shape.required and node.text in _NULLS:
            hint = "delete the key to say 'not stated'"
            self.say("P022", node, f"'{name}' is read as the text '{node.text}'", hint)
        eaten = _EATEN.match(node.comment)
        if eaten:
            message = f"'{name}' ends before '{eaten.group()}', which is read as a comment"
            hint = f'put the text into quotes: "{_short(node.text)} {eaten.group()}"'
            self.say("P021", node, message, hint)

    def say(self, code: str, node: Node, message: str, hint: str = "") -> None:
        """Report at ``node``."""
        report(self.problems, code, (self.file, node.line, node.column), message, hint)


def _home_of(name: str, shapes: dict[str, Shape]) -> str:
    """A hint for a key that belongs one level deeper."""
    homes = [
        group
        for group, shape in shapes.items()
        if shape.struct is not None and name in shapes_of(shape.struct)
    ]
    return f"it belongs under '{homes[0]}'" if len(homes) == 1 else ""


def _refused(node: Node) -> bool:
    return isinstance(node, TextNode) and node.refused


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
