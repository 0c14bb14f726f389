"""Reads the fields of one mapping and reports whatever is not as it should be."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from site_generator.problems import Problems, did_you_mean
from site_generator.yaml_source import ListNode, MapNode, Node, TextNode

if TYPE_CHECKING:
    from collections.abc import Collection

Where = tuple[str, int, int]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"[-+]?\d{1,15}(\.\d{1,6})?", re.ASCII)


class Fields:
    """The entries of ``node``; ``what`` names the thing in messages ("a fact")."""

    def __init__(
        self, node: MapNode, file: str, problems: Problems, known: Collection[str], what: str
    ) -> None:
        self._node = node
        self._file = file
        self._problems = problems
        self._what = what
        for name, entry in node.entries.items():
            if name not in known:
                problems.error(
                    "A003",
                    self.at(entry.key),
                    f"{what} has no field '{name}'",
                    did_you_mean(name, known),
                )

    def at(self, node: Node | None = None) -> Where:
        """The place of ``node``, else of the mapping itself."""
        node = node or self._node
        return (self._file, node.line, node.column)

    def node(self, key: str) -> Node | None:
        """Whatever stands under ``key``."""
        entry = self._node.entries.get(key)
        return entry.value if entry else None

    def wrong(self, node: Node, message: str, hint: str = "") -> None:
        """Report a value of the wrong shape."""
        self._problems.error("A005", self.at(node), message, hint)

    def missing(self, key: str) -> None:
        """Report a field that has to be there."""
        self._problems.error("A004", self.at(), f"{self._what} needs the field '{key}'")

    def text_node(self, key: str, *, required: bool = False) -> TextNode | None:
        """The text under ``key``, not blank, with its place."""
        node = self.node(key)
        if node is None:
            if required:
                self.missing(key)
            return None
        if isinstance(node, TextNode) and node.text.strip():
            return node
        shape = "is empty" if isinstance(node, TextNode) else "must be one text"
        hint = "quote it if it holds brackets or braces" if shape != "is empty" else "write a text"
        self.wrong(node, f"'{key}' {shape}", hint)
        return None

    def text(self, key: str, *, required: bool = False) -> str | None:
        """The text under ``key`` with spaces and line ends made single spaces."""
        node = self.text_node(key, required=required)
        return " ".join(node.text.split()) if node else None

    def texts(self, key: str, *, required: bool = False) -> list[TextNode]:
        """The texts of the list under ``key``; none where it is absent or wrong."""
        found: list[TextNode] = []
        for item in self.items(key, required=required):
            if isinstance(item, TextNode) and item.text.strip():
                found.append(item)
            else:
                self.wrong(item, f"every entry of '{key}' must be a text")
        return found

    def items(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """The entries of the list under ``key``."""
        node = self.node(key)
        if isinstance(node, ListNode):
            return node.items
        if node is not None:
            self.wrong(node, f"'{key}' must be a list", f"write {key}: [one, two]")
        elif required:
            self.missing(key)
        return ()

    def mapping(self, key: str) -> MapNode | None:
        """The mapping under ``key``."""
        node = self.node(key)
        if node is None or isinstance(node, MapNode):
            return node
        self.wrong(node, f"'{key}' must hold fields of its own, indented below it")
        return None

    def day(self, key: str, *, required: bool = False, latest: date | None = None) -> date | None:
        """The date under ``key``, written ``2026-11-22``, not later than ``latest``."""
        node = self.text_node(key, required=required)
        if node is None:
            return None
        day: date | None = None
        if _DATE.fullmatch(node.text.strip()):
            try:
                day = date.fromisoformat(node.text.strip())
            except ValueError:
                day = None
        if day is None:
            hint = "write year, month and day, like 2026-11-22"
            self._problems.error("A006", self.at(node), f"'{node.text}' is no date", hint)
        elif latest is not None and day > latest:
            self._problems.error(
                "A006", self.at(node), f"'{key}' is {day}, a day still to come"
            )  # fmt: skip
            return None
        return day

    def truth(self, key: str) -> bool:
        """``true`` or ``false``; absent is false."""
        node = self.text_node(key)
        if node is None:
            return False
        if node.text not in {"true", "false"}:
            self._problems.error(
                "A008", self.at(node), f"'{key}' cannot be '{node.text}'", "write true or false"
            )
        return node.text == "true"

    def choice(self, key: str, allowed: Collection[str]) -> str | None:
        """One of ``allowed``."""
        node = self.text_node(key, required=True)
        if node is None or node.text in allowed:
            return node.text if node else None
        hint = did_you_mean(node.text, allowed)
        self._problems.error("A008", self.at(node), f"'{key}' cannot be '{node.text}'", hint)
        return None

    def numbers(self, key: str) -> tuple[float, ...] | None:
        """A number or a list of numbers."""
        node = self.node(key)
        if node is None:
            return None
        written = node.items if isinstance(node, ListNode) else (node,)
        found = [
            float(item.text)
            for item in written
            if isinstance(item, TextNode) and _NUMBER.fullmatch(item.text)
        ]
        if len(found) != len(written) or not found:
            self.wrong(node, f"'{key}' must be a number or a list of numbers")
            return None
        return tuple(found)


def read_review_dates(
    fields: Fields, today: date, problems: Problems, *, required: bool = True
) -> tuple[date | None, date | None]:
    """``checked`` and ``next_check``; warns where the latter has passed."""
    checked = fields.day("checked", required=required, latest=today)
    due = fields.day("next_check", required=required)
    node = fields.node("next_check")
    if due is None or node is None:
        return checked, due
    if checked is not None and due < checked:
        message = f"'next_check' ({due}) comes before 'checked' ({checked})"
        problems.error("A006", fields.at(node), message)
    elif due < today:
        hint = "compare the text with its sources, then set 'checked' and 'next_check'"
        problems.warning("A009", fields.at(node), f"the check due on {due} was not made", hint)
    return checked, due
