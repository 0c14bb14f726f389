"""What the word search knows of a page: a small HTML page for its indexer, never published.

An indexer that read the 24,000 pages of a national site would look at half a gigabyte of frames,
menus and footers; these hold what someone may search for, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("article", "place", "program")
"""The groups in which results are shown."""

_PAGE = Markup(
    '<!doctype html><html lang="{language}"><title>{title}</title><body data-pagefind-body>'
    '<div data-pagefind-ignore data-pagefind-filter="kind:{kind}"><p data-pagefind-meta="title">{title}</p>'
    '<p data-pagefind-meta="about">{about}</p><p data-pagefind-meta="short">{short}</p></div>'
    '<h1 data-pagefind-weight="10">{heading}</h1>{text}{html}</body></html>'
)
_TEXT = Markup("<p>{}</p>")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordDocument:
    """One page: ``path`` is its address in the site, with a slash at its end.

    A result shows ``title`` and, under it, ``about``; neither is searched. ``heading`` (the title
    where it is left out), ``text`` and ``html`` are; headings with an id in ``html`` are places of
    their own. ``short`` is another name of the page, by which it is put in order.
    """

    path: str
    kind: str
    title: str
    about: str = ""
    short: str = ""
    heading: str = ""
    text: tuple[str, ...] = ()
    html: Markup = Markup()  # noqa: RUF009 - never changed

    def texts(self) -> Iterator[str]:
        """All that is searched, as plain text."""
        yield from (self.heading or self.title, *self.text, self.html.striptags())

    def written(self, language: str) -> tuple[str, bytes]:
        """Path and bytes of the page for the indexer."""
        page = _PAGE.format(
            language=language,
            title=self.title,
            kind=self.kind,
            about=self.about,
            short=self.short,
            heading=self.heading or self.title,
            text=Markup().join(_TEXT.format(one) for one in self.text),
            html=self.html,
        )
        return f"{self.path}index.html", page.encode()
