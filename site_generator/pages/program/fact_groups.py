"""The facts of one program, in groups that are checked together and said in one place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from site_generator.catalogue.care import care_of
from site_generator.catalogue.model import Program, Schedule, Span
from site_generator.catalogue.model.uses import GROUPS, used
from site_generator.catalogue.model.vocabulary import FACT_STALE_DAYS, LEVELS, STATES, TIMES_OF_DAY
from site_generator.catalogue.times import times_of_day
from site_generator.declared.kinds import Number
from site_generator.memo import kept
from site_generator.pages.context import FactGroup, Timetable
from site_generator.pages.labels import Labels, Listing, joined, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_generator.catalogue.model import Track
    from site_generator.catalogue.model.uses import Declared, Use
    from site_generator.pages.templates import Templates

RENDERED_KEPT = 4096
"""Groups that are kept as HTML: imported listings say the same about times or cost by the thousand."""

FOLD_FROM = 3
"""From this many gaps in one group they share a row, so that the stated facts are seen."""

TIMETABLES = "times"
"""The field that is shown as a table below the rows of its group."""

NO_ROW = Markup()
"""What a field gives that has no row, not even one that says "not stated"."""

Gaps = Sequence[tuple[str, Markup | None]]


class FactGroups:
    """Makes the groups of a program page. Built once for all pages."""

    def __init__(self, labels: Labels, templates: Templates, today: date) -> None:
        self._labels = labels
        self._text: dict[str, Any] = labels.words.section("program")
        self._fields: dict[str, dict[str, Any]] = labels.words.section("field")
        self._old_before = today - timedelta(days=FACT_STALE_DAYS)
        self._ask = escape(self._text["ask"])
        self._care = {
            name: escape(text) for name, text in labels.words.section("finder.script.care").items()
        }
        never = escape(self._text["checked_never"])
        self._checked: dict[date | None, tuple[Markup, bool]] = {None: (never, False)}
        self._row = templates.pattern(
            "components/program-row/program-row.html", "label", "value", stated=True
        ).format
        self._gap = templates.pattern(
            "components/program-row/program-row.html", "label", "value", stated=False
        ).format
        self._render = lru_cache(RENDERED_KEPT)(
            templates.renderer("components/program-group/program-group.html")
        )
        self._label = {
            key: escape(texts["label"]) for key, texts in self._fields.items() if "label" in texts
        }
        self._open = {
            key: self._gap(label=label, value=self._ask) for key, label in self._label.items()
        }
        self._refused = [
            (one.read, Listing(one.terms.said(labels.words)).of)
            for one, use in _used()
            if use.fact == "not_offered" and one.terms is not None
        ]
        told: dict[str, Callable[[Program], Markup | None]] = {
            "level": self._levels_of,
            "focus": self._care_of,
            "not_offered": self._not_offered,
            "virtual_states": self._virtual_states,
            "price": lambda program: (
                labels.price(program.cost.self_pay) if program.cost.self_pay else None
            ),
        }
        self._states = Listing(STATES.said(labels.words))
        self._plan = [
            (
                group,
                [
                    (use.key, _whole, told[use.key])
                    if use.key in told
                    else (use.key, one.read, self._writer(one, use))
                    for one, use in _used()
                    if use.page == group and use.key != TIMETABLES
                ],
                attrgetter(f"checked.{age}"),
            )
            for group, age in GROUPS.items()
        ]
        self._names = {
            one.path: use.key for one, use in _used() if use.page and one.shape.kind == "list"
        }

    def of(self, program: Program, other_levels: Markup | None) -> Markup:
        """The HTML of all groups in the order of the page.

        ``other_levels`` says where its organization has levels that it lacks; None for nowhere.
        """
        groups = []
        for kind, rows, checked in self._plan:
            gaps: list[tuple[str, Markup | None]] = []
            for key, read, write in rows:
                value = read(program)
                made = None if value is None else write(value)
                if made is not NO_ROW:
                    gaps.append((key, made))
            timetables: tuple[Timetable, ...] = ()
            if kind == "times":
                timetables = self._timetables(program.schedule)
                gaps += [] if timetables else [(TIMETABLES, None)]
            elif kind == "getting_in" and other_levels:
                gaps.append(("other_levels", other_levels))
            group = self._group(kind, gaps, checked(program), program.incomplete, timetables)
            groups.append(self._render(group))
        return Markup("".join(groups))  # noqa: S704 - a template's output is HTML

    def _writer(self, one: Declared, use: Use) -> Callable[[Any], Markup]:
        """How what a field states becomes the value of its row."""
        kind, shape = one.field.kind, one.shape
        write: Callable[[Any], Markup]
        if one.terms is not None:
            write = Listing(one.terms.said(self._labels.words))
        elif isinstance(kind, Number):
            write = self._amount(kind.unit)
        elif shape.kind == "flag":
            answers = {
                True: escape(self._fields[use.key]["yes"]),
                False: escape(self._fields[use.key]["no"]),
            }
            write = answers.__getitem__
        elif shape.of is not None and shape.of.kind == "text":
            write = written
        elif shape.kind == "text":
            write = escape
        else:
            raise TypeError(f"{one.path}: no rule says how it stands on a page")
        return write

    def _amount(self, unit: str) -> Callable[[Any], Markup]:
        def write(value: Span | float) -> Markup:
            span = value if isinstance(value, Span) else Span(value, value)
            return self._labels.amount(unit, span)

        return write

    def _timetables(self, schedule: Schedule) -> tuple[Timetable, ...]:
        days, time = self._labels.days, self._labels.time
        return tuple(
            Timetable(
                track.name or self._time_of_day(track),
                days(track.days),
                time(track.starts, track.ends),
            )
            for track in schedule.tracks or ()
        )

    def _time_of_day(self, track: Track) -> str:
        """What a timetable without a name is called: Mornings, Evenings."""
        codes = times_of_day(Schedule(tracks=(track,))) or ()
        return TIMES_OF_DAY.said(self._labels.words)[codes[0]].label if codes else ""

    def _care_of(self, program: Program) -> Markup | None:
        care = care_of(program)
        return self._care[care] if care else None

    def _not_offered(self, program: Program) -> Markup | None:
        """What the program says that it does not offer."""
        labels = [of[code] for read, of in self._refused for code in read(program) or ()]
        return joined(labels) if labels else NO_ROW

    def _virtual_states(self, program: Program) -> Markup | None:
        """Asked only of those that meet by video."""
        states = program.virtual_states
        if states:
            return self._states(states)
        return None if program.delivery and program.delivery != ("in-person",) else NO_ROW

    def _group(
        self,
        kind: str,
        gaps: Gaps,
        day: date | None,
        incomplete: tuple[str, ...] | None,
        timetables: tuple[Timetable, ...] = (),
    ) -> FactGroup:
        text, label, row = self._text, self._label, self._row
        open_names = tuple([name for name, value in gaps if value is None])
        checked, old = self._checked_on(day)
        if len(open_names) == len(gaps) and not timetables:
            silent = text["silent"][kind]
            return FactGroup(kind, text[kind], Markup(), (), silent, "", checked, old)
        if len(open_names) < FOLD_FROM:
            rows = [
                self._open[name] if value is None else row(label=label[name], value=value)
                for name, value in gaps
            ]
        else:
            rows = [
                row(label=label[name], value=value) for name, value in gaps if value is not None
            ]
            rows.append(self._fold(open_names))
        html = Markup("".join(rows))  # noqa: S704 - rows are made from a template
        note = ""
        if incomplete:
            shown = {name for name, value in gaps if value is not None}
            shown.discard("level")  # their row says so itself
            if timetables:
                shown.add(TIMETABLES)
            names = self._names
            named = tuple([names[path] for path in incomplete if names.get(path) in shown])
            note = self._incomplete(named) if named else ""
        return FactGroup(kind, text[kind], html, timetables, "", note, checked, old)

    @kept
    def _incomplete(self, rows: tuple[str, ...]) -> str:
        listed = ", ".join([self._fields[row]["label"] for row in rows])
        return str(self._text["incomplete"].format(names=listed))

    @kept
    def _fold(self, names: tuple[str, ...]) -> str:
        return self._gap(label=self._ask, value=joined([self._label[name] for name in names]))

    def checked_on(self, day: date | None) -> Markup:
        """When a group of facts was checked, or that it never was."""
        return self._checked_on(day)[0]

    def _checked_on(self, day: date | None) -> tuple[Markup, bool]:
        known = self._checked.get(day)
        if known is None and day is not None:
            old = day < self._old_before
            text = escape(self._text["checked_old" if old else "checked"])
            known = self._checked[day] = (text.format(date=self._labels.day(day)), old)
        return known or (Markup(), False)

    def _levels_of(self, program: Program) -> Markup:
        """Each level with what it is; where the listing may leave some out, that it may."""
        codes = program.levels
        left = frozenset[str]()
        if "levels" in (program.incomplete or ()):
            left = frozenset(LEVELS) - {*codes, *(program.not_offered.levels or ())}
        return self._levels(codes, left)

    @kept
    def _levels(self, codes: tuple[str, ...], left: frozenset[str]) -> Markup:
        terms = LEVELS.said(self._labels.words)
        line = Markup("<p><strong>{}</strong><br>{}</p>")
        lines = [line.format(terms[code].label, terms[code].explanation) for code in codes]
        if left:
            text = self._text["levels_open_iop" if "iop" in left else "levels_open"]
            lines.append(Markup("<p>{}</p>").format(text))
        return Markup().join(lines)


def _whole(program: Program) -> Program:
    """What rules of their own read: the program itself."""
    return program


def _used() -> list[tuple[Declared, Use]]:
    return [(one, one.use) for one in used(Program) if one.use is not None]
