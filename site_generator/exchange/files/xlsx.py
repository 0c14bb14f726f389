"""Opens an Excel workbook only after its container has been looked through.

The reader of workbooks trusts what it reads: a cell that names a far-off column makes it reserve
a table of billions of cells, and a member that unpacks to gigabytes is unpacked. So size, count,
ratio, checksum and the farthest cell of every member are held against limits first. The limits
are far above SAMHSA's workbooks (27 members, 12 MB unpacked, 12,745 rows of 13 cells).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook

from site_generator.errors import ImportSourceError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_FILE_BYTES = 64 << 20
MOST_MEMBERS = 500
MOST_MEMBER_BYTES = 64 << 20
MOST_BYTES = 160 << 20
MOST_RATIO = 250
RATIO_COUNTS_FROM = 1 << 20
MOST_CELLS = 4_000_000
MOST_CHARACTERS_IN_A_CELL = 32_767
"""What Excel itself allows."""

_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])")
_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])")
_PLACE = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{1,9})?(\d{1,12})""")
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>\s*(\d{4}-\d{2}-\d{2})")
_TITLE = re.compile(rb"<dc:title>([^<]{0,300})</dc:title>")

Rows = list[list[object]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets by name, and what the file says about itself. ``name`` is the file's name."""

    name: str
    sheets: Mapping[str, Rows]
    modified: date | None
    title: str


def read_workbook(path: Path) -> Workbook:
    """All sheets of ``path``; ImportSourceError where it is no workbook that can be trusted."""
    try:
        size = path.stat().st_size
        if size > MOST_FILE_BYTES:
            raise ImportSourceError(f"{path}: {size:,} bytes is more than a directory can have.")
        content = path.read_bytes()
    except OSError as error:
        raise ImportSourceError(f"{path}: cannot be read: {error.strerror}.") from error
    _refuse_other_kinds(path, content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            core = _checked(path, container)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise ImportSourceError(
            f"{path}: the workbook is damaged or cut off ({error}); download it again."
        ) from error
    modified, title = _MODIFIED.search(core), _TITLE.search(core)
    return Workbook(
        name=path.name,
        sheets=_sheets(path, content),
        modified=_day(modified[1].decode()) if modified else None,
        title=title[1].decode("utf-8", "replace") if title else "",
    )


def _refuse_other_kinds(path: Path, content: bytes) -> None:
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml", b"<!--")):
        raise ImportSourceError(
            f"{path}: this is a web page saved under the name of a workbook; download the file again."
        )
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise ImportSourceError(
            f"{path}: this is an old or password-protected Excel file; save it as .xlsx without a password."
        )
    if not content.startswith(b"PK"):
        raise ImportSourceError(f"{path}: this is not an Excel workbook (.xlsx).")


def _checked(path: Path, container: zipfile.ZipFile) -> bytes:
    """Looks through all members; the text of docProps/core.xml, empty where there is none."""
    members = container.infolist()
    if len(members) > MOST_MEMBERS:
        raise ImportSourceError(
            f"{path}: {len(members):,} parts inside; a workbook has only a few dozen."
        )
    total = 0
    core = b""
    for member in members:
        total += member.file_size
        if (
            member.file_size > MOST_MEMBER_BYTES
            or total > MOST_BYTES
            or (
                member.file_size > RATIO_COUNTS_FROM
                and member.file_size > MOST_RATIO * max(member.compress_size, 1)
            )
        ):
            raise ImportSourceError(
                f"{path}: {member.filename} unpacks to {member.file_size:,} bytes; a directory is"
                " never that large, so the file is not opened."
            )
        # Excel leaves remains of deleted parts behind, without a checksum and read by no one.
        if member.filename.startswith("[trash]") or member.is_dir():
            continue
        unpacked = container.read(member)
        if member.filename.lower() == "docprops/core.xml":
            core = unpacked
        if member.filename.lower().startswith("xl/"):
            _refuse_wide_tables(path, member.filename, unpacked)
    return core


def _refuse_wide_tables(path: Path, name: str, unpacked: bytes) -> None:
    """The farthest cell decides how large a table the reader reserves."""
    rows = _ROW.split(unpacked)
    furthest_row = max(len(rows) - 1, 1)
    furthest_column = max(len(_CELL.findall(row)) for row in rows)
    for letters, digits in set(_PLACE.findall(unpacked)):
        furthest_row = max(furthest_row, int(digits))
        column = 0
        for letter in letters.upper():
            column = column * 26 + letter - 64
        furthest_column = max(furthest_column, column)
    if furthest_row * furthest_column > MOST_CELLS:
        raise ImportSourceError(
            f"{path}: {name} has cells as far out as row {furthest_row:,}, column {furthest_column:,};"
            " a directory is never that large, so the file is not opened."
        )


def _sheets(path: Path, content: bytes) -> dict[str, Rows]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets: dict[str, Rows] = {
            name: [list(row) for row in workbook.get_sheet_by_name(name).to_python()]
            for name in workbook.sheet_names
        }
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic of the reader is no Exception
        raise ImportSourceError(f"{path}: the workbook cannot be read ({error}).") from error
    for name, rows in sheets.items():
        for number, row in enumerate(rows, start=1):
            for cell in row:
                if isinstance(cell, str) and len(cell) > MOST_CHARACTERS_IN_A_CELL:
                    raise ImportSourceError(
                        f"{path}: a cell in row {number:,} of '{name}' holds {len(cell):,} characters;"
                        " the file is not a directory."
                    )
    return sheets


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
