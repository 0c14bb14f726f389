"""Marks the first use of each glossary term in an article while its Markdown is rendered.

A mark is a link to the term's meaning, which is at the end of the same page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from site_generator.articles.addresses import INDEX_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_generator.articles.model.values import Article, Library, Term

TERM_CLASS = "mg-term"
RUNNING_TEXT = ("p", "li", "dd")
"""Elements in whose text a term is marked."""
NOT_MARKED = (
    "a", "code", "pre", "sup", "summary", "table", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
)  # fmt: skip
"""Elements inside which none is."""
_BEGINS = r"(?:^|(?<=[.?!:]\s)|(?<=[\"\u201c(]))"
"""Where a sentence or a quotation begins."""


def markable(library: Library, article: Article) -> list[Term]:
    """The terms whose first use in ``article`` is marked.

    None on pages with a layout of their own (home, help in a crisis, the finder), on the first page
    of a section, on the glossary itself and on a page of questions and answers. No article marks a
    term that it explains.
    """
    first = article.path.rpartition("/")[2] in INDEX_NAMES
    if first or article.template or article.faq or "glossary" in article.parts:
        return []
    return [term for term in library.glossary.values() if term.mark and term.page != article.path]


def meaning_anchor(term: str) -> str:
    """The id of the meaning of the term with this id, at the end of an article that uses it."""
    return f"term-{term}"


def use_anchor(term: str) -> str:
    """The id of the place in the text where the term with this id is marked."""
    return f"word-{term}"


def terms_in(addresses: Iterable[str], glossary: Iterable[str]) -> tuple[str, ...]:
    """The ids in ``glossary`` that are marked in a page whose links lead to ``addresses``."""
    known = {f"#{meaning_anchor(term)}": term for term in glossary}
    return tuple(dict.fromkeys(known[link] for link in addresses if link in known))


class TermMarks(Treeprocessor):
    """Turns the first use of each of ``terms`` in running text into a link to its meaning.

    A name in lowercase is also found at the start of a sentence, one with a capital letter as
    it is written; both with an ``s`` after them, and never inside a longer word.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        forms = [(form, term) for term in terms for form in (term.term, *term.also)]
        forms.sort(key=lambda pair: len(pair[0]), reverse=True)
        self._terms = [term for _, term in forms]
        found = "|".join(rf"(?P<f{n}>{_pattern(form)})" for n, (form, _) in enumerate(forms))
        # What all have in common appears once, so that few places in a text are looked at closely.
        self._pattern = re.compile(rf"(?<![\w-])(?:{found})(?:e?s)?(?![\w-])")
        self._seen: set[str] = set()

    def run(self, root: Element) -> None:
        """Mark the terms of a whole page."""
        self._seen.clear()
        if self._terms:
            self._visit(root, running=False)

    def _visit(self, element: Element, *, running: bool) -> None:
        """Go through the texts below ``element`` in order; ``running``: they are to be marked."""
        running = running or _is_running_text(element)
        children = list(element)
        if running:
            element.text, marks = self._marked(element.text)
            for position, mark in enumerate(marks):
                element.insert(position, mark)
        for child in children:
            if child.tag not in NOT_MARKED:
                self._visit(child, running=running)
            if running:
                child.tail, marks = self._marked(child.tail)
                after = list(element).index(child) + 1
                for position, mark in enumerate(marks, start=after):
                    element.insert(position, mark)

    def _marked(self, text: str | None) -> tuple[str | None, list[Element]]:
        """What comes before the first mark in ``text``, and the marks, each with what follows it."""
        marks: list[Element] = []
        pieces: list[str] = []
        start = 0
        for match in self._pattern.finditer(text or ""):
            term = self._terms[int(str(match.lastgroup)[1:])].id
            if term in self._seen:
                continue
            self._seen.add(term)
            attributes = {"class": TERM_CLASS, "href": f"#{meaning_anchor(term)}"}
            mark = Element("a", attributes | {"id": use_anchor(term)})
            mark.text = AtomicString(match[0])
            marks.append(mark)
            pieces.append(match.string[start : match.start()])
            start = match.end()
        if not text or not marks:
            return text, []
        for mark, piece in zip(marks, [*pieces[1:], text[start:]], strict=True):
            mark.tail = piece
        return pieces[0], marks


def _is_running_text(element: Element) -> bool:
    return element.tag in RUNNING_TEXT and element.get("class") != "admonition-title"


def _pattern(form: str) -> str:
    first = form[0]
    either = f"(?:{first}|{_BEGINS}{first.upper()})" if first.islower() else re.escape(first)
    rest = r"(?:\s+|-)".join(re.escape(word) for word in re.split("[ -]", form[1:]))
    return f"{either}{rest}"
