"""From the data of a figure to the figure that is drawn: facts put in, all that it names known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from site_generator.articles.model import figure_fields as data
from site_generator.articles.text.shortcodes import facts_in, fill_text
from site_generator.figures import model
from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.articles.context import Context
    from site_generator.declared.located import Located, Placed

PHASES: Mapping[str, model.Phase] = {
    "before": "before", "weeks": "weeks", "closing": "closing", "after": "after"
}  # fmt: skip
PART_KINDS: Mapping[str, model.PartKind] = {"talk": "talk", "learn": "learn", "rest": "rest"}


class FigureReader:
    """Makes figures of their data; ``parts`` are those that a session can have.

    ``facts`` are the ids of those that were used. Whatever cannot be drawn is reported.
    """

    def __init__(self, parts: Mapping[str, data.PartData], context: Context) -> None:
        self.facts: list[str] = []
        self._parts = parts
        self._context = context

    def read(self, one: data.AnyFigure) -> model.Figure | None:
        """The figure that ``one`` describes; None where it is not known as far as to be drawn."""
        self.facts += facts_in(one, self._context)
        head = model.Head(
            id=one.id,
            title=self._filled(one.title),
            caption=self._filled(one.caption),
            description=self._filled(one.description),
        )
        match one:
            case data.LadderData():
                return self._ladder(head, one)
            case data.PathwaysData():
                return self._pathways(head, one)
            case data.WeekData():
                return self._week(head, one)
            case data.TimelineData():
                return self._timeline(head, one)
            case data.SessionData():
                return self._session(head, one)

    def _ladder(self, head: model.Head, one: data.LadderData) -> model.Ladder:
        self._require(len(one.levels) > 1, one, "a ladder needs at least two levels")
        levels = [
            model.Level(
                name=self._filled(level.name),
                hours=self._filled(level.hours),
                span=self._range(level.span) if level.span else None,
                sleep=self._filled(level.sleep),
                here=level.here,
            )
            for level in one.levels
        ]
        return model.Ladder(head=head, levels=tuple(levels))

    def _pathways(self, head: model.Head, one: data.PathwaysData) -> model.Pathways:
        enough = len(one.levels) > 1 and bool(one.ways)
        self._require(enough, one, "pathways need at least two levels and one way")
        levels = tuple(map(self._filled, one.levels))
        if one.here and one.here not in levels:
            hint = did_you_mean(one.here, levels)
            where = one.here.where(self._context.file)
            self._context.problems.error("A008", where, f"'here' cannot be '{one.here}'", hint)
        ways = [
            model.Way(
                name=self._filled(way.name),
                text=self._filled(way.text),
                stops=self._stops(one, way, levels),
            )
            for way in one.ways
        ]
        return model.Pathways(head=head, levels=levels, here=one.here, ways=tuple(ways))

    def _stops(
        self, one: Located, way: data.WayData, levels: tuple[str, ...]
    ) -> tuple[model.Stop, ...]:
        for stop in way.stops:
            if stop.level and stop.level not in levels:
                hint = did_you_mean(stop.level, levels)
                self._wrong(stop, "level", f"unknown level '{stop.level}'", hint)
            if stop is not way.stops[0] and "why" not in stop.places:
                where = (self._context.file, *stop.place())
                hint = "add the line 'why: ...'"
                self._context.problems.error("A004", where, "a stop has no 'why'", hint)
        names = [stop.level for stop in way.stops]
        moves = len(names) > 1 and all(first != second for first, second in pairwise(names))
        self._require(
            moves or not way.whole,
            one,
            "a way goes through two levels or more, each unlike the one before",
        )
        return tuple(model.Stop(level=stop.level, why=self._filled(stop.why)) for stop in way.stops)

    def _week(self, head: model.Head, one: data.WeekData) -> model.Week:
        times = [int(hour) * 60 + int(minute) for hour, minute in (t.split(":") for t in one.times)]
        self._require(
            len(times) > 1 and all(first < second for first, second in pairwise(times)), one,
            "'times' must hold at least a start and an end, each after the one before",
        )  # fmt: skip
        self._require(any(one.days.values()), one, "a week needs at least one day with a session")
        days = [
            model.Day(name=name, lessons=self._lessons(one, name, named, times))
            for name, named in one.days.items()
        ]
        return model.Week(head=head, days=tuple(days))

    def _lessons(
        self, one: data.WeekData, day: str, named: tuple[Placed, ...], times: list[int]
    ) -> tuple[model.Lesson, ...]:
        if named and one.whole and len(named) != len(times) - 1:
            hint = f"name {len(times) - 1} parts, or none: []"
            message = "a day needs a part for each time but the last"
            self._wrong(one, f"days.{day}", message, hint)
            return ()
        parts = [self._part(name) for name in named]
        return tuple(
            model.Lesson(name=part[0], kind=part[1], start=start, end=end)
            for part, (start, end) in zip(parts, pairwise(times), strict=False)
            if part
        )

    def _part(self, name: Placed) -> tuple[str, model.PartKind] | None:
        part = self._parts.get(name)
        if part is None and name:
            hint = did_you_mean(name, self._parts)
            where = name.where(self._context.file)
            self._context.problems.error("A090", where, f"unknown part '{name}'", hint)
        if part is None:
            return None
        return part.name or part.id, PART_KINDS.get(part.kind, "talk")

    def _timeline(self, head: model.Head, one: data.TimelineData) -> model.Timeline | None:
        end = self._range(one.end)
        if end is None:
            return None
        self._require(bool(one.stages), one, "a timeline needs at least one stage")
        stages = [
            model.Stage(
                name=self._filled(stage.name),
                when=self._filled(stage.when),
                text=self._filled(stage.text),
                phase=PHASES.get(stage.phase, "before"),
                span=self._weeks(stage, end),
            )
            for stage in one.stages
        ]
        return model.Timeline(
            head=head, end=end, end_text=self._filled(one.end_text), stages=tuple(stages)
        )

    def _weeks(self, stage: data.StageData, end: model.Range) -> model.Range:
        """Weeks from their first to their last; one number alone goes on to the end of the program."""
        match stage.phase:
            case "closing":
                return model.Range(end.least - 1, end.most)
            case "after":
                return model.Range(end.least, None)
            case "weeks" if stage.weeks:
                first, last = stage.weeks[0], stage.weeks[1] if len(stage.weeks) > 1 else None
                if first < 1 or not first <= (last or first) <= end.least:
                    hint = f"the first is 1, the last at most {end.least:g}"
                    self._wrong(stage, "weeks", "'weeks' must be weeks of the program", hint)
                return model.Range(first - 1, last)
            case "weeks" if "weeks" not in stage.places:
                where = (self._context.file, *stage.place())
                hint = "add the line 'weeks: ...'"
                self._context.problems.error("A004", where, "a stage has no 'weeks'", hint)
        return model.Range(0, 0)

    def _session(self, head: model.Head, one: data.SessionData) -> model.Session:
        self._require(bool(one.parts), one, "a session needs at least one part")
        found = []
        for block in one.parts:
            if not block.minutes.is_integer():
                message = "'minutes' must be a whole number from 5 to 600"
                self._wrong(block, "minutes", message)
            elif part := self._part(block.part):
                name, kind = part
                text, minutes = self._filled(block.text), int(block.minutes)
                found.append(model.Part(name=name, kind=kind, minutes=minutes, text=text))
        return model.Session(head=head, parts=tuple(found))

    def _filled(self, text: str) -> str:
        """A text with its facts filled in; it stands alone and begins with a capital."""
        filled = fill_text(text, self._context.facts)
        return filled[:1].upper() + filled[1:]

    def _range(self, name: Placed) -> model.Range | None:
        """The value of the fact ``name``; open upwards where it is one number."""
        if not name:
            return None
        fact = self._context.facts.get(name)
        where = name.where(self._context.file)
        if fact is None:
            hint = did_you_mean(name, self._context.facts)
            self._context.problems.error("A023", where, f"unknown fact '{name}'", hint)
            return None
        if not fact.value:
            message = f"the fact '{fact.id}' has no value to draw"
            self._context.problems.error("A090", where, message, "give it one")
            return None
        self.facts.append(fact.id)
        return model.Range(fact.value[0], fact.value[-1] if len(fact.value) > 1 else None)

    def _wrong(self, one: Located, name: str, message: str, hint: str = "") -> None:
        where = (self._context.file, *one.place(name))
        self._context.problems.error("A090", where, message, hint)

    def _require(self, good: bool, one: Located, message: str) -> None:
        if not good:
            self._wrong(one, "", message)
