"""The files that the finder in the browser loads, as (path, bytes) under ``data/finder/<version>/``.

    manifest.json     where the cells lie, how many programs they hold, what each state has
    group/<n>.json    the cells of one region, where the catalogue has more than MOST_IN_MANIFEST
    cell/<n>.json     programs of one cell (see ``columns``)
    virtual/<st>.json, virtual/<st>-2.json ...   programs that serve a state by video
    unplaced/<st>.json   programs of a state of which no place is known
    detail/, id/         what a short-list shows of a program, and where it is (see ``details``)
    zip/<first three>.json, city/<first two>.json   (see ``place_files``)
    words.json        what the words that people use mean for the filters (see ``search_phrases``)

A cell is [south, west, north, east, programs, numbers of states, first cell], boxes in 1e-4 degree.
"""

from __future__ import annotations

import ast
import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version as distribution_version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from site_generator import places
from site_generator.catalogue import siblings
from site_generator.finder.cells import CELL, GROUP, Spot, box_of, cut
from site_generator.finder.columns import SCHEMA, Row, columns, degrees
from site_generator.finder.details import Details, digits_for, id_files
from site_generator.finder.facets import FACETS
from site_generator.finder.insurers import spellings
from site_generator.finder.phrases import FILE as PEOPLE_WORDS
from site_generator.finder.phrases import search_phrases
from site_generator.finder.place_files import folding, missing_zips, place_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_generator.catalogue.model import Catalogue
    from site_generator.finder.details import Where
    from site_generator.places.gazetteer import Gazetteer
    from site_generator.wording import Words

MOST_IN_MANIFEST = 512
"""More cells than this are listed in group files, so that the manifest stays under 10 KB packed."""

VIRTUAL_PAGE = 60
"""Most programs in one file of virtual programs."""


@dataclass(frozen=True, slots=True)
class FinderData:
    """``version`` names what the files are made from; ``path`` is the folder that holds them.

    The files themselves are made when ``files`` is asked for, so that whoever shows the path need
    not wait for them.
    """

    version: str
    path: str
    catalogue: Catalogue
    gazetteer: Gazetteer
    words: Words

    @property
    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of every file; the same catalogue gives the same bytes."""
        for path, value in _values(self.catalogue, self.gazetteer, self.words):
            yield f"{self.path}/{path}", as_json(value)


def build_finder(catalogue: Catalogue, gazetteer: Gazetteer, words: Words) -> FinderData:
    """The finder's data for ``catalogue``, with what people call things in the language of ``words``."""
    version = _version(catalogue, words)
    return FinderData(version, f"data/finder/{version}", catalogue, gazetteer, words)


def _version(catalogue: Catalogue, words: Words) -> str:
    """A digest of programs, their places, and the code and gazetteer that make files of them."""
    digest = hashlib.sha256(f"{SCHEMA} {distribution_version('zipcodes')}".encode())
    for folder in (Path(__file__).parent, Path(places.__file__).parent):
        for source in sorted(folder.glob("*.py")):
            digest.update(meaning_of(source.read_bytes()))
    digest.update(meaning_of(Path(siblings.__file__).read_bytes()))
    encode = msgspec.json.Encoder(enc_hook=repr).encode
    digest.update(encode([(facet.key, tuple(facet.terms)) for facet in FACETS]))
    digest.update(encode(search_phrases(words)))
    for program in sorted(catalogue.programs, key=lambda one: one.id):
        digest.update(encode(program))
        digest.update(encode(catalogue.placements[program.id]))
        digest.update(b"s" if catalogue.file_of(program).sample else b"-")
    return digest.hexdigest()[:12]


@cache
def meaning_of(source: bytes) -> bytes:
    """What the text of a module does: its syntax without comments, layout and docstrings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [part for part in node.body if not _is_text(part)] or [ast.Pass()]
    return ast.dump(tree).encode()


def _is_text(node: ast.stmt) -> bool:
    """Whether a statement is nothing but a text, which says something to readers only."""
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _values(catalogue: Catalogue, gazetteer: Gazetteer, words: Words) -> list[tuple[str, Any]]:
    rows = [
        Row(program, catalogue.placements[program.id], catalogue.file_of(program).sample)
        for program in sorted(catalogue.programs, key=lambda program: program.id)
    ]
    cities = tuple(place_files(gazetteer))
    no_zips = missing_zips(path for path, _ in cities)
    details = Details(catalogue)
    files = [
        *_program_files(rows, details, no_zips),
        *cities,
        (PEOPLE_WORDS, search_phrases(words)),
    ]
    return sorted(files, key=lambda file: file[0])


def as_json(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    return msgspec.json.encode(value)


def _program_files(
    rows: Sequence[Row], details: Details, no_zips: list[str]
) -> Iterator[tuple[str, Any]]:
    lists = _by_state(rows)
    states = sorted(lists)
    numbers = {state: number for number, state in enumerate(states)}
    spots = [
        Spot(degrees(row.placement.point[0]), degrees(row.placement.point[1]), number)
        for number, row in enumerate(rows)
        if row.placement.point is not None
    ]
    groups = [cut(part, CELL) for part in cut(spots, GROUP)]
    listed: list[list[Any]] = []
    stands: list[tuple[Where, Sequence[Row]]] = [
        (state, lists[state].unplaced) for state in states if lists[state].unplaced
    ]
    first = 0
    for group in groups:
        listed.append([_entry(part, rows, numbers, first + n) for n, part in enumerate(group)])
        for n, part in enumerate(group):
            of_cell = [rows[number] for number in sorted([spot.number for spot in part])]
            stands.append((first + n, of_cell))
            yield f"cell/{first + n}.json", columns(of_cell)
        first += len(group)
    manifest: dict[str, Any] = {
        "schema": SCHEMA,
        "programs": len(rows),
        "states": {
            state: [len(its.here), len(its.serving), len(its.unplaced)]
            for state, its in sorted(lists.items())
        },
        "digits": digits_for(len(rows)),
        "no_zips": no_zips,
        "abbreviations": folding(),
        "insurers": spellings(),
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
        yield from _state_files(state, lists[state])
    for where, inside in stands:
        yield f"detail/{where}.json", details.of(inside)
    yield from id_files(stands, digits_for(len(rows)))


def _entry(
    spots: Sequence[Spot], rows: Sequence[Row], numbers: dict[str, int], number: int
) -> list[Any]:
    states = sorted({numbers[rows[spot.number].placement.state] for spot in spots})
    return [*box_of(spots), len(spots), states, number]


@dataclass(slots=True)
class _OfState:
    """The programs of one state: in it, serving it by video, in it but no one knows where."""

    here: list[Row] = field(default_factory=list)
    serving: list[Row] = field(default_factory=list)
    unplaced: list[Row] = field(default_factory=list)


def _by_state(rows: Iterable[Row]) -> dict[str, _OfState]:
    lists: dict[str, _OfState] = defaultdict(_OfState)
    for row in rows:
        its = lists[row.placement.state]
        its.here.append(row)
        if row.placement.point is None:
            its.unplaced.append(row)
        for state in row.program.virtual_states or ():
            lists[state].serving.append(row)
    return lists


def _state_files(state: str, its: _OfState) -> Iterator[tuple[str, Any]]:
    serving = sorted(its.serving, key=lambda row: (row.placement.state != state, row.program.id))
    for start in range(0, len(serving), VIRTUAL_PAGE):
        page = "" if start == 0 else f"-{start // VIRTUAL_PAGE + 1}"
        yield f"virtual/{state}{page}.json", columns(serving[start : start + VIRTUAL_PAGE])
    if its.unplaced:
        yield f"unplaced/{state}.json", columns(its.unplaced)
