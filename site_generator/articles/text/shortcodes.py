"""The two marks of the articles: ``{fact:iop-hours.teens}`` and ``[@asam4; @who2022]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from site_generator.articles.model.kinds import KEY
from site_generator.declared.fields import texts_in
from site_generator.declared.kinds import Text
from site_generator.problems import Problems, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from msgspec import Struct

    from site_generator.articles.context import Context
    from site_generator.articles.model.registry_fields import Fact
    from site_generator.articles.model.values import Library, Reference
    from site_generator.declared.located import Placed

FACT = re.compile(r"\{fact:([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}", re.ASCII)
"""A well-formed mark for a fact: its id, and its variant or None."""
FACT_LIKE = re.compile(r"\{\s*fact\s*:[^{}\n]*\}?", re.IGNORECASE)
"""Whatever was meant as one."""
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
    """Plain text with its facts put in; what names no fact is left as it is."""
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


def facts_in(read: Struct, context: Context) -> tuple[str, ...]:
    """The facts that the texts of ``read`` name, each once; reports marks that name none."""
    named = [
        check_fact(match[0], text.where(context.file), context.facts, context.problems)
        for field, text in texts_in(read)
        if isinstance(field.kind, Text) and field.kind.facts
        for match in FACT_LIKE.finditer(text)
    ]
    return tuple(dict.fromkeys(name for name in named if name))


def check_key(
    key: str, where: tuple[str, int, int], references: Mapping[str, Reference], problems: Problems
) -> bool:
    """Whether ``key`` is known; reports it where not."""
    if key in references:
        return True
    hint = did_you_mean(key, references) or "add it to _data/references.yaml"
    problems.error("A022", where, f"unknown source '{key}'", hint)
    return False


def check_keys(keys: Iterable[Placed], context: Context) -> tuple[Placed, ...]:
    """Those of ``keys`` that are known; reports unknown ones and repetitions."""
    found: list[Placed] = []
    for key in keys:
        where = key.where(context.file)
        if key in found:
            context.problems.error("A020", where, f"the source '{key}' is listed twice")
        elif check_key(key, where, context.references, context.problems):
            found.append(key)
    return tuple(found)
