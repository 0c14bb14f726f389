"""A sheet to draw on: shapes and texts become SVG, and every text's place is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from markupsafe import Markup

from site_generator.figures.text import Style, width

Point = tuple[float, float]
"""Units to the right and down."""
End = Literal["start", "middle", "end"]
ASCENT, DESCENT = 0.78, 0.24
"""How far letters reach above and below their baseline, in parts of the size."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: Box) -> bool:
        """Whether the two share an area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether ``other`` is inside, but for a hair."""
        return (
            self.x <= other.x + 0.1
            and other.right <= self.right + 0.1
            and self.y <= other.y + 0.1
            and other.bottom <= self.bottom + 0.1
        )


@dataclass(frozen=True, slots=True)
class Written:
    """A text, where it is, and the room it has."""

    text: str
    box: Box
    room: Box | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A finished sheet: what is inside its ``<svg>``, and where each text is."""

    width: float
    height: float
    markup: Markup
    texts: tuple[Written, ...]

    def crowded(self) -> tuple[str, ...]:
        """The texts that leave the sheet or their room, or are on another text."""
        sheet = Box(0, 0, self.width, self.height)
        outside = [
            one.text
            for one in self.texts
            if not (sheet.holds(one.box) and (one.room or sheet).holds(one.box))
        ]
        upon = [two.text for one, two in combinations(self.texts, 2) if one.box.meets(two.box)]
        return tuple(dict.fromkeys([*outside, *upon]))


class Canvas:
    """Collects shapes and texts. ``kind`` names a shape's class, which gives it its colors."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._parts: list[Markup] = []
        self._texts: list[Written] = []

    def text(
        self, at: Point, text: str, style: Style, *, end: End = "start", room: Box | None = None
    ) -> None:
        """``text`` on a baseline through ``at``, which is its start, middle or end."""
        x, y = at
        wide = width(text, style)
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[end]
        top = y - ASCENT * style.size
        self._texts.append(
            Written(text, Box(left, top, wide, (ASCENT + DESCENT) * style.size), room)
        )
        anchor = Markup("") if end == "start" else Markup(' text-anchor="{}"').format(end)
        self._parts.append(
            Markup(
                '<text class="mg-draw__{}" x="{}" y="{}" font-size="{}" font-weight="{}"{}>{}</text>'
            ).format(style.name, _n(x), _n(y), style.size, style.weight, anchor, text)
        )

    def lines(
        self,
        at: Point,
        lines: tuple[str, ...],
        style: Style,
        *,
        end: End = "start",
        room: Box | None = None,
    ) -> float:
        """Several lines, the first one at ``at``; where the baseline after the last one lies."""
        x, y = at
        for line in lines:
            self.text((x, y), line, style, end=end, room=room)
            y += style.line
        return y

    def rect(self, box: Box, kind: str, *, radius: float = 4) -> None:
        """A rectangle with rounded corners."""
        self._parts.append(
            Markup(
                '<rect class="mg-draw__{}" x="{}" y="{}" width="{}" height="{}" rx="{}"/>'
            ).format(kind, _n(box.x), _n(box.y), _n(box.width), _n(box.height), _n(radius))
        )

    def path(self, kind: str, *steps: str | float) -> None:
        """A path of SVG's commands and numbers."""
        written = " ".join(step if isinstance(step, str) else _n(step) for step in steps)
        self._parts.append(Markup('<path class="mg-draw__{}" d="{}"/>').format(kind, written))

    def line(self, kind: str, start: Point, end: Point) -> None:
        """A straight line."""
        self.path(kind, "M", *start, "L", *end)

    def drawing(self, height: float) -> Drawing:
        """The finished sheet."""
        return Drawing(
            width=self.width,
            height=round(height, 1),
            markup=Markup().join(self._parts),
            texts=tuple(self._texts),
        )


def _n(number: float) -> str:
    """A number with one digit after the point at most."""
    return f"{number:.1f}".removesuffix(".0")
