"""Reads catalogue files: YAML text to programs, with every problem of every file in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.entry import ReadProgram
from site_generator.catalogue.positions import Spot
from site_generator.catalogue.problem_codes import report
from site_generator.catalogue.reading import fast
from site_generator.catalogue.reading.document import Head, file_info
from site_generator.catalogue.reading.explained import (
    explained_file,
    explained_head,
    explained_program,
)
from site_generator.catalogue.rules.values import check_programs
from site_generator.catalogue.value_problems import DIALECT
from site_generator.declared.decoder import Decoder
from site_generator.problems import Problems, shown_path
from site_generator.yaml_source import ListNode, MapNode, compose, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

BIG = 32 * 1024
"""Characters. Longer files take the fast path where that is certain to give the same result.

A national catalogue is about fifty files, most of them under 256 KB; PyYAML needs half a second for
a megabyte."""


MAIN = "programs.yaml"
FOLDER = "programs"


def catalogue_files(root: Path) -> list[Path]:
    """``programs.yaml`` and ``programs/*.yaml`` of the project at ``root``, as far as they exist."""
    main = root / MAIN
    more = sorted(
        path
        for path in (root / FOLDER).glob("*.yaml")
        if path.is_file() and not path.name.startswith(".")
    )
    return [main, *more] if main.is_file() else more


def check_names(root: Path, problems: Problems) -> None:
    """Report what an editor may think is a catalogue file although it is not read."""
    inside = (root / FOLDER).rglob("*") if (root / FOLDER).is_dir() else ()
    near = [*root.glob("programs.*"), *(path for path in inside if ".imported" not in path.parts)]
    read = set(catalogue_files(root))
    for path in sorted(near):
        meant = path.suffix.lower() in {".yaml", ".yml"} and not path.name.startswith(".")
        if meant and path not in read:
            report(
                problems, "P001", (shown_path(path, root), 0, 0), "this file is not read",
                f"the catalogue is '{MAIN}' and '{FOLDER}/*.yaml': rename or move it",
            )  # fmt: skip


def read_catalogue(
    paths: Sequence[Path], *, base: Path, today: date, problems: Problems
) -> list[ReadProgram]:
    """The programs of all files in file order, checked by every rule that needs no gazetteer.

    Paths are shown relative to ``base``. A program with a fact that could not be read is left
    out; what is wrong with it is in ``problems`` (an error), as do all other findings.
    """
    read = read_files(paths, base=base, today=today, problems=problems)
    return [one for one in read if one.whole]


def read_files(
    paths: Sequence[Path], *, base: Path, today: date, problems: Problems
) -> list[ReadProgram]:
    """Like ``read_catalogue``, but including programs that are not whole, for rules to check."""
    read: list[ReadProgram] = []
    for path in paths:
        file = shown_path(path, base)
        text = read_text(path, file, problems)
        if text is not None:
            read += read_programs(text, file, problems)
    check_programs(read, today=today, problems=problems)
    return read


def read_programs(text: str, file: str, problems: Problems, *, big: int = BIG) -> list[ReadProgram]:
    """The programs of one file's ``text``, whole or not, by shape alone; no rule has run.

    ``text`` comes from ``yaml_source.decode``.
    """
    quick = _quickly(text, file, problems) if len(text) > big else None
    return explained_file(text, file, problems) if quick is None else quick


def _quickly(text: str, file: str, problems: Problems) -> list[ReadProgram] | None:
    """The fast path; None, with nothing reported, where the file must be read as a whole."""
    found = fast.cut(text)
    own = Problems()
    head = _head(found.head, file, own) if found else None
    if found is None or head is None:
        return None
    info = file_info(file, head)
    read = []
    for number, program in enumerate(fast.programs_of(found)):
        piece, line = found.piece(number), found.first_lines[number]
        if program is not None:
            read.append(ReadProgram(program, info, Spot(file, line, found.column, piece=piece)))
            continue
        root = compose(piece, file, own, first_line=line)
        if not isinstance(root, ListNode) or len(root.items) != 1:
            return None
        read.append(explained_program(root.items[0], info, Decoder(file, own, DIALECT)))
    problems.extend(own)
    return read


def _head(text: str, file: str, problems: Problems) -> Head | None:
    """The head of a file that is cut off from its programs; None where anything is unusual."""
    root = compose(text, file, problems)
    if root is None and not len(problems):
        return Head()
    if not isinstance(root, MapNode) or root.column != 1 or set(root.entries) - {"catalogue"}:
        return None
    head = explained_head(root, Decoder(file, problems, DIALECT))
    return None if len(problems) else head
