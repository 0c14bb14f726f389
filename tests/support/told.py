"""What a page says that came neither through the tables nor from what people wrote for the site.

It is looked for in pages in the pseudo-language (``tests.support.pseudo``), where a text of a table has no
plain letters. What is left is taken apart at accents and at the marks around gaps; each piece has to be the
whole of something in the articles, the catalogue or the settings, or the name of a place.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import yaml

from site_generator.articles import fill, references_of
from site_generator.articles.text.rendering import render
from site_generator.problems import Problems
from site_generator.workflow import read
from tests.support.pseudo import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from site_generator.workflow import Project

SPOKEN = ("aria-label", "title", "alt", "placeholder", "aria-description", "aria-roledescription")
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
UNSEEN = frozenset({"script", "style", "template"})
TAKEN_AWAY = frozenset({"md-skip", "md-overlay", "md-dialog"})
"""What Material's base page prints outside of its blocks, and styles/10-base.css takes away."""

EXCEPTIONS: Mapping[str, re.Pattern[str]] = {
    "an address of the web or of mail": re.compile(r"\S+\.\S+"),
    "the two letters of a state": re.compile(r"[A-Z]{2}"),
    "a letter in a list of letters": re.compile(r"[A-Z]"),
    "how long ago, or a month, as the browser itself writes it in the nearest language that it knows": re.compile(
        r"today|yesterday|last (?:month|year)|(?:days?|months?|years?) ago|January|February|March|April|May|June"
        r"|July|August|September|October|November|December"
    ),
}
"""Why a piece that nobody wrote may stand in plain letters, and what such a piece looks like."""


EDGES = "0123456789 .,:;!?()\"'\u201c\u201d\u2018\u2019\u2013-$%+/"
"""What may stand at the edge of a piece and says nothing."""


class Said(HTMLParser):
    """Collects the texts of a page, those that are only spoken too, each by itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("name") == "description":
            self.texts.append(given.get("content") or "")
        self.texts += [given[name] or "" for name in SPOKEN if name in given]
        if tag not in VOID:
            self._open.append((tag, given.get("class") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(tag in UNSEEN or TAKEN_AWAY & {*name.split()} for tag, name in self._open):
            self.texts.append(data)


class Written:
    """All that people wrote for a site beside the tables of its language."""

    def __init__(self, project: Project, today: date) -> None:
        library, catalogue = read(project, today, Problems())
        assert catalogue
        self._known: set[str] = set()
        for article in library.articles.values():
            self._add(article.title, article.nav_title, article.description)
            self._add(*(unescape(fill(text, library)) for text in _texts(article.meta)))
            self._add(article.next.text if article.next else "")
            self._add(*Said(render(library, article)[0]).texts)
            for reference in references_of(library, article):
                self._add(*Said(reference.html).texts)
        self._add(*(one.authors for one in library.references.values()))
        names = (term.name for term in library.glossary.values())
        self._add(*(f"{name[0].upper()}{name[1:]}" for name in names))
        for figure in library.figures.values():
            for drawing in (figure.drawn.wide, figure.drawn.narrow):
                self._add(*(text.text for text in drawing.texts))
        files = [*(project.content / "_data").glob("*.yaml"), project.root / "programs.yaml"]
        for file in files:
            text = file.read_text(encoding="utf-8")
            self._add(*(unescape(fill(one, library)) for one in _texts(yaml.safe_load(text))))
        settings = yaml.safe_load((project.root / "mkdocs.yml").read_text(encoding="utf-8"))
        self._add(settings["site_name"], [list(part) for part in settings["nav"]])
        self._add(*(at.city for at in catalogue.placements.values()))

    def _add(self, *written: object) -> None:
        self._known.update(piece for text in _texts(written) for piece in _pieces(text))

    def untold(self, html: str) -> list[str]:
        """The pieces of a page that neither a table nor anybody's writing holds."""
        pieces = [piece for text in Said(html).texts for piece in _pieces(text)]
        return [piece for piece in dict.fromkeys(pieces) if not self._may_stand(piece)]

    def _may_stand(self, piece: str) -> bool:
        """Whether it is known or has a reason, or is a list of such."""
        parts = [piece] if piece in self._known else piece.split(", ")
        return all(
            part in self._known or any(one.fullmatch(part) for one in EXCEPTIONS.values())
            for part in parts
        )


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value as YAML has them, without the names of its mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def _pieces(text: str) -> Iterator[str]:
    """The runs of a text between accents, marks of gaps and dots between items, if they have letters."""
    for run in re.split(rf"{MARK}|[^\W\d_a-zA-Z]+| · | \(|\n", text):
        piece = " ".join(run.split()).strip(EDGES)
        if re.search("[A-Za-z]", piece):
            yield piece
