"""Kinds of values by which people and letters find their way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.catalogue.kinds import Fault, short
from site_generator.catalogue.phones import normal_phone
from site_generator.catalogue.web import EMAIL, LONGEST_EMAIL, LONGEST_URL, is_email, url_fault

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
        message = f"'{name}' cannot be dialled: '{short(value)}'"
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
        message = f"'{name}' is no e-mail address: '{short(value)}'"
        return Fault("P122", message, "write one address, such as intake@name.example")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": LONGEST_EMAIL, "pattern": f"^{EMAIL}$"}


@dataclass(frozen=True, slots=True)
class Url:
    """An address on the web."""

    shown = "web address that begins with https:// or http://"

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        found = url_fault(value)
        return Fault("P123", f"'{name}' {found[0]}: '{short(value)}'", found[1]) if found else None

    def schema(self) -> dict[str, Any]:
        pattern = r"^[hH][tT][tT][pP][sS]?://[^\s/]+\.[^\s]+$"
        return {"type": "string", "maxLength": LONGEST_URL, "pattern": pattern}


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
