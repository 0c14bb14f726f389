"""The whole catalogue of a project: read, checked, placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_generator import parallel
from site_generator.catalogue.model import Catalogue, FileInfo, Placement, Program, Span
from site_generator.catalogue.placement import place_programs
from site_generator.catalogue.reading.files import catalogue_files, check_names, read_files
from site_generator.catalogue.rules.location import check_locations
from site_generator.problems import Problem, Problems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from site_generator.places import Gazetteer

PARALLEL_FROM = 4_000_000
"""Bytes of catalogue files above which a second process is worth starting."""


class Part(msgspec.Struct, frozen=True):
    """Some files of a catalogue, without errors; ``infos`` and ``placements`` go by program."""

    programs: list[Program]
    infos: list[FileInfo]
    placements: dict[str, Placement]
    problems: list[Problem]


def load(root: Path, *, gazetteer: Gazetteer, today: date, problems: Problems) -> Catalogue | None:
    """The catalogue of the project at ``root``, programs sorted by id.

    None where it has errors; all findings are added to ``problems``.
    """
    paths = catalogue_files(root)
    check_names(root, problems)
    parts = _in_two(paths, root, gazetteer, today) or _in_one(
        paths, root, gazetteer, today, problems
    )
    if parts is None:
        return None
    pairs = sorted(
        ((p, info) for part in parts for p, info in zip(part.programs, part.infos, strict=True)),
        key=lambda pair: pair[0].id,
    )
    for part in parts:
        problems.extend(part.problems)
    return Catalogue(
        programs=tuple(program for program, _ in pairs),
        files={program.id: info for program, info in pairs},
        placements={id_: place for part in parts for id_, place in part.placements.items()},
    )


def _in_one(
    paths: Sequence[Path], root: Path, gazetteer: Gazetteer, today: date, problems: Problems
) -> list[Part] | None:
    """All files read here; None, with everything in ``problems``, where there is an error."""
    own = Problems()
    part = _read(paths, root, gazetteer, today, own)
    if own.errors:
        problems.extend(own.found)
        return None
    return [part]


def _in_two(
    paths: Sequence[Path], root: Path, gazetteer: Gazetteer, today: date
) -> list[Part] | None:
    """Half of the files read here and the other half in parallel; None where that is not possible.

    It is for large catalogues without errors, with no id in both halves. Where something is
    wrong it is left to the reader of all files, which knows every place.
    """
    sizes = {path: path.stat().st_size for path in paths}
    if sum(sizes.values()) < PARALLEL_FROM or not parallel.possible():
        return None
    here: list[Path] = []
    there: list[Path] = []
    for path in sorted(paths, key=lambda one: (-sizes[one], one)):
        lighter = min(here, there, key=lambda half: sum(sizes[one] for one in half))
        lighter.append(path)

    def other_half() -> bytes:
        own = Problems()
        part = _read(sorted(there), root, gazetteer, today, own)
        return b"" if own.errors else msgspec.msgpack.encode(part, enc_hook=_from_span)

    own = Problems()
    with parallel.beside(other_half) as answer:
        one = _read(sorted(here), root, gazetteer, today, own)
        packed = answer() if not own.errors else b""
    if not packed:
        return None
    two = msgspec.msgpack.decode(packed, type=Part, dec_hook=_to_span)
    return None if one.placements.keys() & two.placements.keys() else [one, two]


def _read(
    paths: Sequence[Path], root: Path, gazetteer: Gazetteer, today: date, own: Problems
) -> Part:
    read = read_files(paths, base=root, today=today, problems=own)
    check_locations(read, gazetteer=gazetteer, problems=own)
    if own.errors:
        return Part([], [], {}, [])
    programs = [one.program for one in read]
    return Part(
        programs, [one.info for one in read], place_programs(programs, gazetteer), own.found
    )


def _from_span(value: object) -> list[float]:
    if isinstance(value, Span):
        return [value.least, value.most]
    raise TypeError(f"no packed form for {type(value).__name__}")


def _to_span(kind: type, value: list[float]) -> object:
    return kind(*value)
