"""The strip of four facts that decide: hours, when, how to pay, whether there is room."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from site_generator.catalogue.model.vocabulary import CAPACITY_STALE_DAYS, PAYMENT, TIMES_OF_DAY
from site_generator.catalogue.times import times_of_day
from site_generator.memo import kept
from site_generator.pages.context import Fact, FactStrip
from site_generator.pages.labels import Labels, Listing, joined, number

if TYPE_CHECKING:
    from site_generator.catalogue.model import Capacity, Cost, Program, Schedule
    from site_generator.pages.templates import Templates

RENDERED_KEPT = 4096
"""Strips that are kept as HTML, because many listings state the same."""

PAYMENTS_SHOWN = 2
"""As many ways to pay as fit into the strip; the cost section names all of them."""


class DecidingFacts:
    """Makes the strip. Built once for all pages."""

    def __init__(self, labels: Labels, templates: Templates, today: date) -> None:
        self._labels = labels
        self._text: dict[str, Any] = labels.words.section("program")
        fields = labels.words.section("field")
        self._head = {key: texts["card"] for key, texts in fields.items() if "card" in texts}
        self._news_after = today - timedelta(days=CAPACITY_STALE_DAYS)
        self._times_of_day = Listing(TIMES_OF_DAY.said(labels.words))
        self._payment = Listing(PAYMENT.said(labels.words), short=True)
        stated = escape(self._text["not_stated"])
        self._render = lru_cache(RENDERED_KEPT)(
            templates.renderer("components/program-facts/program-facts.html")
        )
        self._silent = {
            key: Fact(head, stated, Markup(), False, "") for key, head in self._head.items()
        }

    def of(self, program: Program) -> Markup:
        """The HTML of all four facts, or of none where the listing states none of them."""
        facts = (
            self._hours(program.schedule),
            self._when(program.schedule),
            self._pay(program.cost),
            self._room(program.capacity),
        )
        stated = any([fact.stated for fact in facts])  # noqa: C419 - a list is faster for four
        return self._render(FactStrip(facts if stated else ()))

    def _hours(self, schedule: Schedule) -> Fact:
        hours, weeks, amount = schedule.hours_per_week, schedule.weeks, self._labels.amount
        if hours is None and weeks is None:
            return self._silent["hours"]
        length = amount("weeks", weeks) if weeks else Markup()
        if hours is None:
            return Fact(self._head["hours"], length, Markup(), True, "")
        return Fact(self._head["hours"], amount("hours", hours), length, True, "")

    def _when(self, schedule: Schedule) -> Fact:
        tracks, times = schedule.tracks, times_of_day(schedule)
        if not tracks or not times:
            return self._silent["times"]
        value = self._times_of_day(times)
        detail = self._labels.track(tracks[0])
        if len(tracks) > 1:
            detail += Markup("<br>") + self._more("more_timetables", len(tracks) - 1)
        return Fact(self._head["times"], value, detail, True, "")

    @kept
    def _ways(self, payment: tuple[str, ...]) -> tuple[Markup, Markup]:
        rest = len(payment) - PAYMENTS_SHOWN
        detail = self._more("more_ways", rest) if rest > 0 else Markup()
        return self._payment(payment[:PAYMENTS_SHOWN]), detail

    def _pay(self, cost: Cost) -> Fact:
        if cost.payment is None:
            if cost.self_pay is None:
                return self._silent["payment"]
            return Fact(
                self._head["payment"], self._labels.price(cost.self_pay), Markup(), True, ""
            )
        value, detail = self._ways(cost.payment)
        if cost.self_pay is not None:
            price = self._labels.price(cost.self_pay)
            detail = joined([detail, price]) if detail else price
        return Fact(self._head["payment"], value, detail, True, "")

    def _room(self, capacity: Capacity | None) -> Fact:
        if capacity is None:
            return self._silent["room"]
        text = self._text["capacity"]
        day = self._labels.day(capacity.checked)
        if capacity.checked < self._news_after:
            stale = escape(text["stale"]).format(date=day)
            return Fact(self._head["room"], escape(text["ask"]), stale, True, "")
        value = text[capacity.status]
        if capacity.status == "waitlist" and capacity.weeks is not None:
            wait = self._labels.words.form(text["wait"], capacity.weeks)
            value = wait.format(weeks=number(capacity.weeks))
        dated = escape(text["dated"]).format(date=day)
        until = capacity.checked + timedelta(days=CAPACITY_STALE_DAYS)
        return Fact(self._head["room"], escape(value), dated, True, until.isoformat())

    def _more(self, name: str, count: int) -> Markup:
        return escape(self._labels.words(f"program.{name}", count=count))
