"""Articles, facts and references as values. Paths are relative to the content folder, with ``/``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from site_generator.articles.model.registry_fields import Fact, Work, WrittenTerm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from markupsafe import Markup

    from site_generator.articles.masking import Source
    from site_generator.articles.model.front_matter_fields import Review
    from site_generator.figures import Drawn
    from site_generator.wording import Words


class Reference(Work, frozen=True, kw_only=True):
    """A work that can be cited. Texts are plain, not HTML; ``authors`` are editors where it has none.

    ``issued`` and ``accessed`` are ISO dates of any precision: ``2023``, ``2022-06``.
    """

    authors: tuple[str, ...] = ()

    @property
    def year(self) -> str | None:
        """The year of publication, four digits."""
        return self.issued[:4] if self.issued else None

    @property
    def link(self) -> str | None:
        """Where the work is found: its DOI's address, else its URL."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


class Term(WrittenTerm, frozen=True, kw_only=True):
    """A word of the glossary. ``line`` is where it is in glossary.yaml.

    ``term`` and ``also`` are its names. ``short`` is plain text with its ``facts`` filled in.
    ``page`` is the path of the article that says more, ``url`` its address from the site's root
    with the anchor; both are empty where there is none. ``mark``: whether articles mark it.
    """

    url: str = ""
    facts: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The term as it begins a line."""
        return self.term[0].upper() + self.term[1:]


class PageLink(Struct, frozen=True, kw_only=True):
    """A link to another article. ``url`` begins at the site's root, without a slash in front."""

    path: str
    url: str
    text: str


class Heading(Struct, frozen=True, kw_only=True):
    """A heading of the rendered body."""

    level: int
    anchor: str
    text: str


class Described(Struct, frozen=True, kw_only=True):
    """What front matter says of a page.

    ``title``, ``nav_title`` and ``description`` are plain text with their facts filled in.
    ``meta`` holds what only some templates use; its texts may hold facts (see ``fill``), and each
    ``page`` in it is the path of an article and has its ``url`` next to it.
    ``sheet``: people print it and write on it. ``faq``: it holds questions with their answers.
    """

    title: str
    nav_title: str
    description: str
    checked: date | None = None
    next_check: date | None = None
    sources: tuple[str, ...] = ()
    reviewed_by: Review | None = None
    next: PageLink | None = None
    template: str | None = None
    draft: bool = False
    sheet: bool = False
    faq: bool = False
    meta: Mapping[str, Any] = {}


class Article(Described, frozen=True, kw_only=True):
    """One page of text.

    ``url`` begins at the site's root (``understand/what-is-an-iop/``; the home page's is empty).
    ``cited`` are the keys cited in the body by first citation, with the number of citations.
    ``figures`` and ``parts`` are the names of those that the body shows, in order.
    ``words`` are the ids of the terms that are marked in the body, in order.
    ``anchors`` are all ids in the rendered body.
    """

    path: str
    url: str
    body: str
    body_line: int
    cited: Mapping[str, int] = {}
    facts: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()


class ArticleFigure(Struct, frozen=True, kw_only=True):
    """A drawn figure with the ids of the facts in it. ``line`` is where it is in figures.yaml."""

    id: str
    drawn: Drawn
    facts: tuple[str, ...]
    line: int


class Library(Struct, frozen=True, kw_only=True):
    """Everything under content/: articles by path, facts, terms and figures by id, references by key.

    ``words`` are those of the site's language.
    ``sources`` are the files of the articles as they were read, by the articles' paths.
    """

    words: Words
    articles: Mapping[str, Article]
    facts: Mapping[str, Fact]
    references: Mapping[str, Reference]
    glossary: Mapping[str, Term] = {}
    figures: Mapping[str, ArticleFigure] = {}
    sources: Mapping[str, Source] = {}


class ShownReference(Struct, frozen=True, kw_only=True):
    """One entry of an article's list of sources; ``backlinks`` are ``#cite-...`` fragments."""

    number: int
    key: str
    html: Markup
    backlinks: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The id of the entry, to which the citations link."""
        return f"ref-{self.key}"
