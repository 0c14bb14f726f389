"""Writes entries as YAML that people edit and every parser reads the same.

The subset: block mappings, lists of codes in one line (``[a, b]``), scalars in one line. A text is
plain only where YAML 1.1 and 1.2 agree that it is a text, else it has double quotes; ZIPs and phone
numbers always have them. No anchors, tags, tabs, folded texts or comments after values.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_generator.catalogue.model import Program
from site_generator.catalogue.model.kinds_contact import PhoneNumber, Zip
from site_generator.catalogue.model.uses import declared
from site_generator.declared.kinds import Day, Flag

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | tuple[str, ...]
Entry = dict[str, "Value | Mapping[str, Value | None] | None"]
Leaves = dict[str, Value]
"""An entry without its nesting: ``location.city`` to a text or a tuple of texts."""


def _named(*kinds: type) -> frozenset[str]:
    """The last names of the program's fields whose values are of these kinds."""
    return frozenset(
        one.path.rpartition(".")[2]
        for one in declared(Program)
        if isinstance(one.field.kind, kinds)
    )


ALWAYS_QUOTED = _named(Zip, PhoneNumber)
"""Digits that are no numbers."""

DAYS = _named(Day)
"""Keys under which a day is meant as a day and stands plain."""

FLAGS = _named(Flag)
"""Keys under which true and false stand plain."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CODE = re.compile(r"[a-z][a-z0-9_-]*")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,'()&/-]*[A-Za-z0-9.)]")
_TWO_LETTERS = re.compile(r"[A-Za-z]{2}")
_NOT_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(value: str, *, quoted: bool = False) -> str:
    """``value`` as a YAML scalar in one line."""
    return value if not quoted and _plain(value) else f'"{_escaped(value)}"'


def _plain(value: str) -> bool:
    if value.lower() in _NOT_TEXT:
        return False
    if _WORD.fullmatch(value):
        return True
    return " " in value and bool(_WORDS.fullmatch(value)) and bool(_TWO_LETTERS.search(value))


def _escaped(value: str) -> str:
    if value.isprintable() and '"' not in value and "\\" not in value:
        return value
    return "".join(_escape(c) for c in value)


def _escape(c: str) -> str:
    if c in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[c]
    if c.isprintable():
        return c
    number = ord(c)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def field_lines(key: str, value: Value | Mapping[str, Value | None], indent: int) -> list[str]:
    """The lines of one field of a program, ``indent`` blanks in front of its key."""
    space = " " * indent
    if isinstance(value, str):
        return [f"{space}{key}: {_one(key, value)}"]
    if isinstance(value, tuple):
        return [f"{space}{key}: {_list(value)}"]
    inner = [
        f"{space}  {name}: {_list(item) if isinstance(item, tuple) else _one(name, item)}"
        for name, item in value.items()
        if item is not None
    ]
    return [f"{space}{key}:", *inner]


def _one(key: str, value: str) -> str:
    if key in FLAGS or (key in DAYS and _DAY.fullmatch(value)):
        return value
    return scalar(value, quoted=key in ALWAYS_QUOTED)


def _list(values: tuple[str, ...]) -> str:
    return f"[{', '.join(_item(value) for value in values)}]"


def _item(value: str) -> str:
    plain = _CODE.fullmatch(value) and value.lower() not in _NOT_TEXT
    return value if plain else f'"{_escaped(value)}"'


def program_block(entry: Entry, indent: int = 2) -> str:
    """One item of the list of programs, its dash ``indent`` blanks from the margin."""
    lines = [
        line
        for key, value in entry.items()
        if value is not None
        for line in field_lines(key, value, indent + 2)
    ]
    lines[0] = f"{' ' * indent}- {lines[0].lstrip()}"
    return "\n".join(lines) + "\n"
