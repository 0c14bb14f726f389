"""Lets MkDocs' Markdown know which article it is converting."""

from __future__ import annotations

from markdown import Extension, Markdown

from site_generator.articles import Article, Library, markdown_extension


class CurrentArticle(Extension):
    """Stands in MkDocs' list of extensions and hands over to the current article's own."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.article: Article | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register facts and citations for the page that MkDocs is about to convert."""
        if self.article is not None:
            markdown_extension(self.library, self.article).extendMarkdown(md)
