"""The catalogue's format as JSON Schema 2020-12, so that editors check and complete while typing.

The schema judges what a YAML 1.2 parser makes of the text, the reader the text itself. So a ZIP or
phone may be an integer here, and a text a number; the reader takes either as it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_generator.catalogue import vocabulary
from site_generator.catalogue.declared import Field, fields_of
from site_generator.catalogue.document import Document
from site_generator.catalogue.kinds import Text
from site_generator.catalogue.model import Contact, Location
from site_generator.catalogue.shapes import Shape, mappings_of, shapes_of

if TYPE_CHECKING:
    from msgspec import Struct

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def catalogue_schema() -> dict[str, Any]:
    """The schema of one catalogue file."""
    groups = {
        _name(struct): _mapping(struct)
        for struct in mappings_of(Document)
        if struct is not Document
    }
    lists = {terms.kind: _vocabulary(terms) for terms in vocabulary.ALL}
    whole = {"$schema": DIALECT, "title": "Catalogue of treatment programs"}
    return whole | _mapping(Document) | {"$defs": groups | lists}


def _mapping(struct: type[Struct]) -> dict[str, Any]:
    shapes = shapes_of(struct)
    schema: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: _described(shape, fields_of(struct)[name]) for name, shape in shapes.items()
        },
        "required": [name for name, shape in shapes.items() if shape.required],
    }
    if struct is Contact:
        schema["minProperties"] = 1
    if struct is Location:
        pair = ("latitude", "longitude")
        schema["dependentRequired"] = {pair[0]: [pair[1]], pair[1]: [pair[0]]}
    return schema


def _described(shape: Shape, field: Field) -> dict[str, Any]:
    return _value(shape, field) | {"description": field.meaning, "examples": [field.example]}


def _value(shape: Shape, field: Field) -> dict[str, Any]:
    if shape.of is not None:
        members = _value(shape.of, field)
        least = 0 if shape.of.struct and shape.required else 1
        return {"type": "array", "items": members, "minItems": least, "uniqueItems": True}
    if shape.struct is not None:
        return {"$ref": f"#/$defs/{_name(shape.struct)}"}
    schema = field.kind.schema()
    if isinstance(field.kind, Text):
        empty = ["null"] if shape.required else []  # "name: null" names a program "null"
        schema["type"] = ["string", "number", "boolean", *empty]
    return schema


def _vocabulary(terms: vocabulary.Vocabulary) -> dict[str, Any]:
    said = [f"{term.label}. {term.explanation}".strip() for term in terms.values()]
    return {"enum": list(terms), "enumDescriptions": said}


def _name(struct: type[Struct]) -> str:
    return struct.__name__
