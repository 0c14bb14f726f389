"""The text of one catalogue file, cut at its programs so that untouched ones stay byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.errors import ImportSourceError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PROGRAMS = re.compile(r"^programs:[ \t]*(?:#.*)?$")
_ITEM = re.compile(r"^( *)-(?:[ \t]|$)")
_SILENT = re.compile(r"^[ \t]*(?:#.*)?$")
_ID = re.compile(r"""^[ -]+id:[ \t]+["']?([A-Za-z0-9._-]+)["']?[ \t]*(?:#.*)?$""", re.MULTILINE)
_BOM = "\ufeff"


@dataclass(slots=True)
class Block:
    """One program: ``lead`` are the blank lines and comments above it, ``body`` its own lines."""

    id: str
    lead: str
    body: str


@dataclass(slots=True)
class StateFile:
    """``head`` ends with the line ``programs:``; ``tail`` is what follows the last program."""

    head: str = ""
    blocks: list[Block] = field(default_factory=list)
    tail: str = ""
    indent: int = 2
    bom: bool = False
    crlf: bool = False

    def text(self) -> str:
        """The whole file with lines ended by line feeds alone."""
        return self.head + "".join(b.lead + b.body for b in self.blocks) + self.tail

    def as_bytes(self) -> bytes:
        """The whole file with the mark and the line ends that it came with."""
        whole = self.text()
        if self.crlf:
            whole = whole.replace("\n", "\r\n")
        return ((_BOM if self.bom else "") + whole).encode()

    def add_all(self, new: Iterable[tuple[str, str]]) -> None:
        """Put (id, body) pairs where their ids sort among those that are here."""
        pending = sorted(new, reverse=True)
        places: list[tuple[int, str, str]] = []
        for at, block in enumerate(self.blocks):
            while pending and pending[-1][0] < block.id:
                places.append((at, *pending.pop()))
        places += [(len(self.blocks), *pair) for pair in reversed(pending)]
        rebuilt: list[Block] = []
        position = 0
        for at, block in enumerate(self.blocks):
            while position < len(places) and places[position][0] == at:
                rebuilt.append(Block(places[position][1], "\n", places[position][2]))
                position += 1
            rebuilt.append(block)
        rebuilt += [Block(id_, "\n", body) for _, id_, body in places[position:]]
        if places:
            for block in rebuilt[1:]:
                if not block.lead.startswith("\n"):
                    block.lead = "\n" + block.lead
            rebuilt[0].lead = rebuilt[0].lead.removeprefix("\n")
        self.blocks = rebuilt


def read_state_file(path: Path) -> StateFile:
    """The file at ``path`` cut at its programs."""
    try:
        raw = path.read_bytes().decode()
    except OSError as error:
        raise ImportSourceError(f"{path}: cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ImportSourceError(
            f"{path}: not UTF-8 at byte {error.start}; nothing was imported."
        ) from error
    bom, crlf = raw.startswith(_BOM), "\r\n" in raw
    text = raw.removeprefix(_BOM).replace("\r\n", "\n")
    if text and not text.endswith("\n"):
        text += "\n"
    lines = re.findall(r"[^\n]*\n", text)
    start = next((n for n, line in enumerate(lines) if _PROGRAMS.match(line[:-1])), None)
    if start is None:
        raise ImportSourceError(
            f"{path}: no unindented line 'programs:', so programs cannot be imported;"
            " nothing was imported."
        )
    file = StateFile(head="".join(lines[: start + 1]), bom=bom, crlf=crlf)
    _cut(path, file, lines, start + 1)
    return file


def ids_in(path: Path) -> set[str]:
    """Everything that looks like the id of a program in a file that is none of ours."""
    try:
        return set(_ID.findall(path.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return set()


def _cut(path: Path, file: StateFile, lines: list[str], begin: int) -> None:
    indent: int | None = None
    lead: list[str] = []
    body: list[str] = []
    pending: list[str] = []
    blocks: list[tuple[list[str], list[str], int]] = []
    end = len(lines)
    for number in range(begin, len(lines)):
        line = lines[number]
        item = _ITEM.match(line[:-1])
        if item and (indent is None or len(item[1]) == indent):
            indent = len(item[1])
            lead, pending = pending, []
            body = [line]
            blocks.append((lead, body, number))
        elif _SILENT.match(line[:-1]):
            deep = indent is not None and line.strip() and _depth(line) > indent
            if deep and body:
                body += [*pending, line]
                pending = []
            else:
                pending.append(line)
        elif indent is None or _depth(line) <= indent:
            end = number
            break
        else:
            body += [*pending, line]
            pending = []
    file.tail = "".join(pending) + "".join(lines[end:])
    file.indent = 2 if indent is None else indent
    for lead_lines, body_lines, number in blocks:
        whole = "".join(body_lines)
        found = _ID.search(whole)
        if not found:
            raise ImportSourceError(
                f"{path}:{number + 1}: this program has no id; nothing was imported."
            )
        file.blocks.append(Block(found[1], "".join(lead_lines), whole))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
