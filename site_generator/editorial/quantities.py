"""Finds figures in text, so that two ways of writing the same figure can be known as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.editorial.numerals import EVERYDAY, NUMBER, SUM, unit_at, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Key = tuple[str | float, ...]

RARE_FROM = 100
"""A number that large is a figure in itself: with its unit, and alone from ten times that."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH} (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(
        rf"\b{_MONTH} (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? )?(?P<year>\d{{4}})\b", re.IGNORECASE
    ),
)
_CODE = re.compile(r"\b[A-Z]{1,3}\d{3,}[A-Z0-9]*\b", re.IGNORECASE)
_RATIO = re.compile(
    rf"(?P<part>{NUMBER}) (?:in|in every|out of|out of every|of every) (?P<whole>{NUMBER})",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<between>\bbetween )?(?P<least>{NUMBER})(?:[ -][a-z]+)??"
    rf"(?P<to> to |-to-|- to | ?[\u2013\u2014-] ?| and | through )(?P<most>{NUMBER})",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"(?:\b(?P<part>early|mid|late)[ -])?\b(?P<years>(?:1[89]|20)\d0)s\b", re.IGNORECASE
)
_MONEY = re.compile(rf"\$ ?(?P<sum>{SUM})", re.IGNORECASE)
_AMOUNT = re.compile(NUMBER, re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE = re.compile(
    r"\b(?:(?P<least>at least|a minimum of|no fewer than|no less than)"
    r"|(?P<most>up to|at most|no more than|a maximum of|as many as)"
    r"|(?P<under>under|less than|fewer than|below)"
    r"|(?P<over>over|more than|above)"
    r"|(?P<within>within)) (?:about |around |the first )?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\+| or (?:more|over|longer)\b| and (?:over|up)\b(?! [\d$])", re.IGNORECASE)
_RATE = re.compile(
    r" (?:a|per|each|every) (?P<of>day|week|month|year)\b|/ ?(?P<sign>day|week|month|year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure at ``text[start:end]``. The same figure, written otherwise, has the same ``key``.

    ``telling``: it is so rare that two texts with the same key mean the same thing. A range is,
    and so are a large number, a rate and a bound; "3 days" is not.
    """

    key: Key
    start: int
    end: int
    telling: bool = True


def find_quantities(text: str) -> list[Quantity]:
    """The figures of a text in order, none inside another."""
    flat = text.replace("\n", " ").replace("\xa0", " ")
    found: list[Quantity] = []
    for reader in _READERS:
        for quantity in reader(flat):
            if all(quantity.end <= other.start or other.end <= quantity.start for other in found):
                found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.start)


def _dates(text: str) -> Iterator[Quantity]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            month = _MONTHS.index(match["month"][:3].lower()) + 1
            key = ("date", int(match["year"]), month, int(match["day"] or 0))
            yield Quantity(key, *match.span())


def _codes(text: str) -> Iterator[Quantity]:
    for match in _CODE.finditer(text):
        yield Quantity(("code", match[0].upper()), *match.span())


def _ratios(text: str) -> Iterator[Quantity]:
    for match in _RATIO.finditer(text):
        part, whole = value_of(match["part"]), value_of(match["whole"])
        if part < whole < 10 * RARE_FROM:
            yield Quantity(("ratio", part, whole), *match.span())


def _ranges(text: str) -> Iterator[Quantity]:
    for match in _RANGE.finditer(text):
        least, most = value_of(match["least"]), value_of(match["most"])
        unit, end = unit_at(text, match.end())
        joined = match["to"] != " and " or match["between"]
        if unit and joined and least < most:
            yield Quantity(("range", least, most, unit), match.start("least"), end)


def _decades(text: str) -> Iterator[Quantity]:
    for match in _DECADE.finditer(text):
        part = (match["part"] or "").lower()
        yield Quantity(("decade", part, int(match["years"])), *match.span())


def _money(text: str) -> Iterator[Quantity]:
    for match in _MONEY.finditer(text):
        value = value_of(match["sum"])
        yield Quantity(("money", value), *match.span(), telling=value >= RARE_FROM)


def _amounts(text: str) -> Iterator[Quantity]:
    for match in _AMOUNT.finditer(text):
        value = value_of(match[0])
        behind = _BEHIND.match(text, match.end())
        unit, end = unit_at(text, behind.end() if behind else match.end())
        behind = behind or _BEHIND.match(text, end)
        span = (match.start(), max(end, match.end(), behind.end() if behind else 0))
        if not unit and _YEAR.fullmatch(match[0]):
            yield Quantity(("year", value), *span)
        elif value >= 10 * RARE_FROM:
            yield Quantity(("amount", value), *span)
        elif value >= RARE_FROM or (unit and unit not in EVERYDAY):
            yield Quantity(("amount", value, unit), *span)
        elif not unit and not value.is_integer():
            yield Quantity(("decimal", value), *span)
        else:
            yield _small(text, value, unit, span, least=bool(behind))


def _small(text: str, value: float, unit: str, span: tuple[int, int], *, least: bool) -> Quantity:
    """A small number of something common: telling as a bound or a rate, else not."""
    start, end = span
    before = _BEFORE.search(text, 0, start)
    if least or before:
        bound = "least" if least or before is None else str(before.lastgroup)
        telling = bool(unit) or value >= 10
        return Quantity((bound, value, unit), before.start() if before else start, end, telling)
    rate = _RATE.match(text, end)
    if rate and unit:
        per = (rate["of"] or rate["sign"]).lower()
        return Quantity(("rate", value, unit, per), start, rate.end())
    return Quantity(("amount", value, unit), start, end, telling=False)


_READERS: tuple[Callable[[str], Iterator[Quantity]], ...] = (
    _dates, _codes, _ratios, _ranges, _decades, _money, _amounts,
)  # fmt: skip
