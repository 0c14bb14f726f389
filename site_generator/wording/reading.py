"""Reads a language's tables (a folder of TOML files, one per part of the site) and checks them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import UnknownLocaleError

from site_generator.errors import UsageError
from site_generator.problems import did_you_mean
from site_generator.wording.comparing import OF_IMPORTS, faults_of
from site_generator.wording.table import Words, plural_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SHIPPED = Path(__file__).parent
SOURCE = "en"
"""The language with which every other is compared; messages to editors and documentation are in it."""

EVERYDAY = 1_000
"""Counts below this need their plural category; that of millions may be left to ``other``."""

MOST_FAULTS = 20
"""As many faults of one language as are told at once."""


@cache
def english() -> Words:
    """The source table: what editors, documentation and imported files are told in."""
    return Words(SOURCE, _merged(load_tables(SHIPPED / SOURCE)))


def read_words(language: str, own: Path) -> Words:
    """The texts of ``language`` from its folder in ``own``, or from this package's.

    UsageError where there is no such folder, where a file is not TOML, and with every text that only
    one of this table and the source table has.
    """
    folder = own / language
    if not folder.is_dir():
        folder = SHIPPED / language
    known = sorted({path.name for top in (own, SHIPPED) for path in _folders(top)})
    if not folder.is_dir():
        hint = did_you_mean(language, known) or "write 'en'"
        raise UsageError(
            f"there are no tables for the language '{language}' set under 'theme: language' in"
            f" mkdocs.yml; {hint}, or put its tables in the folder {own.name}/{language}/"
        )
    if folder == SHIPPED / SOURCE:
        return english()
    try:
        rule = plural_rule(language)
    except (ValueError, UnknownLocaleError):
        raise UsageError(
            f"{own.name}/{language}/: '{language}' is not a language tag; give the folder one as its"
            " name, such as 'es' or 'pt-BR'"
        ) from None
    files = load_tables(folder)
    plurals = frozenset({*map(rule, range(EVERYDAY)), "other"})
    faults = list(faults_of(files, load_tables(SHIPPED / SOURCE), plurals))
    if faults:
        shown = [f"{own.name}/{language}/{fault}" for fault in faults[:MOST_FAULTS]]
        rest = len(faults) - MOST_FAULTS
        raise UsageError("\n".join([*shown, *([f"and {rest} more"] if rest > 0 else [])]))
    return Words(language, {OF_IMPORTS: english().section(OF_IMPORTS)} | _merged(files))


def _folders(top: Path) -> Iterator[Path]:
    if top.is_dir():
        yield from (path for path in top.iterdir() if any(path.glob("*.toml")))


def load_tables(folder: Path) -> dict[str, dict[str, Any]]:
    """The tables of each file by its name; UsageError where one cannot be read."""
    files = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            files[path.name] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: this is not valid TOML ({error}); fix it there") from None
    return files


def _merged(files: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {section: table for tables in files.values() for section, table in tables.items()}
