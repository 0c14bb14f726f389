"""Checks the marks of figures and parts: what they name, and whether they stand where one can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.articles.text.block_shortcodes import (
    ATTRIBUTE,
    BLOCK_MARK,
    BLOCK_MARK_LIKE,
    PARTS,
)
from site_generator.articles.text.links import find_tags
from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

    from site_generator.articles.masking import Source
    from site_generator.articles.text.rendered import View
    from site_generator.declared.dialect import Where
    from site_generator.problems import Problems

ALONE = "put it on a line of its own, not indented, with a blank line above and below"


@dataclass(frozen=True, slots=True)
class BlockMarks:
    """The figures and parts that an article shows, by kind and name, each with its place."""

    places: dict[tuple[str, str], Where]

    def names(self, kind: str) -> tuple[str, ...]:
        """The names of one kind, in the order of the page."""
        return tuple(name for known, name in self.places if known == kind)


def check_block_marks(
    source: Source, file: str, figures: Collection[str], problems: Problems
) -> BlockMarks:
    """The known marks of the body that stand alone; reports every other one."""
    allowed = {"figure": ("A056", figures), "part": ("A057", PARTS)}
    found: dict[tuple[str, str], Where] = {}
    for match in BLOCK_MARK_LIKE.finditer(source.open):
        where = (file, *source.place(match.start()))
        mark = BLOCK_MARK.fullmatch(match[0])
        if mark is None:
            hint = "write {figure:name} or {part:name}, in lowercase letters"
            problems.error("A058", where, f"'{match[0]}' names no figure or part", hint)
            continue
        kind, name = mark.groups()
        code, known = allowed[kind]
        if name not in known:
            problems.error(code, where, f"unknown {kind} '{name}'", did_you_mean(name, known))
        elif not _stands_alone(source, match.start(), match.end()):
            problems.error("A058", where, f"'{match[0]}' is not on a line of its own", ALONE)
        elif (kind, name) in found:
            first = found[kind, name][1]
            message = f"the {kind} '{name}' appears twice, here and on line {first}"
            problems.error("A059", where, message, "keep one and link to it")
        else:
            found[kind, name] = where
    for tag in find_tags(source):
        for name, _, offset in tag.attributes:
            if name.startswith(ATTRIBUTE):
                where = (file, *source.place(offset))
                message = f"the attribute '{name}' is not allowed in an article"
                problems.error("A058", where, message, "write {figure:name} or {part:name}")
    return BlockMarks(found)


def _stands_alone(source: Source, start: int, end: int) -> bool:
    """Whether the characters from ``start`` to ``end`` are a block of their own."""
    text = source.text
    begin = text.rfind("\n", source.body, start) + 1 or source.body
    stop = text.find("\n", end)
    rest = text[end:] if stop < 0 else text[end:stop]
    below = "" if stop < 0 else text[stop + 1 :].partition("\n")[0]
    above = text[source.body : begin].removesuffix("\n").rpartition("\n")[2]
    return begin == start and not (rest.strip() or below.strip() or above.strip())


def check_placeholders(marks: BlockMarks, view: View, problems: Problems) -> None:
    """Report marks that Markdown did not reach, because HTML is around them."""
    for (kind, name), where in marks.places.items():
        if (kind, name) not in view.placeholders:
            message = f"'{{{kind}:{name}}}' is inside HTML and would be shown as written"
            problems.error("A058", where, message, "move it out of the HTML")
