"""Nodes to Structs by the shapes of the model: the reader that explains every fault.

A scalar is read from its source text according to the field that it is in, so that
``zip: 00501``, ``state: NO``, ``starts: 17:00`` and ``name: 1e3`` stay what the editor wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date  # noqa: TC003  a dataclass names its types
from typing import TYPE_CHECKING, Any, TypeVar

from site_generator.declared import scalars
from site_generator.declared.fields import Field, fields_of
from site_generator.declared.kinds import Nested, Own, is_lone
from site_generator.declared.located import Located, Placed
from site_generator.declared.shapes import Shape, shapes_of, tag_of
from site_generator.declared.span import Span
from site_generator.problems import did_you_mean
from site_generator.yaml_source import ListNode, MapNode, Node, TextNode

if TYPE_CHECKING:
    from msgspec import Struct

    from site_generator.declared.dialect import Dialect
    from site_generator.problems import Problems

    S = TypeVar("S", bound=Struct)

REFUSED: Any = object()
"""Stands for a value that could not be read; its problem has been reported."""

_NULLS = {"~", "null", "Null", "NULL"}
_EATEN = re.compile(r"#[^\s#]\S*")
_KINDS = {
    "text": "text", "placed": "text", "number": "a number", "flag": "true or false", "day": "a day",
}  # fmt: skip
_NOTHING: dict[str, Any] = {
    "list": (), "table": {}, "placed": Placed(), "text": "", "flag": False, "number": 0.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoder:
    """Reads the nodes of one file.

    With ``today``, each value is also checked by its kind, and one that is wrong is left out. A
    required value that is left out is then an empty one of its type (a day: ``today``), else None.
    """

    file: str
    problems: Problems
    dialect: Dialect
    today: date | None = None

    def struct(
        self, node: Node, struct: type[S], what: str, key: TextNode | None = None
    ) -> tuple[S, bool]:
        """The Struct that ``node`` describes, and whether it is whole.

        Where something is wrong, the Struct has a stand-in for what could not be read, so that
        rules can still look at the rest. ``what`` names the mapping in messages, ``key`` is its key in
        a table.
        """
        values: dict[str, Any] = {}
        whole = isinstance(node, MapNode)
        if isinstance(node, MapNode):
            values, whole = self._entries(node, struct, what)
        elif not _refused(node):
            self.say("shape", node, f"{what} must be a mapping", "write 'key: value' lines")
        if issubclass(struct, Located):
            begin = key or node
            values |= {"line": begin.line, "column": begin.column, "whole": whole}
            values["places"] = {"": (node.line, node.column), **_places(node)}
            if key:
                values["id"] = key.text
        return struct(**(self._stand_ins(struct) | values)), whole

    def _stand_ins(self, struct: type[Struct]) -> dict[str, Any]:
        required = [shape for shape in shapes_of(struct).values() if shape.required]
        return {
            shape.attribute: self._stand_in(shape) if self.today else None for shape in required
        }

    def _stand_in(self, shape: Shape) -> Any:
        if shape.struct is not None:
            return shape.struct(**self._stand_ins(shape.struct))
        return _NOTHING.get(shape.kind, self.today)

    def _entries(
        self, node: MapNode, struct: type[Struct], what: str
    ) -> tuple[dict[str, Any], bool]:
        shapes = shapes_of(struct)
        values: dict[str, Any] = {}
        whole = True
        tag = tag_of(struct)[0]
        for name, entry in node.entries.items():
            if name in shapes:
                field = fields_of(struct)[name]
                read, good = self._value(entry.value, shapes[name], name, field)
                whole = whole and good
                if read is not REFUSED:
                    values[shapes[name].attribute] = read
            elif name != tag:
                known = [*shapes, tag] if tag else shapes
                hint = _home_of(name, shapes) or did_you_mean(name, known)
                self.say("unknown", entry.key, f"unknown key '{_short(name)}' in {what}", hint)
                whole = False
        for name, shape in shapes.items():
            if shape.required and name not in node.entries:
                hint = f"add the line '{name}: ...'"
                self.say("missing", node, f"{what} has no '{name}'", hint)
                whole = False
        return values, whole

    def _value(self, node: Node, shape: Shape, name: str, field: Field) -> tuple[Any, bool]:
        if _refused(node):
            return REFUSED, False
        if isinstance(node, TextNode) and node.plain and node.text in ("", "~"):
            hint = f"write one, or delete the key{self.dialect.absent}"
            self.say("empty", node, f"'{name}' has no value", hint)
            return REFUSED, False
        if shape.struct is not None or shape.tagged:
            return self._mapping(node, shape, name, field)
        if shape.of is not None:
            many = self._list if shape.kind == "list" else self._table
            return many(node, shape.of, name, field)
        return self._checked(node, *self._scalar(node, shape, name, field), name, field)

    def _checked(
        self, node: Node, value: Any, good: bool, name: str, field: Field
    ) -> tuple[Any, bool]:
        fault = field.kind.fault(value, name, self.today) if self.today and good else None
        if fault is None:
            return value, good
        self.say(fault.name, node, fault.message, fault.hint)
        return REFUSED, False

    def _mapping(
        self, node: Node, shape: Shape, name: str, field: Field, key: TextNode | None = None
    ) -> tuple[Any, bool]:
        called = field.kind.called if isinstance(field.kind, Nested) else ""
        struct = shape.struct or self._tagged(node, shape, called)
        if struct is None:
            return REFUSED, False
        read, good = self.struct(node, struct, called or f"'{name}'", key)
        return read if isinstance(node, MapNode) else REFUSED, good

    def _tagged(self, node: Node, shape: Shape, what: str) -> type[Struct] | None:
        """The Struct that the value of the deciding key names."""
        structs = shape.tagged or {}
        tag = tag_of(next(iter(structs.values())))[0]
        if not isinstance(node, MapNode):
            self.say("shape", node, f"{what} must be a mapping", "write 'key: value' lines")
        elif tag not in node.entries:
            self.say("missing", node, f"{what} has no '{tag}'", f"add the line '{tag}: ...'")
        else:
            value = node.entries[tag].value
            text = value.text if isinstance(value, TextNode) else ""
            if text not in structs and not _refused(value):
                hint = did_you_mean(text, structs)
                self.say("choice", value, f"'{tag}' cannot be '{_short(text)}'", hint)
            return structs.get(text)
        return None

    def _table(self, node: Node, member: Shape, name: str, field: Field) -> tuple[Any, bool]:
        if not isinstance(node, MapNode):
            self.say("shape", node, f"'{name}' must be a mapping", "write 'key: value' lines")
            return REFUSED, False
        values, whole = {}, True
        for key, entry in node.entries.items():
            named = True
            if field.keys:
                _, named = self._checked(entry.key, key, True, name, Field(field.keys, "", ""))
            if member.struct or member.tagged:
                read, good = self._mapping(entry.value, member, key, field, entry.key)
            else:
                read, good = self._value(entry.value, member, key, field)
            whole = whole and good and named
            if read is not REFUSED and named:
                values[key] = read
        return values, whole

    def _list(self, node: Node, member: Shape, name: str, field: Field) -> tuple[Any, bool]:
        alone = is_lone(field.kind)
        if not isinstance(node, ListNode) and not (alone and isinstance(node, TextNode)):
            example = f"[{_short(node.text)}]" if isinstance(node, TextNode) else "[a, b]"
            self.say("shape", node, f"'{name}' must be a list", f"write '{name}: {example}'")
            return REFUSED, False
        items = node.items if isinstance(node, ListNode) else (node,)
        if alone and not 0 < len(items) < 3:
            self.say("shape", node, f"'{name}' must be a number or a list of two")
            return REFUSED, False
        read = [self._value(item, member, name, field) for item in items]
        good = all(fine for _, fine in read)
        values = tuple(value for value, _ in read if value is not REFUSED)
        return (REFUSED if read and not values else values), good

    def _scalar(self, node: Node, shape: Shape, name: str, field: Field) -> tuple[Any, bool]:
        if isinstance(field.kind, Own):
            return Placed.at(node, field.kind.read(node)), True
        if shape.kind == "span":
            return self._span(node, name)
        if shape.kind == "any":
            return None, True
        if not isinstance(node, TextNode):
            found = "a list" if isinstance(node, ListNode) else "a mapping"
            message = f"'{name}' must be {_KINDS[shape.kind]}, not {found}"
            self.say("shape", node, message, "text that begins with a bracket needs quotes")
            return REFUSED, False
        return self._read(node, shape, name)

    def _read(self, node: TextNode, shape: Shape, name: str) -> tuple[Any, bool]:
        if shape.kind == "text":
            self._warn_about_text(node, shape, name)
            return node.text.rstrip("\n"), True
        if shape.kind == "placed":
            return Placed.at(node, node.text), True
        if shape.kind == "day":
            value: Any = scalars.day(node.text)
            code, fault = "day", "is not a calendar date"
            hint = "write year-month-day, such as 2026-01-31"
        elif shape.kind == "flag":
            value = scalars.flag(node.text) if node.plain else None
            code, fault, hint = (
                "flag",
                "is neither true nor false",
                "write true or false, without quotes",
            )
        else:
            value = scalars.number(node.text) if node.plain else None
            code, fault, hint = "number", "is not a number", "write digits without quotes"
        if value is None:
            self.say(code, node, f"'{name}' {fault}: '{_short(node.text)}'", hint)
            return REFUSED, False
        return value, True

    def _span(self, node: Node, name: str) -> tuple[Any, bool]:
        hint = f"write '{name}: 9' or '{name}: [9, 12]'"
        parts = node.items if isinstance(node, ListNode) else (node,)
        if isinstance(node, MapNode) or (isinstance(node, ListNode) and len(parts) != 2):
            self.say("shape", node, f"'{name}' must be a number or a list of two", hint)
            return REFUSED, False
        read = []
        for part in parts:
            value = None
            if isinstance(part, TextNode) and part.plain:
                value = scalars.number(part.text)
            if value is None and not _refused(part):
                shown = f": '{_short(part.text)}'" if isinstance(part, TextNode) else ""
                self.say("number", part, f"'{name}' is not a number{shown}", hint)
            read.append(value)
        if read[0] is None or read[-1] is None:
            return REFUSED, False
        return Span(read[0], read[-1]), True

    def _warn_about_text(self, node: TextNode, shape: Shape, name: str) -> None:
        if not node.plain:
            return
        if not shape.required and node.text in _NULLS:
            hint = "delete the key to say 'not stated'"
            self.say("null", node, f"'{name}' is read as the text '{node.text}'", hint)
        eaten = _EATEN.match(node.comment)
        if eaten:
            message = f"'{name}' ends before '{eaten.group()}', which is read as a comment"
            hint = f'put the text in quotes: "{_short(node.text)} {eaten.group()}"'
            self.say("comment", node, message, hint)

    def say(self, fault: str, node: Node, message: str, hint: str = "") -> None:
        """Report at ``node``."""
        where = (self.file, node.line, node.column)
        self.dialect.report(self.problems, fault, where, message, hint)


def _places(node: Node, before: str = "") -> dict[str, tuple[int, int]]:
    """Where each value of a mapping is, with dotted names for those in nested mappings."""
    found: dict[str, tuple[int, int]] = {}
    for name, entry in node.entries.items() if isinstance(node, MapNode) else ():
        found[before + name] = (entry.value.line, entry.value.column)
        found |= _places(entry.value, f"{before}{name}.")
    return found


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
