"""The levels of care as stairs: a bar of hours a week for each, the most care on top."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from site_generator.figures.bars import BAR, HERE, open_bar, strip
from site_generator.figures.canvas import Box, Canvas, Drawing
from site_generator.figures.model import Table
from site_generator.figures.text import NAME, PLAIN, QUIET, width

if TYPE_CHECKING:
    from site_generator.figures.canvas import End
    from site_generator.figures.model import Ladder, Level
    from site_generator.wording import Words

TICK = 10
"""Hours between two numbers of the scale."""
WHOLE_WEEK = 7 * 24
BEYOND = 56.0
"""Units to the right of the scale, where the bars that never end go on."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Hours a week across the sheet: ``start`` is 0 hours, ``stop`` the last number, ``top``."""

    start: float
    stop: float
    top: int

    def at(self, hours: float) -> float:
        return self.start + (self.stop - self.start) * hours / self.top


def draw(ladder: Ladder, sheet: float, labels: float, say: Words) -> Drawing:
    """The stairs on a sheet this wide; without room for ``labels`` they stand above the bars."""
    canvas = Canvas(sheet)
    scale = _Scale(labels, sheet - BEYOND, _top(ladder.levels))
    levels = tuple(reversed(ladder.levels))
    foot = (_beside if labels else _above)(canvas, levels, scale)
    _axis(canvas, scale, foot, say, beside=bool(labels))
    return canvas.drawing(foot + 28 + (0 if labels else QUIET.line))


def in_words(ladder: Ladder, say: Words) -> Table:
    """The levels as rows, from the fewest hours to the most."""
    return Table(
        columns=(
            say("figures.ladder.level"),
            say("figures.ladder.hours"),
            say("figures.ladder.sleep"),
        ),
        rows=tuple((level.name, level.hours, level.sleep) for level in ladder.levels),
    )


def _top(levels: tuple[Level, ...]) -> int:
    """The last number: one beyond the highest figure, so that an open bar has somewhere to go."""
    highest = max((one.span.most or one.span.least for one in levels if one.span), default=0)
    return TICK * (ceil(highest / TICK) + 1)


def _beside(canvas: Canvas, levels: tuple[Level, ...], scale: _Scale) -> float:
    """Names at the left of the bars, hours in or next to them; where the rows end."""
    top = 0.0
    for level in levels:
        room = Box(0, top, scale.start - 8, 48)
        canvas.text((0, top + 17), level.name, NAME, room=room)
        canvas.text((0, top + 37), level.sleep, QUIET, room=room)
        row = Box(scale.start, top + 4, canvas.width - scale.start, 34)
        _bar(canvas, level, scale, row)
        _hours(canvas, level, scale, row)
        top += 56
    return top - 2


def _above(canvas: Canvas, levels: tuple[Level, ...], scale: _Scale) -> float:
    """Names, hours and where one sleeps above the bars; where the rows end."""
    top = 0.0
    for level in levels:
        canvas.text((0, top + 16), level.name, NAME)
        canvas.text((0, top + 37), level.hours, PLAIN)
        canvas.text((canvas.width, top + 37), level.sleep, QUIET, end="end")
        _bar(canvas, level, scale, Box(0, top + 46, canvas.width, 22))
        top += 86
    return top - 12


def _bar(canvas: Canvas, level: Level, scale: _Scale, row: Box) -> None:
    canvas.rect(row, "track")
    kind = HERE if level.here else BAR
    if level.span is None:
        canvas.rect(row, kind)
        _break(canvas, (scale.stop + row.right) / 2 - 4, row)
    elif level.span.most is None:
        open_bar(canvas, kind, strip(row, scale.at(level.span.least), scale.stop))
    else:
        canvas.rect(strip(row, scale.at(level.span.least), scale.at(level.span.most)), kind)


def _break(canvas: Canvas, x: float, row: Box) -> None:
    """A gap that says: the scale does not go on evenly here."""
    canvas.path(
        "gap", "M", x - 2, row.y - 3, "L", x + 4, row.y - 3, "L", x - 2, row.bottom + 3,
        "L", x - 8, row.bottom + 3, "Z",
    )  # fmt: skip


def _hours(canvas: Canvas, level: Level, scale: _Scale, row: Box) -> None:
    """The hours in the bar where care never stops, else next to it, where there is room."""
    baseline = row.y + row.height / 2 + 5.5
    span = level.span
    if span is None:
        canvas.text((row.x + 12, baseline), level.hours, PLAIN)
    elif span.most is not None and _fits(level.hours, scale.at(span.most) + 10, row.right):
        canvas.text((scale.at(span.most) + 10, baseline), level.hours, PLAIN)
    else:
        end = scale.at(span.least) - 10
        canvas.text((end, baseline), level.hours, PLAIN, end="end", room=strip(row, row.x, end))


def _fits(text: str, start: float, stop: float) -> bool:
    return start + width(text, PLAIN) <= stop


def _axis(canvas: Canvas, scale: _Scale, foot: float, say: Words, *, beside: bool) -> None:
    """The numbers below the bars; the last one is that of the bars that never end."""
    baseline = foot + 18
    for hours in range(0, scale.top + 1, TICK):
        end: End = "middle" if hours or beside else "start"
        canvas.text((scale.at(hours), baseline), str(hours), QUIET, end=end)
    canvas.text((canvas.width, baseline), str(WHOLE_WEEK), QUIET, end="end")
    caption = say("figures.ladder.axis")
    canvas.text((0, baseline if beside else baseline + QUIET.line), caption, QUIET)
