"""Bars on a scale, as the levels and the weeks are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.figures.canvas import Box

if TYPE_CHECKING:
    from site_generator.figures.canvas import Canvas

BAR = "bar"
HERE = "bar mg-draw__bar--here"
MAYBE = "bar mg-draw__bar--maybe"
"""Kinds of bars: one of several, the one that the site is about, one that may be shorter."""


def strip(row: Box, start: float, stop: float) -> Box:
    """The piece of ``row`` from ``start`` to ``stop``."""
    return Box(start, row.y, stop - start, row.height)


def open_bar(canvas: Canvas, kind: str, box: Box) -> None:
    """A bar with a point at its right end: so much, or more."""
    tip = box.height / 2
    canvas.path(
        kind, "M", box.x, box.y, "H", box.right - tip, "L", box.right, box.y + tip,
        "L", box.right - tip, box.bottom, "H", box.x, "Z",
    )  # fmt: skip
