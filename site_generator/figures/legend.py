"""The line below a timetable that says what its colors mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.figures.canvas import Box
from site_generator.figures.text import QUIET, width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_generator.figures.canvas import Canvas
    from site_generator.figures.model import PartKind
    from site_generator.wording import Words

KINDS: tuple[PartKind, ...] = ("talk", "learn", "rest")
SWATCH = 16.0
HEIGHT = 34.0
LINE = 26.0


def draw_legend(
    canvas: Canvas, x: float, top: float, kinds: Iterable[PartKind], say: Words
) -> float:
    """A swatch and a word for each kind that occurs, from ``x`` on; where the last line ends."""
    present, start = set(kinds), x
    for kind in KINDS:
        if kind in present:
            name = say(f"figures.kind.{kind}")
            wide = SWATCH + 7 + width(name, QUIET)
            if x > start and x + wide > canvas.width:
                x, top = start, top + LINE
            canvas.rect(Box(x, top + 10, SWATCH, SWATCH), f"block mg-draw__block--{kind}", radius=3)
            canvas.text((x + SWATCH + 7, top + 23.5), name, QUIET)
            x += wide + 20
    return top + HEIGHT


def legend_in_words(parts: Iterable[tuple[str, PartKind]], say: Words) -> tuple[str, ...]:
    """The names of the parts by kind, a sentence for each kind that occurs."""
    known = dict(parts)
    names = {kind: [name for name, one in known.items() if one == kind] for kind in KINDS}
    return tuple(
        say("figures.kinds", kind=say(f"figures.kind.{kind}"), names=", ".join(names[kind]))
        for kind in KINDS
        if names[kind]
    )
