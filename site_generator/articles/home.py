"""The further front matter of the home page, which is data and not running text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from site_generator.articles.fields import Fields
from site_generator.yaml_source import ListNode, MapNode, TextNode

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
FIELDS = ("headline", "lead_link", *TEXTS, *LISTS)
CHOICES = {
    "level": ("outpatient", "iop", "php", "residential", "inpatient"),
    "where": ("home", "program", "hospital"),
}
"""What a rung of the ladder can say: the level of care, and where a person sleeps."""

TextOf = Callable[[TextNode], str]
LinkOf = Callable[[Fields], dict[str, str] | None]


def read(
    fields: Fields, file: str, problems: Problems, text_of: TextOf, link_of: LinkOf
) -> dict[str, Any]:
    """Every field of the home page, as plain texts, lists and mappings.

    ``text_of`` looks after the facts in a text, ``link_of`` turns a ``page`` into path and url.
    """
    found: dict[str, Any] = {
        "headline": [text_of(node) for node in fields.texts("headline", required=True)]
    }
    for key in TEXTS:
        node = fields.text_node(key, required=True)
        found[key] = text_of(node) if node else ""
    link = fields.mapping("lead_link")
    if link is None:
        if fields.node("lead_link") is None:
            fields.missing("lead_link")
    else:
        found["lead_link"] = _entry(link, ("page", "text"), file, problems, text_of, link_of)
    for key, names in LISTS.items():
        found[key] = []
        for item in fields.items(key, required=True):
            if isinstance(item, MapNode):
                found[key].append(_entry(item, names, file, problems, text_of, link_of))
            else:
                _wrong(fields, item, key, names)
    return found


def _wrong(fields: Fields, item: TextNode | ListNode, key: str, names: tuple[str, ...]) -> None:
    fields.wrong(item, f"every entry of '{key}' must hold {', '.join(names)}")


def _entry(  # noqa: PLR0913  the two ways to read a value are handed down
    node: MapNode,
    names: tuple[str, ...],
    file: str,
    problems: Problems,
    text_of: TextOf,
    link_of: LinkOf,
) -> dict[str, str]:
    fields = Fields(node, file, problems, names, "this entry")
    found: dict[str, str] = {}
    for name in names:
        if name == "page":
            found |= link_of(fields) or {}
        elif name in CHOICES:
            found[name] = fields.choice(name, CHOICES[name]) or ""
        else:
            text = fields.text_node(name, required=True)
            found[name] = text_of(text) if text else ""
    return found
