"""Every field of the model: its kind, what it means and an example.

Rules, JSON Schema and documentation all read this table. A field whose type is a tuple is a list
of its kind; a field whose type is a Struct has a table of its own and the kind ``Group``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from site_generator.catalogue import vocabulary as v
from site_generator.catalogue.document import VERSION, Document, Head
from site_generator.catalogue.kinds import (
    Code,
    Day,
    Degrees,
    Fault,
    Flag,
    Id,
    Kind,
    Number,
    Text,
    Time,
    short,
)
from site_generator.catalogue.kinds_contact import Email, PhoneNumber, Url, Zip
from site_generator.catalogue.model import (
    Capacity,
    Checked,
    Contact,
    Cost,
    Location,
    NotOffered,
    Program,
    Referral,
    Schedule,
    SelfPay,
    Source,
    Track,
)
from site_generator.catalogue.shapes import shapes_of
from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from datetime import date

    from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping, or a list of them, with fields of its own."""

    shown = "mapping"

    def fault(self, value: Any, name: str, today: date) -> Fault | None:  # noqa: ARG002
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "object"}


@dataclass(frozen=True, slots=True)
class FieldName:
    """The name of a field of a program, dotted where it stands in a group. ``lists``: of a list."""

    lists: bool = False

    @property
    def shown(self) -> str:
        return (
            "name of a list, such as conditions"
            if self.lists
            else "name of a field, such as levels or location.zip"
        )

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        names = field_names(Program, lists=self.lists)
        if value in names:
            return None
        what = "list" if self.lists else "field"
        message = f"'{short(value)}' in '{name}' is no {what} of a program"
        return Fault("P153", message, did_you_mean(value, names))

    def schema(self) -> dict[str, Any]:
        return {"enum": list(field_names(Program, lists=self.lists))}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what its values are, what it says, and how it is written."""

    kind: Kind
    meaning: str
    example: str


_NAME = Text(200)
_WORDS = Text(300)
_PHONE = PhoneNumber()
_GROUP = Group()
_DAY = Day()

FIELDS: dict[type[Struct], dict[str, Field]] = {
    Document: {
        "catalogue": Field(_GROUP, "What the file says about itself.", "catalogue: {version: 1}"),
        "programs": Field(_GROUP, "The list of programs.", "programs: [...]"),
    },
    Head: {
        "version": Field(Number(VERSION, VERSION, "the version"), "Version of this format.", "version: 1"),
        "title": Field(_NAME, "What to call the file on the site.", "title: Programs in Ohio"),
        "sample": Field(Flag(), "The listings are made up; every page made from them says so.", "sample: true"),
        "license": Field(_NAME, "The licence of the data.", "license: CC0-1.0"),
    },
    Program: {
        "id": Field(Id(), "The program's address on the site. It stays the same for good.", "id: riverbend-dayton"),
        "name": Field(_NAME, "The name as the program writes it.", "name: Riverbend Anxiety Program"),
        "levels": Field(Code(v.LEVELS), "The levels of care offered.", "levels: [iop]"),
        "location": Field(_GROUP, "Where the program is.", "location: {city: Dayton, state: OH}"),
        "contact": Field(_GROUP, "How to reach it; one way at least.", "contact: {phone: 937-555-0110}"),
        "organization": Field(_NAME, "Who runs it.", "organization: Riverbend Health"),
        "focus": Field(Code(v.FOCUS), "What it treats. Where it treats both at the same time, name co-occurring among the conditions too.", "focus: [mental-health]"),
        "summary": Field(Text(500, lines=True), "One or two sentences in plain words.", "summary: Evening groups for adults."),
        "conditions": Field(Code(v.CONDITIONS), "The conditions treated.", "conditions: [anxiety, ocd]"),
        "therapies": Field(Code(v.THERAPIES), "The therapies and services used.", "therapies: [cbt, group]"),
        "ages": Field(Code(v.AGES), "The age groups admitted.", "ages: [adults]"),
        "populations": Field(Code(v.POPULATIONS), "People for whom there is a track of their own.", "populations: [veterans]"),
        "not_offered": Field(_GROUP, "What it says that it does not offer, where its lists are incomplete.", "not_offered: {therapies: [medication-for-addiction]}"),
        "delivery": Field(Code(v.DELIVERY), "How sessions are held.", "delivery: [in-person, virtual]"),
        "virtual_states": Field(Code(v.STATES), "Where a person may be during a virtual session.", "virtual_states: [OH, KY]"),
        "schedule": Field(_GROUP, "How much, how long and when.", "schedule: {hours_per_week: 9}"),
        "cost": Field(_GROUP, "How it can be paid for.", "cost: {payment: [medicaid]}"),
        "referral": Field(_GROUP, "How a person gets in.", "referral: {self_referral: true}"),
        "capacity": Field(_GROUP, "Whether there is room.", "capacity: {status: open, checked: 2026-01-31}"),
        "languages": Field(Code(v.LANGUAGES), "Languages in which treatment is held.", "languages: [en, es]"),
        "accessibility": Field(Code(v.ACCESSIBILITY), "What makes it reachable and usable.", "accessibility: [wheelchair]"),
        "accreditation": Field(Code(v.ACCREDITATION), "Who has examined it.", "accreditation: [carf]"),
        "checked": Field(_GROUP, "When each group of facts was last compared with the program's own word.", "checked: {contact: 2026-01-31}"),
        "source": Field(_GROUP, "Where the facts come from.", "source: {name: Answer to our form}"),
        "consent": Field(Code(v.CONSENT), "Whether the program agreed to be listed.", "consent: asked-and-agreed"),
        "incomplete": Field(FieldName(lists=True), "Lists that name some of what holds: what they lack is not stated rather than no.", "incomplete: [conditions]"),
        "to_confirm": Field(FieldName(), "Fields that an editor should still confirm.", "to_confirm: [levels]"),
    },
    Location: {
        "city": Field(Text(100), "The city.", "city: Dayton"),
        "state": Field(Code(v.STATES), "The state or territory, two letters.", "state: OH"),
        "street": Field(_NAME, "Street and number.", 'street: "100 Sample Street, Suite #4"'),
        "zip": Field(Zip(), "The ZIP; quotes are not needed.", "zip: 45402"),
        "latitude": Field(Degrees(90), "Degrees north, WGS 84; with longitude or not at all.", "latitude: 39.7589"),
        "longitude": Field(Degrees(180), "Degrees east, so negative in the United States.", "longitude: -84.1916"),
        "withheld": Field(Flag(), "The address is not public: the site shows the city only, and no map.", "withheld: true"),
    },
    Contact: {
        "phone": Field(_PHONE, "The main number.", "phone: 937-555-0110"),
        "intake_phone": Field(_PHONE, "The number for people who want to begin.", "intake_phone: 937-555-0111"),
        "email": Field(Email(), "An address that is read.", "email: intake@riverbend.example"),
        "website": Field(Url(), "The program's own page.", "website: https://riverbend.example/iop"),
        "referral_fax": Field(_PHONE, "The fax number for referrals.", "referral_fax: 937-555-0112"),
    },
    NotOffered: {
        "levels": Field(Code(v.LEVELS), "Levels of care that it says it does not have.", "levels: [residential]"),
        "conditions": Field(Code(v.CONDITIONS), "Conditions that it says it does not treat.", "conditions: [opioid-use]"),
        "therapies": Field(Code(v.THERAPIES), "Therapies that it says it does not use.", "therapies: [medication-for-addiction]"),
    },
    Schedule: {
        "hours_per_week": Field(Number(0.5, 168, "hours", span=True), "Hours of treatment a week.", "hours_per_week: 9"),
        "weeks": Field(Number(0.5, 260, "weeks", span=True), "Length of the program.", "weeks: [8, 12]"),
        "group_size": Field(Number(1, 200, "people", span=True), "People in a group.", "group_size: [6, 10]"),
        "tracks": Field(_GROUP, "The weekly timetables.", "tracks: [...]"),
    },
    Track: {
        "days": Field(Code(v.DAYS), "The days on which it meets.", "days: [mon, wed, fri]"),
        "starts": Field(Time(), "When it begins, local time.", 'starts: "17:30"'),
        "ends": Field(Time(), "When it ends, local time.", 'ends: "20:30"'),
        "name": Field(Text(100), "What the program calls it.", "name: Evening"),
    },
    Cost: {
        "payment": Field(Code(v.PAYMENT), "The ways of paying that are accepted.", "payment: [medicaid, self-pay]"),
        "insurers": Field(_NAME, "Insurers in whose network it is.", "insurers: [Sample Health Plan]"),
        "self_pay": Field(_GROUP, "The price without insurance.", "self_pay: {amount: 250, per: day}"),
        "free_consultation": Field(Flag(), "The first talk costs nothing.", "free_consultation: true"),
    },
    SelfPay: {
        "amount": Field(Number(0, 1_000_000, "US dollars"), "The price.", "amount: 250"),
        "per": Field(Code(v.PAY_PERIODS), "What it buys.", "per: day"),
    },
    Referral: {
        "self_referral": Field(Flag(), "A person may come without being referred.", "self_referral: true"),
        "who_may_refer": Field(Code(v.REFERRERS), "Who else may refer.", "who_may_refer: [physician, school]"),
        "documents": Field(_WORDS, "What to send along.", "documents: [medication list]"),
        "excludes": Field(_WORDS, "Whom it does not suit.", "excludes: [need for medical detox]"),
        "replies_within_days": Field(Number(0, 365, "days"), "How soon an answer comes.", "replies_within_days: 2"),
    },
    Capacity: {
        "status": Field(Code(v.CAPACITY), "Whether there is room.", "status: waitlist"),
        "checked": Field(_DAY, "The day on which that was true.", "checked: 2026-01-31"),
        "weeks": Field(Number(0, 260, "weeks"), "How long the wait is.", "weeks: 3"),
    },
    Checked: {
        "contact": Field(_DAY, "Address, phones and web page.", "contact: 2026-01-31"),
        "services": Field(_DAY, "Levels, conditions, therapies, ages.", "services: 2026-01-31"),
        "schedule": Field(_DAY, "Hours, weeks and tracks.", "schedule: 2026-01-31"),
        "cost": Field(_DAY, "Payment, insurers and price.", "cost: 2026-01-31"),
        "referral": Field(_DAY, "How to get in.", "referral: 2026-01-31"),
    },
    Source: {
        "name": Field(_NAME, "Who says so.", "name: The program's answer to our form"),
        "url": Field(Url(), "Where that can be read.", "url: https://riverbend.example"),
        "date": Field(_DAY, "As of which day.", "date: 2026-01-31"),
    },
}  # fmt: skip


@cache
def field_names(struct: type[Struct], before: str = "", *, lists: bool = False) -> tuple[str, ...]:
    """The dotted names of all fields of ``struct`` and of the mappings in it, in order.

    ``lists``: only of those that are lists.
    """
    names: list[str] = []
    for name, shape in shapes_of(struct).items():
        if not lists or shape.kind == "list":
            names.append(before + name)
        if shape.struct is not None:
            names += field_names(shape.struct, f"{before}{name}.", lists=lists)
    return tuple(names)
