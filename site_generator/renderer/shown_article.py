"""What the article templates see of one page: plain values, every address relative to the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from site_generator.articles import (
    Article,
    Library,
    Review,
    ShownReference,
    faq_json_ld,
    fill,
    glossary_json_ld,
    json_ld,
    references_of,
)
from site_generator.renderer.shown_terms import ShownWord, all_words, show_words

if TYPE_CHECKING:
    from datetime import date

    from markupsafe import Markup

    from site_generator.pages import PageSettings
    from site_generator.wording import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page of the site as a menu shows it."""

    title: str
    url: str
    description: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The one next step that an article ends with."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSection:
    """The section of the menu that holds a page, in the order in which it is read."""

    title: str
    url: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArticle:
    """One article as its template sees it."""

    title: str
    nav_title: str
    description: str
    checked: date | None
    next_check: date | None
    reviewed_by: Review | None
    draft: bool
    sheet: bool
    references: tuple[ShownReference, ...]
    words: tuple[ShownWord, ...]
    all_words: str
    next: Step | None
    section: ShownSection | None
    breadcrumbs: tuple[Link, ...]
    json_ld: tuple[Markup, ...]
    meta: Mapping[str, Any]


def show_article(
    library: Library, article: Article, page: Page, nav: Navigation, settings: PageSettings
) -> ShownArticle:
    """Everything that the template of ``page`` shows of ``article``."""
    section = _section(library, page)
    return ShownArticle(
        title=article.title,
        nav_title=article.nav_title,
        description=article.description,
        checked=article.checked,
        next_check=article.next_check,
        reviewed_by=article.reviewed_by,
        draft=article.draft,
        sheet=article.sheet,
        references=tuple(references_of(library, article)),
        words=show_words(library, article, lambda url: _address(url, page)),
        all_words=all_words(library, lambda url: _address(url, page)),
        next=_next(article, page),
        section=section,
        breadcrumbs=_breadcrumbs(section, page, nav, settings.words),
        json_ld=_json_ld(library, article, page, settings, section.title if section else ""),
        meta=_meta(library, article, page),
    )


def _json_ld(
    library: Library, article: Article, page: Page, settings: PageSettings, section: str
) -> tuple[Markup, ...]:
    """What search engines read, each for a script element of its own."""
    site_url = settings.site_url
    found = [json_ld(library, article, site_url=site_url, section=section)]
    if article.faq:
        found.append(faq_json_ld(library, article, page.content or "", site_url=site_url))
    if "glossary" in article.parts:
        found.append(glossary_json_ld(library, article, site_url=site_url))
    return tuple(found)


def _address(target: str, page: Page) -> str:
    return str(get_relative_url(target or ".", page.url or "."))


def _next(article: Article, page: Page) -> Step | None:
    if article.next is None:
        return None
    return Step(text=article.next.text, url=_address(article.next.url, page))


def _section(library: Library, page: Page) -> ShownSection | None:
    parent = page.parent
    if not isinstance(parent, Section):
        return None
    pages = [child for child in parent.children if isinstance(child, Page)]
    links = tuple(_link(library, child, page) for child in pages)
    first = pages[0].url if pages else ""
    return ShownSection(title=str(parent.title), url=_address(first, page), pages=links)


def _link(library: Library, child: Page, page: Page) -> Link:
    article = library.articles.get(child.file.src_uri)
    return Link(
        title=article.nav_title if article else str(child.title),
        url=_address(child.url, page),
        description=article.description if article else "",
        current=child is page,
    )


def _breadcrumbs(
    section: ShownSection | None, page: Page, nav: Navigation, words: Words
) -> tuple[Link, ...]:
    home = nav.homepage.url if nav.homepage else ""
    crumbs = [Link(title=words("site.home"), url=_address(home, page))]
    if section and not section.pages[0].current:
        crumbs.append(Link(title=section.title, url=section.url))
    return tuple(crumbs)


def _meta(library: Library, article: Article, page: Page) -> Mapping[str, Any]:
    """Front matter with facts filled in and each ``page`` turned into an address."""

    def shown(value: Any) -> Any:
        if isinstance(value, Mapping):
            whole = {key: shown(item) for key, item in value.items()}
            if "page" in value and "url" in value:
                whole["page"] = _address(str(value["url"]), page)
            return whole
        if isinstance(value, list | tuple):
            return [shown(item) for item in value]
        return fill(value, library) if isinstance(value, str) else value

    return {key: shown(value) for key, value in article.meta.items()}
