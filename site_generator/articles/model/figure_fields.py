"""What is in the file of figures, each field declared next to its type."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  msgspec reads the types
from typing import Annotated

from msgspec import Struct

from site_generator.articles.model.kinds import FACTS, TEXT, id_of
from site_generator.articles.model.registry_fields import Texts  # noqa: TC001  msgspec reads the types
from site_generator.declared.codes import Choice
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Flag, Nested, Number, Time
from site_generator.declared.located import Located, Named, Placed


def _text(meaning: str, example: str) -> Field:
    return Field(FACTS, meaning, example)


class FigureData(Named, frozen=True, kw_only=True):
    """What every figure has."""

    title: Annotated[Placed, _text("Its heading.", "title: A morning week")]
    caption: Annotated[
        Placed, _text("A line below the title.", "caption: Made up, to show a shape.")
    ]
    description: Annotated[
        Placed,
        _text(
            "What is drawn, for people who cannot see it.",
            "description: A timetable with sessions on Monday.",
        ),
    ]


class LevelData(Located, frozen=True, kw_only=True):
    """A level of care."""

    name: Annotated[Placed, _text("What it is called.", "name: Intensive outpatient")]
    hours: Annotated[Placed, _text("Its hours, in words.", "hours: 9 to 19 hours a week")]
    span: Annotated[
        Placed | None,
        Field(
            TEXT,
            "A fact with a value in hours a week; left out where care is around the clock.",
            "span: iop-hours",
        ),
    ] = None
    sleep: Annotated[Placed, _text("Where a person sleeps.", "sleep: At home")]
    here: Annotated[bool, Field(Flag(), "`true` for the level to highlight.", "here: true")] = False


class LadderData(FigureData, frozen=True, kw_only=True, tag_field="kind", tag="ladder"):
    """The levels of care, one below the other."""

    levels: Annotated[
        tuple[LevelData, ...],
        Field(Nested("a level"), "The levels, the fewest hours first.", "levels: [...]"),
    ]


class StopData(Located, frozen=True, kw_only=True):
    """A level on a way."""

    level: Annotated[Placed, Field(TEXT, "One of the levels.", "level: IOP")]
    why: Annotated[
        Placed, _text("What led there; required except for the first.", "why: It got worse")
    ] = Placed()


class WayData(Located, frozen=True, kw_only=True):
    """One way through the levels."""

    name: Annotated[Placed, _text("What it is called.", "name: Stepping up")]
    text: Annotated[Placed, _text("What happens.", "text: Someone needs more.")]
    stops: Annotated[
        tuple[StopData, ...],
        Field(Nested("a stop"), "The levels in order.", "stops: [...]"),
    ]


class PathwaysData(FigureData, frozen=True, kw_only=True, tag_field="kind", tag="pathways"):
    """Ways from level to level."""

    levels: Annotated[
        Texts, _text("The names of the levels, the least care first.", "levels: [Weekly, IOP]")
    ]
    here: Annotated[Placed, Field(TEXT, "The one to highlight.", "here: IOP")]
    ways: Annotated[
        tuple[WayData, ...], Field(Nested("a way"), "The ways up and down.", "ways: [...]")
    ]


class WeekData(FigureData, frozen=True, kw_only=True, tag_field="kind", tag="week"):
    """A week as it may be."""

    times: Annotated[
        Texts, Field(Time(), "The start of each part, and the end.", 'times: ["9:00", "9:30"]')
    ]
    days: Annotated[
        Mapping[str, Texts],
        Field(
            TEXT,
            "For each day, a part for every time except the last, or `[]`.",
            "days: {Monday: [check-in]}",
        ),
    ]


class StageData(Located, frozen=True, kw_only=True):
    """A stretch of an IOP."""

    name: Annotated[Placed, _text("What it is called.", "name: Settling in")]
    when: Annotated[Placed, _text("When it is, in words.", "when: The first weeks")]
    text: Annotated[Placed, _text("What happens.", "text: You get to know the group.")]
    phase: Annotated[
        Placed,
        Field(Choice(("before", "weeks", "closing", "after")), "Where it goes.", "phase: weeks"),
    ]
    weeks: Annotated[
        tuple[float, ...],
        Field(
            Number(0, 1000, "weeks", span=True),
            "Its weeks, required in the phase `weeks`: from the first to the last; a single number runs to the end.",
            "weeks: [2, 3]",
        ),
    ] = ()


class TimelineData(FigureData, frozen=True, kw_only=True, tag_field="kind", tag="timeline"):
    """An IOP from before the first day to after the last."""

    end: Annotated[
        Placed, Field(TEXT, "A fact: after how many weeks a program ends.", "end: iop-weeks")
    ]
    end_text: Annotated[Placed, _text("What to write there.", "end_text: Most programs end")]
    stages: Annotated[
        tuple[StageData, ...], Field(Nested("a stage"), "The stages in order.", "stages: [...]")
    ]


class BlockData(Located, frozen=True, kw_only=True):
    """A part of a session, and how long it takes."""

    part: Annotated[Placed, Field(TEXT, "The id of a part.", "part: check-in")]
    minutes: Annotated[float, Field(Number(5, 600, "minutes"), "A whole number.", "minutes: 30")]
    text: Annotated[Placed, _text("What happens.", "text: Everyone says how they are.")]


class SessionData(FigureData, frozen=True, kw_only=True, tag_field="kind", tag="session"):
    """What one session holds."""

    parts: Annotated[
        tuple[BlockData, ...],
        Field(Nested("a part of a session"), "Its parts in order.", "parts: [...]"),
    ]


class PartData(Named, frozen=True, kw_only=True):
    """Something that a session can hold."""

    name: Annotated[Placed, Field(TEXT, "What it is called.", "name: Check-in")]
    kind: Annotated[
        Placed, Field(Choice(("talk", "learn", "rest")), "What people do in it.", "kind: talk")
    ]


AnyFigure = LadderData | PathwaysData | WeekData | TimelineData | SessionData


class FiguresFile(Struct, frozen=True, kw_only=True):
    """The file of figures."""

    figures: Annotated[
        Mapping[str, AnyFigure],
        Field(
            Nested("this figure"),
            "Each figure by its id.",
            "figures: {...}",
            keys=id_of("a figure"),
        ),
    ]
    parts: Annotated[
        Mapping[str, PartData],
        Field(Nested("a part"), "What a session can hold, by id.", "parts: {...}"),
    ] = {}
