"""Finds the questions and answers of a page as a visitor sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_generator.articles.model.values import Heading
    from site_generator.problems import Problems

KEPT = frozenset(["p", "ul", "ol", "li", "strong", "em", "br", "h3", "h4", "h5", "h6"])
"""Elements of an answer that search engines read; of all others only the text is kept."""
AS_BLOCK = {"dt": "p", "dd": "p", "summary": "p", "tr": "p", "pre": "p"}
"""What would run together without its element."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LEFT_OUT = ("sup", "svg", "script", "style", "button", "template")
"""Elements that are left out with all that they hold: numbers of sources, drawings, controls."""
EMPTY = ("br",)


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its answer, the latter as HTML of few elements without attributes but ``href``."""

    name: str
    answer: str


def check_questions(headings: Iterable[Heading], file: str, line: int, problems: Problems) -> None:
    """Report a page of questions whose headings ask nothing; its text begins in ``line``."""
    if not any(heading.text.endswith("?") for heading in headings):
        message = "'faq' is true, but no heading ends with a question mark"
        problems.error("A010", (file, line, 1), message, "write each question as a heading")


def questions_in(html: str, address: str) -> list[Question]:
    """The headings of ``html`` that end with a question mark, each with what is below it.

    An answer ends where the next heading of the same or a higher level begins, or the next question.
    Links lead from ``address``, the page's own; where that is not absolute, only their text is kept.
    """
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    reader.end_answer()
    return [question for question in reader.found if question.answer]


@dataclass(slots=True)
class _Answer:
    """An answer in the making; ``open`` are its elements that are not closed yet."""

    name: str
    level: int
    parts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    cells: int = 0

    def begin(self, tag: str, attributes: str = "") -> None:
        if tag == "p" and self.open[-1:] == ["p"]:
            self.end("p")
        self.parts.append(f"<{tag}{attributes}>")
        if tag not in EMPTY:
            self.open.append(tag)

    def end(self, tag: str) -> None:
        while tag in self.open:
            closed = self.open.pop()
            self.parts.append(f"</{closed}>")
            if closed == tag:
                break

    def whole(self) -> str:
        self.parts += [f"</{tag}>" for tag in reversed(self.open)]
        text = " ".join("".join(self.parts).split())
        return re.sub(r"<p>\s*</p>\s*", "", text).strip()


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Question] = []
        self._address = address
        self._answer: _Answer | None = None
        self._heading: list[str] | None = None
        self._left_out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEFT_OUT:
            self._left_out.append(tag)
        elif tag in HEADINGS:
            self._heading = []
        elif self._answer and not self._left_out and self._heading is None:
            self._begin(self._answer, tag, dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._left_out:
            self._left_out.remove(tag)
        elif tag in HEADINGS and self._heading is not None:
            self._end_heading(" ".join("".join(self._heading).split()), HEADINGS[tag])
        elif self._answer:
            self._answer.end(AS_BLOCK.get(tag, tag))

    def handle_data(self, data: str) -> None:
        if self._left_out:
            return
        if self._heading is not None:
            self._heading.append(data)
        elif self._answer:
            self._answer.parts.append(escape(data, quote=False))

    def end_answer(self) -> None:
        """Add the question that is being read to those found."""
        if self._answer:
            self.found.append(Question(self._answer.name, self._answer.whole()))
            self._answer = None

    def _begin(self, answer: _Answer, tag: str, href: str) -> None:
        target = urljoin(self._address, href)
        if tag == "a" and href and ":" in target:
            answer.begin("a", f' href="{escape(target)}"')
        elif tag in KEPT or tag in AS_BLOCK:
            answer.begin(AS_BLOCK.get(tag, tag))
        answer.cells = 0 if tag == "tr" else answer.cells + (tag in {"td", "th"})
        if tag in {"td", "th"} and answer.cells > 1:
            answer.parts.append(", ")

    def _end_heading(self, title: str, level: int) -> None:
        asks = title.endswith("?")
        if self._answer and (asks or level <= self._answer.level):
            self.end_answer()
        if asks:
            self._answer = _Answer(title, level)
        elif self._answer:
            self._answer.begin(f"h{level}")
            self._answer.parts.append(escape(title, quote=False))
            self._answer.end(f"h{level}")
        self._heading = None
