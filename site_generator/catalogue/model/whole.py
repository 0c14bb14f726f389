"""A catalogue as the rest of the project receives it: programs with their files and places."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  msgspec reads the types

from msgspec import Struct

from site_generator.catalogue.model.program import Program  # noqa: TC001  msgspec reads the types


class FileInfo(Struct, frozen=True, kw_only=True):
    """The head of one catalogue file. ``file`` is the path as it is shown to editors."""

    file: str
    title: str | None = None
    sample: bool = False
    license: str | None = None


class Placement(Struct, frozen=True, kw_only=True):
    """Where on earth a program is assumed to be, in degrees rounded to 4 decimals (about 11 m).

    ``point`` is None where neither coordinates nor ZIP nor city could be found. ``approximate``:
    the point is that of a ZIP or a city. ``mappable`` is False where the address is withheld.
    ``city_slug`` names the city's page inside its state; ``city`` is the name as people write it.
    """

    point: tuple[float, float] | None
    approximate: bool
    mappable: bool
    state: str
    city: str
    city_slug: str


class Catalogue(Struct, frozen=True, kw_only=True):
    """Everything that was read: programs sorted by id, each with its file and its placement."""

    programs: tuple[Program, ...]
    files: Mapping[str, FileInfo]
    placements: Mapping[str, Placement]

    def file_of(self, program: Program) -> FileInfo:
        """The head of the file in which ``program`` stands."""
        return self.files[program.id]
