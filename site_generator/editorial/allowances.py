"""Reads the exceptions that editors write next to the text: ``<!-- allow: victim of; a title -->``.

Before the semicolon come the words or the names of checks that are allowed, with commas between;
after it the reason. Alone on its line an exception holds for the next block (a paragraph, a list
item, a row, a heading); beside text it holds for the block that it is in. In YAML it is a
comment that begins with ``#`` and holds for the next line with text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from site_generator.articles.masking import Source
    from site_generator.problems import Problems

NAMES = (
    "long-sentence", "long-paragraph", "repeated", "figure", "dead-link", "moved-link",
    "answer", "average", "grade", "key-points",
)  # fmt: skip
"""What can be allowed by the name of its check."""
WHOLE = frozenset(("answer", "average", "grade", "key-points"))
"""The ones about a whole article: their exception may be anywhere in the file."""
OUTSIDE = frozenset(("dead-link", "moved-link"))
"""The ones checked only when other sites are asked."""
_COMMENT = re.compile(r"<!--\s*allow\b(?P<said>.*)-->", re.DOTALL)
_YAML_COMMENT = re.compile(r"#\s*allow\b(?P<said>.*)")
_SAID = re.compile(r"\s*:(?P<items>[^;]*);\s*\S.*", re.DOTALL)

Lines = tuple[int, int]
"""The first and the last of some lines, from 1."""


@dataclass(slots=True)
class Allowance:
    """One exception: where it is, what it allows and for which lines.

    ``items`` are in lowercase; there are none where it is written incorrectly.
    """

    line: int
    column: int
    items: tuple[str, ...]
    lines: Lines
    used: set[str] = field(default_factory=set)


class Allowances:
    """The exceptions of one file. Every check asks here before it warns."""

    def __init__(self, file: str, found: Iterable[Allowance]) -> None:
        self._file = file
        self._found = tuple(found)

    def permit(self, name: str, line: int) -> bool:
        """Whether the check called ``name`` lets ``line`` pass."""
        return self._permit(lambda item: item == name, line, anywhere=name in WHOLE)

    def permit_words(self, words: str, line: int) -> bool:
        """Whether ``words`` may be in ``line``: an exception has them, or more than them."""
        folded = " ".join(words.casefold().split())
        return self._permit(lambda item: folded in item, line)

    def _permit(self, meant: Callable[[str], bool], line: int, *, anywhere: bool = False) -> bool:
        permitted = False
        for allowance in self._found:
            if anywhere or allowance.lines[0] <= line <= allowance.lines[1]:
                items = [item for item in allowance.items if meant(item)]
                allowance.used.update(items)
                permitted = permitted or bool(items)
        return permitted

    def report(self, problems: Problems, *, outside: bool) -> None:
        """Warn of exceptions that are written incorrectly or match nothing.

        ``outside``: other sites were asked, so that exceptions for their links count too.
        """
        for allowance in self._found:
            where = (self._file, allowance.line, allowance.column)
            if not allowance.items:
                hint = "write <!-- allow: the words; the reason -->"
                problems.warning("E001", where, "an exception without words or a reason", hint)
            for item in allowance.items:
                if item not in allowance.used and (outside or item not in OUTSIDE):
                    hint = did_you_mean(item, NAMES) if "-" in item and item not in NAMES else ""
                    message = f"the exception '{item}' matches nothing"
                    problems.warning("E002", where, message, hint or "remove it")


def in_article(source: Source, blocks: Iterable[Lines]) -> Iterator[Allowance]:
    """The exceptions in an article, whose blocks are in the lines ``blocks``."""
    known = sorted(blocks)
    yield from in_yaml(source.text[: source.body])
    for start, end in source.comments:
        comment = _COMMENT.fullmatch(source.text[start:end])
        if comment:
            line, column = source.place(start)
            last, _ = source.place(end - 1)
            lines = _lines(source, (start, end), (line, last), known)
            yield Allowance(line, column, _items(comment["said"]), lines)


def in_yaml(text: str) -> Iterator[Allowance]:
    """The exceptions in a YAML text that begins in line 1 of its file."""
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        words = line.strip()
        if comment := _YAML_COMMENT.fullmatch(words):
            below = enumerate(lines[number:], start=number + 1)
            target = next((at for at, text in below if not _is_empty(text)), number)
            column = line.index("#") + 1
            yield Allowance(number, column, _items(comment["said"]), (target, target))


def _is_empty(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _items(said: str) -> tuple[str, ...]:
    match = _SAID.fullmatch(said)
    if match is None:
        return ()
    items = (" ".join(item.casefold().split()) for item in match["items"].split(","))
    return tuple(item for item in items if item)


def _lines(source: Source, span: tuple[int, int], own: Lines, blocks: list[Lines]) -> Lines:
    before = source.text.rfind("\n", 0, span[0]) + 1
    after = source.text.find("\n", span[1])
    around = source.open[before : span[0]] + source.open[span[1] : after if after >= 0 else None]
    if around.strip():
        return next((block for block in blocks if block[0] <= own[0] <= block[1]), own)
    return next((block for block in blocks if block[0] > own[1]), own)
