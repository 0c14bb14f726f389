"""A program at one place, each field declared next to its type."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct, field

from site_generator.catalogue.model import vocabulary as v
from site_generator.catalogue.model.kinds_nested import FieldName
from site_generator.catalogue.model.parts import (
    NESTED,
    Capacity,
    Codes,
    Cost,
    NotOffered,
    Referral,
    Schedule,
)
from site_generator.catalogue.model.place import NAME, Checked, Contact, Location, Source
from site_generator.catalogue.model.uses import Filter, Use, declared
from site_generator.declared.codes import Code, Id
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def field_names(*, lists: bool = False) -> Sequence[str]:
    """The dotted names of all fields of a program, in order. ``lists``: only of those that are lists."""
    return tuple(one.path for one in declared(Program) if not lists or one.shape.kind == "list")


class Program(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One program at one place. ``id`` is its address on the site.

    ``incomplete`` names lists (``conditions``, say) that state some of what is true and nothing about the
    rest: what such a list lacks is *not stated* rather than "no", but for what ``not_offered`` names.
    """

    id: Annotated[
        str,
        Field(
            Id(),
            "The program's address on the site. It never changes.",
            "id: riverbend-dayton",
        ),
    ]
    name: Annotated[
        str,
        Field(NAME, "The name as the program writes it.", "name: Riverbend Anxiety Program"),
    ]
    levels: Annotated[
        tuple[str, ...],
        Field(Code(v.LEVELS), "The levels of care offered.", "levels: [iop]"),
        Use(
            key="level", of="service", rank=20, page="who",
            filter=Filter(0, in_form=True), compared=True, on_sheet=True, on_list=True,
            searched=True,
        ),
    ]  # fmt: skip
    location: Annotated[
        Location,
        Field(NESTED, "Where the program is.", "location: {city: Dayton, state: OH}"),
        Use(
            key="address", of="place", rank=280,
            compared=True, is_own=True, on_sheet=True,
        ),
    ]  # fmt: skip
    contact: Annotated[
        Contact,
        Field(NESTED, "How to reach it; at least one way.", "contact: {phone: 937-555-0110}"),
    ]
    organization: Annotated[
        str | None, Field(NAME, "Who runs it.", "organization: Riverbend Health")
    ] = None
    focus: Annotated[
        Codes,
        Field(
            Code(v.FOCUS),
            "What it treats. If it treats both at the same time, list co-occurring among the conditions too.",
            "focus: [mental-health]",
        ),
        Use(
            key="focus", of="service", rank=30, page="who",
            filter=Filter(90), compared=True, on_sheet=True, on_list=True, searched=True,
        ),
    ] = None  # fmt: skip
    summary: Annotated[
        str | None,
        Field(
            Text(500, lines=True),
            "One or two sentences in plain words.",
            "summary: Evening groups for adults.",
        ),
    ] = None
    conditions: Annotated[
        Codes,
        Field(Code(v.CONDITIONS), "The conditions treated.", "conditions: [anxiety, ocd]"),
        Use(
            key="condition", of="service", rank=130, page="who",
            filter=Filter(40, first=True, is_open=True), compared=True, searched=True,
        ),
    ] = None  # fmt: skip
    therapies: Annotated[
        Codes,
        Field(Code(v.THERAPIES), "The therapies and services used.", "therapies: [cbt, group]"),
        Use(
            key="therapy", of="service", rank=160, page="who",
            filter=Filter(100), compared=True, searched=True,
        ),
    ] = None  # fmt: skip
    ages: Annotated[
        Codes,
        Field(Code(v.AGES), "The age groups admitted.", "ages: [adults]"),
        Use(
            key="age", of="service", rank=140, page="who",
            filter=Filter(50, first=True, is_open=True), compared=True, searched=True,
        ),
    ] = None  # fmt: skip
    populations: Annotated[
        Codes,
        Field(
            Code(v.POPULATIONS),
            "People who have a track of their own.",
            "populations: [veterans]",
        ),
        Use(
            key="population", of="service", rank=150, page="who",
            filter=Filter(110), compared=True, searched=True,
        ),
    ] = None  # fmt: skip
    not_offered: Annotated[
        NotOffered,
        Field(
            NESTED,
            "What it says it does not offer, where its lists are incomplete.",
            "not_offered: {therapies: [medication-for-addiction]}",
        ),
        Use(key="not_offered", of="service", rank=180, page="who", compared=True),
    ] = field(default_factory=NotOffered)
    delivery: Annotated[
        Codes,
        Field(Code(v.DELIVERY), "How sessions are held.", "delivery: [in-person, virtual]"),
        Use(
            key="delivery", of="service", rank=170, page="who",
            filter=Filter(70, first=True), compared=True, searched=True,
        ),
    ] = None  # fmt: skip
    virtual_states: Annotated[
        Codes,
        Field(
            Code(v.STATES),
            "Where a person may be during a virtual session.",
            "virtual_states: [OH, KY]",
        ),
        Use(
            key="virtual_states", of="service", rank=190, page="who",
            schema_org="areaServed",
        ),
    ] = None  # fmt: skip
    schedule: Annotated[
        Schedule,
        Field(NESTED, "How much, how long and when.", "schedule: {hours_per_week: 9}"),
    ] = field(default_factory=Schedule)
    cost: Annotated[
        Cost, Field(NESTED, "How it can be paid for.", "cost: {payment: [medicaid]}")
    ] = field(default_factory=Cost)
    referral: Annotated[
        Referral,
        Field(NESTED, "How a person gets in.", "referral: {self_referral: true}"),
        Use(
            key="intake", of="service", rank=40, checked="referral",
            compared=True, on_sheet=True, on_list=True, for_referrers=True, asks="intake",
        ),
    ] = field(default_factory=Referral)  # fmt: skip
    capacity: Annotated[
        Capacity | None,
        Field(NESTED, "Whether there are openings.", "capacity: {status: open, checked: 2026-01-31}"),
        Use(
            key="room", of="service", rank=120,
            compared=True, on_sheet=True, on_list=True, for_referrers=True, in_columns=True,
        ),
    ] = None  # fmt: skip
    languages: Annotated[
        Codes,
        Field(
            Code(v.LANGUAGES), "Languages treatment is offered in.", "languages: [en, es]"
        ),
        Use(
            key="language", of="service", rank=200, page="who",
            filter=Filter(120), compared=True, schema_org="knowsLanguage",
        ),
    ] = None  # fmt: skip
    accessibility: Annotated[
        Codes,
        Field(
            Code(v.ACCESSIBILITY),
            "What makes it accessible.",
            "accessibility: [wheelchair]",
        ),
        Use(
            key="accessibility", of="place", rank=210, page="who",
            filter=Filter(130), compared=True,
        ),
    ] = None  # fmt: skip
    accreditation: Annotated[
        Codes,
        Field(Code(v.ACCREDITATION), "Who has accredited or licensed it.", "accreditation: [carf]"),
        Use(
            key="accreditation", of="place", rank=260, page="getting_in",
            filter=Filter(140), compared=True,
        ),
    ] = None  # fmt: skip
    checked: Annotated[
        Checked,
        Field(
            NESTED,
            "When each group of facts was last checked with the program.",
            "checked: {contact: 2026-01-31}",
        ),
        Use(key="checked", of="place", rank=290, compared=True, is_own=True),
    ] = field(default_factory=Checked)
    source: Annotated[
        Source | None,
        Field(NESTED, "Where the facts come from.", "source: {name: Answer to our form}"),
    ] = None
    consent: Annotated[
        str | None,
        Field(
            Code(v.CONSENT),
            "Whether the program agreed to be listed.",
            "consent: asked-and-agreed",
        ),
    ] = None
    incomplete: Annotated[
        Codes,
        Field(
            FieldName(field_names, lists=True),
            "Lists that are only partial: what they leave out is 'not stated', not 'no'.",
            "incomplete: [conditions]",
        ),
    ] = None
    to_confirm: Annotated[
        Codes,
        Field(
            FieldName(field_names),
            "Fields that an editor still needs to confirm.",
            "to_confirm: [levels]",
        ),
    ] = None
