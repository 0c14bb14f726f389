"""One catalogue file: a head and a list of programs."""

from __future__ import annotations

from msgspec import Struct

from site_generator.catalogue.model import FileInfo, Program

VERSION = 1
"""The version of the format that this project reads."""


class Head(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file says about itself, under ``catalogue:``. ``sample``: the listings are made up."""

    version: float = VERSION
    title: str | None = None
    sample: bool = False
    license: str | None = None


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole file."""

    programs: tuple[Program, ...]
    catalogue: Head = Head()


def file_info(file: str, head: Head) -> FileInfo:
    """The head as the rest of the project knows it."""
    return FileInfo(file=file, title=head.title, sample=head.sample, license=head.license)
