"""Reads a language's table (a folder of TOML files, one per part of the site) and hands out texts.

A text may hold named gaps, ``{count} programs``. A text that depends on a number is a table with
the keys ``one`` and ``other`` and is picked by the gap ``count``, which is shown with separators.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

TABLES = Path(__file__).parent


class Words:
    """The texts of one language, addressed by dotted keys such as ``program.call_intake``."""

    def __init__(self, language: str, table: Mapping[str, Any]) -> None:
        self.language = language
        self._table = table

    def __call__(self, key: str, **gaps: object) -> str:
        """The text under ``key`` with its gaps filled; a wrong key or gap is a KeyError."""
        text = self.section(key)
        if isinstance(text, Mapping):
            text = text["one" if gaps.get("count") == 1 else "other"]
        if "count" in gaps:
            gaps["count"] = self.number(gaps["count"])
        return str(text).format_map(gaps) if gaps else str(text)

    def number(self, count: object) -> str:
        """A count as people read it, 1,835; what is no whole number of a thousand stays as it is."""
        if not isinstance(count, int) or count < 1_000:
            return str(count)
        return f"{count:,}".replace(",", self.section("site.thousands"))

    def section(self, key: str) -> Any:
        """Whatever stands under ``key``: a text, or a table of texts for a script."""
        value: Any = self._table
        for part in key.split("."):
            try:
                value = value[part]
            except (KeyError, TypeError):
                raise KeyError(f"no text '{key}' in the table '{self.language}'") from None
        return value


@cache
def words(language: str = "en") -> Words:
    """The table of ``language`` (an ISO 639 code with a folder beside this module)."""
    table: dict[str, Any] = {}
    for path in sorted((TABLES / language).glob("*.toml")):
        part = tomllib.loads(path.read_text(encoding="utf-8"))
        twice = part.keys() & table.keys()
        if twice:
            raise ValueError(f"{path.name}: sections {sorted(twice)} stand in another file too")
        table |= part
    return Words(language, table)
