"""Checks of values, shared by both ways of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from site_generator.catalogue.reading import ReadProgram
    from site_generator.problems import Problems


def check_programs(read: Sequence[ReadProgram], *, today: date, problems: Problems) -> None:
    """Report everything that is wrong with the values of ``read``."""
