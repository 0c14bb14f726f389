"""The facts of one program, in groups that are checked together and said in one place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from site_generator.catalogue.care import care_of
from site_generator.catalogue.model import Schedule
from site_generator.catalogue.times import times_of_day
from site_generator.catalogue.vocabulary import (
    ACCESSIBILITY,
    ACCREDITATION,
    AGES,
    CONDITIONS,
    DELIVERY,
    FACT_STALE_DAYS,
    LANGUAGES,
    LEVELS,
    PAYMENT,
    POPULATIONS,
    REFERRERS,
    STATES,
    THERAPIES,
    TIMES_OF_DAY,
)
from site_generator.pages.context import FactGroup, Timetable
from site_generator.pages.labels import Labels, Listing, joined, number, written

if TYPE_CHECKING:
    from site_generator.catalogue.model import Program, Track
    from site_generator.pages.templates import Templates

RENDERED_KEPT = 4096
"""Groups that are kept as HTML: imported listings say the same about times or cost by the thousand."""

FOLD_FROM = 3
"""From this many gaps in one group they share a row, so that the stated facts are seen."""

_FIRST_LISTS = ("conditions", "ages", "populations", "therapies", "delivery")

Gaps = Sequence[tuple[str, Markup | None]]


class FactGroups:
    """Makes the groups of a program page. Built once for all pages."""

    def __init__(self, labels: Labels, templates: Templates, today: date) -> None:
        self._labels = labels
        self._text: dict[str, Any] = labels.words.section("program")
        self._old_before = today - timedelta(days=FACT_STALE_DAYS)
        self._ask = escape(self._text["ask"])
        self._care = {
            name: escape(text) for name, text in labels.words.section("finder.script.care").items()
        }
        self._levels: dict[tuple[tuple[str, ...], frozenset[str]], Markup] = {}
        never = escape(self._text["checked_never"])
        self._checked: dict[date | None, tuple[Markup, bool]] = {None: (never, False)}
        self._notes: dict[tuple[str, ...], str] = {}
        self._folds: dict[tuple[str, ...], str] = {}
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
            name: escape(text) for name, text in self._text.items() if isinstance(text, str)
        }
        self._open = {
            name: self._gap(label=label, value=self._ask) for name, label in self._label.items()
        }
        text = self._text
        self._yes_no = {
            "self_referral": (escape(text["self_referral_no"]), escape(text["self_referral_yes"])),
            "consultation": (escape(text["consultation_paid"]), escape(text["consultation_free"])),
        }
        self._list = {
            "conditions": Listing(CONDITIONS),
            "ages": Listing(AGES),
            "populations": Listing(POPULATIONS),
            "therapies": Listing(THERAPIES),
            "delivery": Listing(DELIVERY),
            "virtual_states": Listing(STATES),
            "languages": Listing(LANGUAGES),
            "accessibility": Listing(ACCESSIBILITY),
            "payment": Listing(PAYMENT),
            "who_may_refer": Listing(REFERRERS),
            "accreditation": Listing(ACCREDITATION),
        }

    def of(self, program: Program, other_levels: Markup | None) -> Markup:
        """The HTML of all groups in the order of the page.

        ``other_levels`` says where its organization has levels that it lacks; None for nowhere.
        """
        render = self._render
        return Markup(  # noqa: S704 - a template's output is HTML
            render(self._who(program))
            + render(self._times(program))
            + render(self._cost(program))
            + render(self._getting_in(program, other_levels))
        )

    def _who(self, program: Program) -> FactGroup:
        care = care_of(program)
        gaps: list[tuple[str, Markup | None]] = [
            ("levels", self._levels_of(program)),
            ("focus", self._care[care] if care else None),
        ]
        gaps += [(name, self._listed(name, getattr(program, name))) for name in _FIRST_LISTS]
        refused = self._refused(program)
        if refused:
            gaps.append(("not_offered", refused))
        if program.virtual_states or (program.delivery and program.delivery != ("in-person",)):
            gaps.append(("virtual_states", self._listed("virtual_states", program.virtual_states)))
        gaps.append(("languages", self._listed("languages", program.languages)))
        gaps.append(("accessibility", self._listed("accessibility", program.accessibility)))
        return self._group("who", gaps, program.checked.services, program.incomplete)

    def _times(self, program: Program) -> FactGroup:
        schedule, amount = program.schedule, self._labels.amount
        gaps = [
            (name, amount(unit, span) if span else None)
            for name, unit, span in (
                ("hours_per_week", "hours", schedule.hours_per_week),
                ("length", "weeks", schedule.weeks),
                ("group_size", "people", schedule.group_size),
            )
        ]
        if not schedule.tracks:
            gaps.append(("when", None))
            return self._group("times", gaps, program.checked.schedule, program.incomplete)
        days, time = self._labels.days, self._labels.time
        timetables = tuple(
            Timetable(
                track.name or _time_of_day(track), days(track.days), time(track.starts, track.ends)
            )
            for track in schedule.tracks
        )
        return self._group("times", gaps, program.checked.schedule, program.incomplete, timetables)

    def _cost(self, program: Program) -> FactGroup:
        cost = program.cost
        gaps = (
            ("payment", self._listed("payment", cost.payment)),
            ("insurers", written(cost.insurers) if cost.insurers else None),
            ("price", self._labels.price(cost.self_pay) if cost.self_pay else None),
            ("consultation", self._either("consultation", cost.free_consultation)),
        )
        return self._group("cost", gaps, program.checked.cost, program.incomplete)

    def _getting_in(self, program: Program, other_levels: Markup | None) -> FactGroup:
        referral = program.referral
        fax = program.contact.referral_fax
        gaps: list[tuple[str, Markup | None]] = [
            ("self_referral", self._either("self_referral", referral.self_referral)),
            ("who_may_refer", self._listed("who_may_refer", referral.who_may_refer)),
            ("documents", written(referral.documents) if referral.documents else None),
            ("excludes", written(referral.excludes) if referral.excludes else None),
            ("replies", self._reply(referral.replies_within_days)),
            ("fax", escape(fax) if fax else None),
            ("accreditation", self._listed("accreditation", program.accreditation)),
        ]
        if other_levels:
            gaps.append(("other_levels", other_levels))
        return self._group("getting_in", gaps, program.checked.referral, program.incomplete)

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
            shown.discard("levels")  # their row says so itself
            if timetables:
                shown.add("tracks")
            named = tuple([row for row in map(_row_of, incomplete) if row in shown])
            note = self._incomplete(named) if named else ""
        return FactGroup(kind, text[kind], html, timetables, "", note, checked, old)

    def _incomplete(self, rows: tuple[str, ...]) -> str:
        known = self._notes.get(rows)
        if known is None:
            listed = ", ".join([self._text[row] for row in rows])
            known = self._notes[rows] = self._text["incomplete"].format(names=listed)
        return known

    def _fold(self, names: tuple[str, ...]) -> str:
        known = self._folds.get(names)
        if known is None:
            value = joined([self._label[name] for name in names])
            known = self._folds[names] = self._gap(label=self._ask, value=value)
        return known

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

    def _listed(self, name: str, codes: tuple[str, ...] | None) -> Markup | None:
        return self._list[name](codes) if codes else None

    def _either(self, name: str, stated: bool | None) -> Markup | None:
        return None if stated is None else self._yes_no[name][stated]

    def _reply(self, days: float | None) -> Markup | None:
        if days is None:
            return None
        text = self._text["reply_amount"]["one" if days == 1 else "other"]
        return escape(text.format(days=number(days)))

    def _levels_of(self, program: Program) -> Markup:
        """Each level with what it is; where the listing may leave some out, that it may."""
        codes = program.levels
        left = frozenset[str]()
        if "levels" in (program.incomplete or ()):
            left = frozenset(LEVELS) - {*codes, *(program.not_offered.levels or ())}
        known = self._levels.get((codes, left))
        if known is None:
            line = Markup("<p><strong>{}</strong><br>{}</p>")
            known = Markup().join(
                line.format(LEVELS[code].label, LEVELS[code].explanation) for code in codes
            )
            if left:
                text = self._text["levels_open_iop" if "iop" in left else "levels_open"]
                known += Markup("<p>{}</p>").format(text)
            self._levels[codes, left] = known
        return known

    def _refused(self, program: Program) -> Markup | None:
        """What the program says that it does not offer."""
        no = program.not_offered
        stated = (("conditions", no.conditions), ("therapies", no.therapies))
        labels = [self._list[name].of[code] for name, codes in stated for code in codes or ()]
        return joined(labels) if labels else None


def _row_of(name: str) -> str:
    """The row that shows a list, from the name that the catalogue gives it: ``cost.payment``."""
    return name.rpartition(".")[2]


def _time_of_day(track: Track) -> str:
    """What a timetable without a name is called: Mornings, Evenings."""
    codes = times_of_day(Schedule(tracks=(track,))) or ()
    return TIMES_OF_DAY[codes[0]].label if codes else ""
