"""Warns about figures that are written out although the registry of facts has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.editorial.quantities import Key, Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_generator.articles import Fact
    from site_generator.editorial.allowances import Allowances
    from site_generator.editorial.prose import Text
    from site_generator.problems import Problems

MOST_MARKS = 3
"""Marks that a hint names at most."""

Registry = dict[Key, tuple[str, ...]]
"""The marks, such as ``{fact:iop-hours}``, that put a figure into the text."""


def registry_of(facts: Mapping[str, Fact]) -> Registry:
    """The figures in the texts, the variants and the values of all facts, each with its marks.

    What no reader could know as this figure is left out, such as a few days, or a year that is
    only a part of a text.
    """
    marks: dict[Key, dict[str, int]] = {}
    for fact in facts.values():
        for mark, text in _texts(fact):
            for quantity in find_quantities(text):
                if _guarded(quantity, text):
                    rest = len(text) - (quantity.end - quantity.start)
                    known = marks.setdefault(quantity.key, {})
                    known[mark] = min(rest, known.get(mark, rest))
    return {key: tuple(sorted(known, key=known.__getitem__)) for key, known in marks.items()}


def _texts(fact: Fact) -> Iterator[tuple[str, str]]:
    """Each text with a figure in it and the mark that stands for it."""
    whole = f"{{fact:{fact.id}}}"
    yield whole, fact.text
    for name, text in fact.variants.items():
        yield f"{{fact:{fact.id}.{name}}}", text
    if fact.value and fact.unit:
        numbers = (f"{value:f}".rstrip("0").rstrip(".") for value in fact.value)
        yield whole, f"{' to '.join(numbers)} {fact.unit}"


def _guarded(quantity: Quantity, text: str) -> bool:
    whole = quantity.end - quantity.start == len(text.strip())
    return quantity.telling and (whole or quantity.key[0] != "year")


def check_bypasses(
    text: Text, registry: Registry, allowances: Allowances, problems: Problems
) -> None:
    """Warn about each figure of ``registry`` that an editor wrote out, and name the mark."""
    for block in text.blocks:
        for quantity in find_quantities(block.content.written):
            marks = registry.get(quantity.key)
            if not marks or not quantity.telling:
                continue
            where = text.where(block, quantity.start)
            if not allowances.permit("figure", where[1]):
                shown = " ".join(block.text[quantity.start : quantity.end].split())
                hint = f"write {' or '.join(marks[:MOST_MARKS])}"
                problems.warning("E031", where, f"'{shown}' is a figure from the facts file", hint)
