"""The two marks of the articles: ``{fact:iop-hours.teens}`` and ``[@asam4; @who2022]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from site_generator.problems import Problems, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from site_generator.articles.model import Fact, Library, Reference
    from site_generator.yaml_source import TextNode

FACT = re.compile(r"\{fact:([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}", re.ASCII)
"""A well-formed mark for a fact: its id, and its variant or None."""
FACT_LIKE = re.compile(r"\{\s*fact\s*:[^{}\n]*\}?", re.IGNORECASE)
"""Whatever was meant as one."""
KEY = r"[A-Za-z0-9](?:[A-Za-z0-9_.:/-]*[A-Za-z0-9])?"
"""How the key of a reference is written."""
CITATION = re.compile(rf"\[\s*@{KEY}(?:\s*;\s*@{KEY})*\s*\](?!\()", re.ASCII)
"""A well-formed citation; its keys are found by ``keys_of``."""
CITATION_LIKE = re.compile(r"\[\s*@[^\[\]]*\](?!\()")
"""Whatever was meant as one."""


def keys_of(citation: str) -> list[str]:
    """The keys of a well-formed citation, in order."""
    return re.findall(rf"@({KEY})", citation, re.ASCII)


def fact_text(facts: Mapping[str, Fact], name: str, variant: str | None) -> str | None:
    """The text of a fact; None where there is no such fact or variant."""
    fact = facts.get(name)
    if fact is None:
        return None
    return fact.variants.get(variant) if variant else fact.text


def fill_text(text: str, facts: Mapping[str, Fact]) -> str:
    """Plain text with its facts put in; what names no fact is left as it stands."""
    return FACT.sub(lambda mark: fact_text(facts, mark[1], mark[2]) or mark[0], text)


def fill(text: str, library: Library) -> Markup:
    """``text`` from front matter with its facts put in, escaped for HTML."""
    return escape(fill_text(text, library.facts))


def check_fact(
    mark: str, where: tuple[str, int, int], facts: Mapping[str, Fact], problems: Problems
) -> str | None:
    """The id of the fact that ``mark`` names; reports a mark that names none."""
    match = FACT.fullmatch(mark)
    if match is None:
        hint = "write {fact:id} or {fact:id.variant}"
        problems.error("A026", where, f"'{mark}' names no fact", hint)
        return None
    name, variant = match.groups()
    fact = facts.get(name)
    if fact is None:
        problems.error("A023", where, f"unknown fact '{name}'", did_you_mean(name, facts))
        return None
    if variant and variant not in fact.variants:
        problems.error(
            "A024",
            where,
            f"the fact '{name}' has no variant '{variant}'",
            did_you_mean(variant, fact.variants) if fact.variants else "it has no variants",
        )
    return name


def check_facts_in(
    node: TextNode, file: str, facts: Mapping[str, Fact], problems: Problems
) -> list[str]:
    """The facts that a front matter text names."""
    where = (file, node.line, node.column)
    marks = [match[0] for match in FACT_LIKE.finditer(node.text)]
    named = [check_fact(mark, where, facts, problems) for mark in marks]
    return [name for name in named if name]


def check_key(
    key: str, where: tuple[str, int, int], references: Mapping[str, Reference], problems: Problems
) -> bool:
    """Whether ``key`` is known; reports it where not."""
    if key in references:
        return True
    hint = did_you_mean(key, references) or "add it to _data/references.yaml"
    problems.error("A022", where, f"unknown source '{key}'", hint)
    return False


def check_keys(
    nodes: Iterable[TextNode], file: str, references: Mapping[str, Reference], problems: Problems
) -> tuple[str, ...]:
    """The known keys among ``nodes``; reports unknown ones and repetitions."""
    found: list[str] = []
    for node in nodes:
        where = (file, node.line, node.column)
        if node.text in found:
            problems.error("A020", where, f"the source '{node.text}' is listed twice")
        elif check_key(node.text, where, references, problems):
            found.append(node.text)
    return tuple(found)
