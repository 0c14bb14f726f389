"""What a session holds: a column of blocks, each as high as it is long."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from site_generator.figures.canvas import Box, Canvas, Drawing
from site_generator.figures.legend import draw_legend, legend_in_words
from site_generator.figures.model import Table
from site_generator.figures.text import NAME, PLAIN, QUIET, width, wrap

if TYPE_CHECKING:
    from site_generator.figures.model import Part, Session
    from site_generator.wording import Words

LEAST = 28.0
"""Units that the shortest block needs for its name; they set the scale."""
MINUTE = 2.0
"""The least units for a minute."""
CLOCK = 52.0
"""Units at the left, for how long the session has been going."""
GAP = 3.0
FIRST = 10.0
"""Units above the first block, into which its time reaches."""


def draw(session: Session, sheet: float, texts: float, say: Words) -> Drawing:
    """The column on a sheet this wide, with so much of it for ``texts`` at the right, or none."""
    canvas = Canvas(sheet)
    minute = max(MINUTE, LEAST / min(part.minutes for part in session.parts))
    starts = _starts(session.parts)
    for part, start in zip(session.parts, starts, strict=False):
        top = FIRST + start * minute
        block = Box(CLOCK, top + GAP / 2, sheet - CLOCK - texts, part.minutes * minute - GAP)
        canvas.text((CLOCK - 10, top + 5), _clock(start), QUIET, end="end")
        _block(canvas, part, block, say)
        if texts:
            _text(canvas, part, Box(block.right + 16, top, texts - 16, part.minutes * minute))
    foot = FIRST + starts[-1] * minute
    canvas.text((CLOCK - 10, foot + 5), _clock(starts[-1]), QUIET, end="end")
    kinds = (part.kind for part in session.parts)
    return canvas.drawing(draw_legend(canvas, CLOCK, foot + 6, kinds, say))


def in_words(session: Session, say: Words) -> Table:
    """The parts as rows, in their order."""
    starts = _starts(session.parts)
    return Table(
        columns=(
            say("figures.session.part"),
            say("figures.session.from"),
            say("figures.session.length"),
            say("figures.session.what"),
        ),
        rows=tuple(
            (
                part.name,
                _clock(start),
                say("figures.session.minutes", count=part.minutes),
                part.text,
            )
            for part, start in zip(session.parts, starts, strict=False)
        ),
        notes=legend_in_words(((part.name, part.kind) for part in session.parts), say),
    )


def _starts(parts: tuple[Part, ...]) -> tuple[int, ...]:
    """The minute at which each part starts, and at last the one at which the session ends."""
    return tuple(accumulate((part.minutes for part in parts), initial=0))


def _clock(minutes: int) -> str:
    """How long the session has been going: 1:15."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _block(canvas: Canvas, part: Part, block: Box, say: Words) -> None:
    canvas.rect(block, f"block mg-draw__block--{part.kind}")
    baseline = block.y + block.height / 2 + 5.5
    length = say("figures.session.minutes", count=part.minutes)
    canvas.text((block.x + 12, baseline), part.name, NAME, room=block)
    # The clock at the left and the words below tell it, too.
    if width(part.name, NAME) + width(length, PLAIN) + 36 <= block.width:
        canvas.text((block.right - 12, baseline), length, PLAIN, end="end", room=block)


def _text(canvas: Canvas, part: Part, room: Box) -> None:
    lines = wrap(part.text, QUIET, room.width)
    baseline = room.y + (room.height - (len(lines) - 1) * QUIET.line) / 2 + 5.5
    canvas.lines((room.x, baseline), lines, QUIET, room=room)
