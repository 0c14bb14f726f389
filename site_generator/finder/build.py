"""The files that the finder in the browser loads, as (path, bytes) under ``data/finder/<version>/``.

    manifest.json     where the cells lie, how many programs they hold, what each state has
    group/<n>.json    the cells of one region, where the catalogue has more than MOST_IN_MANIFEST
    cell/<n>.json     programs of one cell (see ``columns``)
    virtual/<st>.json, virtual/<st>-2.json ...   programs that serve a state by video
    unplaced/<st>.json   programs of a state of which no place is known
    zip/<first three>.json, city/<first two>.json   (see ``place_files``)

A cell is [south, west, north, east, programs, numbers of states, first cell], boxes in 1e-4 degree.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.finder.cells import CELL, GROUP, Spot, box_of, cut
from site_generator.finder.columns import SCHEMA, Row, columns, degrees
from site_generator.finder.place_files import folding, place_files, split_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_generator.catalogue.model import Catalogue
    from site_generator.places.gazetteer import Gazetteer

MOST_IN_MANIFEST = 512
"""More cells than this are listed in group files, so that the manifest stays under 10 KB packed."""

VIRTUAL_PAGE = 60
"""Most programs in one file of virtual programs."""


@dataclass(frozen=True, slots=True)
class FinderData:
    """``version`` is a digest of all files; ``path`` is the folder that holds them."""

    version: str
    path: str
    files: tuple[tuple[str, bytes], ...]


def build_finder(catalogue: Catalogue, gazetteer: Gazetteer) -> FinderData:
    """All files of the finder; the same catalogue gives the same bytes."""
    rows = [
        Row(program, catalogue.placements[program.id], catalogue.file_of(program).sample)
        for program in sorted(catalogue.programs, key=lambda program: program.id)
    ]
    cities = tuple(place_files(gazetteer))
    files = sorted([*_program_files(rows, split_prefixes(path for path, _ in cities)), *cities])
    packed = [(path, as_json(value)) for path, value in files]
    digest = hashlib.sha256()
    for path, data in packed:
        digest.update(f"{path}\0{len(data)}\0".encode())
        digest.update(data)
    version = digest.hexdigest()[:12]
    folder = f"data/finder/{version}"
    return FinderData(version, folder, tuple((f"{folder}/{path}", data) for path, data in packed))


def as_json(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _program_files(rows: Sequence[Row], split: list[str]) -> Iterator[tuple[str, Any]]:
    states = sorted({row.placement.state for row in rows} | set(_served(rows)))
    numbers = {state: number for number, state in enumerate(states)}
    spots = [
        Spot(degrees(row.placement.point[0]), degrees(row.placement.point[1]), number)
        for number, row in enumerate(rows)
        if row.placement.point is not None
    ]
    groups = [cut(part, CELL) for part in cut(spots, GROUP)]
    listed: list[list[Any]] = []
    first = 0
    for group in groups:
        listed.append([_entry(part, rows, numbers, first + n) for n, part in enumerate(group)])
        for n, part in enumerate(group):
            inside = sorted(part, key=lambda spot: spot.number)
            yield f"cell/{first + n}.json", columns([rows[spot.number] for spot in inside])
        first += len(group)
    manifest: dict[str, Any] = {
        "schema": SCHEMA,
        "programs": len(rows),
        "states": {state: _of_state(rows, state) for state in states},
        "longer": split,
        "abbreviations": folding(),
    }
    if first <= MOST_IN_MANIFEST:
        manifest["cells"] = [entry for entries in listed for entry in entries]
    else:
        manifest["groups"] = [
            _entry([spot for part in group for spot in part], rows, numbers, number)
            for number, group in enumerate(groups)
        ]
        yield from ((f"group/{number}.json", entries) for number, entries in enumerate(listed))
    yield "manifest.json", manifest
    for state in states:
        yield from _state_files(rows, state)


def _entry(
    spots: Sequence[Spot], rows: Sequence[Row], numbers: dict[str, int], number: int
) -> list[Any]:
    states = sorted({numbers[rows[spot.number].placement.state] for spot in spots})
    return [*box_of(spots), len(spots), states, number]


def _served(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield from row.program.virtual_states or ()


def _of_state(rows: Sequence[Row], state: str) -> list[int]:
    """How many programs a state has, how many serve it by video, how many have no known place."""
    here = [row for row in rows if row.placement.state == state]
    unplaced = sum(row.placement.point is None for row in here)
    virtual = sum(state in (row.program.virtual_states or ()) for row in rows)
    return [len(here), virtual, unplaced]


def _state_files(rows: Sequence[Row], state: str) -> Iterator[tuple[str, Any]]:
    serving = [row for row in rows if state in (row.program.virtual_states or ())]
    serving.sort(key=lambda row: (row.placement.state != state, row.program.id))
    for start in range(0, len(serving), VIRTUAL_PAGE):
        page = "" if start == 0 else f"-{start // VIRTUAL_PAGE + 1}"
        yield f"virtual/{state}{page}.json", columns(serving[start : start + VIRTUAL_PAGE])
    unplaced = [row for row in rows if row.placement.state == state and row.placement.point is None]
    if unplaced:
        yield f"unplaced/{state}.json", columns(unplaced)
