"""A made-up catalogue of national size, for machines without the real workbooks."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from site_generator.catalogue.vocabulary import (
    AGES,
    CONDITIONS,
    LANGUAGES,
    PAYMENT,
    POPULATIONS,
    STATES,
    THERAPIES,
)
from site_generator.places import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PROGRAMS = 18_000
FIRST = [
    "Harbor",
    "Meadow",
    "Cedar",
    "Juniper",
    "Summit",
    "Willow",
    "Prairie",
    "Lantern",
    "Anchor",
    "Maple",
]
SECOND = ["House", "Center", "Clinic", "Institute", "Counseling", "Recovery", "Program", "Health"]


def write_generated(folder: Path, count: int = PROGRAMS) -> None:
    """Write ``count`` programs, one file per state, spread over the country's ZIPs."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(20_000)  # noqa: S311 - the same catalogue every time
    gazetteer = Gazetteer.load()
    towns = [place for place in gazetteer.places() if place.state in STATES]
    weights = [len(place.zips) for place in towns]
    by_state: dict[str, list[str]] = {}
    for number, town in enumerate(chance.choices(towns, weights, k=count)):
        entry = _entry(chance, number, town.name, town.state, chance.choice(list(town.zips)))
        by_state.setdefault(town.state, []).append(entry)
    for state, entries in sorted(by_state.items()):
        head = (
            'catalogue:\n  version: 1\n  sample: true\n  title: "Generated programs"\n\nprograms:\n'
        )
        (folder / f"{state.lower()}.yaml").write_text(head + "\n".join(entries), encoding="utf-8")


def _entry(chance: random.Random, number: int, city: str, state: str, zip_code: str) -> str:
    name = f"{chance.choice(FIRST)} {chance.choice(SECOND)} {number}"
    level = chance.choice(["iop", "php", "outpatient", "iop, outpatient"])
    return (
        f'  - id: "generated-{number}"\n    name: "{name}"\n    levels: [{level}]\n'
        f"    focus: [{chance.choice(['mental-health', 'substance-use'])}]\n"
        f"    conditions: [{_some(chance, CONDITIONS, 5)}]\n"
        f"    therapies: [{_some(chance, THERAPIES, 7)}]\n"
        f"    ages: [{_some(chance, AGES, 3)}]\n"
        f"    populations: [{_some(chance, POPULATIONS, 4)}]\n"
        f"    delivery: [in-person]\n"
        f'    location:\n      street: "{chance.randint(1, 9999)} Sample Street"\n'
        f'      city: "{city}"\n      state: "{state}"\n      zip: "{zip_code}"\n'
        f'    contact:\n      phone: "{chance.randint(201, 989)}-555-01{chance.randint(10, 99)}"\n'
        f"    cost:\n      payment: [{_some(chance, PAYMENT, 5)}]\n"
        f"    languages: [en, {_some(chance, list(LANGUAGES)[1:], 2)}]\n"
        f"    checked:\n      contact: 2026-05-01\n      services: 2026-05-01\n"
        f'    source:\n      name: "Generated"\n      date: 2026-05-01\n'
    )


def _some(chance: random.Random, codes: Iterable[str], most: int) -> str:
    codes = list(codes)
    kept = set(chance.sample(codes, chance.randint(1, most)))
    return ", ".join(code for code in codes if code in kept)
