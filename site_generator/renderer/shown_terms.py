"""Terms of the glossary as templates see them, at the end of an article and on the page of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.articles import article_with_part, meaning_anchor, use_anchor

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_generator.articles import Article, Library, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTerm:
    """One term. ``also`` are those of its other names that its meaning does not give.

    ``more_url`` leads to the article called ``more_title``; both are "" where there is none.
    """

    id: str
    name: str
    also: tuple[str, ...]
    short: str
    more_title: str
    more_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWord:
    """A term that an article marks: ``use`` is the id of the place, ``anchor`` that of its meaning."""

    term: ShownTerm
    use: str
    anchor: str


def show_term(library: Library, term: Term, address: Callable[[str], str]) -> ShownTerm:
    """``term``; ``address`` makes an address from the site's root one from the page."""
    article = library.articles.get(term.page)
    said = term.short.casefold()
    return ShownTerm(
        id=term.id,
        name=term.name,
        also=tuple(name for name in term.also if name.casefold() not in said),
        short=term.short,
        more_title=article.title if article else "",
        more_url=address(term.url) if article else "",
    )


def show_words(
    library: Library, article: Article, address: Callable[[str], str]
) -> tuple[ShownWord, ...]:
    """The terms that ``article`` marks, in the order of the page."""
    return tuple(
        ShownWord(
            term=show_term(library, library.glossary[name], address),
            use=use_anchor(name),
            anchor=meaning_anchor(name),
        )
        for name in article.words
    )


def all_words(library: Library, address: Callable[[str], str]) -> str:
    """Where all terms are, each with its id as its anchor; "" where no page shows them."""
    glossary = article_with_part(library, "glossary")
    return address(glossary.url) if glossary else ""
