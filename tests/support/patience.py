"""How long tests wait for what must come: as long as the busiest machine may need."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 180
"""Seconds after which what does not come is given up."""

OF_A_PAGE = 60
"""The same for what a page does by itself: a fault there fails many tests, each after this time."""


def wait_until(holds: Callable[[], object], what: Callable[[], str]) -> None:
    """Wait until something holds; the test fails with what ``what`` tells then where it never does."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, what()
        time.sleep(0.02)
