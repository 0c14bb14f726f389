"""One catalogue file: a head and a list of programs."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from site_generator.catalogue.model import FileInfo, Program
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Flag, Nested, Number, Text

VERSION = 1
"""The version of the format that this project reads."""

_NAME = Text(200)


class Head(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file says about itself, under ``catalogue:``. ``sample``: the listings are made up."""

    version: Annotated[
        float,
        Field(Number(VERSION, VERSION, "the version"), "Version of this format.", "version: 1"),
    ] = VERSION
    title: Annotated[
        str | None,
        Field(_NAME, "The file's name on the site.", "title: Programs in Ohio"),
    ] = None
    sample: Annotated[
        bool,
        Field(
            Flag(), "The listings are made up; every page made from them says so.", "sample: true"
        ),
    ] = False
    license: Annotated[str | None, Field(_NAME, "The license of the data.", "license: CC0-1.0")] = (
        None
    )


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole file."""

    catalogue: Annotated[
        Head, Field(Nested(), "Information about the file itself.", "catalogue: {version: 1}")
    ] = Head()
    programs: Annotated[
        tuple[Program, ...], Field(Nested(), "The list of programs.", "programs: [...]")
    ]


def file_info(file: str, head: Head) -> FileInfo:
    """The head as the rest of the project knows it."""
    return FileInfo(file=file, title=head.title, sample=head.sample, license=head.license)
