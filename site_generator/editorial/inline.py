"""Takes Markdown's marks out of a piece of text and keeps where each character came from."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.articles.masking import HIDDEN
from site_generator.articles.text.shortcodes import CITATION, FACT, fact_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_generator.articles.model.registry_fields import Fact

_TARGET = r"(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])"
_MARK = re.compile(
    rf"(?P<fact>{FACT.pattern})"
    rf"|(?P<citation>(?:(?<=\S)[ \n])?{CITATION.pattern})"
    rf"|(?P<image>!\[(?P<alternative>[^\[\]]*)\]{_TARGET})"
    rf"|(?P<closing>\](?P<target>{_TARGET})?)"
    r"|(?P<opening>\[)"
    r"|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#x[0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});)"
    r"|(?P<emphasis>(?<=\S)\*+|\*+(?=\S)|(?<![A-Za-z0-9_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z0-9_]))"
    rf"|(?P<hidden>{HIDDEN}+)",
    re.ASCII,
)
_COMMENT_END = "-->"


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as a reader sees it, without code and comments.

    ``offsets[n]`` is where ``text[n]`` is in the file; a filled-in fact is where its mark
    does. ``written`` is ``text`` with the characters that come from facts hidden. ``citations``
    are the places in ``text`` before which a citation stood; ``alternatives`` are the texts of
    images, each with its offset in the file.
    """

    text: str
    written: str
    offsets: tuple[int, ...]
    citations: tuple[int, ...] = ()
    alternatives: tuple[tuple[int, str], ...] = ()


def plain(raw: str, masked: str, offsets: Sequence[int], facts: Mapping[str, Fact]) -> Plain:
    """Markdown text without its marks, with its facts filled in.

    ``masked`` is ``raw`` with code, comments and escaped characters hidden; ``offsets`` says where
    each of their characters is in the file.
    """
    return _Stripper(raw, offsets, facts).run(_MARK.finditer(masked))


def filled(raw: str, offsets: Sequence[int], facts: Mapping[str, Fact]) -> Plain:
    """Text that is no Markdown, such as a title in front matter, with its facts filled in."""
    return _Stripper(raw, offsets, facts).run(FACT.finditer(raw))


class _Stripper:
    def __init__(self, raw: str, offsets: Sequence[int], facts: Mapping[str, Fact]) -> None:
        self._raw = raw
        self._places = offsets
        self._facts = facts
        self._text: list[str] = []
        self._written: list[str] = []
        self._offsets: list[int] = []
        self._citations: list[int] = []
        self._alternatives: list[tuple[int, str]] = []
        self._brackets: list[int] = []

    def run(self, marks: Iterable[re.Match[str]]) -> Plain:
        at = 0
        for mark in marks:
            self._copy(at, mark.start())
            self._take(mark)
            at = mark.end()
        self._copy(at, len(self._raw))
        return Plain(
            text="".join(self._text),
            written="".join(self._written),
            offsets=tuple(self._offsets),
            citations=tuple(self._citations),
            alternatives=tuple(self._alternatives),
        )

    def _copy(self, start: int, end: int) -> None:
        self._text += self._raw[start:end]
        self._written += self._raw[start:end]
        self._offsets += self._places[start:end]

    def _put(self, text: str, written: str, at: int) -> None:
        self._text += text
        self._written += written
        self._offsets += [self._places[at]] * len(text)

    def _take(self, mark: re.Match[str]) -> None:
        match mark.lastgroup:
            case "fact" | None:
                self._fact(mark)
            case "citation":
                self._citations.append(len(self._text))
            case "image":
                start, end = mark.span("alternative")
                self._alternatives.append((self._places[start], self._raw[start:end]))
            case "opening":
                self._brackets.append(len(self._text))
                self._put("[", "[", mark.start())
            case "closing":
                self._close(mark)
            case "entity":
                character = html.unescape(mark[0])
                self._put(character, character, mark.start())
            case "hidden":
                self._reveal(*mark.span())

    def _fact(self, mark: re.Match[str]) -> None:
        name, _, variant = mark[0].removeprefix("{fact:").removesuffix("}").partition(".")
        text = fact_text(self._facts, name, variant or None)
        if text is None:
            self._copy(*mark.span())
        else:
            self._put(text, HIDDEN * len(text), mark.start())

    def _close(self, mark: re.Match[str]) -> None:
        """Leave out the brackets of a link with its target; keep other brackets."""
        opened = self._brackets.pop() if self._brackets else None
        if mark["target"] is None or opened is None:
            self._copy(*mark.span())
            return
        for parts in (self._text, self._written, self._offsets):
            del parts[opened]
        self._citations = [at - (at > opened) for at in self._citations]

    def _reveal(self, at: int, end: int) -> None:
        """Show escaped characters without their backslash; leave out code and comments."""
        while at < end:
            if self._raw[at] == "\\" and at + 1 < end:
                self._copy(at + 1, at + 2)
                at += 2
            elif self._raw.startswith("<!--", at):
                closed = self._raw.find(_COMMENT_END, at, end)
                at = closed + len(_COMMENT_END) if closed >= 0 else end
            else:
                at = end
