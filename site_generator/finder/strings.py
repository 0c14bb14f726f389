"""The texts that the finder's scripts show."""

from __future__ import annotations

from typing import Any

from site_generator.wording import words


def strings_for_scripts() -> dict[str, Any]:
    """The table ``finder.script`` of the page's language, gaps unfilled."""
    table: dict[str, Any] = words().section("finder.script")
    return table
