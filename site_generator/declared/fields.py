"""How a field is declared: next to its type, in ``Annotated``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from site_generator.declared.located import Placed
from site_generator.declared.shapes import shapes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from msgspec import Struct

    from site_generator.declared.kinds import Kind


@dataclass(frozen=True, slots=True)
class Field:
    """What the values of a field are, what it means, how it is written, and what its keys are in a table."""

    kind: Kind
    meaning: str
    example: str
    keys: Kind | None = None


@cache
def marks_of(struct: type[Struct]) -> dict[str, tuple[Any, ...]]:
    """Everything next to the type of every field, by the name that editors write."""
    hints = get_type_hints(struct, include_extras=True)
    return {
        name: getattr(hints[shape.attribute], "__metadata__", ())
        for name, shape in shapes_of(struct).items()
    }


@cache
def fields_of(struct: type[Struct]) -> dict[str, Field]:
    """The declaration of every field of ``struct``, in the order of the model."""
    found = {}
    for name, marks in marks_of(struct).items():
        fields = [mark for mark in marks if isinstance(mark, Field)]
        if len(fields) != 1:
            raise TypeError(f"{struct.__name__}.{name} needs one Field")
        found[name] = fields[0]
    return found


def texts_in(value: Any, field: Field | None = None) -> Iterator[tuple[Field, Placed]]:
    """Every text that knows its place in ``value`` and in all that it holds, with the declaration of its field."""
    if isinstance(value, Placed) and field:
        yield field, value
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one, field)
    elif hasattr(value, "__struct_fields__"):
        struct: Any = type(value)
        for name, shape in shapes_of(struct).items():
            yield from texts_in(getattr(value, shape.attribute), fields_of(struct)[name])
