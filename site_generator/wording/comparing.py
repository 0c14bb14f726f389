"""Compares a language's tables with the source's: whatever is missing, unknown or of another kind.

That is how a translator learns what there is to translate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_generator.problems import did_you_mean
from site_generator.wording.table import PLURALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Files = Mapping[str, Mapping[str, Any]]
    """The tables of a language's files by the files' names."""

OF_IMPORTS = "samhsa"
"""A section that no other language needs: what an import writes into English files."""

OF_PEOPLE = "people"
"""The table in which a language has entries of its own: what its people call things."""

LEAST = {"site.months": 12, "vocabulary": 2}
"""The least texts in a list, by its key or its section; other lists are as long as they are."""

MOST_SHOWN = 120
"""Characters of the source's text in a message."""


def faults_of(files: Files, source: Files, plurals: frozenset[str]) -> Iterator[str]:
    """What is wrong with a language that needs these plural categories, each with its file."""
    seen: dict[str, str] = {}
    home = {section: name for name, tables in source.items() for section in tables}
    for name, tables in files.items():
        for section, table in tables.items():
            if section in seen:
                yield f"{name}: the section '{section}' is in {seen[section]} too; remove one"
            elif section not in home:
                yield f"{name}: unknown section '{section}'; {_remedy(section, home)}"
            else:
                found = _compared(section, source[home[section]][section], table, plurals)
                yield from (f"{name}: {fault}" for fault in found)
            seen[section] = name
    for section in sorted(home.keys() - seen.keys() - {OF_IMPORTS}):
        yield f"{home[section]}: the section '{section}' is missing; translate the source's"


def _compared(key: str, source: Any, table: Any, plurals: frozenset[str]) -> Iterator[str]:
    """What differs in kind, not in words, between what stands under ``key`` in both languages."""
    if type(source) is not type(table):
        yield f"'{key}' must be written as in the source: {_short(source)}"
    elif key == OF_PEOPLE:
        yield from _entries(table)
    elif isinstance(source, dict):
        wanted = dict.fromkeys(plurals, source["other"]) if _is_plural(source) else source
        for name in sorted(wanted.keys() - table.keys()):
            yield f"'{key}.{name}' is missing; the source says {_short(wanted[name])}"
        rare = PLURALS if _is_plural(source) else frozenset()
        for name in sorted(table.keys() - wanted.keys() - rare):
            yield f"unknown '{key}.{name}'; {_remedy(name, wanted)}"
        for name in sorted(wanted.keys() & table.keys()):
            yield from _compared(f"{key}.{name}", wanted[name], table[name], plurals)
    else:
        yield from _compared_texts(key, source, table)


def _compared_texts(key: str, source: Any, table: Any) -> Iterator[str]:
    if isinstance(source, list):
        least = LEAST.get(key, LEAST.get(key.partition(".")[0], 0))
        if len(table) < least:
            yield f"'{key}' has {len(table)} of at least {least} texts; the source says {_short(source)}"
    elif isinstance(source, str):
        known = _gaps(source) | ({"count"} if key.rpartition(".")[2] in PLURALS else set())
        for gap in sorted(_gaps(table) - known):
            yield f"'{key}' has an unknown gap {{{gap}}}; {_remedy(gap, known)}"


def _entries(table: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with entries that a language has of its own."""
    for name, entry in table.items():
        for part, kind in (("phrases", list), ("filters", dict)):
            if not isinstance(entry, dict) or not isinstance(entry.get(part), kind):
                yield f"'{OF_PEOPLE}.{name}' needs '{part}', written as in the source"


def _is_plural(table: Mapping[str, Any]) -> bool:
    return "other" in table and table.keys() <= PLURALS


def _gaps(text: str) -> set[str]:
    """The names of the gaps in a text; what is no pattern has none."""
    return set(re.findall(r"\{(\w+)\}", text))


def _remedy(written: str, allowed: Iterable[str]) -> str:
    return did_you_mean(written, allowed) or "remove it"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]} ..."
