"""Every kind of problem that a catalogue can have: its code, its severity and what it means.

Codes are stable; ``docs/problems.md`` explains each with an example. P0xx concern the file and
its YAML, P1xx the values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.declared.dialect import Where
    from site_generator.problems import Problems, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    severity: Severity
    meaning: str


def _error(meaning: str) -> Code:
    return Code("error", meaning)


def _warning(meaning: str) -> Code:
    return Code("warning", meaning)


CODES = {
    "P001": _warning("A file of programs is not read because of its name or location."),
    "P011": _error("The file has no list of programs."),
    "P012": _error("A value is not in the vocabulary of its field."),
    "P013": _error("A key is unknown."),
    "P015": _error("A fact that every program needs is missing."),
    "P016": _error("A value has a different shape than its field needs: text, list or mapping."),
    "P017": _error("A key has no value."),
    "P018": _error("A value is not a number."),
    "P019": _error("A value is neither true nor false."),
    "P020": _error("A value is not a calendar date."),
    "P021": _warning("A comment may have swallowed the end of a value."),
    "P022": _warning("A value is read as the text 'null', not as 'not stated'."),
    "P023": _error("The file is written for another version of this format."),
    "P024": _error("A file has so many problems that the rest of it was not checked."),
    "P101": _error("An id cannot be used in an address."),
    "P102": _error("Two programs have the same id."),
    "P110": _error("A text is empty, or begins or ends with a space."),
    "P111": _error("A text is too long."),
    "P112": _error("A text contains a tab or line break, which is not allowed."),
    "P113": _error("A list is empty."),
    "P114": _error("A list names the same thing twice."),
    "P120": _error("A program gives no way to reach it."),
    "P121": _error("A phone number cannot be dialed."),
    "P122": _error("An e-mail address is not valid."),
    "P123": _error("A web address is not a full http or https address."),
    "P130": _error("A ZIP has neither 5 nor 9 digits."),
    "P131": _warning("A ZIP is unknown."),
    "P132": _warning("A ZIP is in another state."),
    "P133": _error("Only one of latitude and longitude is given."),
    "P134": _error("Coordinates are outside their range."),
    "P135": _error("Coordinates are 0, 0."),
    "P136": _error("Latitude and longitude are swapped."),
    "P137": _warning("Coordinates are far from the ZIP."),
    "P138": _warning("A city is unknown, so searches by distance cannot find the program."),
    "P139": _warning("A ZIP is far from the city."),
    "P140": _error("A time is not written as hours and minutes."),
    "P141": _error("A track ends before it starts."),
    "P142": _warning("The hours do not match the level of care."),
    "P143": _error("A number is out of range."),
    "P144": _error("The lower end of a range is more than its upper end."),
    "P150": _error("A date is in the future."),
    "P151": _warning("Facts were checked over a year ago."),
    "P152": _warning("Facts wait for an editor to confirm them."),
    "P153": _error(
        "A name in to_confirm or incomplete is not a field of a program, or not a list."
    ),
    "P154": _error("A program offers what it says elsewhere that it does not offer."),
}


def report(problems: Problems, code: str, where: Where, message: str, hint: str = "") -> None:
    """Add a finding with the severity of its code."""
    add = problems.error if CODES[code].severity == "error" else problems.warning
    add(code, where, message, hint)
