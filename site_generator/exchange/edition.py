"""Which directory a row comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One directory of one year; ``kind`` is its name in records. ``day`` is the day on which its facts were put down."""

    kind: str
    year: int
    day: date
