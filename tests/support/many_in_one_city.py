"""A made-up catalogue of one city that has many programs, with names as long as directories have."""

from __future__ import annotations

NAMES = (
    "Harbor", "Neighborhood Coalition of the Upper Plains, Chance for a Change Outpatient Services",
    "Sagebrush/Windmill Continuing Day Treatment", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio",
)  # fmt: skip
LEVELS = ("[outpatient, iop, php, residential, inpatient]", "[php]", "[iop]", "[outpatient]")
TOWNS = (
    "Cincinnati, state: OH, zip: 45202",
    "Norwood, state: OH, zip: 45212",
    "Covington, state: KY, zip: 41011",
)


def catalogue(count: int = 60) -> str:
    """The text of ``programs.yaml`` with ``count`` programs, four of six in one city."""
    rows = ["catalogue:", "  sample: true", "programs:"]
    for number in range(count):
        town = TOWNS[max(0, number % 6 - 3)]
        rows += [
            f"  - id: made-up-{number}",
            f"    name: {NAMES[number % 3 if number % 7 else 3]} {number}",
            f"    levels: {LEVELS[number % 4 if number % 8 else 0]}",
            f"    location: {{city: {town}}}",
            f"    contact: {{phone: 513-555-01{number % 100:02}{' ext. 12345' if number % 4 else ''}}}",
        ]
        if number % 3:
            rows.append("    cost: {payment: [medicaid, sliding-fee]}")
        if number % 5 == 0:
            rows.append("    capacity: {status: open, checked: 2026-11-19}")
        rows.append("    checked: {contact: 2026-11-06, services: 2026-11-06}")
    return "\n".join(rows) + "\n"
