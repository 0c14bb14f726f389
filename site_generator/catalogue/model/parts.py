"""What a program offers and how, typed and frozen, each field declared next to its type.

A fact that is ``None`` is *not stated*; it is never read as "no". An empty list is not allowed,
so a list that is present is complete. Codes are those of ``vocabulary``.
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  msgspec reads the types
from typing import Annotated

from msgspec import Struct

from site_generator.catalogue.model import vocabulary as v
from site_generator.catalogue.model.place import DAY, NAME
from site_generator.catalogue.model.uses import Filter, Use
from site_generator.declared.codes import Code
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Flag, Nested, Number, Text, Time
from site_generator.declared.span import Span  # noqa: TC001  msgspec reads the types

Codes = tuple[str, ...] | None
Texts = tuple[str, ...] | None

WORDS = Text(300)
NESTED = Nested()


class NotOffered(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a program says that it does not offer, for lists that are otherwise ``incomplete``."""

    levels: Annotated[
        Codes,
        Field(
            Code(v.LEVELS),
            "Levels of care that it says it does not have.",
            "levels: [residential]",
        ),
    ] = None
    conditions: Annotated[
        Codes,
        Field(
            Code(v.CONDITIONS),
            "Conditions that it says it does not treat.",
            "conditions: [opioid-use]",
        ),
        Use(key="no_condition", fact="not_offered", of="service", rank=181, in_columns=True),
    ] = None
    therapies: Annotated[
        Codes,
        Field(
            Code(v.THERAPIES),
            "Therapies that it says it does not use.",
            "therapies: [medication-for-addiction]",
        ),
        Use(key="no_therapy", fact="not_offered", of="service", rank=182, in_columns=True),
    ] = None


class Track(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One weekly timetable. Times are local, 24 hours, ``HH:MM``."""

    days: Annotated[
        tuple[str, ...],
        Field(Code(v.DAYS), "The days on which it meets.", "days: [mon, wed, fri]"),
    ]
    starts: Annotated[str, Field(Time(), "When it begins, local time.", 'starts: "17:30"')]
    ends: Annotated[str, Field(Time(), "When it ends, local time.", 'ends: "20:30"')]
    name: Annotated[str | None, Field(Text(100), "What the program calls it.", "name: Evening")] = (
        None
    )


class Schedule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much, how long, with how many others, and when."""

    hours_per_week: Annotated[
        Span | None,
        Field(
            Number(0.5, 168, "hours", span=True), "Hours of treatment a week.", "hours_per_week: 9"
        ),
        Use(
            key="hours", of="service", rank=60, page="times",
            compared=True, on_sheet=True, on_list=True, in_columns=True,
        ),
    ] = None  # fmt: skip
    weeks: Annotated[
        Span | None,
        Field(Number(0.5, 260, "weeks", span=True), "Length of the program.", "weeks: [8, 12]"),
        Use(
            key="length", of="service", rank=70, page="times",
            compared=True, asks="length",
        ),
    ] = None  # fmt: skip
    group_size: Annotated[
        Span | None,
        Field(Number(1, 200, "people", span=True), "People in a group.", "group_size: [6, 10]"),
        Use(key="group", of="service", rank=80, page="times", compared=True),
    ] = None
    tracks: Annotated[
        tuple[Track, ...] | None,
        Field(NESTED, "The weekly schedules.", "tracks: [...]"),
        Use(
            key="times", of="service", rank=50, page="times",
            compared=True, on_sheet=True, on_list=True, in_columns=True, asks="times",
        ),
    ] = None  # fmt: skip


class SelfPay(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The price without insurance, in US dollars."""

    amount: Annotated[float, Field(Number(0, 1_000_000, "US dollars"), "The price.", "amount: 250")]
    per: Annotated[str, Field(Code(v.PAY_PERIODS), "What it pays for.", "per: day")]


class Cost(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a program can be paid for."""

    payment: Annotated[
        Codes,
        Field(
            Code(v.PAYMENT),
            "The ways of paying that are accepted.",
            "payment: [medicaid, self-pay]",
        ),
        Use(
            key="payment", of="service", rank=90, page="cost",
            filter=Filter(30, first=True, is_open=True), compared=True, on_sheet=True,
            on_list=True, searched=True, schema_org="paymentAccepted", asks="insurance",
        ),
    ] = None  # fmt: skip
    insurers: Annotated[
        Texts,
        Field(NAME, "Insurers whose network it is in.", "insurers: [Sample Health Plan]"),
        Use(
            key="insurers", of="service", rank=100, page="cost",
            compared=True, on_sheet=True, asks="insurance",
        ),
    ] = None  # fmt: skip
    self_pay: Annotated[
        SelfPay | None,
        Field(NESTED, "The price without insurance.", "self_pay: {amount: 250, per: day}"),
        Use(key="price", of="service", rank=110, page="cost", compared=True),
    ] = None
    free_consultation: Annotated[
        bool | None,
        Field(Flag(), "The first consultation is free.", "free_consultation: true"),
        Use(key="consultation", fact="price", of="service", rank=111, page="cost"),
    ] = None


class Referral(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a person gets in, and who does not fit."""

    self_referral: Annotated[
        bool | None,
        Field(Flag(), "A person may come without a referral.", "self_referral: true"),
        Use(
            key="self_referral", fact="intake", of="service", rank=41,
            page="getting_in", filter=Filter(150),
        ),
    ] = None  # fmt: skip
    who_may_refer: Annotated[
        Codes,
        Field(Code(v.REFERRERS), "Who else can refer.", "who_may_refer: [physician, school]"),
        Use(
            key="who_may_refer", fact="intake", of="service", rank=42,
            page="getting_in",
        ),
    ] = None  # fmt: skip
    documents: Annotated[
        Texts,
        Field(WORDS, "What to send along.", "documents: [medication list]"),
        Use(
            key="documents", of="service", rank=220, page="getting_in",
            compared=True, on_sheet=True, for_referrers=True, asks="documents",
        ),
    ] = None  # fmt: skip
    excludes: Annotated[
        Texts,
        Field(WORDS, "Who it is not a fit for.", "excludes: [need for medical detox]"),
        Use(
            key="excludes", of="service", rank=230, page="getting_in",
            compared=True, for_referrers=True,
        ),
    ] = None  # fmt: skip
    replies_within_days: Annotated[
        float | None,
        Field(Number(0, 365, "days"), "How soon it replies.", "replies_within_days: 2"),
        Use(
            key="replies", of="service", rank=240, page="getting_in",
            compared=True, for_referrers=True,
        ),
    ] = None  # fmt: skip


class Capacity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether there are openings, and the day on which that was true. ``weeks`` is the wait."""

    status: Annotated[
        str, Field(Code(v.CAPACITY), "Whether there are openings.", "status: waitlist")
    ]
    checked: Annotated[date, Field(DAY, "The date on which that was true.", "checked: 2026-01-31")]
    weeks: Annotated[
        float | None, Field(Number(0, 260, "weeks"), "How long the wait is.", "weeks: 3")
    ] = None
