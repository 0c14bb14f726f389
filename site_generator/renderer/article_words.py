"""What the word search knows of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from site_generator.word_search.documents import WordDocument

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from site_generator.articles import Article


def article_document(article: Article, page: Page) -> WordDocument:
    """The article as it is on its page, its description as the line under a result."""
    return WordDocument(
        path=article.url,
        kind="article",
        title=article.title,
        about=article.description,
        short=article.nav_title,
        text=(article.nav_title, article.description),
        html=Markup(page.content or ""),  # noqa: S704 - what the page itself shows
    )
