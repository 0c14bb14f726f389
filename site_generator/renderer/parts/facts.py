"""The part ``facts``: every figure of the registry, who says so, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from site_generator.articles import article_with_part, articles_using
from site_generator.renderer.parts.sources import source_anchor

if TYPE_CHECKING:
    from datetime import date

    from site_generator.articles import Fact, Reference
    from site_generator.renderer.parts.place import ArticleLink, Place
    from site_generator.wording import Words

SOON = timedelta(days=60)
"""How long before its day a check is called due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """A work in few words; ``url`` is its place in the bibliography, "" where no page shows one."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFact:
    """One fact. ``number`` is its value with its unit, or ""; ``check`` compares ``next_check`` with the build's day."""

    anchor: str
    label: str
    text: str
    variants: tuple[str, ...]
    number: str
    says: str
    sources: tuple[SourceLink, ...]
    checked: date
    next_check: date
    check: Literal["later", "due", "overdue"]
    articles: tuple[ArticleLink, ...]


def show_facts(place: Place) -> tuple[ShownFact, ...]:
    """All facts in the order of their file."""
    return tuple(_shown(fact, place) for fact in place.library.facts.values())


def _shown(fact: Fact, place: Place) -> ShownFact:
    return ShownFact(
        anchor=f"fact-{fact.id}",
        label=fact.label,
        text=fact.text.rstrip(","),
        variants=tuple(fact.variants.values()),
        number=_number(fact, place.library.words),
        says=fact.says,
        sources=tuple(_source(place.library.references[key], place) for key in fact.sources),
        checked=fact.checked,
        next_check=fact.next_check,
        check=_check(fact.next_check, place.today),
        articles=place.links(articles_using(place.library, fact.id)),
    )


def _check(day: date, today: date) -> Literal["later", "due", "overdue"]:
    if day < today:
        return "overdue"
    return "due" if day - today <= SOON else "later"


def _number(fact: Fact, words: Words) -> str:
    if fact.value is None:
        return ""
    shown = [words.number(int(one)) if one.is_integer() else str(one) for one in fact.value]
    value = words("parts.facts.range", least=shown[0], most=shown[-1])
    return f"{value if len(shown) > 1 else shown[0]} {fact.unit or ''}".rstrip()


def _source(reference: Reference, place: Place) -> SourceLink:
    who = (*reference.authors, reference.title)[0]
    text = f"{who} ({reference.year})" if reference.year else reference.title
    bibliography = article_with_part(place.library, "sources")
    if bibliography is None:
        return SourceLink(text=text, url="")
    page = "" if bibliography.path == place.article.path else place.address(bibliography.url)
    return SourceLink(text=text, url=f"{page}#{source_anchor(reference.key)}")
