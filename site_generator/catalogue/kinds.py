"""What a single value may be: one class per kind, with its check, its JSON Schema and its name.

A check gets a value that already has the type of the model and returns what is wrong with it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date  # noqa: TC003  Kind is asked for its types at run time
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from site_generator.catalogue.span import Span

if TYPE_CHECKING:
    from site_generator.catalogue.vocabulary import Vocabulary


class Fault(NamedTuple):
    """What is wrong with a value."""

    code: str
    message: str
    hint: str = ""


class Kind(Protocol):
    """A kind of value."""

    @property
    def shown(self) -> str:
        """How the documentation calls it."""
        ...

    def fault(self, value: Any, name: str, today: date) -> Fault | None:
        """What is wrong with ``value`` in the field ``name``; None where nothing is."""
        ...

    def schema(self) -> dict[str, Any]:
        """JSON Schema 2020-12 of one value."""
        ...


def short(text: str) -> str:
    """``text`` as a message can quote it: printable, at most 60 characters."""
    cut = text if len(text) <= 60 else text[:57] + "..."
    return cut if cut.isprintable() else cut.encode("unicode_escape").decode("ascii")


@dataclass(frozen=True, slots=True)
class Text:
    """Words. ``lines``: may be several lines."""

    limit: int = 200
    lines: bool = False

    @property
    def shown(self) -> str:
        return f"text, at most {self.limit} characters"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if not value or value != value.strip():
            if value.strip():
                return Fault("P110", f"'{name}' begins or ends with a blank", "delete the blank")
            return Fault("P110", f"'{name}' is empty", "write a text, or delete the key")
        if len(value) > self.limit:
            message = f"'{name}' has {len(value):,} characters, more than {self.limit:,}"
            return Fault("P111", message, "shorten it")
        if value.isprintable():
            return None
        broken = "\t" in value or ("\n" in value and not self.lines)
        if not broken:  # characters that hide were reported where the text was read
            return None
        return Fault("P112", f"'{name}' holds a tab or line end", "write it in one line")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.limit}


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
        return Fault("P012", f"unknown {what} '{short(value)}'", self.vocabulary.suggestion(value))

    def schema(self) -> dict[str, Any]:
        return {"$ref": f"#/$defs/{self.vocabulary.kind}"}


_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 100
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Names that Windows gives to devices: no folder can be called so there."""


@dataclass(frozen=True, slots=True)
class Id:
    """The name of a program in addresses."""

    shown = f"small letters and digits joined by hyphens, at most {LONGEST_ID} characters"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if _SLUG.fullmatch(value) and len(value) <= LONGEST_ID and value not in RESERVED:
            return None
        if value in RESERVED:
            return Fault(
                "P101", f"the id '{value}' is a device on some systems", "write a longer one"
            )
        if len(value) > LONGEST_ID and _SLUG.fullmatch(value):
            message = f"the id has {len(value)} characters, more than {LONGEST_ID}"
            return Fault("P101", message, "shorten it")
        proposal = slug(value)[:LONGEST_ID].strip("-")
        usable = proposal and proposal not in RESERVED
        hint = f"write '{proposal}'" if usable else "write a name such as 'riverbend-dayton'"
        message = f"the id '{short(value)}' is not made of a-z, 0-9 and single hyphens"
        return Fault("P101", message, hint)

    def schema(self) -> dict[str, Any]:
        refused = {"enum": sorted(RESERVED)}
        return {
            "type": "string", "pattern": f"^{_SLUG.pattern}$", "maxLength": LONGEST_ID, "not": refused,
        }  # fmt: skip


def slug(text: str) -> str:
    """``text`` as an id: ASCII letters and digits joined by single hyphens; may be empty."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", ascii_text).strip("-")


_TIME = re.compile("(?:[01]?[0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    shown = "24-hour time such as 17:30"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if _TIME.fullmatch(value):
            return None
        return Fault(
            "P140",
            f"'{name}' is no time: '{short(value)}'",
            'write hours and minutes, such as "17:30"',
        )

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_TIME.pattern}$"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number of ``unit`` or, for a field that is a Span, one number or a least and a most."""

    least: float
    most: float
    unit: str
    span: bool = False

    @property
    def shown(self) -> str:
        """How the documentation calls it."""
        if self.least == self.most:
            return f"the number {_shown(self.least)}"
        one = f"number of {self.unit}, {_shown(self.least)} to {_shown(self.most)}"
        return f"{one}, or [least, most]" if self.span else one

    def fault(self, value: float | Span, name: str, today: date) -> Fault | None:  # noqa: ARG002
        """A number outside the range, or a range the wrong way round."""
        ends = (value.least, value.most) if isinstance(value, Span) else (value,)
        for end in ends:
            if not self.least <= end <= self.most:
                least, most = _shown(self.least), _shown(self.most)
                message = f"'{name}' is {_shown(end)}, not between {least} and {most}"
                return Fault("P143", message, f"write the number of {self.unit}")
        if ends[0] > ends[-1]:
            first, last = _shown(ends[0]), _shown(ends[-1])
            message = f"'{name}' begins with {first} and ends with {last}"
            return Fault("P144", message, f"write [{last}, {first}]")
        return None

    def schema(self) -> dict[str, Any]:
        """JSON Schema of one value."""
        one = {"type": "number", "minimum": self.least, "maximum": self.most}
        if not self.span:
            return one
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 2, "maxItems": 2}]}


def _shown(number: float) -> str:
    return f"{number:.10g}"


@dataclass(frozen=True, slots=True)
class Degrees:
    """Latitude or longitude up to ``most``; looked at as a pair, in ``rules_program``."""

    most: float

    @property
    def shown(self) -> str:
        """How the documentation calls it."""
        return f"degrees, {-self.most:g} to {self.most:g}"

    def fault(self, value: float, name: str, today: date) -> Fault | None:  # noqa: ARG002
        """Nothing by itself."""
        return None

    def schema(self) -> dict[str, Any]:
        """JSON Schema of one value."""
        return {"type": "number", "minimum": -self.most, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no; left out it is not stated."""

    shown = "true or false"

    def fault(self, value: bool, name: str, today: date) -> Fault | None:  # noqa: ARG002
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": ["boolean", "string"], "pattern": "^([Yy][Ee][Ss]|[Nn][Oo])$"}


@dataclass(frozen=True, slots=True)
class Day:
    """A day that has come."""

    shown = "a day, year-month-day, not in the future"

    def fault(self, value: date, name: str, today: date) -> Fault | None:
        if value <= today:
            return None
        return Fault(
            "P150", f"'{name}' lies in the future: {value}", "write the day on which it was true"
        )

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
