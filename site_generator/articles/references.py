"""Reads references.yaml, a list of works in CSL-YAML."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from site_generator.articles.fields import Fields
from site_generator.articles.marks import KEY
from site_generator.articles.model import Reference
from site_generator.yaml_source import ListNode, MapNode, Node, TextNode

if TYPE_CHECKING:
    from site_generator.problems import Problems

FIELDS = (
    "id", "type", "title", "author", "editor", "container-title", "collection-title",
    "collection-number", "publisher", "publisher-place", "edition", "volume", "volume-title",
    "issue", "page", "issued", "accessed", "DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID",
    "number", "genre", "language", "note",
)  # fmt: skip
TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter",
    "dataset", "entry-encyclopedia", "legislation", "regulation", "report", "thesis", "webpage",
)  # fmt: skip
NAME_FIELDS = ("family", "given", "literal", "suffix", "non-dropping-particle")
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_DOI = re.compile(r"10\.\d{4,9}/[^\s<>\"]+", re.ASCII)
_URL = re.compile(r"https?://[^\s<>\"/]+\.[^\s<>\"]*", re.ASCII | re.IGNORECASE)


def read_references(root: Node | None, file: str, problems: Problems) -> dict[str, Reference]:
    """The works of a file by key; one without key or title is reported and left out."""
    if root is None:
        return {}
    if not isinstance(root, MapNode):
        where = (file, root.line, root.column)
        problems.error("A005", where, "the file must begin with 'references:'")
        return {}
    top = Fields(root, file, problems, ("references",), "the file of references")
    found: dict[str, Reference] = {}
    for node in top.items("references", required=True):
        if not isinstance(node, MapNode):
            top.wrong(node, "a reference must hold fields", "begin it with '- id: ...'")
            continue
        reference = _reference(node, file, problems)
        if reference is None:
            continue
        if reference.key in found:
            first = found[reference.key].line
            where = (file, node.line, node.column)
            message = f"the id '{reference.key}' stands twice, here and in line {first}"
            problems.error("A020", where, message, "keep one of them")
        else:
            found[reference.key] = reference
    return found


def _reference(node: MapNode, file: str, problems: Problems) -> Reference | None:
    fields = Fields(node, file, problems, FIELDS, "a reference")
    key = fields.text_node("id", required=True)
    title = fields.text("title", required=True)
    kind = fields.choice("type", TYPES)
    if key and not re.fullmatch(KEY, key.text, re.ASCII):
        hint = "use letters a to z, digits, hyphens and dots"
        problems.error("A021", fields.at(key), f"'{key.text}' cannot be the id of a source", hint)
        key = None
    collection = fields.text("collection-title")
    number = fields.text("collection-number")
    reference_fields = {
        "authors": _names(fields, "author", file, problems)
        or _names(fields, "editor", file, problems),
        "container": fields.text("container-title"),
        "collection": f"{collection} {number}" if collection and number else collection,
        "publisher": fields.text("publisher"),
        "edition": fields.text("edition"),
        "volume": fields.text("volume"),
        "issue": fields.text("issue"),
        "page": fields.text("page"),
        "issued": _date(fields, "issued", file, problems),
        "accessed": _date(fields, "accessed", file, problems),
        "doi": _matching(fields, "DOI", _DOI, "write it like 10.1176/appi.ps.1", problems),
        "url": _matching(fields, "URL", _URL, "write it like https://www.cms.gov/", problems),
    }
    if key is None or title is None:
        return None
    return Reference(
        key=key.text,
        type=kind or "webpage",
        title=title,
        line=node.line,
        **reference_fields,  # type: ignore[arg-type]  # each value has its field's type
    )


def _names(fields: Fields, key: str, file: str, problems: Problems) -> tuple[str, ...]:
    names = []
    for node in fields.items(key):
        if not isinstance(node, MapNode):
            fields.wrong(node, "a name has fields", "write {family: Doe, given: Ann}")
            continue
        parts = Fields(node, file, problems, NAME_FIELDS, "a name")
        literal, family = parts.text("literal"), parts.text("family")
        given, particle = parts.text("given"), parts.text("non-dropping-particle")
        if literal:
            names.append(literal)
        elif family:
            initials = "".join(word[0] for word in (given or "").replace("-", " ").split())
            names.append(" ".join(part for part in (particle, family, initials) if part))
        else:
            fields.wrong(node, "a name needs 'family' or 'literal'")
    return tuple(names)


def _date(fields: Fields, key: str, file: str, problems: Problems) -> str | None:
    node = fields.node(key)
    if node is None:
        return None
    text: str | None = None
    if isinstance(node, TextNode):
        text = node.text
    elif isinstance(node, MapNode):
        dates = Fields(node, file, problems, ("date-parts",), f"'{key}'").items("date-parts")
        if dates and isinstance(dates[0], ListNode):
            parts = [part.text for part in dates[0].items if isinstance(part, TextNode)]
            text = "-".join(part.zfill(2) for part in parts)
    if text is None or not _ISO.fullmatch(text) or not _real(text):
        hint = "write 2024-05-31, 2024-05 or 2024, or {date-parts: [[2024, 5, 31]]}"
        problems.error("A006", fields.at(node), f"'{key}' is no date", hint)
        return None
    return text


def _real(text: str) -> bool:
    year, month, day = ([*text.split("-"), "01", "01"])[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _matching(
    fields: Fields, key: str, pattern: re.Pattern[str], hint: str, problems: Problems
) -> str | None:
    node = fields.text_node(key)
    if node is None or pattern.fullmatch(node.text):
        return node.text if node else None
    problems.error("A043", fields.at(node), f"'{node.text}' is no {key}", hint)
    return None
