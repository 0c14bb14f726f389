"""Which directory a row comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Kind = Literal["mental-health", "substance-use"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One directory of one year. ``day`` is the day on which its facts were put down."""

    kind: Kind
    year: int
    day: date
