"""The fast path for big files: rapidyaml to JSON to Structs.

It is used only where its result cannot differ from that of the explaining reader. The text is cut at its programs;
a program with any line outside ``plain_lines``, or whose JSON does not decode strictly, or has a
key twice, is left to the explaining reader on its own. Where the cut itself is in doubt the whole
file is.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec
import ryml

from site_generator.catalogue.model import Program, Span
from site_generator.catalogue.reading.plain_lines import ODD_WORDS, PLAIN_LINES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PROGRAMS = re.compile(r"^programs: *\n", re.MULTILINE)
_KEY_END = re.compile(rb'(?<!\\)": ')
_BATCH = 4000


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    programs: list[msgspec.Raw]


@dataclass(frozen=True, slots=True)
class Cut:
    """A file cut at its programs. ``starts`` are offsets into ``text``; the last is its end.

    ``first_lines`` and ``column`` (from 1) say where each program is.
    """

    text: str
    head: str
    starts: tuple[int, ...]
    first_lines: tuple[int, ...]
    column: int

    def piece(self, number: int) -> str:
        """The text of one program, as a list with one member."""
        return self.text[self.starts[number] : self.starts[number + 1]]


def cut(text: str) -> Cut | None:
    """``text`` cut at its programs, or None where that is not certain."""
    begin = _PROGRAMS.search(text)
    if begin is None or _PROGRAMS.search(text, begin.end()):
        return None
    first = re.compile(r"(?:[ ]*(?:#[^\n]*)?\n)*( *)- ").match(text, begin.end())
    if first is None:
        return None
    indent = first.group(1)
    starts = [
        m.start() for m in re.compile(rf"^{indent}- ", re.MULTILINE).finditer(text, begin.end())
    ]
    # Nothing but programs may follow: no line that is less indented, none as much without a dash.
    stray = re.compile(
        rf"^(?: {{0,{len(indent)}}}[^\s#-]|(?! *#)(?!{indent}) *\S|-- )", re.MULTILINE
    )
    if stray.search(text, first.end()):
        return None
    lines, line, last = [], 1, 0
    for start in starts:
        line += text.count("\n", last, start)
        last = start
        lines.append(line)
    head = text[: begin.start()]
    return Cut(text, head, (*starts, len(text)), tuple(lines), len(indent) + 3)


def programs_of(found: Cut) -> list[Program | None]:
    """Each program in order; None for those that the explaining reader should look at."""
    count = len(found.starts) - 1
    programs: list[Program | None] = [None] * count
    good = _plain_pieces(found)
    for at in range(0, len(good), _BATCH):
        batch = good[at : at + _BATCH]
        for number, program in zip(batch, _decode(found, batch), strict=True):
            programs[number] = program
    return programs


def _plain_pieces(found: Cut) -> list[int]:
    """The programs all of whose lines are plain."""
    text, starts = found.text, found.starts
    doubtful = {bisect_right(starts, m.start()) - 1 for m in ODD_WORDS.finditer(text, starts[0])}
    at = starts[0]
    while at < len(text):
        match = PLAIN_LINES.match(text, at)
        end = match.end() if match else at
        if end >= len(text):
            break
        number = bisect_right(starts, end) - 1
        doubtful.add(number)
        at = starts[number + 1]
    return [number for number in range(len(starts) - 1) if number not in doubtful]


def _decode(found: Cut, batch: Sequence[int]) -> list[Program | None]:
    """The programs of ``batch``; a batch that fails as a whole is halved until the fault is isolated."""
    raw = _json("programs:\n" + "".join(found.piece(number) for number in batch))
    parts = _parts(raw) if raw is not None else []
    if len(parts) == len(batch):
        return [_program(bytes(part)) for part in parts]
    if len(batch) == 1:
        return [None]
    half = len(batch) // 2
    return _decode(found, batch[:half]) + _decode(found, batch[half:])


def _parts(raw: bytes) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(raw, type=_Envelope).programs
    except msgspec.DecodeError:
        return []


def _program(raw: bytes) -> Program | None:
    if b"null" in raw:
        return None
    try:
        program = _DECODER.decode(raw)
    except (msgspec.DecodeError, ValueError):
        return None
    return program if _keys_once(raw) else None


def _keys_once(raw: bytes) -> bool:
    """Whether no key appears twice: decoding to dicts loses those that do."""
    ends = len(_KEY_END.findall(raw)) if b"\\" in raw else raw.count(b'": ')
    return ends == _count_keys(msgspec.json.decode(raw))


def _count_keys(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_count_keys, value.values()))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return sum(map(_count_keys, value))
    return 0


def _json(text: str) -> bytes | None:
    try:
        with _quiet():
            tree = ryml.parse_in_arena(text.encode())
            written = ryml.emit_json(tree)
    except ryml.ExceptionBasic:
        return None
    return str(written).encode()


@contextmanager
def _quiet() -> Iterator[None]:
    """Close file descriptor 2, to which rapidyaml prints; the explaining reader says more."""
    kept = os.dup(2)
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nothing)
        os.close(kept)


def _span(kind: type[Span], value: object) -> Span:
    """The model's only custom type, from a number or a list of two."""
    match value:
        case int() | float() if not isinstance(value, bool):
            return kind(float(value), float(value))
        case [int() | float() as least, int() | float() as most] if not (
            isinstance(least, bool) or isinstance(most, bool)
        ):
            return kind(float(least), float(most))
    raise ValueError("not a number or a list of two")


_DECODER = msgspec.json.Decoder(Program, dec_hook=_span)
