"""YAML text to nodes, refusing whatever a data file has no use for.

PyYAML's event parser reads; nothing is constructed, so a tag can run nothing, an alias can
multiply nothing, and a number of 5,000 digits stays text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import yaml

from site_generator.yaml_source.nodes import Entry, ListNode, MapNode, Node, TextNode
from site_generator.yaml_source.syntax import explain
from site_generator.yaml_source.text import forbidden_name, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_generator.problems import Problems

MAX_DEPTH = 32
"""Lists and mappings inside one another; the deepest real file has six."""

MAX_LENGTH = 20_000
"""Characters of one scalar; no text that anybody reads in one piece is longer."""

MAX_NODES = 4_000_000
"""Values in one file: 60,000 full entries of programs, some 600 MB while they are looked at."""


def read_yaml(path: Path, file: str, problems: Problems) -> Node | None:
    """The nodes of a YAML file; None where it is empty or cannot be read (then with errors)."""
    text = read_text(path, file, problems)
    return None if text is None else compose(text, file, problems)


def compose(text: str, file: str, problems: Problems, *, first_line: int = 1) -> Node | None:
    """The nodes of ``text``, which begins at ``first_line`` of ``file``.

    ``text`` comes from ``decode``. Duplicate keys, anchors, aliases and tags are errors after
    which reading goes on; broken syntax, too much depth and a second document end it with None.
    """
    return _Composer(text, file, problems, first_line - 1).document()


class _Mark(Protocol):
    """Where the parser is; both counts begin at 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _Refused(Exception):  # noqa: N818  it ends one reading and is never seen outside
    """What was found has been reported; there is nothing more to read."""


class _Composer:
    def __init__(self, text: str, file: str, problems: Problems, shift: int) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._file = file
        self._problems = problems
        self._shift = shift
        self._depth = 0
        self._nodes = 0

    def document(self) -> Node | None:
        events = self._events()
        node: Node | None = None
        begun = False
        try:
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if begun:
                        self._report(
                            "S005", event, "a second document begins here",
                            "a file can hold only one document: delete the line '---'",
                        )  # fmt: skip
                        return None
                    begun = True
                    self._refuse_directive(event)
                    node = self._node(next(events), events)
        except _Refused:
            return None
        except yaml.MarkedYAMLError as fault:
            line, column, message, hint = explain(fault, self._lines)
            where = (self._file, line + self._shift, column)
            self._problems.error("S004", where, message, hint)
            return None
        if isinstance(node, TextNode) and node.empty:
            return None
        return node

    def _events(self) -> Iterator[yaml.Event]:
        yield from yaml.parse(self._text, Loader=yaml.CSafeLoader)

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
        line, column = self._place(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._report(
                "S012", event, f"the file holds more than {MAX_NODES:,} values",
                "split it into several files",
            )  # fmt: skip
            raise _Refused
        if isinstance(event, yaml.AliasEvent):
            self._report(
                "S006", event, f"the alias '*{event.anchor}' is not allowed",
                "write out the value in full",
            )  # fmt: skip
            return TextNode(text="", line=line, column=column, plain=False, refused=True)
        self._refuse_marks(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line, column)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._report(
                "S008", event, f"lists and mappings are nested more than {MAX_DEPTH} deep",
                "flatten the data",
            )  # fmt: skip
            raise _Refused
        node: Node
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(self._node(inner, events))
            node = ListNode(items=tuple(items), line=line, column=column)
        else:
            node = MapNode(entries=self._entries(events), line=line, column=column)
        self._depth -= 1
        return node

    def _entries(self, events: Iterator[yaml.Event]) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events)
            value = self._node(next(events), events)
            if not isinstance(key, TextNode):
                where = (self._file, key.line, key.column)
                self._problems.error("S009", where, "a key must be text, not a list or mapping")
            elif key.text == "<<" and key.plain:
                where = (self._file, key.line, key.column)
                self._problems.error(
                    "S006",
                    where,
                    "the merge key '<<' is not allowed",
                    "write out the entries in full",
                )
            elif key.refused:
                continue
            elif key.text in entries:
                first = entries[key.text].key.line
                where = (self._file, key.line, key.column)
                self._problems.error(
                    "S010",
                    where,
                    f"the key '{key.text}' appears twice, here and on line {first}",
                    "keep one of them",
                )
            else:
                entries[key.text] = Entry(key=key, value=value)
        return entries

    def _scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> TextNode:
        plain = not event.style
        # A file has been searched for forbidden characters; "\u202E" writes one by its number.
        if event.style == '"' and (name := forbidden_name(event.value)):
            where = (self._file, line, column)
            self._problems.error("S003", where, f"the text holds {name}", "remove it")
        if len(event.value) > MAX_LENGTH:
            self._report(
                "S011", event,
                f"a text of {len(event.value):,} characters is longer than {MAX_LENGTH:,}",
                "shorten it",
            )  # fmt: skip
            return TextNode(text="", line=line, column=column, plain=False, refused=True)
        comment = ""
        if plain:
            comment = self._comment_after(event.end_mark)
        return TextNode(text=event.value, line=line, column=column, plain=plain, comment=comment)

    def _comment_after(self, mark: _Mark | None) -> str:
        if mark is None or mark.line >= len(self._lines):
            return ""
        rest = self._lines[mark.line][mark.column :].lstrip()
        return rest if rest.startswith("#") else ""

    def _refuse_directive(self, event: yaml.DocumentStartEvent) -> None:
        if event.version or event.tags:
            self._report("S005", event, "a line that begins with '%' is not allowed", "delete it")

    def _refuse_marks(self, event: yaml.Event) -> None:
        anchor = getattr(event, "anchor", None)
        tag = getattr(event, "tag", None)
        if anchor:
            hint = "quote the text if it is meant to begin with '&'; otherwise delete the anchor"
            self._report("S006", event, f"the anchor '&{anchor}' is not allowed", hint)
        if tag:
            hint = "quote the text if it is meant to begin with '!'; otherwise delete the tag"
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._report("S007", event, f"the tag '{shown}' is not allowed", hint)

    def _report(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        self._problems.error(code, (self._file, *self._place(event)), message, hint)

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark: _Mark | None = event.start_mark
        if mark is None:
            return 1 + self._shift, 1
        return mark.line + 1 + self._shift, mark.column + 1
