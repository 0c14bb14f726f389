"""Finds links, images and HTML tags in a masked source, each with its offset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.articles.masking import HIDDEN, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_INLINE = re.compile(
    r"\]\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>(?:[^\s()\0]|\([^\s()\0]*\))*))"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)(?P<id>[^\[\]\n]*)\]:[ ]*\n?[ ]*<?(?P<target>[^\s<>]+)", re.MULTILINE
)
_REFERENCE = re.compile(r"\]\[(?!\^|\s*@)(?P<id>[^\[\]]*)\]")
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")
_TAG = re.compile(
    r"<(?P<name>[A-Za-z][^\s<>/:]*)(?P<rest>(?:[^\"'<>]|\"[^\"]{0,2000}\"|'[^']{0,2000}')*)>?"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'=<>/]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image. ``offset`` is where its target is, ``start`` where it begins.

    ``text`` is what is in its brackets as written; None for an autolink or a definition.
    """

    target: str
    offset: int
    start: int
    image: bool = False
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """An HTML tag with its attributes: name in lowercase, value without quotes, offset.

    ``rest`` is all of them as written.
    """

    name: str
    offset: int
    rest: str
    attributes: tuple[tuple[str, str | None, int], ...]


def find_links(source: Source) -> list[Link]:
    """All links and images that are written in Markdown, definitions included."""
    return sorted([*_inline(source), *_definitions(source), *_autolinks(source)], key=_offset)


def undefined_references(source: Source) -> list[tuple[int, str]]:
    """``[text][name]`` for which no ``[name]: address`` exists: offset and name."""
    defined = {_folded(match["id"]) for match in _DEFINITION.finditer(source.open)}
    found = []
    for match in _REFERENCE.finditer(source.open):
        start = _opening(source.open, match.start())
        if start is None:
            continue
        name = match["id"] or source.text[start + 1 : match.start()]
        if _folded(name) not in defined:
            found.append((start, name))
    return found


def find_images_by_reference(source: Source) -> list[Link]:
    """``![alt][name]`` with an undefined or defined name; the target is the name."""
    found = []
    for match in _REFERENCE.finditer(source.open):
        start = _opening(source.open, match.start())
        if start is not None and source.open[start - 1 : start] == "!":
            alt = source.text[start + 1 : match.start()]
            found.append(Link(match["id"], match.start("id"), start - 1, image=True, text=alt))
    return found


def find_tags(source: Source) -> list[Tag]:
    """All HTML start tags outside code and comments."""
    found = []
    for match in _TAG.finditer(source.open):
        at = match.start("rest")
        attributes = tuple(
            (part["name"].lower(), _unquoted(part["value"]), at + part.start())
            for part in _ATTRIBUTE.finditer(match["rest"])
        )
        found.append(Tag(match["name"].lower(), match.start(), match["rest"], attributes))
    return found


def _offset(link: Link) -> int:
    return link.offset


def _folded(name: str) -> str:
    return " ".join(name.split()).lower()


def _unquoted(value: str | None) -> str | None:
    if value is None:
        return None
    return value[1:-1] if value[0] in "\"'" and value[-1] == value[0] else value


def _inline(source: Source) -> Iterator[Link]:
    for match in _INLINE.finditer(source.open):
        start = _opening(source.open, match.start())
        if start is None:
            continue
        image = source.open[start - 1 : start] == "!"
        group = "bare" if match["angle"] is None else "angle"
        yield Link(
            target=match[group],
            offset=match.start(group),
            start=start - 1 if image else start,
            image=image,
            text=source.text[start + 1 : match.start()],
        )


def _definitions(source: Source) -> Iterator[Link]:
    for match in _DEFINITION.finditer(source.open):
        if HIDDEN not in match["target"]:
            start = match.start("target")
            yield Link(match["target"], start, match.start())


def _autolinks(source: Source) -> Iterator[Link]:
    for match in _AUTOLINK.finditer(source.open):
        yield Link(match["target"], match.start("target"), match.start())


def _opening(text: str, close: int) -> int | None:
    """The bracket that ``text[close]`` closes, within the same block."""
    depth = 0
    for at in range(close, -1, -1):
        if text[at] == "]":
            depth += 1
        elif text[at] == "[":
            depth -= 1
            if depth == 0:
                return at
        elif text.startswith("\n\n", at):
            return None
    return None
