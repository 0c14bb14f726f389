"""An IOP's weeks: one row for each stage, its bar over the weeks in which it falls."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from site_generator.figures.bars import BAR, MAYBE, open_bar, strip
from site_generator.figures.canvas import Box, Canvas, Drawing
from site_generator.figures.model import Table
from site_generator.figures.text import NAME, QUIET, width, wrap

if TYPE_CHECKING:
    from site_generator.figures.model import Stage, Timeline
    from site_generator.wording import Words

OUTSIDE = 1.5
"""Weeks that are drawn before the first one and after the last."""
BESIDE, BELOW = 30.0, 22.0
"""Heights of a bar that is next to its text or below it."""
HEAD = 60.0
"""Units above the rows, for the numbers of the weeks and the words above the last ones."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Weeks across the sheet. The program ends after week ``least`` at the soonest, ``most`` at the latest."""

    start: float
    stop: float
    least: float
    most: float

    def at(self, week: float) -> float:
        """Where ``week`` ends; where the first one begins, for 0."""
        unit = (self.stop - self.start) / (self.most + 2 * OUTSIDE)
        return self.start + (week + OUTSIDE) * unit


def draw(timeline: Timeline, sheet: float, labels: float, say: Words) -> Drawing:
    """The timeline on a sheet this wide; without room for ``labels`` they stand above the bars."""
    canvas = Canvas(sheet)
    end = timeline.end
    scale = _Scale(labels, sheet, end.least, end.most or end.least)
    _weeks(canvas, timeline.end_text, scale, say)
    top = HEAD
    for stage in timeline.stages:
        lines = wrap(stage.text, QUIET, labels - 16 if labels else sheet)
        canvas.text((0, top + 16), stage.name, NAME)
        below = canvas.lines((0, top + 37), lines, QUIET)
        row = (
            Box(labels, top + 5, sheet - labels, BESIDE)
            if labels
            else Box(0, below - 8, sheet, BELOW)
        )
        canvas.rect(row, "track")
        canvas.rect(strip(row, scale.at(scale.least), scale.at(scale.most)), "band", radius=0)
        _bar(canvas, stage, scale, row)
        top = (below if labels else row.bottom + 8) + 8
    return canvas.drawing(top - 12)


def in_words(timeline: Timeline, say: Words) -> Table:
    """The stages as rows, in their order."""
    return Table(
        columns=(
            say("figures.timeline.stage"),
            say("figures.timeline.when"),
            say("figures.timeline.what"),
        ),
        rows=tuple((stage.name, stage.when, stage.text) for stage in timeline.stages),
        notes=(_end_in_words(timeline, say),),
    )


def _end_in_words(timeline: Timeline, say: Words) -> str:
    end = timeline.end
    key = "figures.timeline.end" if end.most is None else "figures.timeline.ends"
    return say(key, text=timeline.end_text, least=f"{end.least:g}", most=f"{end.most or 0:g}")


def _weeks(canvas: Canvas, end_text: str, scale: _Scale, say: Words) -> None:
    """The numbers of the weeks; those in which the program may end lie on a ground of their own."""
    start, stop = scale.at(scale.least), scale.at(scale.most)
    canvas.rect(Box(start, 28, stop - start, 26), "band", radius=0)
    beside = scale.start > 0
    canvas.text((0, 46.5 if beside else 16), say("figures.timeline.week"), QUIET)
    canvas.text((stop, 16), end_text, QUIET, end="end")
    last = int(scale.most)
    step = ceil((width(str(last), QUIET) + 4) / (scale.at(1) - scale.at(0)))
    for week in range(last, 0, -step):
        canvas.text((scale.at(week - 0.5), 46.5), str(week), QUIET, end="middle")


def _bar(canvas: Canvas, stage: Stage, scale: _Scale, row: Box) -> None:
    """The bar of a stage, dashed where it depends on when the program ends."""
    start = scale.at(stage.span.least)
    sure, latest = scale.at(scale.least), scale.at(scale.most)
    if stage.phase == "before":
        canvas.rect(strip(row, scale.at(-OUTSIDE) + 1, scale.at(0)), BAR)
    elif stage.phase == "after":
        canvas.rect(strip(row, start, latest), MAYBE)
        open_bar(canvas, BAR, strip(row, latest, scale.at(scale.most + OUTSIDE) - 1))
    elif stage.phase == "closing":
        canvas.rect(strip(row, start, latest), MAYBE)
    elif stage.span.most is None:
        canvas.rect(strip(row, sure, latest), MAYBE)
        canvas.rect(strip(row, start, sure), BAR)
    else:
        canvas.rect(strip(row, start, scale.at(stage.span.most)), BAR)
