"""The kinds of figures: which fields each has, and how its values are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from site_generator.articles.figure_timeline import FIELDS as TIMELINE_FIELDS
from site_generator.articles.figure_timeline import read_timeline
from site_generator.figures.model import (
    Day,
    Ladder,
    Lesson,
    Level,
    Part,
    Pathways,
    Session,
    Stop,
    Way,
    Week,
)
from site_generator.problems import did_you_mean
from site_generator.yaml_source import ListNode, Node, TextNode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from site_generator.articles.fields import Fields
    from site_generator.articles.figure_reader import FigureReader
    from site_generator.figures.model import Figure, PartKind

LEVEL_FIELDS = ("name", "hours", "span", "sleep", "here")
WAY_FIELDS = ("name", "text", "stops")
STOP_FIELDS = ("level", "why")
PART_FIELDS = ("part", "minutes", "text")
_TIME = re.compile(r"(\d{1,2}):([0-5]\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of figure: its own fields, and how they are read (None: not as far as to be drawn)."""

    fields: tuple[str, ...]
    read: Callable[[FigureReader], Figure | None]


def read_ladder(reader: FigureReader) -> Ladder | None:
    """The levels in the order of the file; ``span`` names a fact in hours a week."""
    levels = tuple(
        Level(
            name=reader.text("name", entry),
            hours=reader.text("hours", entry),
            span=reader.fact_range("span", entry),
            sleep=reader.text("sleep", entry),
            here=entry.truth("here"),
        )
        for entry in reader.entries("levels", LEVEL_FIELDS, "a level")
    )
    if len(levels) < 2:
        reader.incomplete("a ladder needs at least two levels")
    return Ladder(head=reader.head(), levels=levels)


def read_pathways(reader: FigureReader) -> Pathways | None:
    """The levels, the one that the site is about, and each way's stops; all but the first say why."""
    levels = tuple(reader.filled(node) for node in reader.fields.texts("levels", required=True))
    ways = tuple(
        Way(
            name=reader.text("name", entry),
            text=reader.text("text", entry),
            stops=_stops(reader, entry, levels),
        )
        for entry in reader.entries("ways", WAY_FIELDS, "a way")
    )
    if len(levels) < 2 or not ways:
        reader.incomplete("pathways need at least two levels and one way")
    here = reader.fields.choice("here", levels) or ""
    return Pathways(head=reader.head(), levels=levels, here=here, ways=ways)


def _stops(reader: FigureReader, way: Fields, levels: tuple[str, ...]) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    for node in way.items("stops", required=True):
        entry = reader.entry(node, STOP_FIELDS, "a stop")
        if entry is None:
            continue
        level = entry.text_node("level", required=True)
        if level and level.text not in levels:
            reader.wrong(level, f"unknown level '{level.text}'", did_you_mean(level.text, levels))
        elif level:
            stops.append(
                Stop(level=level.text, why=reader.text("why", entry, required=bool(stops)))
            )
    if len(stops) < 2 or any(one.level == two.level for one, two in pairwise(stops)):
        reader.incomplete("a way goes through two levels or more, each unlike the one before")
    return tuple(stops)


def read_week(reader: FigureReader) -> Week | None:
    """``times`` are the starts of the parts and the end; each day names a part for each start."""
    times = [_minutes(reader, node) for node in reader.fields.items("times", required=True)]
    if any(two <= one for one, two in pairwise(times)) or len(times) < 2:
        reader.incomplete(
            "'times' must hold at least a start and an end, each after the one before"
        )
    table = reader.fields.mapping("days")
    if table is None:
        reader.incomplete("a week needs 'days', such as Monday: [check-in, skills]")
        return None
    days = [
        Day(name=name, lessons=_lessons(reader, entry.value, times))
        for name, entry in table.entries.items()
    ]
    if not any(day.lessons for day in days):
        reader.incomplete("a week needs at least one day with a session")
    return Week(head=reader.head(), days=tuple(days))


def _minutes(reader: FigureReader, node: Node) -> int:
    match = _TIME.fullmatch(node.text) if isinstance(node, TextNode) else None
    if match is None or int(match[1]) > 23:
        reader.wrong(node, "this is no time of day", 'write "9:00" or "17:30"')
        return 0
    return int(match[1]) * 60 + int(match[2])


def _lessons(reader: FigureReader, node: Node, times: list[int]) -> tuple[Lesson, ...]:
    named = node.items if isinstance(node, ListNode) else None
    if named is None or (named and len(named) != len(times) - 1):
        hint = f"name {len(times) - 1} parts, or none: []"
        reader.wrong(node, "a day needs a part for each time but the last", hint)
        return ()
    parts = [_part(reader, item) for item in named]
    return tuple(
        Lesson(name=part[0], kind=part[1], start=start, end=end)
        for part, (start, end) in zip(parts, pairwise(times), strict=False)
        if part
    )


def _part(reader: FigureReader, node: Node | None) -> tuple[str, PartKind] | None:
    name = node.text if isinstance(node, TextNode) else ""
    if node is not None and name not in reader.parts:
        reader.wrong(node, f"unknown part '{name}'", did_you_mean(name, reader.parts))
    return reader.parts.get(name)


def read_session(reader: FigureReader) -> Session | None:
    """The parts in their order, each with its minutes."""
    parts = []
    for entry in reader.entries("parts", PART_FIELDS, "a part of a session"):
        known = _part(reader, entry.text_node("part", required=True))
        numbers = entry.numbers("minutes") or ()
        if len(numbers) != 1 or not numbers[0].is_integer() or not 5 <= numbers[0] <= 600:
            node = entry.node("minutes")
            if node is None:
                entry.missing("minutes")
            else:
                reader.wrong(node, "'minutes' must be a whole number from 5 to 600")
        elif known:
            text = reader.text("text", entry)
            parts.append(Part(name=known[0], kind=known[1], minutes=int(numbers[0]), text=text))
    if not parts:
        reader.incomplete("a session needs at least one part")
    return Session(head=reader.head(), parts=tuple(parts))


KINDS: Mapping[str, Kind] = {
    "ladder": Kind(("levels",), read_ladder),
    "pathways": Kind(("levels", "here", "ways"), read_pathways),
    "week": Kind(("times", "days"), read_week),
    "timeline": Kind(TIMELINE_FIELDS, read_timeline),
    "session": Kind(("parts",), read_session),
}
