"""Checks the bones of an article: headings, fences, tabs, includes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_generator.articles.masking import HIDDEN, Source
from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.problems import Problems

_ATX = re.compile(r"#{1,6}")
_SETEXT = re.compile(r"(=+|-+) *")
_BLOCK = re.compile(r" *(?:!!!|\?\?\?\+?) +([^\s\"]+)")
BLOCKS = ("key-points", "note", "example", "checklist", "question", "lines")
"""The kinds of blocks that the theme knows."""
_INCLUDE = re.compile(r"-+8<-+")
_DECLARATION = re.compile(r"<!\[|<!doctype\b|<\?[a-z]", re.IGNORECASE)


def find_headings(source: Source) -> Iterator[tuple[int, int, int]]:
    """Level, offset and end of each heading."""
    before, older = (0, ""), ""
    for offset, line in source.lines():
        words = line.lstrip(" >")
        indent = len(line) - len(words)
        quoted = ">" in line[:indent]
        if (match := _ATX.match(words)) and (quoted or indent % 4 == 0):
            yield len(match[0]), offset + indent, offset + len(line)
        elif _SETEXT.fullmatch(words) and _is_text(before[1]) and not older.strip():
            yield (1 if words[0] == "=" else 2), before[0], offset
        older, before = before[1], (offset, line)


def _is_text(line: str) -> bool:
    words = line.strip()
    return bool(words) and not words.startswith(("#", "<", "|", ">", HIDDEN))


def check_structure(source: Source, file: str, problems: Problems) -> None:
    """Report headings out of order, open fences, tabs, includes and declarations."""
    level = 1
    for found, offset, _ in find_headings(source):
        where = (file, *source.place(offset))
        if found == 1:
            hint = "the title is the page's only first heading: begin with '##'"
            problems.error("A050", where, "a level 1 heading in the text", hint)
        elif found > level + 1:
            hint = f"write {'#' * (level + 1)} instead of {'#' * found}"
            problems.error("A051", where, f"a heading of level {found} after level {level}", hint)
        level = found
    for offset in source.unclosed:
        where = (file, *source.place(offset))
        problems.error("A052", where, "this code block is never closed", "repeat its first mark")
    for offset, line in source.lines():
        if "\t" in line:
            where = (file, *source.place(offset + line.index("\t")))
            problems.error("A053", where, "a tab", "write spaces; four of them nest a block")
        if (block := _BLOCK.match(line)) and block[1] not in BLOCKS:
            where = (file, *source.place(offset + block.start(1)))
            hint = did_you_mean(block[1], BLOCKS)
            problems.error("A055", where, f"unknown kind of block '{block[1]}'", hint)
    for match in _INCLUDE.finditer(source.text, source.body):
        where = (file, *source.place(match.start()))
        hint = "write out the text, or link to its page"
        problems.error("A062", where, "files cannot be included", hint)
    for match in _DECLARATION.finditer(source.open, source.body):
        where = (file, *source.place(match.start()))
        hint = "delete it, or put it in backticks to show it"
        problems.error(
            "A063", where, f"'{match[0]}' does not begin an element allowed in a page", hint
        )
