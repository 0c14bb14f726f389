"""Kinds of values for phone, e-mail, ZIP and position."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.catalogue.phones import normal_phone
from site_generator.declared.kinds import Fault, short
from site_generator.declared.web import EMAIL, LONGEST_EMAIL, is_email

if TYPE_CHECKING:
    from datetime import date

ZIP = re.compile("[0-9]{5}(?:-?[0-9]{4})?")


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that can be dialled in the United States."""

    shown = "phone number with ten digits, such as 513-555-0143 or 513-555-0143 ext. 12"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if normal_phone(value):
            return None
        message = f"'{name}' cannot be dialed: '{short(value)}'"
        return Fault(
            "P121", message, "write ten digits, such as 513-555-0143 or 513-555-0143 ext. 12"
        )

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": "[0-9]"}


@dataclass(frozen=True, slots=True)
class Email:
    """An address for mail."""

    shown = "e-mail address"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if is_email(value):
            return None
        message = f"'{name}' is not an e-mail address: '{short(value)}'"
        return Fault("P122", message, "write one address, such as intake@name.example")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": LONGEST_EMAIL, "pattern": f"^{EMAIL}$"}


@dataclass(frozen=True, slots=True)
class Zip:
    """A ZIP code."""

    shown = "ZIP with 5 or 9 digits"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        if ZIP.fullmatch(value):
            return None
        hint = "write all 5 digits"
        if value.isdigit() and len(value) < 5:
            hint = f"write {value.zfill(5)} if a leading zero was lost"
        return Fault("P130", f"'{name}' has neither 5 nor 9 digits: '{short(value)}'", hint)

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": f"^{ZIP.pattern}$", "maximum": 999999999}


@dataclass(frozen=True, slots=True)
class Degrees:
    """Latitude or longitude up to ``most``; checked as a pair, in ``rules.program``."""

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
