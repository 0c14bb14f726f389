"""Reads facts.yaml, the one place for every figure that articles use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_generator.articles.fields import Fields, check_review_dates
from site_generator.articles.marks import check_keys
from site_generator.articles.model import Fact, Reference
from site_generator.yaml_source import Entry, MapNode, Node

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_generator.problems import Problems

FIELDS = (
    "label", "text", "variants", "value", "unit", "says", "sources", "checked", "next_check",
    "note",
)  # fmt: skip
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
"""How the id of a fact or of its variant is written."""


def read_facts(
    root: Node | None,
    file: str,
    *,
    references: Mapping[str, Reference],
    today: date,
    problems: Problems,
) -> dict[str, Fact]:
    """The facts of a file by id; one with a fault that leaves it unusable is left out."""
    if root is None:
        return {}
    if not isinstance(root, MapNode):
        where = (file, root.line, root.column)
        problems.error("A005", where, "the file must begin with 'facts:'")
        return {}
    table = Fields(root, file, problems, ("facts",), "the file of facts").mapping("facts")
    found: dict[str, Fact] = {}
    for name, entry in table.entries.items() if table else ():
        fact = _fact(name, entry, file, references, today, problems)
        if fact:
            found[name] = fact
    return found


def _fact(
    name: str,
    entry: Entry,
    file: str,
    references: Mapping[str, Reference],
    today: date,
    problems: Problems,
) -> Fact | None:
    where = (file, entry.key.line, entry.key.column)
    _check_id(name, where, problems)
    if not isinstance(entry.value, MapNode):
        problems.error("A005", where, f"the fact '{name}' must hold fields, indented below it")
        return None
    fields = Fields(entry.value, file, problems, FIELDS, "a fact")
    label = fields.text("label", required=True)
    text = fields.text("text", required=True)
    says = fields.text("says", required=True)
    checked = fields.day("checked", required=True, latest=today)
    due = fields.day("next_check", required=True)
    check_review_dates(fields, checked, due, today, problems)
    sources = check_keys(fields.texts("sources", required=True), file, references, problems)
    variants = _variants(fields, file, problems)
    value, unit, note = fields.numbers("value"), fields.text("unit"), fields.text("note")
    if not text:
        return None
    return Fact(
        id=name,
        label=label or name,
        text=text,
        says=says or "",
        checked=checked or today,
        next_check=due or today,
        line=entry.key.line,
        variants=variants,
        sources=sources,
        value=value,
        unit=unit,
        note=note,
    )


def _variants(fields: Fields, file: str, problems: Problems) -> dict[str, str]:
    node = fields.mapping("variants")
    if node is None:
        return {}
    texts = Fields(node, file, problems, node.entries, "a list of variants")
    found = {}
    for name, entry in node.entries.items():
        _check_id(name, (file, entry.key.line, entry.key.column), problems)
        text = texts.text(name)
        if text:
            found[name] = text
    return found


def _check_id(name: str, where: tuple[str, int, int], problems: Problems) -> None:
    if not ID.fullmatch(name):
        hint = "use small letters a to z, digits and single hyphens"
        problems.error("A021", where, f"'{name}' cannot be the id of a fact", hint)
