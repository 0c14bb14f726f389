"""The catalogue: treatment programs as editors describe them, typed and frozen.

A fact that is ``None`` is *not stated*; it is never read as "no". An empty list is not allowed,
so a list that is present says all it has to say. Codes are those of ``vocabulary``.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  msgspec reads the types
from datetime import date  # noqa: TC003  msgspec reads the types

from msgspec import Struct, field


class Span:
    """A number or a least and a most, as in ``weeks: [8, 12]``; one number is both.

    A plain class and no Struct, so that a decoder asks ``span_from`` which of the two it met.
    """

    __slots__ = ("least", "most")

    def __init__(self, least: float, most: float) -> None:
        self.least = least
        self.most = most

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.least, self.most) == (other.least, other.most)

    def __hash__(self) -> int:
        return hash((self.least, self.most))

    def __repr__(self) -> str:
        return f"Span({self.least!r}, {self.most!r})"


class Location(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a program is. Coordinates are WGS 84 degrees; without them its ZIP's point serves.

    ``withheld`` keeps the street from every page and the program off every map.
    """

    city: str
    state: str
    street: str | None = None
    zip: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    withheld: bool = False


class Contact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a person reaches a program; at least one of these is stated."""

    phone: str | None = None
    intake_phone: str | None = None
    email: str | None = None
    website: str | None = None
    referral_fax: str | None = None


class Track(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One weekly timetable. Times are local, 24 hours, ``HH:MM``."""

    days: tuple[str, ...]
    starts: str
    ends: str
    name: str | None = None


class Schedule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much, how long, with how many others, and when."""

    hours_per_week: Span | None = None
    weeks: Span | None = None
    group_size: Span | None = None
    tracks: tuple[Track, ...] | None = None


class SelfPay(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The price without insurance, in US dollars."""

    amount: float
    per: str


class Cost(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a program can be paid for."""

    payment: tuple[str, ...] | None = None
    insurers: tuple[str, ...] | None = None
    self_pay: SelfPay | None = None
    free_consultation: bool | None = None


class Referral(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a person gets in, and who does not fit."""

    self_referral: bool | None = None
    who_may_refer: tuple[str, ...] | None = None
    documents: tuple[str, ...] | None = None
    excludes: tuple[str, ...] | None = None
    replies_within_days: float | None = None


class Capacity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether there is room, and the day on which that was true. ``weeks`` is the wait."""

    status: str
    checked: date
    weeks: float | None = None


class Checked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The day on which each group of facts was last compared with the program's own word."""

    contact: date | None = None
    services: date | None = None
    schedule: date | None = None
    cost: date | None = None
    referral: date | None = None


class NotOffered(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a program says that it does not offer, for lists that are ``incomplete`` otherwise."""

    levels: tuple[str, ...] | None = None
    conditions: tuple[str, ...] | None = None
    therapies: tuple[str, ...] | None = None


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who says so."""

    name: str
    url: str | None = None
    date: date | None = None


class Program(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One program at one place. ``id`` is its address on the site.

    ``incomplete`` names lists (``conditions``, say) that state some of what holds and nothing about the
    rest: what such a list lacks is *not stated* rather than "no", but for what ``not_offered`` names.
    """

    id: str
    name: str
    levels: tuple[str, ...]
    location: Location
    contact: Contact
    organization: str | None = None
    focus: tuple[str, ...] | None = None
    summary: str | None = None
    conditions: tuple[str, ...] | None = None
    therapies: tuple[str, ...] | None = None
    ages: tuple[str, ...] | None = None
    populations: tuple[str, ...] | None = None
    not_offered: NotOffered = field(default_factory=NotOffered)
    delivery: tuple[str, ...] | None = None
    virtual_states: tuple[str, ...] | None = None
    schedule: Schedule = field(default_factory=Schedule)
    cost: Cost = field(default_factory=Cost)
    referral: Referral = field(default_factory=Referral)
    capacity: Capacity | None = None
    languages: tuple[str, ...] | None = None
    accessibility: tuple[str, ...] | None = None
    accreditation: tuple[str, ...] | None = None
    checked: Checked = field(default_factory=Checked)
    source: Source | None = None
    consent: str | None = None
    incomplete: tuple[str, ...] | None = None
    to_confirm: tuple[str, ...] | None = None


class FileInfo(Struct, frozen=True, kw_only=True):
    """The head of one catalogue file. ``file`` is the path as it is shown to editors."""

    file: str
    title: str | None = None
    sample: bool = False
    license: str | None = None


class Placement(Struct, frozen=True, kw_only=True):
    """Where on earth a program is taken to be, in degrees rounded to 4 decimals (about 11 m).

    ``point`` is None where neither coordinates nor ZIP nor city could be found. ``approximate``:
    the point is that of a ZIP or a city. ``mappable`` is False where the address is withheld.
    ``city_slug`` names the city's page inside its state; ``city`` is the name as people write it.
    """

    point: tuple[float, float] | None
    approximate: bool
    mappable: bool
    state: str
    city: str
    city_slug: str


class Catalogue(Struct, frozen=True, kw_only=True):
    """Everything that was read: programs sorted by id, each with its file and its placement."""

    programs: tuple[Program, ...]
    files: Mapping[str, FileInfo]
    placements: Mapping[str, Placement]

    def file_of(self, program: Program) -> FileInfo:
        """The head of the file in which ``program`` stands."""
        return self.files[program.id]
