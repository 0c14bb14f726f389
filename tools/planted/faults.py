"""The planted faults: mistakes that someone could make, as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = Path(__file__).parent


class FaultError(Exception):
    """A fault cannot be read, or does not fit the tree anymore."""


@dataclass(frozen=True)
class Edit:
    """A change of one file: ``find`` is there exactly once and becomes ``replace``."""

    file: str
    find: str
    replace: str

    def applied(self, text: str) -> str:
        """``text`` with the fault in it; ``FaultError`` where ``find`` is not there just once."""
        count = text.count(self.find)
        if count != 1:
            raise FaultError(f"{self.file}: {count} times instead of once: {self.find!r}")
        return text.replace(self.find, self.replace)


@dataclass(frozen=True)
class Fault:
    """One mistake: ``says`` what people would suffer, ``tests`` the files that should notice."""

    name: str
    area: str
    says: str
    tests: tuple[str, ...]
    edits: tuple[Edit, ...]


def read_faults(folder: Path = FOLDER) -> list[Fault]:
    """All faults of the files in ``folder``, each of which is one area, in order."""
    return [fault for path in sorted(folder.glob("*.toml")) for fault in _faults_in(path)]


def _faults_in(path: Path) -> list[Fault]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["fault"]
        return [_fault(path.stem, table) for table in tables]
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise FaultError(f"{path}: {error}") from error


def _fault(area: str, table: dict) -> Fault:
    """One fault; its edit is in the table itself, or several under ``edit``."""
    own = {key: table.pop(key) for key in ("file", "find", "replace") if key in table}
    edits = tuple(Edit(**edit) for edit in table.pop("edit", [own]))
    return Fault(area=area, tests=tuple(table.pop("tests")), edits=edits, **table)
