"""How wide a text will be, so that nothing is cut and nothing is on something else."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ADVANCES = Path(__file__).parent / "advances.json"
"""The advance of each character of the site's typeface in thousandths of an em, by weight."""
MARGIN = 1.03
"""What rounding, kerning and the fallback typeface may add."""
REGULAR, BOLD = 400, 700


@dataclass(frozen=True, slots=True)
class Style:
    """A text's size in units of the drawing, its weight, and the class that gives its color."""

    size: int
    weight: int
    name: str

    @property
    def line(self) -> float:
        """From one baseline to the next."""
        return self.size * 1.25


NAME = Style(16, BOLD, "name")
PLAIN = Style(16, REGULAR, "plain")
QUIET = Style(16, REGULAR, "quiet")


@cache
def _advances(weight: int) -> dict[str, int]:
    table: dict[str, dict[str, int]] = json.loads(ADVANCES.read_text(encoding="utf-8"))
    return table[str(weight)]


def width(text: str, style: Style) -> float:
    """The width of ``text`` in units.

    A letter with an accent that was not measured is as wide as without it, marks that take no room
    are nothing, and any other character that was not measured counts as the widest.
    """
    table = _advances(style.weight)
    return sum(table.get(sign) or _unmeasured(sign, table) for sign in text) * (
        style.size * MARGIN / 1000
    )


def _unmeasured(sign: str, table: dict[str, int]) -> int:
    if unicodedata.category(sign) in {"Mn", "Cf"}:
        return 0
    return table.get(unicodedata.normalize("NFD", sign)[0], max(table.values()))


def wrap(text: str, style: Style, room: float) -> tuple[str, ...]:
    """``text`` in as few lines as ``room`` allows, all about as wide; a wider word stays whole."""
    lines = _filled(text, style, room)
    narrower = lines
    while len(narrower) == len(lines) and room > style.size:
        lines = narrower
        room -= style.size / 4
        narrower = _filled(text, style, room)
    return lines


def _filled(text: str, style: Style, room: float) -> tuple[str, ...]:
    """``text`` in lines, each filled with as many words as ``room`` holds."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", style) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)
