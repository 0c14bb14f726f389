"""Fills facts and citations into Markdown while it is rendered, so that code stays code."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement

import msgspec
from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from site_generator.articles.addresses import is_generated, relative_url, resolve, split_target
from site_generator.articles.model.values import Article, Heading, Library
from site_generator.articles.text.blanks import BlankProcessor, WritingLines
from site_generator.articles.text.block_shortcodes import BlockMarkProcessor
from site_generator.articles.text.citations import numbers_of
from site_generator.articles.text.shortcodes import CITATION, FACT, fact_text, keys_of
from site_generator.articles.text.terms import TermMarks, markable

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKDOWN_EXTENSIONS = (
    "admonition",
    "def_list",
    "fenced_code",
    "tables",
    "toc",
    "pymdownx.details",
)
"""What articles may be written with. ``mkdocs.yml`` names the same, so that anchors agree."""

CITE_CLASS = "mg-cite"
_CITATION_ID = re.compile(r"cite-(.+)-\d+")


def markdown_extension(library: Library, article: Article) -> Extension:
    """The Markdown extension for one article.

    Facts become their text, citations numbered links to the list of sources, and links into the
    folders made from the catalogue, written relative to the file, become relative to the page.
    Marks that name nothing stay as they are written. A mark of a figure or a part becomes its
    placeholder, the first use of a term a link to its meaning.
    """
    return _SiteExtension(library, article, rewrite_links=True)


def render(library: Library, article: Article) -> tuple[str, tuple[Heading, ...]]:
    """The body of ``article`` as HTML with its links as they are written, and its headings.

    Every citation of a known work is rendered, whether ``article.cited`` has it or not; for the
    works it lacks the numbers are provisional.
    """
    provisional = dict.fromkeys(library.references, 0) | dict(article.cited)
    whole = msgspec.structs.replace(article, cited=provisional)
    extension = _SiteExtension(library, whole, rewrite_links=False)
    markdown = Markdown(extensions=[*MARKDOWN_EXTENSIONS, extension])
    html = markdown.convert(article.body)
    return html, tuple(_headings(getattr(markdown, "toc_tokens", [])))


def citations_in(ids: Iterable[str]) -> dict[str, int]:
    """The keys cited in a rendered page, by first citation, with the number of citations."""
    found = (_CITATION_ID.fullmatch(name) for name in ids)
    return dict(Counter(match[1] for match in found if match))


def _headings(tokens: list[dict[str, Any]]) -> list[Heading]:
    found = []
    for token in tokens:
        found.append(Heading(level=token["level"], anchor=token["id"], text=token["name"]))
        found += _headings(token["children"])
    return found


class _SiteExtension(Extension):
    def __init__(self, library: Library, article: Article, *, rewrite_links: bool) -> None:
        super().__init__()
        self._library = library
        self._rewrite_links = rewrite_links
        self._article = article

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the library's name
        # After code spans (190) and escapes (180), before links (170 and less).
        numbers = numbers_of(self._library, self._article)
        md.inlinePatterns.register(_FactProcessor(self._library), "site_fact", 178)
        md.inlinePatterns.register(_CitationProcessor(numbers), "site_citation", 177)
        # After links (120 and more), before emphasis (60), which begins with an underscore too.
        md.inlinePatterns.register(BlankProcessor(self._library.words), "site_blank", 65)
        # After indented code (80), before whatever would take the mark for a paragraph (10).
        md.parser.blockprocessors.register(BlockMarkProcessor(md.parser), "site_block_mark", 65)
        # After the inline patterns (20).
        md.treeprocessors.register(_CitationIds(), "site_citation_ids", 15)
        md.treeprocessors.register(WritingLines(md), "site_writing_lines", 14)
        terms = markable(self._library, self._article)
        md.treeprocessors.register(TermMarks(terms), "site_terms", 13)
        if self._rewrite_links:
            md.treeprocessors.register(_GeneratedLinks(self._article), "site_generated_links", 14)


class _FactProcessor(InlineProcessor):
    def __init__(self, library: Library) -> None:
        super().__init__(FACT.pattern)
        self._facts = library.facts

    def handleMatch(  # type: ignore[override]  # noqa: N802  the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  the library hands it in
    ) -> tuple[str | None, int | None, int | None]:
        text = fact_text(self._facts, m[1], m[2])
        if text is None:
            return None, None, None
        # The serializer leaves what looks like an entity alone; a fact has no entities.
        return text.replace("&", "&amp;"), m.start(0), m.end(0)


class _CitationProcessor(InlineProcessor):
    def __init__(self, numbers: dict[str, int]) -> None:
        # A space in front is taken along: the number stands close to the word.
        super().__init__(rf"(?:(?<=\S)[ \n])?(?:{CITATION.pattern})")
        self._numbers = numbers

    def handleMatch(  # type: ignore[override]  # noqa: N802  the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  the library hands it in
    ) -> tuple[Element | None, int | None, int | None]:
        keys = keys_of(m[0])
        if any(key not in self._numbers for key in keys):
            return None, None, None
        mark = Element("sup", {"class": CITE_CLASS})
        for key in keys:
            link = SubElement(mark, "a", {"id": f"cite-{key}", "href": f"#ref-{key}"})
            link.text = AtomicString(str(self._numbers[key]))
            link.tail = AtomicString(", ")
        link.tail = None
        mark.text = AtomicString("")
        return mark, m.start(0), m.end(0)


class _CitationIds(Treeprocessor):
    def run(self, root: Element) -> None:
        count: Counter[str] = Counter()
        for mark in root.iter("sup"):
            if mark.get("class") == CITE_CLASS:
                for link in mark:
                    key = (link.get("href") or "").removeprefix("#ref-")
                    count[key] += 1
                    link.set("id", f"cite-{key}-{count[key]}")


class _GeneratedLinks(Treeprocessor):
    def __init__(self, article: Article) -> None:
        super().__init__()
        self._article = article

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = link.get("href") or ""
            written, _ = split_target(target)
            if not written or ":" in written or written.startswith("/"):
                continue
            found = resolve(self._article.path, written)
            if is_generated(found) and not found.endswith(".md"):
                link.set("href", relative_url(self._article.url, target, found))
