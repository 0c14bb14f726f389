"""Bytes to text: UTF-8 only, no characters that hide from a reader, line ends made one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from site_generator.problems import Problems

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
_BIDI = range(0x202A, 0x202F), range(0x2066, 0x206A)


def forbidden_name(text: str) -> str | None:
    """How to name the first forbidden character of ``text``; None where there is none."""
    match = _FORBIDDEN.search(text)
    return _named(match[0]) if match else None


def _named(character: str) -> str:
    number = ord(character)
    if any(number in reach for reach in _BIDI):
        kind = "a character that turns the direction of text"
    elif number < 0xA0:
        kind = "a control character"
    else:
        kind = "an invisible character"
    return f"{kind} (U+{number:04X})"


def read_text(path: Path, file: str, problems: Problems) -> str | None:
    """The text of ``path``, shown to editors as ``file``; None where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or "unknown reason"
        problems.error("S001", (file, 0, 0), f"the file cannot be read: {reason}")
        return None
    return decode(data, file, problems)


def decode(data: bytes, file: str, problems: Problems) -> str | None:
    """``data`` as text with a line feed as its only line end and no byte order mark.

    Not UTF-8: an error with the byte's place, and None. Forbidden characters: an error each (the
    first 20), and U+FFFD in their stead, so that the rest can still be checked.
    """
    mark = len(data)
    data = data.removeprefix(b"\xef\xbb\xbf")
    mark -= len(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8")
        line, column = _place(before, len(before))
        problems.error(
            "S002",
            (file, line, column),
            f"byte {mark + fault.start + 1} (0x{data[fault.start]:02X}) is not UTF-8",
            "save the file with the encoding UTF-8",
        )
        return None
    if text.isascii() and text.replace("\n", "").isprintable():  # most files; spares two searches
        return text
    for count, match in enumerate(_FORBIDDEN.finditer(text)):
        if count == 20:
            break
        byte = mark + len(text[: match.start()].encode()) + 1
        line, column = _place(text, match.start())
        problems.error(
            "S003",
            (file, line, column),
            f"{_named(match[0])} at byte {byte}",
            "delete it and type the text anew",
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FORBIDDEN.sub("\ufffd", text)


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
