"""What a file holds as JSON Schema 2020-12, so that editors check and complete while typing.

The schema checks what a YAML 1.2 parser makes of the text, the reader the text itself. So a ZIP or
phone may be an integer here, and a text a number; the reader takes either as it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_generator.declared.fields import Field, fields_of
from site_generator.declared.kinds import Text, is_lone
from site_generator.declared.shapes import Shape, mappings_of, shapes_of, tag_of
from site_generator.wording import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from msgspec import Struct

    from site_generator.declared.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(
    document: type[Struct],
    title: str,
    *,
    lists: Iterable[Vocabulary] = (),
    more: Mapping[type[Struct], Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """The schema of a file that is a ``document``. ``more`` is what only a schema says about a Struct."""
    tables = {
        struct: _mapping(struct) | dict((more or {}).get(struct, {}))
        for struct in mappings_of(document)
    }
    whole = {"$schema": DIALECT, "title": title} | tables.pop(document)
    groups = {_name(struct): table for struct, table in tables.items()}
    return whole | {"$defs": groups | {terms.kind: _vocabulary(terms) for terms in lists}}


def _mapping(struct: type[Struct]) -> dict[str, Any]:
    shapes = shapes_of(struct)
    tag, value = tag_of(struct)
    tagged = {tag: {"const": value}} if tag else {}
    described = {name: _described(shape, fields_of(struct)[name]) for name, shape in shapes.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": tagged | described,
        "required": [*tagged, *(name for name, shape in shapes.items() if shape.required)],
    }


def _described(shape: Shape, field: Field) -> dict[str, Any]:
    return _value(shape, field) | {"description": field.meaning, "examples": [field.example]}


def _value(shape: Shape, field: Field) -> dict[str, Any]:
    if shape.kind == "table" and shape.of:
        names = {"propertyNames": field.keys.schema()} if field.keys else {}
        return {"type": "object", "additionalProperties": _value(shape.of, field), **names}
    if shape.tagged:
        return {"oneOf": [{"$ref": f"#/$defs/{_name(one)}"} for one in shape.tagged.values()]}
    if shape.of is not None and not is_lone(field.kind):
        members = _value(shape.of, field)
        may_be_empty = (shape.of.struct and shape.required) or shape.of.kind == "placed"
        least = 0 if may_be_empty else 1
        return {"type": "array", "items": members, "minItems": least, "uniqueItems": True}
    if shape.struct is not None:
        return {"$ref": f"#/$defs/{_name(shape.struct)}"}
    schema = field.kind.schema()
    if isinstance(field.kind, Text):
        empty = ["null"] if shape.required else []  # "name: null" names a program "null"
        schema["type"] = ["string", "number", "boolean", *empty]
    return schema


def _vocabulary(terms: Vocabulary) -> dict[str, Any]:
    said = [f"{term.label}. {term.explanation}".strip() for term in terms.said(english()).values()]
    return {"enum": list(terms), "enumDescriptions": said}


def _name(struct: type[Struct]) -> str:
    return struct.__name__
