"""The facts of one program, in groups that are checked together and said in one place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from site_generator.catalogue.vocabulary import (
    ACCESSIBILITY,
    ACCREDITATION,
    AGES,
    CONDITIONS,
    DELIVERY,
    FACT_STALE_DAYS,
    FOCUS,
    LANGUAGES,
    LEVELS,
    PAYMENT,
    POPULATIONS,
    REFERRERS,
    STATES,
    THERAPIES,
)
from site_generator.pages.context import FactGroup, Row, Timetable
from site_generator.pages.labels import Labels, Listing, number, written

if TYPE_CHECKING:
    from site_generator.catalogue.model import Program

FOLD_FROM = 3
"""From this many gaps in one group they share a row, so that the stated facts are seen."""

Gaps = Sequence[tuple[str, Markup | None]]


class FactGroups:
    """Makes the groups of a program page. Built once for all pages."""

    def __init__(self, labels: Labels, today: date) -> None:
        self._labels = labels
        self._text: dict[str, Any] = labels.words.section("program")
        self._old_before = today - timedelta(days=FACT_STALE_DAYS)
        self._ask = escape(self._text["ask"])
        self._levels: dict[tuple[str, ...], Markup] = {}
        self._checked: dict[date | None, tuple[Markup, bool]] = {None: (Markup(), False)}
        self._folds: dict[tuple[str, ...], Row] = {}
        self._open = {
            name: Row(self._text[name], self._ask, False)
            for name in self._text
            if isinstance(self._text[name], str)
        }
        text = self._text
        self._yes_no = {
            "self_referral": (escape(text["self_referral_no"]), escape(text["self_referral_yes"])),
            "consultation": (escape(text["consultation_paid"]), escape(text["consultation_free"])),
        }
        self._list = {
            "focus": Listing(FOCUS),
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

    def of(self, program: Program) -> tuple[FactGroup, ...]:
        """All groups in the order of the page."""
        return (
            self._who(program),
            self._times(program),
            self._cost(program),
            self._getting_in(program),
        )

    def _who(self, program: Program) -> FactGroup:
        gaps: list[tuple[str, Markup | None]] = [("levels", self._levels_of(program.levels))]
        for name in ("focus", "conditions", "ages", "populations", "therapies", "delivery"):
            gaps.append((name, self._listed(name, getattr(program, name))))
        if program.virtual_states or (program.delivery and program.delivery != ("in-person",)):
            gaps.append(("virtual_states", self._listed("virtual_states", program.virtual_states)))
        gaps.append(("languages", self._listed("languages", program.languages)))
        gaps.append(("accessibility", self._listed("accessibility", program.accessibility)))
        return self._group("who", gaps, program.checked.services)

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
            return self._group("times", gaps, program.checked.schedule)
        days, time = self._labels.days, self._labels.time
        timetables = tuple(
            Timetable(track.name or "", days(track.days), time(track.starts, track.ends))
            for track in schedule.tracks
        )
        return self._group("times", gaps, program.checked.schedule, timetables)

    def _cost(self, program: Program) -> FactGroup:
        cost = program.cost
        gaps = (
            ("payment", self._listed("payment", cost.payment)),
            ("insurers", written(cost.insurers) if cost.insurers else None),
            ("price", self._labels.price(cost.self_pay) if cost.self_pay else None),
            ("consultation", self._either("consultation", cost.free_consultation)),
        )
        return self._group("cost", gaps, program.checked.cost)

    def _getting_in(self, program: Program) -> FactGroup:
        referral = program.referral
        fax = program.contact.referral_fax
        gaps = (
            ("self_referral", self._either("self_referral", referral.self_referral)),
            ("who_may_refer", self._listed("who_may_refer", referral.who_may_refer)),
            ("documents", written(referral.documents) if referral.documents else None),
            ("excludes", written(referral.excludes) if referral.excludes else None),
            ("replies", self._reply(referral.replies_within_days)),
            ("fax", escape(fax) if fax else None),
            ("accreditation", self._listed("accreditation", program.accreditation)),
        )
        return self._group("getting_in", gaps, program.checked.referral)

    def _group(
        self, kind: str, gaps: Gaps, day: date | None, timetables: tuple[Timetable, ...] = ()
    ) -> FactGroup:
        text, ask = self._text, self._open
        open_names = tuple([name for name, value in gaps if value is None])
        checked, old = self._checked_on(day)
        if len(open_names) == len(gaps) and not timetables:
            return FactGroup(kind, text[kind], (), (), text["silent"][kind], checked, old)
        if len(open_names) < FOLD_FROM:
            rows = [
                ask[name] if value is None else Row(text[name], value, True) for name, value in gaps
            ]
        else:
            rows = [Row(text[name], value, True) for name, value in gaps if value is not None]
            rows.append(self._fold(open_names))
        return FactGroup(kind, text[kind], tuple(rows), timetables, "", checked, old)

    def _fold(self, names: tuple[str, ...]) -> Row:
        known = self._folds.get(names)
        if known is None:
            value = written([self._text[name] for name in names])
            known = self._folds[names] = Row(self._text["ask"], value, False)
        return known

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

    def _levels_of(self, codes: tuple[str, ...]) -> Markup:
        known = self._levels.get(codes)
        if known is None:
            line = Markup("<p><strong>{}</strong> {}</p>")
            known = self._levels[codes] = Markup().join(
                line.format(LEVELS[code].label, LEVELS[code].explanation) for code in codes
            )
        return known
