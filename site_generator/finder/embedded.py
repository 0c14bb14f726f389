"""What the finder and the short-list find in their page: texts, lists of codes, fields, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_generator.catalogue.model import Program, vocabulary
from site_generator.catalogue.model.uses import used
from site_generator.catalogue.model.vocabulary import CAPACITY_STALE_DAYS
from site_generator.catalogue.times import PARTS
from site_generator.declared.kinds import Number
from site_generator.finder.facets import DERIVED, FACETS, terms_of_filters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.catalogue.model.uses import Declared, Use
    from site_generator.declared.vocabulary import Term
    from site_generator.wording import Words

FACTS_IN_WORDS = ("value", "price", "separator", "ask", "incomplete", "checked")
"""The parts of the short-list's texts that say a program's facts, wherever they are shown."""

SAID_BY_SCRIPTS = ("label", "named", "silent", "ask", "yes", "no")
"""The texts of a field that scripts say; the others are in the page."""

VIEWS = {"compare": "compared", "sheet": "on_sheet", "list": "on_list", "referrer": "for_referrers"}
"""Where a fact is shown: the name for scripts, and the mark in the model."""

OTHER_LEVELS = (270, {"key": "other_levels", "kind": "told", "on": ["compare", "referrer"]})
"""A fact that no field states, since it follows from other programs, with its rank."""

GRACE = 30
"""Minutes by which a track may run over into a part of the day in which someone is not free."""


def strings_for_scripts(words: Words) -> dict[str, Any]:
    """The table ``finder.script`` of the page's language, gaps unfilled, with words for facts."""
    table: dict[str, Any] = words.section("finder.script")
    listed = words.section("my_list.script")
    return table | {
        "list": {name: listed[name] for name in FACTS_IN_WORDS}, "field": _field_texts(words)
    }  # fmt: skip


def strings_for_list(words: Words) -> dict[str, Any]:
    """What the short-list's scripts say: the finder's texts, and their own under ``list``."""
    return strings_for_scripts(words) | {"list": words.section("my_list.script")}


def _field_texts(words: Words) -> dict[str, dict[str, Any]]:
    table = words.section("field")
    said = {
        key: {name: text for name, text in texts.items() if name in SAID_BY_SCRIPTS}
        for key, texts in table.items()
    }
    return {key: texts for key, texts in said.items() if texts}


def vocabulary_for_scripts(words: Words) -> dict[str, Any]:
    """``terms``: rows of code, label, explanation, short label, for each facet and each list of codes
    in a fact; ``facets``: the filters with a closed list; ``facts``: what can be shown of a program,
    in order; ``questions``: what to ask on the phone, in order; ``rules``: the numbers that rule.
    """
    terms = terms_of_filters(words)
    told = [one.terms for one in used(Program) if one.terms is not None]
    for other in (vocabulary.CAPACITY, vocabulary.STATES, *told):
        terms.setdefault(other.kind, other.said(words))
    return {
        "terms": {key: _rows(rows) for key, rows in terms.items()},
        "facets": [*(facet.key for facet in FACETS), "room"],
        "facts": [{name: value for name, value in fact.items() if value} for fact in _facts()],
        "questions": list(words.section("my_list.script.question")),
        "rules": {
            "stale_days": CAPACITY_STALE_DAYS,
            "parts": PARTS,
            "grace": GRACE,
        },
    }


def _facts() -> list[dict[str, Any]]:
    """What can be shown of a program, in order (``theme/scripts/lib/say/fact-texts.js`` reads it).

    ``kind``: codes, texts, amount, flag, text, or told by a rule of its own; ``parts``: the keys of the
    fields that are told together with it; ``list``: one program may name some of it, another others.
    """
    facts = [
        (use.rank, _fact(one, use)) for one in used(Program) if (use := one.use) and not use.fact
    ]
    ordered = sorted([*facts, OTHER_LEVELS], key=lambda pair: pair[0])
    return [fact for _, fact in ordered if fact["on"]]


def _fact(one: Declared, use: Use) -> dict[str, Any]:
    parts = [(part, part.use) for part in used(Program) if part.use and part.use.fact == use.key]
    kind = _kind(one)
    lists = [part for part, _ in parts if part.shape.kind == "list"]
    return {
        "key": use.key,
        **kind,
        "parts": [of.key for _, of in parts],
        "list": kind["kind"] in {"codes", "texts"} or 0 < len(lists) == len(parts),
        "column": use.in_columns or (use.filter is not None and one.terms is not None),
        "own": use.is_own,
        "checked": None if use.is_own else use.age,
        "asks": use.asks,
        "on": [view for view, mark in VIEWS.items() if getattr(use, mark)],
    }


def _kind(one: Declared) -> dict[str, str]:
    """Which rule says a field in words, and what it needs."""
    if one.terms is not None:
        is_facet = one.use is not None and one.use.filter is not None
        return {"kind": "codes", "terms": one.use.key if is_facet and one.use else one.terms.kind}
    kind = one.field.kind
    if isinstance(kind, Number):
        return {"kind": "amount", "unit": kind.unit}
    simple = {"text": "text", "flag": "flag"}.get(one.shape.kind, "told")
    is_texts = one.shape.of is not None and one.shape.of.kind == "text"
    return {"kind": "texts" if is_texts else simple}


def _rows(terms: Mapping[str, Term]) -> list[list[str]]:
    return [[term.code, term.label, term.explanation, term.short] for term in terms.values()]


def filters_for_page(words: Words) -> list[dict[str, Any]]:
    """The filters of the panel in order: ``key``, ``title``, ``rows`` (none where a component of its own
    draws it), and whether it is in sight, is open and has one value only.
    """
    terms = terms_of_filters(words)
    filters = {facet.key: facet.filter for facet in FACETS if not facet.filter.in_form} | DERIVED
    return [
        {
            "key": key,
            "title": field_text(words, key, "filter"),
            "rows": _rows(terms[key]) if key in terms else [],
            "first": filter_.first,
            "open": filter_.is_open,
            "single": key in terms and len(terms[key]) == 1,
        }
        for key, filter_ in sorted(filters.items(), key=lambda pair: pair[1].rank)
    ]


def field_text(words: Words, key: str, name: str) -> str:
    """A text of a field; its label where it has no text of that name."""
    texts = words.section(f"field.{key}")
    text: str = texts.get(name) or texts["label"]
    return text
