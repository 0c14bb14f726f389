"""Recognises SAMHSA's national directory workbooks and reads their rows.

Two layouts are known, those of the 2023 substance use and the 2024 mental health directory. They
have the same thirteen columns and differ in capitals. A workbook is one of them when the whole
header of the sheet "Facilities List" agrees; which of the two directories it is says the sheet
"Service Code Reference": only the substance use directory explains OIT (intensive outpatient), only
the mental health one PHDT (partial hospitalization or day treatment). File names say nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from site_generator.errors import ImportSourceError
from site_generator.exchange.cleaning import text
from site_generator.exchange.edition import Edition
from site_generator.exchange.files.xlsx import Rows, Workbook, read_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


FACILITIES = "Facilities List"
REFERENCE = "Service Code Reference"
COLUMNS = (
    "name1", "name2", "street1", "street2", "city", "state", "zip", "phone",
    "intake1", "intake2", "intake1a", "intake2a", "service_code_info",
)  # fmt: skip
REFERENCE_COLUMNS = (
    "category_code", "category_name", "service_code", "service_name", "service_description",
)  # fmt: skip
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRow:
    """One row, its cells cleaned of control characters and blanks but otherwise as given."""

    edition: Edition
    number: int
    name1: str
    name2: str
    street1: str
    street2: str
    city: str
    state: str
    zip: str
    phones: tuple[str, str, str, str, str]
    codes: frozenset[str]

    def cells(self) -> tuple[object, ...]:
        """All that the row says, for telling a row that is there twice."""
        place = (self.street1, self.street2, self.city, self.state, self.zip)
        return (self.name1, self.name2, *place, self.phones, tuple(sorted(self.codes)))

    @property
    def longest(self) -> int:
        """Characters in the longest cell, the codes left aside."""
        return max(map(len, (*self.phones, *map(str, self.cells()[:7]))))

    @property
    def empty(self) -> bool:
        """Whether no cell says anything."""
        return not any(self.cells()[:7]) and not any(self.phones) and not self.codes


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory that was read: its rows, and the codes that its own reference explains."""

    edition: Edition
    rows: tuple[FacilityRow, ...]
    explained: frozenset[str]


def read_directory(path: Path, day: date | None = None) -> Directory:
    """The directory in ``path``. ``day`` replaces the day of last change that the file states."""
    book = read_workbook(path)
    facilities = _sheet(path, book, FACILITIES, COLUMNS)
    reference = _sheet(path, book, REFERENCE, REFERENCE_COLUMNS)
    explained = frozenset(text(row[2]) for row in reference) - {""}
    edition = _edition(path, book, explained, day)
    return Directory(edition, tuple(_rows(edition, facilities)), explained)


def _sheet(path: Path, book: Workbook, name: str, expected: tuple[str, ...]) -> Rows:
    found = {text(sheet).casefold(): rows for sheet, rows in book.sheets.items()}
    rows = found.get(name.casefold())
    if rows is None:
        raise ImportSourceError(
            f"{path}: no sheet '{name}'; this is not one of SAMHSA's national directories."
            f" Sheets in the file: {', '.join(book.sheets) or 'none'}."
        )
    header = [text(cell).casefold() for cell in rows[0]] if rows else []
    while header and not header[-1]:
        header.pop()
    if header == list(expected):
        return [row[: len(expected)] for row in rows[1:]]
    missing = [column for column in expected if column not in header]
    unknown = [column or "(empty)" for column in header if column not in expected]
    said = [f"missing: {', '.join(missing)}"] if missing else []
    said += [f"unknown: {', '.join(unknown)}"] if unknown else []
    raise ImportSourceError(
        f"{path}: the columns of '{name}' are not those of the 2023 and 2024 directories"
        f" ({'; '.join(said) or 'the order differs'})."
        f" Expected: {', '.join(expected)}. Nothing was imported."
    )


def _edition(path: Path, book: Workbook, explained: frozenset[str], day: date | None) -> Edition:
    marks = {
        "mental-health": "PHDT" in explained,
        "substance-use": "OIT" in explained,
    }
    kinds = [kind for kind, marked in marks.items() if marked]
    if len(kinds) != 1:
        raise ImportSourceError(
            f"{path}: '{REFERENCE}' explains {'both' if kinds else 'neither'} of PHDT (mental health)"
            " and OIT (substance use), so it is not clear which directory this is."
        )
    stated = day or book.modified
    if stated is None:
        raise ImportSourceError(
            f"{path}: the workbook does not give its date; give it with --date."
        )
    if stated > date.today():  # noqa: DTZ011  # days of the editor's own calendar
        raise ImportSourceError(
            f"{path}: its date, {stated}, is in the future; give the right one with --date."
        )
    year = _YEAR.search(book.title)
    return Edition(kind=kinds[0], year=int(year[1]) if year else stated.year, day=stated)


def _rows(edition: Edition, facilities: Rows) -> Iterator[FacilityRow]:
    for number, row in enumerate(facilities, start=2):
        cells = [text(cell) for cell in row]
        yield FacilityRow(
            edition=edition,
            number=number,
            name1=cells[0],
            name2=cells[1],
            street1=cells[2],
            street2=cells[3],
            city=cells[4],
            state=cells[5].upper(),
            zip=cells[6],
            phones=(cells[7], cells[8], cells[9], cells[10], cells[11]),
            codes=frozenset(cells[12].replace("*", " ").split()),
        )
