"""The whole catalogue of a project: read, checked, placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model import Catalogue
from site_generator.catalogue.placement import place_programs
from site_generator.catalogue.reader import catalogue_files, read_catalogue
from site_generator.catalogue.rules_location import check_locations

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from site_generator.places import Gazetteer
    from site_generator.problems import Problems


def load(root: Path, *, gazetteer: Gazetteer, today: date, problems: Problems) -> Catalogue | None:
    """The catalogue of the project at ``root``, programs sorted by id.

    None where ``problems`` holds an error, whoever put it there; all findings stand in it.
    """
    read = read_catalogue(catalogue_files(root), base=root, today=today, problems=problems)
    check_locations(read, gazetteer=gazetteer, problems=problems)
    if problems.errors:
        return None
    read.sort(key=lambda one: one.program.id)
    programs = tuple(one.program for one in read)
    return Catalogue(
        programs=programs,
        files={one.program.id: one.info for one in read},
        placements=place_programs(programs, gazetteer),
    )
