"""How people write the names of insurers: tables with which the browser finds whom they mean.

``theme/scripts/lib/match/insurers.js`` has the rules; ``tests/cases/insurers.yaml`` says what they give.
"""

from __future__ import annotations

SPELLINGS = {
    "bcbs": "blue cross blue shield",
    "bluecross": "blue cross",
    "blueshield": "blue shield",
    "uhc": "united healthcare",
    "unitedhealthcare": "united healthcare",
    "unitedhealth": "united healthcare",
    "kp": "kaiser permanente",
}
"""Short and joined spellings, folded, with what they stand for."""

EMPTY = frozenset(
    {
        *("a", "an", "and", "of", "the"),
        *("insurance", "insurer", "plan", "plans", "health", "company", "co", "inc"),
        *("hmo", "ppo", "epo", "pos", "network"),
    }
)
"""Words that say nothing about which insurer is meant."""


def spellings() -> dict[str, object]:
    """The tables for the browser."""
    return {"spellings": SPELLINGS, "empty": sorted(EMPTY)}
