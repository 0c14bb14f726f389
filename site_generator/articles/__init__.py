"""Articles: front matter, facts, citations, links, and everything that can be wrong with them."""

from site_generator.articles.json_ld import faq_json_ld, glossary_json_ld, json_ld
from site_generator.articles.loader import load_articles
from site_generator.articles.model.front_matter_fields import Review
from site_generator.articles.model.registry_fields import Fact
from site_generator.articles.model.values import (
    Article,
    Heading,
    Library,
    PageLink,
    Reference,
    ShownReference,
    Term,
)
from site_generator.articles.text.block_shortcodes import PARTS, fill_placeholders
from site_generator.articles.text.block_shortcodes import Kind as BlockKind
from site_generator.articles.text.citations import references_of
from site_generator.articles.text.rendering import MARKDOWN_EXTENSIONS, markdown_extension
from site_generator.articles.text.shortcodes import fill
from site_generator.articles.text.terms import meaning_anchor, use_anchor
from site_generator.articles.usage import (
    article_with_part,
    articles_citing,
    articles_using,
    bibliography,
)

__all__ = [
    "MARKDOWN_EXTENSIONS",
    "PARTS",
    "Article",
    "BlockKind",
    "Fact",
    "Heading",
    "Library",
    "PageLink",
    "Reference",
    "Review",
    "ShownReference",
    "Term",
    "article_with_part",
    "articles_citing",
    "articles_using",
    "bibliography",
    "faq_json_ld",
    "fill",
    "fill_placeholders",
    "glossary_json_ld",
    "json_ld",
    "load_articles",
    "markdown_extension",
    "meaning_anchor",
    "references_of",
    "use_anchor",
]
