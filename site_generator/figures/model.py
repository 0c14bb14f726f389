"""Figures as values: what they show, in words and numbers, with their facts put in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every figure has. ``description`` says to those who cannot see it what is drawn."""

    id: str
    title: str
    caption: str
    description: str


@dataclass(frozen=True, slots=True)
class Range:
    """A figure from ``least`` to ``most``; no ``most`` where it is open upwards."""

    least: float
    most: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of care. ``span`` are hours a week, None where care goes on day and night."""

    name: str
    hours: str
    span: Range | None
    sleep: str
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The levels of care, from the fewest hours to the most."""

    head: Head
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A level on someone's way. ``why`` says what led there, "" at the first one."""

    level: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way through the levels, in the order in which it is gone."""

    name: str
    text: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathways:
    """Ways up and down. ``levels`` are named from the least care to the most; ``here`` is one of them."""

    head: Head
    levels: tuple[str, ...]
    here: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A piece of a session: minutes of the day at which it starts and ends."""

    name: str
    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of the week; without lessons there is no session."""

    name: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A sample week, day by day."""

    head: Head
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stretch of an IOP. ``span`` counts weeks from 0; "closing" are those in which it may end."""

    name: str
    when: str
    text: str
    phase: Phase
    span: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """An IOP from before the first day to after the last. It ends within ``end``, in weeks."""

    head: Head
    end: Range
    end_text: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a session and how many minutes it takes."""

    name: str
    kind: PartKind
    minutes: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What one session holds, in its order."""

    head: Head
    parts: tuple[Part, ...]


PartKind = Literal["talk", "learn", "rest"]
Phase = Literal["before", "weeks", "closing", "after"]
Figure = Ladder | Pathways | Week | Timeline | Session


@dataclass(frozen=True, slots=True)
class Table:
    """A figure in words: the names of its columns, its rows, and what else the drawing tells.

    The first cell of a row names it.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
