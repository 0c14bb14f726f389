"""The texts that the finder's scripts show."""

from __future__ import annotations

from typing import Any

from site_generator.catalogue.vocabulary import REFERRERS
from site_generator.finder.facets import vocabulary_for_scripts
from site_generator.wording import words

FACTS_IN_WORDS = ("fact", "value", "price", "separator", "ask", "incomplete", "checked")
"""The parts of the short-list's texts that say a program's facts, wherever they are shown."""


def strings_for_scripts() -> dict[str, Any]:
    """The table ``finder.script`` of the page's language, gaps unfilled, with words for facts."""
    table: dict[str, Any] = words().section("finder.script")
    listed = words().section("my_list.script")
    return table | {"list": {name: listed[name] for name in FACTS_IN_WORDS}}


def strings_for_list() -> dict[str, Any]:
    """What the short-list's scripts say: the finder's texts, and their own under ``list``."""
    return strings_for_scripts() | {"list": words().section("my_list.script")}


def vocabulary_with_referrers() -> dict[str, list[list[str]]]:
    """The finder's vocabulary and who may refer, in rows of the same form."""
    rows = [[term.code, term.label, term.explanation, term.short] for term in REFERRERS.values()]
    return vocabulary_for_scripts() | {"referrer": rows}
