"""Numbers, booleans and days from the text that an editor wrote; None where it is none.

The rules are ours and narrower than YAML's, so that no text is a number by accident: no base 60,
no octal, no underscores, no infinity.
"""

from __future__ import annotations

import math
import re
from datetime import date

_NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
LONGEST_NUMBER = 30


def number(text: str) -> float | None:
    """A finite decimal number."""
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def flag(text: str) -> bool | None:
    """True or false, also as yes and no."""
    return _FLAGS.get(text.lower())


def day(text: str) -> date | None:
    """A day written as year, month and day: ``2026-11-10``."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
