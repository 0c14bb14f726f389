"""Reads facts.yaml, the one place for every figure that articles use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_generator.articles.fields import Fields, read_review_dates
from site_generator.articles.marks import check_keys
from site_generator.articles.model import Fact
from site_generator.yaml_source import Entry, MapNode, Node

if TYPE_CHECKING:
    from site_generator.articles.context import Context
    from site_generator.problems import Problems

FIELDS = (
    "label", "text", "variants", "value", "unit", "says", "sources", "checked", "next_check",
    "note",
)  # fmt: skip
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
"""How the id of a fact or of its variant is written."""


def read_facts(root: Node | None, context: Context) -> dict[str, Fact]:
    """The facts of a file by id; one without a text is reported and left out."""
    file, problems = context.file, context.problems
    if root is None:
        return {}
    if not isinstance(root, MapNode):
        where = (file, root.line, root.column)
        problems.error("A005", where, "the file must begin with 'facts:'")
        return {}
    top = Fields(root, file, problems, ("facts",), "the file of facts")
    table = top.mapping("facts")
    if table is None:
        if top.node("facts") is None:
            top.missing("facts")
        return {}
    found = {name: _fact(name, entry, context) for name, entry in table.entries.items()}
    return {name: fact for name, fact in found.items() if fact}


def _fact(name: str, entry: Entry, context: Context) -> Fact | None:
    file, problems = context.file, context.problems
    where = (file, entry.key.line, entry.key.column)
    _check_id(name, where, problems)
    if not isinstance(entry.value, MapNode):
        problems.error("A005", where, f"the fact '{name}' must hold fields, indented below it")
        return None
    fields = Fields(entry.value, file, problems, FIELDS, "a fact")
    text = fields.text("text", required=True)
    checked, due = read_review_dates(fields, context.today, problems)
    fact = Fact(
        id=name,
        label=fields.text("label", required=True) or name,
        text=text or "",
        says=fields.text("says", required=True) or "",
        checked=checked or context.today,
        next_check=due or context.today,
        line=entry.key.line,
        variants=_variants(fields, file, problems),
        sources=check_keys(
            fields.texts("sources", required=True), file, context.references, problems
        ),
        value=fields.numbers("value"),
        unit=fields.text("unit"),
        note=fields.text("note"),
    )
    return fact if text else None


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
