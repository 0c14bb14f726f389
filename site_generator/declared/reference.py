"""Tables of fields for the documentation, made from what the reader uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.declared.fields import fields_of
from site_generator.declared.shapes import Shape, shapes_of, tag_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from msgspec import Struct


def field_table(struct: type[Struct]) -> Iterator[str]:
    """Lines of Markdown: a table of the fields of a mapping, the required ones in bold type."""
    yield from ("| field | value | meaning | example |", "| --- | --- | --- | --- |")
    tag, only = tag_of(struct)
    if tag:
        yield f"| **{tag}** | `{only}` | What is described. | `{tag}: {only}` |"
    for name, shape in shapes_of(struct).items():
        field = fields_of(struct)[name]
        shown = f"**{name}**" if shape.required else name
        value = cell(_value(shape, name, field.kind.shown))
        yield f"| {shown} | {value} | {cell(field.meaning)} | `{cell(field.example)}` |"


def _value(shape: Shape, name: str, shown: str) -> str:
    if shape.of is not None:
        return f"{shape.kind}: {_value(shape.of, name, shown)}"
    return f"[mapping](#{name})" if shape.struct or shape.tagged else shown


def cell(text: str) -> str:
    """``text`` as a cell of a table."""
    return text.replace("|", "\\|")
