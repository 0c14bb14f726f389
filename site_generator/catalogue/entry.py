"""One program as it was read: the value, the file it is in and its place there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.catalogue.model import FileInfo, Program
    from site_generator.catalogue.positions import Path, Spot
    from site_generator.declared.dialect import Where


@dataclass(frozen=True, slots=True)
class ReadProgram:
    """``whole`` is False where a fact could not be read; its field, even a required one, is None
    then and an error has been reported.
    """

    program: Program
    info: FileInfo
    spot: Spot
    whole: bool = True

    def where(self, *path: str | int) -> Where:
        """File, line and column of the value at ``path``: ``where("location", "zip")``."""
        steps: Path = path
        return self.spot.where(steps)
