"""What the last import said, so that the next one can tell an editor's word from its own.

One file per state, ``.imported/<state>.json``: for each program the digest of every field as it was
imported, the digest of its whole text, the directories it came from and the keys of its rows.

A national directory has 19,000 programs with 25 fields each, so the names of the fields appear once,
at the top, and a program is one line: ``"id": [keys, kinds, digest of its text, digests of its
fields]``, the last in the order of the names, ``-`` where the field is not stated, and a fifth
member ``"gone"`` where the source lists it no longer.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from site_generator.errors import ImportSourceError
from site_generator.exchange.files.atomic_write import RECORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from site_generator.exchange.files.yaml_writer import Entry, Leaves

VERSION = 2
DIGEST_LENGTH = 6
ABSENT = "-"
GONE = "gone"


def digest(value: object) -> str:
    """Six signs (36 bits) that stand for ``value``."""
    written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    sum_ = blake2b(written.encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return b64encode(sum_).decode()[:DIGEST_LENGTH]


def leaves(entry: Entry) -> Leaves:
    """``entry`` by dotted paths, without fields that are not stated."""
    flat: Leaves = {}
    for key, value in entry.items():
        if isinstance(value, (str, tuple)):
            flat[key] = value
        elif value is not None:
            flat |= {f"{key}.{name}": item for name, item in value.items() if item is not None}
    return flat


@dataclass(slots=True)
class Imported:
    """One program as it was imported last. ``gone``: the source lists it no longer."""

    keys: list[str]
    kinds: list[str]
    block: str
    fields: dict[str, str]
    gone: bool = False


@dataclass(slots=True)
class Record:
    """One state's file as it was written last; ``editions`` has a day for each directory."""

    head: str = ""
    editions: dict[str, str] = field(default_factory=dict)
    programs: dict[str, Imported] = field(default_factory=dict)

    def as_bytes(self) -> bytes:
        """One program a line, sorted, so that versions of the file compare well."""
        names = sorted({name for program in self.programs.values() for name in program.fields})
        rows = [
            f"{json.dumps(id_)}: {json.dumps(_row(self.programs[id_], names))}"
            for id_ in sorted(self.programs)
        ]
        head = json.dumps(
            {"version": VERSION, "head": self.head, "editions": self.editions, "fields": names},
            sort_keys=True,
        )
        listed = ",\n".join(rows)
        return f'{head[:-1]}, "programs": {{\n{listed}\n}}}}\n'.encode()


def _row(program: Imported, names: Sequence[str]) -> list[str]:
    digests = "".join(program.fields.get(name, ABSENT) for name in names)
    row = [" ".join(program.keys), " ".join(program.kinds), program.block, digests]
    return [*row, GONE] if program.gone else row


def _program(row: Sequence[str], names: Sequence[str]) -> Imported:
    keys, kinds, block, digests, *rest = row
    fields, at = {}, 0
    for name in names:
        end = at + (1 if digests[at] == ABSENT else DIGEST_LENGTH)
        if digests[at] != ABSENT:
            fields[name] = digests[at:end]
        at = end
    if at != len(digests) or rest not in ([], [GONE]):
        raise ValueError(f"{len(digests)} signs for {len(names)} fields")
    return Imported(keys.split(), kinds.split(), block, fields, gone=bool(rest))


def read_records(folder: Path) -> dict[str, Record]:
    """The records in ``folder`` by state."""
    found = sorted((folder / RECORDS).glob("??.json"))
    return {path.stem.upper(): _read(path) for path in found}


def _read(path: Path) -> Record:
    try:
        table = json.loads(path.read_bytes())
        if table["version"] != VERSION:
            raise ImportSourceError(
                f"{path}: written by another version of this tool; delete it to import afresh"
                " (facts that differ from the source then count as an editor's)."
            )
        names = table["fields"]
        programs = {id_: _program(row, names) for id_, row in table["programs"].items()}
        return Record(table["head"], table["editions"], programs)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ImportSourceError(
            f"{path}: damaged ({error}); delete it to import from scratch (facts that differ from the"
            " source then count as an editor's)."
        ) from error


def known_ids(records: Mapping[str, Record]) -> dict[str, str]:
    """The id that each key of a row has from earlier imports."""
    return {
        key: id_
        for record in records.values()
        for id_, program in sorted(record.programs.items())
        for key in program.keys
    }
