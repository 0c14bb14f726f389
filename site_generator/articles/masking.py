"""Finds what is code in a Markdown file and hides it, keeping every offset.

The rules are Python-Markdown's: containers nest by four spaces; four more after a blank line are
code; a fence counts only if it is closed; back-ticks pair within a block.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

HIDDEN = "\0"
"""Stands for each hidden character; ``decode`` lets no such character into a text."""

_FENCE = re.compile(r" *(?P<fence>`{3,}|~{3,})[^`\n]*$")
_CONTAINER = re.compile(
    r"(?:[*+-][ ]|\d+\.[ ]|!!!|\?\?\?|===[ !+]|///[ ]|\[\^[^\]]+\]:|:[ ]{1,3}\S)"
)
_BLOCK_START = re.compile(r"(?:[*+-][ ]|\d+\.[ ]|!!!|\?\?\?|===[ !+]|#|\||>|:[ ])")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!")


@dataclass(frozen=True, slots=True)
class Source:
    """A file with its front matter, code, comments and escaped characters hidden in ``open``.

    ``text`` and ``open`` have the same length and the same line ends. ``unclosed`` are the
    offsets of fences that nothing closes, ``comments`` the spans of comments outside code.
    """

    text: str
    open: str
    body: int
    starts: tuple[int, ...]
    unclosed: tuple[int, ...]
    comments: tuple[tuple[int, int], ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def lines(self) -> list[tuple[int, str]]:
        """Each line of the body with the offset of its first character, hidden parts hidden."""
        found = []
        offset = self.body
        for line in self.open[self.body :].split("\n"):
            found.append((offset, line))
            offset += len(line) + 1
        return found


def mask(text: str, body: int) -> Source:
    """``text``, whose Markdown begins at offset ``body``, with whatever is not prose hidden."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    canvas = list(text)
    _hide(canvas, 0, body)
    unclosed = _hide_blocks(canvas, text, body)
    _hide_spans(canvas)
    comments = tuple(comment.span() for comment in _COMMENT.finditer("".join(canvas)))
    for start, end in comments:
        _hide(canvas, start, end)
    return Source(
        text=text,
        open="".join(canvas),
        body=body,
        starts=tuple(starts),
        unclosed=tuple(unclosed),
        comments=comments,
    )


def _hide(canvas: list[str], start: int, end: int) -> None:
    for at in range(start, end):
        if canvas[at] != "\n":
            canvas[at] = HIDDEN


def _hide_blocks(canvas: list[str], text: str, body: int) -> list[int]:
    lines = text[body:].split("\n")
    offsets = [body]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    unclosed: list[int] = []
    containers = 0
    after_blank, in_code = True, False
    number = -1
    while (number := number + 1) < len(lines):
        line = lines[number]
        start = offsets[number]
        words = line.lstrip(" ")
        if not words.strip():
            after_blank = True
            continue
        indent = len(line) - len(words)
        depth = min(containers, indent // 4)
        if indent - 4 * depth >= 4 and (after_blank or in_code):
            _hide(canvas, start, start + len(line))
            in_code, after_blank = True, False
            continue
        if after_blank:
            containers = depth
        in_code, after_blank = False, False
        if opening := _FENCE.match(line):
            last = _closing(lines, number, opening["fence"])
            if last is None:
                unclosed.append(start + indent)
            else:
                _hide(canvas, start, offsets[last] + len(lines[last]))
                number = last
            continue
        if _CONTAINER.match(words):
            containers = depth + 1
    return unclosed


def _closing(lines: list[str], first: int, fence: str) -> int | None:
    for number in range(first + 1, len(lines)):
        words = lines[number].strip()
        if len(words) >= len(fence) and set(words) == {fence[0]}:
            return number
    return None


def _hide_spans(canvas: list[str]) -> None:
    """Hide code spans and escaped characters, block by block."""
    text = "".join(canvas)
    block_start = 0
    offset = 0
    for line in text.split("\n"):
        words = line.lstrip(" ")
        if not words or words.startswith(HIDDEN) or _BLOCK_START.match(words):
            _hide_spans_in(canvas, text, block_start, offset)
            block_start = offset
        offset += len(line) + 1
    _hide_spans_in(canvas, text, block_start, len(text))


def _hide_spans_in(canvas: list[str], text: str, start: int, end: int) -> None:
    at = start
    while at < end:
        if text[at] == "\\" and text[at + 1 : at + 2] in _ESCAPABLE:
            _hide(canvas, at, at + 2)
            at += 2
        elif text[at] == "`":
            ticks = _run(text, at, end)
            close = _pair(text, at + ticks, end, ticks)
            if close is None:
                at += ticks
            else:
                _hide(canvas, at, close)
                at = close
        else:
            at += 1


def _run(text: str, at: int, end: int) -> int:
    length = 0
    while at + length < end and text[at + length] == "`":
        length += 1
    return length


def _pair(text: str, at: int, end: int, ticks: int) -> int | None:
    """The end of the code span whose opening back-ticks end at ``at``."""
    while at < end:
        length = _run(text, at, end)
        if length == ticks:
            return at + length
        at += max(length, 1)
    return None
