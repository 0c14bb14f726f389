"""Which shape each field of the model has, taken from the types of its Structs."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from site_generator.catalogue.span import Span


@dataclass(frozen=True, slots=True)
class Shape:
    """``kind`` is text, number, flag, day, span, list or struct; ``of`` is a list's member."""

    kind: str
    required: bool
    of: Shape | None = None
    struct: type[Struct] | None = None


_KINDS: dict[Any, str] = {str: "text", float: "number", bool: "flag", date: "day", Span: "span"}


@cache
def shapes_of(struct: type[Struct]) -> dict[str, Shape]:
    """The shape of every field of ``struct`` in the order of the model."""
    hints = get_type_hints(struct)
    return {
        f.name: _shape(
            hints[f.name], required=f.default is NODEFAULT and f.default_factory is NODEFAULT
        )
        for f in fields(struct)
    }


def mappings_of(struct: type[Struct], name: str = "") -> dict[type[Struct], str]:
    """``struct`` and every mapping in it, in the order of the fields, each with the field's name."""
    found = {struct: name}
    for field, shape in shapes_of(struct).items():
        inner = shape.struct or (shape.of.struct if shape.of else None)
        if inner is not None:
            found |= mappings_of(inner, field)
    return found


def _shape(hint: Any, *, required: bool) -> Shape:
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return Shape("list", required, of=_shape(get_args(hint)[0], required=True))
    if hint in _KINDS:
        return Shape(_KINDS[hint], required)
    return Shape("struct", required, struct=hint)
