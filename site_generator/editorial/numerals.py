"""How numbers and their units are written: 1,250 hours, twenty-one days, 970 million people."""

from __future__ import annotations

import re

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MAGNITUDES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VALUES = {word: value for value, word in enumerate((*_ONES, *_TEENS), start=1)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_ANY_ONE, _ANY_TEEN, _ANY_TEN, _ANY_MAGNITUDE = (
    "|".join(words) for words in (_ONES, _TEENS, _TENS, _MAGNITUDES)
)
SUM = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?"
    rf"|(?:{_ANY_TEN})(?:[- ](?:{_ANY_ONE}))?|{_ANY_TEEN}|{_ANY_ONE})"
    rf"(?:[ -](?:{_ANY_MAGNITUDE})\b)?(?!\w)"
)
"""A number in digits or words, as a pattern without groups that wants case ignored."""
NUMBER = rf"(?<![\w.,$]){SUM}"
"""The same where it does not belong to something before it, such as a sum of money."""

_SAME = {
    "people": "person", "persons": "person", "members": "person", "participants": "person",
    "patients": "person", "clients": "person", "employees": "person", "adults": "person",
    "hrs": "hour", "hr": "hour", "mins": "minute", "min": "minute", "wks": "week", "yrs": "year",
}  # fmt: skip
EVERYDAY = frozenset(
    ("second", "minute", "hour", "day", "business day", "night", "week", "month", "year", "person",
     "time", "session", "group", "visit", "percent", "step")
)  # fmt: skip
"""Units so common that a small number of them says nothing about where it comes from."""
_NO_UNIT = frozenset(
    ("is", "was", "as", "has", "does", "this", "its", "plus", "us", "less", "unless")
)
_FOLLOWING = re.compile(r"[ \n-]([A-Za-z]+(?:-[A-Za-z]+)*)(?:[ \n]([A-Za-z]+))?")


def value_of(number: str) -> float:
    """The value of what ``SUM`` matched."""
    total = 0.0
    for part in re.split(r"[ -]", number.lower().replace(",", "")):
        if part in _MAGNITUDES:
            total *= _MAGNITUDES[part]
        else:
            total += _VALUES[part] if part in _VALUES else float(part)
    return total


def unit_at(text: str, at: int) -> tuple[str, int]:
    """The unit that is in ``text`` right after a number, in the singular, and its end.

    Empty where there is none. One word may come before a common unit: "9 clinical hours".
    """
    found = _FOLLOWING.match(text, at)
    if found is None:
        return "", at
    first, second = singular(found[1]), singular(found[2] or "")
    if f"{first} {second}" in EVERYDAY:
        return f"{first} {second}", found.end()
    if first in EVERYDAY:
        return first, found.end(1)
    if second in EVERYDAY and first not in {"a", "per", "to", "or", "and", "in", "of", "for"}:
        return second, found.end()
    noun = found[1].lower().endswith("s") and first not in _NO_UNIT
    return (first, found.end(1)) if noun else ("", at)


def singular(word: str) -> str:
    """``word`` without the ending of a plural, common synonyms made one."""
    folded = word.lower()
    if folded in _SAME:
        return _SAME[folded]
    if folded in _NO_UNIT:
        return folded
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded if folded.endswith("ss") else folded.removesuffix("s")
