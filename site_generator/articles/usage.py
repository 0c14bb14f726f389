"""Which articles rest on a fact or on a work. Drafts are no part of the site and not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.text.citations import as_html, numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from site_generator.articles.model.values import Article, Library


def articles_using(library: Library, fact: str) -> tuple[Article, ...]:
    """The articles that show the fact with this id, by their titles in the menu."""
    return _in_order(article for article in _shown(library) if fact in article.facts)


def articles_citing(library: Library, key: str) -> tuple[Article, ...]:
    """The articles in whose list of sources the work with this key stands, by their titles in the menu."""
    return _in_order(article for article in _shown(library) if key in numbers_of(library, article))


def article_with_part(library: Library, part: str) -> Article | None:
    """The first article, by path, that shows the part; None where no article does."""
    found = (article for article in _shown(library) if part in article.parts)
    return min(found, key=lambda article: article.path, default=None)


def bibliography(library: Library) -> tuple[tuple[str, Markup], ...]:
    """Every work, key and formatted reference, by how the reference reads."""
    works = [
        (key, as_html(reference, library.words)) for key, reference in library.references.items()
    ]
    return tuple(sorted(works, key=lambda work: work[1].striptags().casefold()))


def _shown(library: Library) -> Iterable[Article]:
    return (article for article in library.articles.values() if not article.draft)


def _in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(sorted(articles, key=lambda article: (article.nav_title.casefold(), article.path)))
