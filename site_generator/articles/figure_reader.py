"""What the readers of all kinds of figures share: texts with facts in them, and complaints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.fields import Fields
from site_generator.articles.marks import check_facts_in, fill_text
from site_generator.figures.model import Head, PartKind, Range
from site_generator.problems import did_you_mean
from site_generator.yaml_source import MapNode, Node, TextNode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from site_generator.articles.context import Context

HEAD_FIELDS = ("kind", "title", "caption", "description")
"""The fields of every figure."""


class FigureReader:
    """Reads the ``fields`` of the figure ``id``; ``parts`` are those that a session can have.

    ``faulty`` tells whether anything was reported; ``facts`` are the ids of those that were used.
    """

    def __init__(
        self,
        name: str,
        fields: Fields,
        parts: Mapping[str, tuple[str, PartKind]],
        context: Context,
    ) -> None:
        self.fields = fields
        self.parts = parts
        self._id = name
        self._context = context
        self._before = len(context.problems.errors)
        self._used: list[str] = []

    @property
    def faulty(self) -> bool:
        """Whether an error has been reported since the reading of this figure began."""
        return len(self._context.problems.errors) > self._before

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that were named so far."""
        return tuple(dict.fromkeys(self._used))

    def head(self) -> Head:
        """The fields of every figure."""
        return Head(
            id=self._id,
            title=self.text("title"),
            caption=self.text("caption"),
            description=self.text("description"),
        )

    def text(self, key: str, fields: Fields | None = None, *, required: bool = True) -> str:
        """The text under ``key`` with its facts filled in; "" where it is missing."""
        node = (fields or self.fields).text_node(key, required=required)
        return self.filled(node) if node else ""

    def filled(self, node: TextNode) -> str:
        """A text with its facts filled in; it stands alone and begins with a capital."""
        context = self._context
        self._used += check_facts_in(node, context.file, context.facts, context.problems)
        text = fill_text(" ".join(node.text.split()), context.facts)
        return text[:1].upper() + text[1:]

    def entries(self, key: str, known: Collection[str], what: str) -> Iterator[Fields]:
        """The mappings of the list under ``key``; ``what`` names one in messages."""
        for item in self.fields.items(key, required=True):
            entry = self.entry(item, known, what)
            if entry:
                yield entry

    def entry(self, node: Node, known: Collection[str], what: str) -> Fields | None:
        """``node`` as a mapping of its own."""
        if isinstance(node, MapNode):
            return Fields(node, self._context.file, self._context.problems, known, what)
        self.fields.wrong(node, f"{what} must hold {', '.join(known)}")
        return None

    def fact_range(self, key: str, fields: Fields) -> Range | None:
        """The value of the fact that is named under ``key``; open upwards where it is one number."""
        node = fields.text_node(key)
        if node is None:
            return None
        fact = self._context.facts.get(node.text)
        if fact is None:
            hint = did_you_mean(node.text, self._context.facts)
            where = fields.at(node)
            self._context.problems.error("A023", where, f"unknown fact '{node.text}'", hint)
            return None
        if fact.value is None:
            self.wrong(node, f"the fact '{fact.id}' has no value to draw", "give it one")
            return None
        self._used.append(fact.id)
        return Range(fact.value[0], fact.value[-1] if len(fact.value) > 1 else None)

    def wrong(self, node: Node, message: str, hint: str = "") -> None:
        """Report a value that cannot be drawn."""
        self._context.problems.error("A090", self.fields.at(node), message, hint)

    def incomplete(self, message: str, hint: str = "") -> None:
        """Report that the figure as a whole cannot be drawn."""
        self._context.problems.error("A090", self.fields.at(), message, hint)
