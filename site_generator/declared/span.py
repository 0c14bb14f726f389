"""A number or a range of numbers."""

from __future__ import annotations


class Span:
    """A number or a least and a most, as in ``weeks: [8, 12]``; one number is both.

    A plain class, not a Struct, so that a decoder asks ``span_from`` which of the two it has.
    """

    __slots__ = ("least", "most")

    def __init__(self, least: float, most: float) -> None:
        self.least = least
        self.most = most

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.least, self.most) == (other.least, other.most)

    def __hash__(self) -> int:
        return hash((self.least, self.most))

    def __repr__(self) -> str:
        return f"Span({self.least!r}, {self.most!r})"
