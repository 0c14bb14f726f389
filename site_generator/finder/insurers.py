"""Finds the insurers that somebody means among the names that programs state.

The browser runs the same rules (``theme/scripts/lib/insurers.js``, with the table that
``spellings`` gives); ``tests/cases/insurers.yaml`` holds both to them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def meant(typed: str, names: Iterable[str]) -> list[str]:
    """Those of ``names`` that ``typed`` may mean, in their order.

    Each word typed must begin a word of the name, or all of them, joined, the name; words such as
    "plan" or "PPO" are passed over. Case, accents and punctuation do not matter. A text without a
    word of its own means nothing.
    """
    wanted = _telling(_words(typed))
    if not wanted:
        return []
    return [name for name in names if _begins(typed, name) or _within(wanted, _words(name))]


def spellings() -> dict[str, object]:
    """The tables for the browser."""
    return {"spellings": SPELLINGS, "empty": sorted(EMPTY)}


def _begins(typed: str, name: str) -> bool:
    return "".join(_words(name)).startswith("".join(_words(typed)))


def _within(wanted: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _words(text: str) -> list[str]:
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )
    words = re.findall(r"[^\W_]+", plain.replace("'", "").replace("\u2019", "").lower())
    return " ".join(SPELLINGS.get(word, word) for word in words).split()


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in EMPTY]
