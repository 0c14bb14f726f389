"""Articles: front matter, facts, citations, links, and everything that can be wrong with them."""

from site_generator.articles.json_ld import json_ld
from site_generator.articles.loading import load_articles
from site_generator.articles.marks import fill
from site_generator.articles.model import (
    Article,
    Fact,
    Heading,
    Library,
    PageLink,
    Reference,
    Review,
    ShownReference,
)
from site_generator.articles.rendering import MARKDOWN_EXTENSIONS, markdown_extension
from site_generator.articles.sources import references_of

__all__ = [
    "MARKDOWN_EXTENSIONS",
    "Article",
    "Fact",
    "Heading",
    "Library",
    "PageLink",
    "Reference",
    "Review",
    "ShownReference",
    "fill",
    "json_ld",
    "load_articles",
    "markdown_extension",
    "references_of",
]
