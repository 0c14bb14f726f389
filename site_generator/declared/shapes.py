"""Which shape each field of the model has, taken from the types of its Structs."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from site_generator.declared.located import OWN, Located, Placed
from site_generator.declared.span import Span


@dataclass(frozen=True, slots=True)
class Shape:
    """``kind`` is text, placed, number, flag, day, span, any, list, table or struct.

    ``of`` is a member of a list or table. ``struct`` is the Struct of a mapping; where the value of a
    key decides which, ``tagged`` has them by that value. ``attribute`` is the name in Python.
    """

    kind: str
    required: bool
    of: Shape | None = None
    struct: type[Struct] | None = None
    tagged: Mapping[str, type[Struct]] | None = None
    attribute: str = ""


_KINDS: dict[Any, str] = {
    str: "text", Placed: "placed", float: "number", int: "number", bool: "flag", date: "day",
    Span: "span", object: "any",
}  # fmt: skip


@cache
def shapes_of(struct: type[Struct]) -> dict[str, Shape]:
    """The shape of every field of ``struct`` in the order of the model, by the name that is written."""
    hints = get_type_hints(struct)
    own = OWN if issubclass(struct, Located) else ()
    return {
        f.encode_name: replace(
            _shape(
                hints[f.name], required=f.default is NODEFAULT and f.default_factory is NODEFAULT
            ),
            attribute=f.name,
        )
        for f in fields(struct)
        if f.name not in own or f.required
    }


def structs_in(shape: Shape) -> tuple[type[Struct], ...]:
    """The Structs of the mappings that a value of ``shape`` is or holds."""
    if shape.of:
        return structs_in(shape.of)
    return tuple(shape.tagged.values()) if shape.tagged else (shape.struct,) if shape.struct else ()


def mappings_of(struct: type[Struct], name: str = "") -> dict[type[Struct], str]:
    """``struct`` and every mapping in it, in the order of the fields, each with the field's name."""
    found = {struct: name}
    for field, shape in shapes_of(struct).items():
        for inner in structs_in(shape):
            found |= mappings_of(inner, field)
    return found


def tag_of(struct: type[Struct]) -> tuple[str, str]:
    """The key whose value decides that a mapping is a ``struct``, and that value; both may be empty."""
    return struct.__struct_config__.tag_field or "", str(struct.__struct_config__.tag or "")


def _shape(hint: Any, *, required: bool) -> Shape:
    if get_origin(hint) in (Union, types.UnionType):
        parts = [part for part in get_args(hint) if part is not type(None)]
        if len(parts) > 1:
            return Shape("struct", required, tagged={tag_of(part)[1]: part for part in parts})
        hint = parts[0]
    if get_origin(hint) is tuple:
        return Shape("list", required, of=_shape(get_args(hint)[0], required=True))
    if get_origin(hint) is Mapping:
        return Shape("table", required, of=_shape(get_args(hint)[1], required=True))
    if hint in _KINDS:
        return Shape(_KINDS[hint], required)
    return Shape("struct", required, struct=hint)
