"""Tables of fields for the documentation, made from what the reader uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.declared.fields import fields_of
from site_generator.declared.kinds import is_lone
from site_generator.declared.shapes import Shape, shapes_of, structs_in, tag_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from msgspec import Struct

    from site_generator.declared.kinds import Kind


def field_table(
    struct: type[Struct], *, linked: bool = True, without: Collection[str] = ()
) -> Iterator[str]:
    """Lines of Markdown: a table of the fields of a mapping, the required ones in bold type.

    ``linked``: each mapping in it has a heading of its field's name. ``without`` are fields left out.
    """
    yield from ("| field | value | meaning | example |", "| --- | --- | --- | --- |")
    tag, only = tag_of(struct)
    if tag:
        yield f"| **{tag}** | `{only}` | What is described. | `{tag}: {only}` |"
    for name, shape in shapes_of(struct).items():
        if name in without:
            continue
        field = fields_of(struct)[name]
        shown = f"**{name}**" if shape.required else name
        mapping = f"[mapping](#{name})" if linked else "mapping"
        value = cell(_value(shape, mapping, field.kind))
        yield f"| {shown} | {value} | {cell(field.meaning)} | `{cell(field.example)}` |"


def _value(shape: Shape, mapping: str, kind: Kind) -> str:
    if shape.of is not None and not is_lone(kind):
        many = "list" if shape.kind == "list" else "by name"
        return f"{many}: {_value(shape.of, mapping, kind)}"
    return mapping if structs_in(shape) else kind.shown


def cell(text: str) -> str:
    """``text`` as a cell of a table."""
    return text.replace("|", "\\|")
