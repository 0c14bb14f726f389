"""Draws a figure for wide and for narrow screens, and says it in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING

from site_generator.figures import ladder, pathways, session, timeline, week
from site_generator.figures.model import (
    Figure,
    Head,
    Ladder,
    Pathways,
    Session,
    Table,
    Timeline,
    Week,
)
from site_generator.wording import Words

if TYPE_CHECKING:
    from site_generator.figures.canvas import Drawing

WIDE, NARROW = 640, 328
"""Units across. ``theme/components/figure/figure.css`` picks one and keeps a unit from shrinking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A figure ready for a page: two drawings of the same, and the same in words."""

    head: Head
    wide: Drawing
    narrow: Drawing
    words: Table

    def crowded(self) -> tuple[str, ...]:
        """The texts for which one of the drawings has no room."""
        return tuple(dict.fromkeys((*self.wide.crowded(), *self.narrow.crowded())))


@singledispatch
def draw(figure: Figure, say: Words) -> Drawn:  # noqa: ARG001
    """``figure`` in both widths and in words; ``say`` has the texts that stand around it."""
    raise TypeError(f"no drawing for {type(figure).__name__}")


@draw.register
def _ladder(figure: Ladder, say: Words) -> Drawn:
    return Drawn(
        head=figure.head,
        wide=ladder.draw(figure, WIDE, 232, say),
        narrow=ladder.draw(figure, NARROW, 0, say),
        words=ladder.in_words(figure, say),
    )


@draw.register
def _pathways(figure: Pathways, say: Words) -> Drawn:
    return Drawn(
        head=figure.head,
        wide=pathways.draw(figure, WIDE, 3),
        narrow=pathways.draw(figure, NARROW, 1),
        words=pathways.in_words(figure, say),
    )


@draw.register
def _week(figure: Week, say: Words) -> Drawn:
    return Drawn(
        head=figure.head,
        wide=week.draw(figure, WIDE, 56, say),
        narrow=week.draw(figure, NARROW, 52, say),
        words=week.in_words(figure, say),
    )


@draw.register
def _timeline(figure: Timeline, say: Words) -> Drawn:
    return Drawn(
        head=figure.head,
        wide=timeline.draw(figure, WIDE, 240, say),
        narrow=timeline.draw(figure, NARROW, 0, say),
        words=timeline.in_words(figure, say),
    )


@draw.register
def _session(figure: Session, say: Words) -> Drawn:
    return Drawn(
        head=figure.head,
        wide=session.draw(figure, WIDE, 300, say),
        narrow=session.draw(figure, NARROW, 0, say),
        words=session.in_words(figure, say),
    )
