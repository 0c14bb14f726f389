"""Reads the data of articles: what a node holds, by the declarations of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from site_generator.articles.model.kinds import DIALECT
from site_generator.declared.decoder import Decoder
from site_generator.problems import Problems
from site_generator.yaml_source import MapNode, Node

if TYPE_CHECKING:
    from datetime import date

    from msgspec import Struct

    from site_generator.articles.context import Context
    from site_generator.declared.located import Located

    S = TypeVar("S", bound=Struct)


def check_due(read: Located, checked: date | None, due: date | None, context: Context) -> None:
    """Report a day of the next check that has passed, or comes before the last one."""
    where = (context.file, *read.place("next_check"))
    if due and checked and due < checked:
        message = f"'next_check' ({due}) comes before 'checked' ({checked})"
        context.problems.error("A006", where, message)
    elif due and due < context.today:
        hint = "compare the text with its sources, then set 'checked' and 'next_check'"
        context.problems.warning("A009", where, f"the check due on {due} has not been done", hint)


def read_data(root: Node | None, struct: type[S], what: str, context: Context) -> S:
    """What ``root`` holds, as far as it can be read; whatever is wrong with it is reported."""
    own = context.problems if root is not None else Problems()
    node = MapNode(entries={}, line=0, column=0) if root is None else root
    if not isinstance(node, MapNode):
        first = next(iter(struct.__struct_fields__))
        where = (context.file, node.line, node.column)
        own.error("A005", where, f"the file must begin with '{first}:'")
        own, node = Problems(), MapNode(entries={}, line=0, column=0)
    return Decoder(context.file, own, DIALECT, context.today).struct(node, struct, what)[0]
