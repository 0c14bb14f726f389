"""The whole catalogue of a project: read, checked, placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model import Catalogue
from site_generator.catalogue.placement import place_programs
from site_generator.catalogue.reader import catalogue_files, read_files
from site_generator.catalogue.rules_location import check_locations
from site_generator.problems import Problems

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from site_generator.places import Gazetteer


def load(root: Path, *, gazetteer: Gazetteer, today: date, problems: Problems) -> Catalogue | None:
    """The catalogue of the project at ``root``, programs sorted by id.

    None where it has errors; all findings are added to ``problems``.
    """
    own = Problems()
    read = read_files(catalogue_files(root), base=root, today=today, problems=own)
    check_locations(read, gazetteer=gazetteer, problems=own)
    problems.extend(own.found)
    if own.errors:
        return None
    read.sort(key=lambda one: one.program.id)
    programs = tuple(one.program for one in read)
    return Catalogue(
        programs=programs,
        files={one.program.id: one.info for one in read},
        placements=place_programs(programs, gazetteer),
    )
