"""Kinds of values that are one word: of a vocabulary, of a few, or of one form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.declared.kinds import Fault, short
from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from datetime import date

    from site_generator.declared.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Code:
    """A word of a vocabulary."""

    vocabulary: Vocabulary

    @property
    def shown(self) -> str:
        return f"one of [{self.vocabulary.kind}](#codes-{self.vocabulary.kind})"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if value in self.vocabulary:
            return None
        what = self.vocabulary.kind.replace("_", " ")
        return Fault(
            "choice", f"unknown {what} '{short(value)}'", self.vocabulary.suggestion(value)
        )

    def schema(self) -> dict[str, Any]:
        return {"$ref": f"#/$defs/{self.vocabulary.kind}"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few ``words`` that need no explanation."""

    words: tuple[str, ...]

    @property
    def shown(self) -> str:
        return ", ".join(f"`{word}`" for word in self.words)

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if value in self.words:
            return None
        hint = did_you_mean(value, self.words)
        return Fault("choice", f"'{name}' cannot be '{short(value)}'", hint)

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of one form. ``name`` is the fault where it has another, ``wrong`` how that is said."""

    pattern: str
    shown: str
    name: str
    wrong: str
    hint: str

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if re.fullmatch(self.pattern, value):
            return None
        return Fault(self.name, f"'{short(value)}' {self.wrong}", self.hint)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 100
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Names that Windows reserves for devices: no folder there can have them."""


@dataclass(frozen=True, slots=True)
class Id:
    """The name of a program in addresses."""

    shown = f"lowercase letters and digits joined by hyphens, at most {LONGEST_ID} characters"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if _SLUG.fullmatch(value) and len(value) <= LONGEST_ID and value not in RESERVED:
            return None
        if value in RESERVED:
            return Fault(
                "id",
                f"the id '{value}' is a reserved device name on some systems",
                "write a longer one",
            )
        if len(value) > LONGEST_ID and _SLUG.fullmatch(value):
            message = f"the id has {len(value)} characters, more than {LONGEST_ID}"
            return Fault("id", message, "shorten it")
        proposal = slug(value)[:LONGEST_ID].strip("-")
        usable = proposal and proposal not in RESERVED
        hint = f"write '{proposal}'" if usable else "write a name such as 'riverbend-dayton'"
        message = f"the id '{short(value)}' is not made of a-z, 0-9 and single hyphens"
        return Fault("id", message, hint)

    def schema(self) -> dict[str, Any]:
        refused = {"enum": sorted(RESERVED)}
        return {
            "type": "string", "pattern": f"^{_SLUG.pattern}$", "maxLength": LONGEST_ID, "not": refused,
        }  # fmt: skip


def slug(text: str) -> str:
    """``text`` as an id: ASCII letters and digits joined by single hyphens; may be empty."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", ascii_text).strip("-")
