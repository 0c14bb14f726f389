"""What a single value may be: one class per kind, with its check, its JSON Schema and its name.

A check gets a value that already has the type of the model and returns what is wrong with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date  # noqa: TC003  Kind is asked for its types at run time
from math import inf
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, runtime_checkable

from site_generator.declared.span import Span
from site_generator.declared.web import LONGEST_URL, url_fault

if TYPE_CHECKING:
    from site_generator.yaml_source import Node


class Fault(NamedTuple):
    """What is wrong with a value; its ``name`` has a code in each dialect, or is one itself."""

    name: str
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
    """Words. ``limit``: characters, without a limit if it is 0. ``lines``: may be several lines.

    ``facts``: marks in it are filled in.
    """

    limit: int = 200
    lines: bool = False
    facts: bool = False

    @property
    def shown(self) -> str:
        length = f", at most {self.limit} characters" if self.limit else ""
        return f"text{length}{', with facts' if self.facts else ''}"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if not value or value != value.strip():
            if value.strip():
                return Fault("blank", f"'{name}' begins or ends with a space", "delete the space")
            return Fault("blank", f"'{name}' is empty", "write some text, or delete the key")
        if 0 < self.limit < len(value):
            message = f"'{name}' has {len(value):,} characters, more than {self.limit:,}"
            return Fault("long", message, "shorten it")
        if value.isprintable():
            return None
        broken = "\t" in value or ("\n" in value and not self.lines)
        if not broken:  # characters that hide were reported where the text was read
            return None
        return Fault("line", f"'{name}' contains a tab or line break", "write it on one line")

    def schema(self) -> dict[str, Any]:
        longest = {"maxLength": self.limit} if self.limit else {}
        return {"type": "string", "minLength": 1, **longest}


_TIME = re.compile("(?:[01]?[0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    shown = "24-hour time such as 17:30"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if _TIME.fullmatch(value):
            return None
        return Fault(
            "time",
            f"'{name}' is not a time: '{short(value)}'",
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
        reach = f", {_shown(self.least)} to {_shown(self.most)}" if self.most < inf else ""
        one = f"number of {self.unit}{reach}"
        return f"{one}, or [least, most]" if self.span else one

    def fault(self, value: float | Span, name: str, today: date) -> Fault | None:  # noqa: ARG002
        """A number outside the range, or a range in the wrong order."""
        ends = (value.least, value.most) if isinstance(value, Span) else (value,)
        for end in ends:
            if not self.least <= end <= self.most:
                least, most = _shown(self.least), _shown(self.most)
                message = f"'{name}' is {_shown(end)}, not between {least} and {most}"
                return Fault("range", message, f"write the number of {self.unit}")
        if ends[0] > ends[-1]:
            first, last = _shown(ends[0]), _shown(ends[-1])
            message = f"'{name}' begins with {first} and ends with {last}"
            return Fault("turned", message, f"write [{last}, {first}]")
        return None

    def schema(self) -> dict[str, Any]:
        """JSON Schema of one value."""
        most = {"maximum": self.most} if self.most < inf else {}
        one = {"type": "number", "minimum": self.least, **most}
        if not self.span:
            return one
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 2, "maxItems": 2}]}


def is_lone(kind: Kind) -> bool:
    """Whether a list of numbers may also be written as one."""
    return isinstance(kind, Number) and kind.span


def _shown(number: float) -> str:
    return f"{number:.10g}"


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
    """A day, one that has come unless ``to_come``."""

    to_come: bool = False

    @property
    def shown(self) -> str:
        """How the documentation calls it."""
        return f"a day, year-month-day{'' if self.to_come else ', not in the future'}"

    def fault(self, value: date, name: str, today: date) -> Fault | None:
        """A day that has not come."""
        if self.to_come or value <= today:
            return None
        return Fault(
            "future", f"'{name}' is in the future: {value}", "write the date on which it was true"
        )

    def schema(self) -> dict[str, Any]:
        """JSON Schema of one value."""
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@dataclass(frozen=True, slots=True)
class Url:
    """An address on the web."""

    shown = "web address that begins with https:// or http://"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        found = url_fault(value)
        return Fault("url", f"'{name}' {found[0]}: '{short(value)}'", found[1]) if found else None

    def schema(self) -> dict[str, Any]:
        pattern = r"^[hH][tT][tT][pP][sS]?://[^\s/]+\.[^\s]+$"
        return {"type": "string", "maxLength": LONGEST_URL, "pattern": pattern}


@dataclass(frozen=True, slots=True)
class Nested:
    """A mapping, or several, with fields of its own. ``called``: how messages call one of several."""

    called: str = ""

    shown: ClassVar[str] = "mapping"

    def fault(self, value: Any, name: str, today: date) -> Fault | None:  # noqa: ARG002
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "object"}


@dataclass(frozen=True, slots=True)
class Unseen:
    """Anything: it is kept in the file and not shown anywhere."""

    shown: ClassVar[str] = "anything; kept, not shown"

    def fault(self, value: Any, name: str, today: date) -> Fault | None:  # noqa: ARG002
        return None

    def schema(self) -> dict[str, Any]:
        return {}


@runtime_checkable
class Own(Kind, Protocol):
    """A kind of text that may be written in a special shape."""

    def read(self, node: Node) -> str:
        """The text that ``node`` stands for, "" where it is none; ``fault`` checks it next."""
        ...
