"""What the site does with a field of the catalogue: declared next to its type and its ``Field``.

``Field`` says what a value is and means, ``Use`` what the site does with it. Reader, JSON Schema and
documentation read the first; pages, finder, comparison, sheet, search and import the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from site_generator.declared.codes import Code
from site_generator.declared.fields import fields_of, marks_of
from site_generator.declared.shapes import Shape, shapes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from msgspec import Struct

    from site_generator.declared.fields import Field
    from site_generator.declared.vocabulary import Vocabulary

Group = Literal["who", "times", "cost", "getting_in"]
"""A group of facts on the page of a program."""

Checked = Literal["contact", "services", "schedule", "cost", "referral"]
"""Facts that are checked together: a field of ``model.Checked``."""

GROUPS: dict[Group, Checked] = {
    "who": "services",
    "times": "schedule",
    "cost": "cost",
    "getting_in": "referral",
}
"""The groups of the page in order, each with the date that tells how old its facts are."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of the finder, in the order of ``rank``.

    ``first``: in sight, not under "More filters"; ``is_open``: its values are shown from the start.
    ``in_form``: it is a menu in the search form, not in the filter panel.
    """

    rank: int
    first: bool = False
    is_open: bool = False
    in_form: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What the site does with a field. Its texts are in the wording table ``field.<key>``.

    ``key`` names it in addresses, in the finder's data and in scripts. ``of``: whether it holds for
    the place as a whole or for one service there. ``rank`` is its place wherever facts are listed;
    ``page`` its group on the program's page, whose date tells how old it is (``checked``, where it
    is in none). ``fact``: several fields are told as one fact, which
    has this key. ``asks``: the question to ask on the phone where it is not stated.
    ``is_own``: it says how to reach one program, so two cannot differ in it. ``in_columns``: it stands
    in the files that a search loads, not among the details.
    ``schema_org``: the property of a clinic that names its values.
    """

    key: str
    of: Literal["place", "service"]
    rank: int = 0
    checked: Checked | None = None
    fact: str = ""
    page: Group | None = None
    filter: Filter | None = None
    compared: bool = False
    on_sheet: bool = False
    on_list: bool = False
    for_referrers: bool = False
    in_columns: bool = False
    is_own: bool = False
    searched: bool = False
    schema_org: str = ""
    asks: str = ""

    @property
    def age(self) -> Checked | None:
        """The date that tells how old it is."""
        return self.checked or (GROUPS[self.page] if self.page else None)

    @property
    def is_listed(self) -> bool:
        """Whether it is shown where programs are listed next to each other."""
        views = (self.compared, self.on_sheet, self.on_list, self.for_referrers)
        return bool(self.fact) or any(views)


class Declared(NamedTuple):
    """A field of a program: its dotted name, its shape, what it is, what is done with it, its value."""

    path: str
    shape: Shape
    field: Field
    use: Use | None
    read: Callable[[Any], Any]

    @property
    def terms(self) -> Vocabulary | None:
        """The vocabulary of a list of codes."""
        kind = self.field.kind
        return kind.vocabulary if isinstance(kind, Code) and self.shape.of else None


@cache
def declared(struct: type[Struct], before: str = "") -> tuple[Declared, ...]:
    """Every field of ``struct`` and of the mappings in it, each before the fields inside it.

    Mappings that are in a list are not entered.
    """
    found: list[Declared] = []
    for name, field in fields_of(struct).items():
        shape = shapes_of(struct)[name]
        path = before + name
        uses = [mark for mark in marks_of(struct)[name] if isinstance(mark, Use)]
        found.append(Declared(path, shape, field, uses[0] if uses else None, attrgetter(path)))
        if shape.struct is not None:
            found += declared(shape.struct, f"{path}.")
    return tuple(found)


@cache
def used(struct: type[Struct]) -> tuple[Declared, ...]:
    """The fields that the site uses, by rank."""
    found = [one for one in declared(struct) if one.use is not None]
    return tuple(sorted(found, key=lambda one: one.use.rank if one.use else 0))
