"""Where a part is, which decides how it links to the rest of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mkdocs.structure.pages import Page

    from site_generator.articles import Article, Library


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLink:
    """An article as a part links to it, by its title in the menu."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The article on whose ``page`` a part stands, among all others; ``today`` is the build's day."""

    library: Library
    article: Article
    page: Page
    today: date

    def address(self, url: str) -> str:
        """``url``, which begins at the site's root, as seen from this page."""
        return str(get_relative_url(url or ".", self.page.url or "."))

    def links(self, articles: Iterable[Article]) -> tuple[ArticleLink, ...]:
        """``articles`` as links, in order."""
        return tuple(
            ArticleLink(title=one.nav_title, url=self.address(one.url)) for one in articles
        )
