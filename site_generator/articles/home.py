"""The further front matter of the home page, which is data and not running text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from site_generator.articles.fields import Fields
from site_generator.yaml_source import MapNode, TextNode

if TYPE_CHECKING:
    from site_generator.problems import Problems

TEMPLATE = "pages/home.html"
TEXTS = ("lead", "ladder_title", "ladder_text")
LISTS = {
    "doors": ("title", "text", "page"),
    "questions": ("title", "text", "page"),
    "ladder": ("level", "name", "hours", "where", "page"),
}
"""The lists of the home page, each with the fields of its entries."""
LINKS = ("lead_link", "questions_link")
FIELDS = ("headline", *LINKS, *TEXTS, *LISTS)
CHOICES = {
    "level": ("outpatient", "iop", "php", "residential", "inpatient"),
    "where": ("home", "program", "hospital"),
}
"""What a rung of the ladder can say: the level of care, and where a person sleeps."""

TextOf = Callable[[TextNode], str]
LinkOf = Callable[[Fields], dict[str, str] | None]


class HomeReader:
    """Reads these fields as plain texts, lists and mappings.

    ``text_of`` looks after the facts in a text, ``link_of`` turns a ``page`` into path and url.
    """

    def __init__(self, file: str, problems: Problems, text_of: TextOf, link_of: LinkOf) -> None:
        self._file = file
        self._problems = problems
        self._text_of = text_of
        self._link_of = link_of

    def read(self, fields: Fields) -> dict[str, Any]:
        """Every field of the home page; all of them are required."""
        headline = fields.texts("headline", required=True)
        found: dict[str, Any] = {"headline": [self._text_of(node) for node in headline]}
        for key in TEXTS:
            found[key] = self._text(fields, key)
        for key in LINKS:
            link = fields.mapping(key)
            if link is not None:
                found[key] = self._entry(link, ("page", "text"))
            elif fields.node(key) is None:
                fields.missing(key)
        for key, names in LISTS.items():
            entries = fields.items(key, required=True)
            found[key] = [self._entry(item, names) for item in entries if isinstance(item, MapNode)]
            for item in entries:
                if not isinstance(item, MapNode):
                    fields.wrong(item, f"every entry of '{key}' must hold {', '.join(names)}")
        return found

    def _text(self, fields: Fields, key: str) -> str:
        node = fields.text_node(key, required=True)
        return self._text_of(node) if node else ""

    def _entry(self, node: MapNode, names: tuple[str, ...]) -> dict[str, str]:
        fields = Fields(node, self._file, self._problems, names, "this entry")
        found: dict[str, str] = {}
        for name in names:
            if name == "page":
                found |= self._link_of(fields) or {}
            elif name in CHOICES:
                found[name] = fields.choice(name, CHOICES[name]) or ""
            else:
                found[name] = self._text(fields, name)
        return found
