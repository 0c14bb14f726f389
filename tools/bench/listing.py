"""One made-up program as an entry of a catalogue file.

Most listings say whom they treat and how to pay, fewer when they meet, whether there is room and
which insurers they take; some lists name only a part. So filters cut deep, and programs "may fit".
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from site_generator.catalogue.model.vocabulary import (
    ACCESSIBILITY,
    ACCREDITATION,
    AGES,
    CONDITIONS,
    LANGUAGES,
    PAYMENT,
    POPULATIONS,
    THERAPIES,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

KINDS = ("", "", "", " Intensive Outpatient", " Day Program", " Outpatient Services")
LEVELS = (
    ("outpatient", 4), ("iop", 9), ("outpatient, iop", 9), ("iop, php", 20), ("php", 25),
    ("outpatient, iop, php", 12),
)  # fmt: skip
"""Levels of care with hours a week that fit them, so that no build stops to warn."""
FOCUS = ("mental-health", "substance-use", "mental-health, substance-use")
DELIVERY = ("in-person", "in-person", "in-person, virtual", "hybrid")
TIMES = (
    ("Morning", "09:00", "12:00"), ("Morning", "08:30", "11:30"), ("Afternoon", "13:00", "16:00"),
    ("Evening", "17:00", "20:00"), ("Evening", "17:30", "20:30"), ("Evening", "18:00", "21:00"),
)  # fmt: skip
DAYS = (
    "mon, wed, thu",
    "mon, tue, thu",
    "tue, wed, fri",
    "mon, wed, fri",
    "mon, tue, wed, thu, fri",
    "sat",
)
INSURERS = [
    f"{first} {second}"
    for first in ("Example", "Sample", "Specimen", "Pattern", "Model")
    for second in ("Blue", "Health Plan", "Mutual", "Care Network", "Community Plan", "Life")
]  # fmt: skip
OFTEN, FADING = 0.6, 0.85
"""How often the first code of a vocabulary is in a list, and by what each further one is rarer."""


class Owner(NamedTuple):
    """Who runs some of the places."""

    name: str
    host: str


class Spot(NamedTuple):
    """Where a program is; the point of an address, or None where only the ZIP is known."""

    city: str
    state: str
    zip_code: str
    point: tuple[float, float] | None


def entry(chance: random.Random, number: int, owner: Owner, spot: Spot, today: date) -> str:
    """The text of one program."""
    levels, hours = chance.choice(LEVELS)
    checked = today - timedelta(days=chance.randint(20, 500))
    lists = {
        "conditions": _some(chance, CONDITIONS, 0.9),
        "therapies": _some(chance, THERAPIES, 0.8),
        "ages": _some(chance, AGES, 0.9),
        "populations": _some(chance, POPULATIONS, 0.6),
        "languages": _some(chance, LANGUAGES, 0.6),
        "accessibility": _some(chance, ACCESSIBILITY, 0.5),
        "accreditation": _some(chance, ACCREDITATION, 0.6),
    }
    stated = {key: codes for key, codes in lists.items() if codes}
    open_lists = [key for key in stated if key != "ages" and chance.random() < 0.3]
    lines = [
        f'  - id: "generated-{number}"',
        f'    name: "{owner.name}{chance.choice(KINDS)} {spot.city}"',
        f'    organization: "{owner.name}"',
        f"    levels: [{levels}]",
        f"    focus: [{chance.choice(FOCUS)}]",
        *(f"    {key}: [{codes}]" for key, codes in stated.items()),
        *([f"    incomplete: [{', '.join(open_lists)}]"] if open_lists else []),
        *_delivery(chance, spot.state),
        *_place(chance, spot),
        "    contact:",
        f'      phone: "{_phone(chance)}"',
        f'      website: "https://{owner.host}"',
        *_schedule(chance, hours),
        *_cost(chance),
        *_capacity(chance, today),
        "    checked:",
        f"      contact: {checked}",
        f"      services: {checked}",
        "    source:",
        '      name: "Generated"',
        f"      date: {checked}",
    ]
    return "\n".join(lines) + "\n"


def _phone(chance: random.Random) -> str:
    area = f"{chance.randint(2, 9)}{chance.choice('023456789')}{chance.randint(1, 9)}"
    return f"{area}-555-01{chance.randint(0, 99):02}"


def _delivery(chance: random.Random, state: str) -> list[str]:
    if chance.random() < 0.2:
        return []
    how = chance.choice(DELIVERY)
    lines = [f"    delivery: [{how}]"]
    if how != "in-person" and chance.random() < 0.5:
        lines.append(f"    virtual_states: [{state}]")
    return lines


def _place(chance: random.Random, spot: Spot) -> list[str]:
    lines = ["    location:", f'      city: "{spot.city}"', f'      state: "{spot.state}"']
    lines.append(f'      zip: "{spot.zip_code}"')
    if chance.random() < 0.03:
        return [*lines, "      withheld: true"]
    if spot.point is None:
        return lines
    north, east = spot.point
    street = f'      street: "{chance.randint(1, 9999)} Sample Street"'
    return [*lines, street, f"      latitude: {north}", f"      longitude: {east}"]


def _schedule(chance: random.Random, hours: int) -> list[str]:
    if chance.random() < 0.55:
        return []
    lines = ["    schedule:", f"      hours_per_week: {hours}"]
    if chance.random() < 0.75:
        lines.append("      tracks:")
        for name, starts, ends in chance.sample(TIMES, chance.randint(1, 2)):
            lines += [
                f'        - name: "{name}"',
                f"          days: [{chance.choice(DAYS)}]",
                f'          starts: "{starts}"',
                f'          ends: "{ends}"',
            ]
    return lines


def _cost(chance: random.Random) -> list[str]:
    lines = []
    if ways := _some(chance, PAYMENT, 0.9):
        lines.append(f"      payment: [{ways}]")
    if chance.random() < 0.35:
        names = chance.sample(INSURERS, chance.randint(1, 6))
        lines.append(f"      insurers: [{', '.join(names)}]")
    return ["    cost:", *lines] if lines else []


def _capacity(chance: random.Random, today: date) -> list[str]:
    if chance.random() < 0.75:
        return []
    status = chance.choice(["open", "open", "waitlist", "full"])
    news = today - timedelta(days=chance.randint(1, 60))
    return ["    capacity:", f"      status: {status}", f"      checked: {news}"]


def _some(chance: random.Random, codes: Iterable[str], stated: float) -> str:
    """Codes of a list, the first ones often and the last ones seldom; nothing where not stated."""
    if chance.random() > stated:
        return ""
    codes = list(codes)
    kept = [code for at, code in enumerate(codes) if chance.random() < OFTEN * FADING**at]
    return ", ".join(kept or codes[:1])
