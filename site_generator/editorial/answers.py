"""What other sites answer about an address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What became of an address."""

    GOOD = "good"
    MOVED = "moved"
    DEAD = "dead"
    UNKNOWN = "could not be checked"


@dataclass(frozen=True, slots=True)
class Answer:
    """``said`` is the reason in words or the status; ``now_at`` is where a moved page is.

    ``heard``: some server answered, so there is a network.
    """

    verdict: Verdict
    said: str = ""
    now_at: str = ""
    heard: bool = True
