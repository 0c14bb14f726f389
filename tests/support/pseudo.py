"""A language that nobody speaks, made from English: accented, a third longer, and told from content.

Every letter of a table becomes an accented one, so whatever is written in plain letters did not go through
the tables. Gaps stay, each between two marks that take no room, so what fills one can be told, too.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from site_generator.wording.reading import SHIPPED, SOURCE, load_tables
from tests.support import ROOT
from tests.support.sites import project_in

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGE = "en-XA"
"""The tag that browsers know for such a language; its numbers and plurals are those of English."""

MARK = "\u2060"
"""A word joiner: it stands around what fills a gap."""

PLAIN = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = dict(zip(map(ord, PLAIN), "áḃçḋéḟĝĥíĵķļḿñóṗɋŕšţúṽŵẋýž", strict=True))
ACCENTED |= {ord(chr(plain).upper()): letter.upper() for plain, letter in ACCENTED.items()}
PIECES = re.compile(r"(\{\w+\})")
NOT_SHOWN = ("filters", "people_ages", "samhsa")
"""Tables of codes and patterns."""


def pseudo(text: str) -> str:
    """``text`` with accents, about a third longer; a text without letters stays."""
    pieces = PIECES.split(text)
    letters = sum(len(piece) for piece in pieces[::2])
    if not re.search("[A-Za-z]", "".join(pieces[::2])):
        return text if len(pieces) == 1 else _around(pieces)
    body = _around(pieces)
    end = len(body.rstrip())
    added = "ö" * max(1, letters // 3)
    # Long words of one's own would be no fair test of what wraps: they end with a blank each.
    added = " ".join(re.findall("ö{1,6}", added))
    return f"{body[:end]}{' ' if ' ' in body else ''}{added}{body[end:]}"


def _around(pieces: list[str]) -> str:
    return "".join(
        f"{MARK}{piece}{MARK}" if number % 2 else piece.translate(ACCENTED)
        for number, piece in enumerate(pieces)
    )


def _translated(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: one if key in NOT_SHOWN and isinstance(one, dict) else _translated(one)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_translated(one) for one in value]
    return pseudo(value) if isinstance(value, str) else value


def _toml(table: dict[str, Any], path: str = "") -> str:
    """``table`` as TOML: texts are basic strings, whose escapes are JSON's."""
    own = [
        f"{_key(key)} = {_value(value)}"
        for key, value in table.items()
        if not isinstance(value, dict)
    ]
    inner = [
        _toml(value, f"{path}.{_key(key)}" if path else _key(key))
        for key, value in table.items()
        if isinstance(value, dict)
    ]
    head = [f"[{path}]"] if path else []
    return "\n".join([*head, *own, "", *inner])


def _key(key: str) -> str:
    return _value(key)


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def pseudo_project(folder: Path) -> Path:
    """The shipped project in the pseudo-language, with its tables in a folder of its own."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings.count("  language: en\n") == 1
    project = project_in(
        folder, f"-- mkdocs.yml --\n{settings.replace('  language: en', f'  language: {LANGUAGE}')}"
    )
    tables = project / "wording" / LANGUAGE
    tables.mkdir(parents=True)
    for name, table in load_tables(SHIPPED / SOURCE).items():
        (tables / name).write_text(_toml(_translated(table)), encoding="utf-8")
    return project
