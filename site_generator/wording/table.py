"""The texts of one language, which templates, scripts, pages and data are given as a value.

A text may hold named gaps, ``{count} programs``. A text that depends on a number is a table with a
text for each of the language's plural categories (``one``, ``few``, ``other`` ...); the gap ``count``,
which is shown with separators, picks one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from babel import Locale

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The names that CLDR has for the plural categories of all languages."""


class Words:
    """The texts of one language, addressed by dotted keys such as ``program.call_intake``.

    ``language`` is a BCP 47 tag, ``table`` the tables of tables of texts, which are complete.
    """

    def __init__(self, language: str, table: Mapping[str, Any]) -> None:
        self.language = language
        self._table = table
        self._plural = lru_cache(1024)(plural_rule(language))

    def __call__(self, key: str, **gaps: object) -> str:
        """The text under ``key`` with its gaps filled; a wrong key or gap is a KeyError."""
        text = self.section(key)
        if isinstance(text, Mapping):
            text = self.form(text, gaps.get("count"))
        if "count" in gaps:
            gaps["count"] = self.number(gaps["count"])
        return str(text).format_map(gaps) if gaps else str(text)

    def form(self, texts: Mapping[str, str], count: object) -> str:
        """The text for ``count`` things; what is no number, such as a span, is "other"."""
        is_number = isinstance(count, int | float)
        return texts.get(self._plural(count) if is_number else "other", texts["other"])

    def number(self, count: object) -> str:
        """A count as people read it, 1,835; what is no whole number of a thousand stays as it is."""
        if not isinstance(count, int) or count < 1_000:
            return str(count)
        return f"{count:,}".replace(",", self.section("site.thousands"))

    def section(self, key: str) -> Any:
        """Whatever is under ``key``: a text, or a table of texts for a script."""
        value: Any = self._table
        for part in key.split("."):
            try:
                value = value[part]
            except (KeyError, TypeError):
                raise KeyError(f"no text '{key}' in the table '{self.language}'") from None
        return value


def plural_rule(language: str) -> Any:
    """CLDR's rule that gives the category of a number; ``tags`` are those beside ``other``.

    ValueError (``UnknownLocaleError`` or of its kind) where ``language`` is not a language tag.
    """
    return Locale.parse(language.partition("-")[0]).plural_form
