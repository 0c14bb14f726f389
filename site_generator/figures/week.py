"""A sample week as a timetable: a column for each day, blocks as high as they are long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.figures.canvas import Box, Canvas, Drawing
from site_generator.figures.legend import draw_legend, legend_in_words
from site_generator.figures.model import Table
from site_generator.figures.text import NAME, PLAIN, QUIET, wrap

if TYPE_CHECKING:
    from site_generator.figures.model import Day, Lesson, Week
    from site_generator.wording import Words

MINUTE = 1.7
"""Units for a minute; a break of a quarter of an hour is as high as its word."""
HEAD = 34.0
GAP = 3.0


def draw(week: Week, sheet: float, clock: float, say: Words) -> Drawing:
    """The timetable on a sheet this wide. A narrow one leaves out the days without a session."""
    canvas = Canvas(sheet)
    days = week.days if sheet > 500 else tuple(day for day in week.days if day.lessons)
    starts = sorted({lesson.start for day in days for lesson in day.lessons})
    first, last = starts[0], max(lesson.end for day in days for lesson in day.lessons)
    foot = HEAD + (last - first) * MINUTE
    column = (sheet - clock) / len(days)
    for minutes in (*starts, last):
        y = HEAD + (minutes - first) * MINUTE
        canvas.text((clock - 10, y + 5), clock_time(minutes), QUIET, end="end")
        canvas.line("grid", (clock, y), (sheet, y))
    for number, day in enumerate(days):
        left = clock + number * column
        canvas.text(
            (left + column / 2, 18), day.name, NAME, end="middle", room=Box(left, 0, column, HEAD)
        )
        if not day.lessons:
            _free(canvas, Box(left, HEAD, column, foot - HEAD), say)
        for lesson in day.lessons:
            top = HEAD + (lesson.start - first) * MINUTE
            height = (lesson.end - lesson.start) * MINUTE - GAP
            _block(canvas, lesson, Box(left + 3, top + GAP / 2, column - 6, height))
    kinds = (lesson.kind for day in days for lesson in day.lessons)
    return canvas.drawing(draw_legend(canvas, clock + 3, foot + 6, kinds, say))


def _block(canvas: Canvas, lesson: Lesson, box: Box) -> None:
    canvas.rect(box, f"block mg-draw__block--{lesson.kind}")
    style = PLAIN
    lines = wrap(lesson.name, style, box.width - 4)
    first = box.y + (box.height - (len(lines) - 1) * style.line) / 2 + 5.5
    canvas.lines((box.x + box.width / 2, first), lines, style, end="middle", room=box)


def _free(canvas: Canvas, box: Box, say: Words) -> None:
    canvas.rect(box, "free")
    lines = wrap(say("figures.week.free"), QUIET, box.width - 8)
    middle = box.y + box.height / 2
    canvas.lines((box.x + box.width / 2, middle), lines, QUIET, end="middle", room=box)


def in_words(week: Week, say: Words) -> Table:
    """A row for each time at which something begins, a column for each day with a session."""
    days = [day for day in week.days if day.lessons]
    starts = sorted({lesson.start for day in days for lesson in day.lessons})
    last = max(lesson.end for day in days for lesson in day.lessons)
    rows = [(clock_time(at), *(_at(day, at, say) for day in days)) for at in (*starts, last)]
    return Table(
        columns=(say("figures.week.time"), *(day.name for day in days)),
        rows=tuple(rows),
        notes=(
            *legend_in_words(((one.name, one.kind) for day in days for one in day.lessons), say),
            *_free_in_words(week, say),
        ),
    )


def _free_in_words(week: Week, say: Words) -> tuple[str, ...]:
    names = ", ".join(day.name for day in week.days if not day.lessons)
    return (say("figures.kinds", kind=say("figures.week.free"), names=names),) if names else ()


def _at(day: Day, minutes: int, say: Words) -> str:
    """What begins on ``day`` at this time, that the session ends, or nothing."""
    found = [lesson.name for lesson in day.lessons if lesson.start == minutes]
    if found:
        return found[0]
    return say("figures.week.done") if day.lessons[-1].end == minutes else ""


def clock_time(minutes: int) -> str:
    """A time of day on a clock of twelve hours: 3:30."""
    return f"{(minutes // 60 - 1) % 12 + 1}:{minutes % 60:02}"
