"""Reads the text of one program and changes single fields in it, leaving every other line alone.

Comments on lines of their own stay where they are; one that is after a value that changes, or
among the lines of one, moves to a line above it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Union

import yaml

from site_generator.errors import ImportSourceError
from site_generator.exchange.files.yaml_writer import Leaves, Value, field_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


DEEPEST = 8
_COMMENT = re.compile(r"^\s*#")
_BEHIND = re.compile(r"^\s+(#.*)$")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Changes = dict[str, "Change"]
Change = Union[Value, Changes, None]  # noqa: UP007  # a forward reference is no type yet


class UnreadableBlockError(ImportSourceError):
    """The text of a program that an editor changed is no YAML that can be joined."""


def read_block(body: str) -> Leaves:
    """The fields of the one program in ``body`` by dotted path, scalars as they are written."""
    return _leaves(_program(body), "")


def change_block(body: str, changes: Mapping[str, Value | None], order: Sequence[str]) -> str:
    """``body`` with the fields in ``changes`` set, or taken away where None.

    A new field comes after the last one before it in ``order``. UnreadableBlockError where the text is
    written in a way that does not allow it.
    """
    program = _program(body)
    lines = body.splitlines(keepends=True)
    nested: Changes = {}
    for path, value in changes.items():
        key, _, inner = path.partition(".")
        if inner:
            branch = nested.setdefault(key, {})
            if isinstance(branch, dict):
                branch[inner] = value
        else:
            nested[key] = value
    edits = sorted(_edits(program, nested, order, lines), key=lambda edit: edit[:3])
    for start, end, _, replacement in reversed(edits):
        lines[start:end] = replacement
    changed = "".join(lines)
    expected = read_block(body) | {
        path: value for path, value in changes.items() if value is not None
    }
    for path in [path for path, value in changes.items() if value is None]:
        expected.pop(path, None)
    if read_block(changed) != expected:
        raise UnreadableBlockError("the fields are laid out in a way that cannot be changed safely")
    return changed


def _program(body: str) -> yaml.MappingNode:
    try:
        root = yaml.compose(body, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError) as error:
        problem = getattr(error, "problem", None) or type(error).__name__
        raise UnreadableBlockError(f"not readable as YAML ({problem})") from error
    if not isinstance(root, yaml.SequenceNode) or len(root.value) != 1:
        raise UnreadableBlockError("not a single list item")
    program = root.value[0]
    if not isinstance(program, yaml.MappingNode):
        raise UnreadableBlockError("not a program with fields")
    return program


def _leaves(node: yaml.MappingNode, prefix: str, depth: int = 1) -> Leaves:
    flat: Leaves = {}
    if depth > DEEPEST:
        raise UnreadableBlockError("nested too deep")
    for key, value in node.value:
        path = prefix + str(key.value)
        if isinstance(value, yaml.MappingNode):
            flat |= _leaves(value, f"{path}.", depth + 1)
        elif isinstance(value, yaml.SequenceNode):
            flat[path] = tuple(_written(item, depth + 1) for item in value.value)
        else:
            flat[path] = str(value.value)
    return flat


def _written(node: yaml.Node, depth: int) -> str:
    """A member of a list as text; lists and mappings inside as their structure."""
    if depth > DEEPEST:
        raise UnreadableBlockError("nested too deep")
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(_written(item, depth + 1) for item in node.value)}]"
    if isinstance(node, yaml.MappingNode):
        pairs = (f"{_written(k, depth + 1)}: {_written(v, depth + 1)}" for k, v in node.value)
        return f"{{{', '.join(pairs)}}}"
    return str(node.value)


Edit = tuple[int, int, int, list[str]]
"""Lines [start, end), minus the column so that deeper fields come first, and what is there."""


def _edits(
    node: yaml.MappingNode, changes: Changes, order: Sequence[str], lines: list[str]
) -> Iterator[Edit]:
    """The edits that bring ``changes`` about."""
    column = node.value[0][0].start_mark.column
    present = {str(key.value): (key, value) for key, value in node.value}
    for key, change in sorted(changes.items(), key=lambda pair: _place(pair[0], order)):
        if key in present:
            yield from _edits_of(key, present[key], change, order, lines)
        elif (stated := _stated(change)) is not None:
            at = _behind(key, present, order)
            yield at, at, -column, _ended(field_lines(key, stated, column))


def _edits_of(
    key: str,
    pair: tuple[yaml.Node, yaml.Node],
    change: Change,
    order: Sequence[str],
    lines: list[str],
) -> Iterator[Edit]:
    """The edits for one field that is in the text."""
    name, value = pair
    column, start = name.start_mark.column, name.start_mark.line
    if isinstance(change, dict):
        if not isinstance(value, yaml.MappingNode):
            raise UnreadableBlockError(f"'{key}' is not written as separate fields")
        left = {str(k.value) for k, _ in value.value} - {k for k, v in change.items() if v is None}
        if (left or _stated(change) is not None) and not value.flow_style:
            yield from _edits(value, change, order, lines)
            return
        change = _in_braces(key, value) | change if left else change
    end = _last_line(value, start) + 1
    kept = _comments(lines, start, end, value, column)
    stated = _stated(change)
    if stated is None and start == 0:
        raise UnreadableBlockError("a field is on the line where the item begins")
    new = [] if stated is None else _ended(field_lines(key, stated, column))
    if start == 0:
        yield start, end, -column, [lines[0][:column] + new[0][column:], *kept, *new[1:]]
    else:
        yield start, end, -column, [*kept, *new]


def _stated(change: Change) -> Value | dict[str, Value | None] | None:
    """What is to be written; None where nothing is left."""
    if isinstance(change, dict):
        return {k: v for k, v in change.items() if isinstance(v, (str, tuple))} or None
    return change


def _in_braces(key: str, value: yaml.MappingNode) -> Changes:
    """All fields of a mapping that is in braces and is to be rewritten as lines."""
    fields: Changes = {}
    for name, node in value.value:
        if isinstance(node, yaml.ScalarNode):
            fields[str(name.value)] = str(node.value)
        elif isinstance(node, yaml.SequenceNode) and all(
            isinstance(item, yaml.ScalarNode) for item in node.value
        ):
            fields[str(name.value)] = tuple(str(item.value) for item in node.value)
        else:
            raise UnreadableBlockError(f"'{key}' is in braces and holds more than text")
    return fields


def _place(key: str, order: Sequence[str]) -> int:
    return order.index(key) if key in order else len(order)


def _behind(
    key: str, present: Mapping[str, tuple[yaml.Node, yaml.Node]], order: Sequence[str]
) -> int:
    """The line before which a new field is written."""
    earlier = set(order[: _place(key, order)]) if key in order else set(present)
    ends = [
        _last_line(value, name.start_mark.line) + 1
        for found, (name, value) in present.items()
        if found in earlier
    ]
    if ends:
        return max(ends)
    name, value = next(iter(present.values()))
    return _last_line(value, name.start_mark.line) + 1


def _in_lines(node: yaml.Node) -> bool:
    """Whether ``node`` is a list or mapping without brackets."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _last_line(node: yaml.Node, least: int) -> int:
    """The last line (from 0) on which something of ``node`` stands."""
    if not _in_lines(node):
        end = node.end_mark
        at = end.line - (end.column == 0 and end.line > node.start_mark.line)
        return max(at, least)
    if isinstance(node, yaml.SequenceNode):
        return max([least, *(_last_line(part, least) for part in node.value)])
    return max([least, *(_last_line(part, key.start_mark.line) for key, part in node.value)])


def _comments(lines: list[str], start: int, end: int, value: yaml.Node, column: int) -> list[str]:
    kept = [line for line in lines[start:end] if _COMMENT.match(line)]
    if not _in_lines(value):
        last = lines[end - 1].rstrip("\n")
        behind = (
            _BEHIND.match(last[value.end_mark.column :]) if value.end_mark.line == end - 1 else None
        )
        if behind:
            kept.append(f"{' ' * column}{behind[1]}\n")
    return kept


def _ended(lines: list[str]) -> list[str]:
    return [line + "\n" for line in lines]
