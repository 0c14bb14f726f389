"""How many syllables a word has when it is read aloud."""

from __future__ import annotations

import re
from functools import lru_cache

import syllapy

_PART = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SPELLED = re.compile(r"(?P<letters>[A-Z]{2,4})(?:s|['\u2019]s)?")
_NAME_OF_W = 3
"""Syllables of "double-u"; every other letter's name has one."""


@lru_cache(maxsize=16_384)
def syllables(word: str) -> int:
    """The syllables of ``word``, at least 1; each part of a compound counts by itself.

    Capital letters, at most four, are read one by one: IOP has three. What holds a digit counts as
    one, as readability tools have it; Flesch (1948) advises against counting lengthy figures.
    Other words are looked up in syllapy's list, else estimated by its rule.
    """
    return max(1, sum(_of_part(part) for part in _PART.findall(word)))


def _of_part(part: str) -> int:
    if spelled := _SPELLED.fullmatch(part):
        letters = spelled["letters"]
        return len(letters) + (_NAME_OF_W - 1) * letters.count("W")
    if any(sign.isdigit() for sign in part):
        return 1
    return max(1, int(syllapy.count(part.replace("\u2019", "'"))))
