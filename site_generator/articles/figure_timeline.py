"""Reads the timeline of an IOP's weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.figures.model import Phase, Range, Stage, Timeline

if TYPE_CHECKING:
    from site_generator.articles.fields import Fields
    from site_generator.articles.figure_reader import FigureReader

FIELDS = ("end", "end_text", "stages")
STAGE_FIELDS = ("name", "when", "text", "phase", "weeks")
PHASES: tuple[Phase, ...] = ("before", "weeks", "closing", "after")


def read_timeline(reader: FigureReader) -> Timeline | None:
    """``end`` names a fact: the weeks after which a program may end. ``weeks`` are counted from 1."""
    end = reader.fact_range("end", reader.fields)
    if reader.fields.node("end") is None:
        reader.fields.missing("end")
    if end is None:
        return None
    stages = [
        _stage(reader, entry, end) for entry in reader.entries("stages", STAGE_FIELDS, "a stage")
    ]
    if not stages:
        reader.incomplete("a timeline needs at least one stage")
    return Timeline(
        head=reader.head(), end=end, end_text=reader.text("end_text"), stages=tuple(stages)
    )


def _stage(reader: FigureReader, entry: Fields, end: Range) -> Stage:
    written = entry.choice("phase", PHASES)
    phase = next((known for known in PHASES if known == written), PHASES[0])
    spans = {
        "before": Range(0, 0),
        "closing": Range(end.least - 1, end.most),
        "after": Range(end.least, None),
    }
    return Stage(
        name=reader.text("name", entry),
        when=reader.text("when", entry),
        text=reader.text("text", entry),
        phase=phase,
        span=spans.get(phase) or _weeks(reader, entry, end),
    )


def _weeks(reader: FigureReader, entry: Fields, end: Range) -> Range:
    """Weeks from their first to their last; one number alone goes on to the end of the program."""
    numbers = entry.numbers("weeks")
    node = entry.node("weeks")
    if numbers is None or node is None:
        if node is None:
            entry.missing("weeks")
        return Range(0, None)
    first, last = numbers[0], numbers[-1] if len(numbers) > 1 else None
    if first < 1 or not first <= (last or first) <= end.least:
        hint = f"the first is 1, the last at most {end.least:g}"
        reader.wrong(node, "'weeks' must be weeks of the program", hint)
    return Range(first - 1, last)
