"""The insurers that someone means among the names that programs state.

What visitors use is ``theme/scripts/lib/match/insurers.js``; ``tests/cases/insurers.yaml`` holds both to the
same rules.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from site_generator.finder.insurers import EMPTY, SPELLINGS

if TYPE_CHECKING:
    from collections.abc import Iterable


def meant(typed: str, names: Iterable[str]) -> list[str]:
    """Those of ``names`` that ``typed`` may mean, in order.

    Each word typed must begin a word of the name, or all of them, joined, the name; words such as
    "plan" or "PPO" are passed over. Case, accents and punctuation do not matter. A text without a
    word of its own means nothing.
    """
    wanted = _telling(_words(typed))
    if not wanted:
        return []
    return [name for name in names if _begins(typed, name) or _within(wanted, _words(name))]


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
