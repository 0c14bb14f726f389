"""Reads facts.yaml, the one place for every figure that articles use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.data.decoding import check_due, read_data
from site_generator.articles.model.registry_fields import Fact, FactsFile
from site_generator.articles.text.shortcodes import check_keys
from site_generator.declared.located import extended

if TYPE_CHECKING:
    from site_generator.articles.context import Context
    from site_generator.yaml_source import Node


def read_facts(root: Node | None, context: Context) -> dict[str, Fact]:
    """The facts of a file by id; one without a text is reported and left out."""
    read = read_data(root, FactsFile, "the file of facts", context).facts
    for fact in read.values():
        check_due(fact, fact.checked, fact.next_check, context)
    return {
        name: extended(fact, Fact, sources=check_keys(fact.sources, context))
        for name, fact in read.items()
        if fact.text
    }
