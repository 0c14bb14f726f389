"""Where a program is, how to reach it, and who says so."""

from __future__ import annotations

from datetime import date  # noqa: TC003  msgspec reads the types
from typing import Annotated

from msgspec import Struct

from site_generator.catalogue.model import vocabulary as v
from site_generator.catalogue.model.kinds_contact import Degrees, Email, PhoneNumber, Zip
from site_generator.catalogue.model.uses import Use
from site_generator.declared.codes import Code
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Day, Flag, Text, Url

NAME = Text(200)
PHONE = PhoneNumber()
DAY = Day()


class Location(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a program is. Coordinates are WGS 84 degrees; without them, its ZIP's location is used.

    ``withheld`` keeps the street from every page and the program off every map.
    """

    city: Annotated[str, Field(Text(100), "The city.", "city: Dayton")]
    state: Annotated[
        str, Field(Code(v.STATES), "The state or territory, two letters.", "state: OH")
    ]
    street: Annotated[
        str | None,
        Field(NAME, "Street and number.", 'street: "100 Sample Street, Suite #4"'),
    ] = None
    zip: Annotated[str | None, Field(Zip(), "The ZIP; quotes are not needed.", "zip: 45402")] = None
    latitude: Annotated[
        float | None,
        Field(
            Degrees(90),
            "Degrees north, WGS 84; with longitude or not at all.",
            "latitude: 39.7589",
        ),
    ] = None
    longitude: Annotated[
        float | None,
        Field(
            Degrees(180),
            "Degrees east, so negative in the United States.",
            "longitude: -84.1916",
        ),
    ] = None
    withheld: Annotated[
        bool,
        Field(
            Flag(),
            "The address is not public: the site shows the city only, and no map.",
            "withheld: true",
        ),
    ] = False


class Contact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a person reaches a program; at least one of these is stated."""

    phone: Annotated[
        str | None,
        Field(PHONE, "The main number.", "phone: 937-555-0110"),
        Use(key="phone", of="place", rank=10, compared=True, is_own=True),
    ] = None
    intake_phone: Annotated[
        str | None,
        Field(PHONE, "The number for people who want to start.", "intake_phone: 937-555-0111"),
        Use(key="intake_phone", fact="phone", of="service", rank=11),
    ] = None
    email: Annotated[
        str | None,
        Field(Email(), "An address that someone reads.", "email: intake@riverbend.example"),
    ] = None
    website: Annotated[
        str | None,
        Field(Url(), "The program's own page.", "website: https://riverbend.example/iop"),
    ] = None
    referral_fax: Annotated[
        str | None,
        Field(PHONE, "The fax number for referrals.", "referral_fax: 937-555-0112"),
        Use(
            key="fax", of="service", rank=250, page="getting_in",
            compared=True, is_own=True, for_referrers=True,
        ),
    ] = None  # fmt: skip


class Checked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The day on which each group of facts was last checked with the program."""

    contact: Annotated[
        date | None, Field(DAY, "Address, phones and web page.", "contact: 2026-01-31")
    ] = None
    services: Annotated[
        date | None, Field(DAY, "Levels, conditions, therapies, ages.", "services: 2026-01-31")
    ] = None
    schedule: Annotated[
        date | None, Field(DAY, "Hours, weeks and tracks.", "schedule: 2026-01-31")
    ] = None
    cost: Annotated[date | None, Field(DAY, "Payment, insurers and price.", "cost: 2026-01-31")] = (
        None
    )
    referral: Annotated[date | None, Field(DAY, "How to get in.", "referral: 2026-01-31")] = None


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who says so."""

    name: Annotated[str, Field(NAME, "Who says so.", "name: The program's answer to our form")]
    url: Annotated[
        str | None, Field(Url(), "Where it says so.", "url: https://riverbend.example")
    ] = None
    date: Annotated[date | None, Field(DAY, "The date of the source.", "date: 2026-01-31")] = None
