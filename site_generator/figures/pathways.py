"""Ways through the levels of care: steps to the left are less care, steps to the right more."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from site_generator.figures.canvas import Box, Canvas, Drawing
from site_generator.figures.model import Table
from site_generator.figures.text import NAME, PLAIN, QUIET, width, wrap

if TYPE_CHECKING:
    from site_generator.figures.canvas import End, Point
    from site_generator.figures.model import Pathways, Way
    from site_generator.wording import Words

PILL = 32.0
STEP = 54.0
"""Units between two stops, in which the arrow and its words stand."""
SPACE = 18.0
"""Units between two ways."""
SHIFT = 0.13
"""How far a level is to the right of the one below, in parts of a way's width."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Where one way is drawn: its left edge and its width, with the middle of each level."""

    left: float
    width: float
    middles: dict[str, float]


def draw(pathways: Pathways, sheet: float, abreast: int) -> Drawing:
    """The ways on a sheet this wide, so many of them next to one another."""
    canvas = Canvas(sheet)
    column = (sheet - SPACE * (abreast - 1)) / abreast
    top = 0.0
    for first in range(0, len(pathways.ways), abreast):
        row = pathways.ways[first : first + abreast]
        intro = max(len(wrap(way.text, QUIET, column)) for way in row)
        start = top + 24 + intro * QUIET.line + 12
        for number, way in enumerate(row):
            left = number * (column + SPACE)
            canvas.text((left, top + 16), way.name, NAME)
            canvas.lines((left, top + 37), wrap(way.text, QUIET, column), QUIET)
            place = _Column(left, column, _middles(pathways.levels, left, column))
            _way(canvas, pathways, way, place, start)
        top = start + max(len(way.stops) for way in row) * (PILL + STEP) - STEP + 40
    return canvas.drawing(top - 30)


def _middles(levels: tuple[str, ...], left: float, room: float) -> dict[str, float]:
    """The middle of each level's name. The least care is at the left, so that words fit."""
    first = left + _pill(levels[0]) / 2 + 1
    return {level: first + number * SHIFT * room for number, level in enumerate(levels)}


def _pill(level: str) -> float:
    return width(level, NAME) + 26


def _way(canvas: Canvas, pathways: Pathways, way: Way, column: _Column, top: float) -> None:
    before = None
    for stop in way.stops:
        middle = column.middles[stop.level]
        if before is not None:
            _arrow(canvas, (before, top - STEP), (middle, top), stop.why, column)
        box = Box(middle - _pill(stop.level) / 2, top, _pill(stop.level), PILL)
        here = " mg-draw__stop--here" if stop.level == pathways.here else ""
        canvas.rect(box, f"stop{here}", radius=PILL / 2)
        canvas.text((middle, top + 21.5), stop.level, NAME, end="middle", room=box)
        before = middle
        top += PILL + STEP


def _arrow(canvas: Canvas, start: Point, end: Point, why: str, column: _Column) -> None:
    """An arrow between two levels, its words on the side where there is more room."""
    (x0, y0), (x1, y1) = start, end
    kind = "more" if x1 > x0 else "less"
    middle, tip = (y0 + y1) / 2, y1 - 3
    canvas.path(
        f"arrow mg-draw__arrow--{kind}",
        "M", x0, y0 + 3, "C", x0, middle, x1, middle, x1, tip - 6,
    )  # fmt: skip
    canvas.path(f"tip mg-draw__tip--{kind}", "M", x1 - 6, tip - 9, "H", x1 + 6, "L", x1, tip, "Z")
    left, right = min(x0, x1) - 12, max(x0, x1) + 12
    room_left, room_right = left - column.left, column.left + column.width - right
    if room_right >= room_left:
        _beside(canvas, why, right, "start", Box(right, y0, room_right, y1 - y0))
    else:
        _beside(canvas, why, left, "end", Box(column.left, y0, room_left, y1 - y0))


def _beside(canvas: Canvas, why: str, x: float, end: End, room: Box) -> None:
    """The words of an arrow, in the middle of the height of their room."""
    lines = wrap(why, PLAIN, room.width)
    baseline = room.y + room.height / 2 - (len(lines) - 1) * PLAIN.line / 2 + 5
    canvas.lines((x, baseline), lines, PLAIN, end=end, room=room)


def in_words(pathways: Pathways, say: Words) -> Table:
    """A row for each move: whose way, from where, to where, and why."""
    return Table(
        columns=(
            say("figures.pathways.way"),
            say("figures.pathways.from"),
            say("figures.pathways.to"),
            say("figures.pathways.why"),
        ),
        rows=tuple(
            (way.name, one.level, two.level, two.why)
            for way in pathways.ways
            for one, two in pairwise(way.stops)
        ),
        notes=tuple(
            say("figures.pathways.about", way=way.name, text=way.text) for way in pathways.ways
        ),
    )
