"""Checks of values, shared by both ways of reading; those of one field come from the model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from site_generator.catalogue.rules.files import check_files, check_ids
from site_generator.catalogue.rules.program import check_program
from site_generator.catalogue.value_problems import DIALECT
from site_generator.declared.fields import fields_of
from site_generator.declared.kinds import Fault, Nested
from site_generator.declared.shapes import shapes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from msgspec import Struct

    from site_generator.catalogue.entry import ReadProgram
    from site_generator.catalogue.positions import Path
    from site_generator.problems import Problems

    Finding = tuple[Path, Fault]
    Check = Callable[[Any, str, date], Fault | None]


def check_programs(read: Sequence[ReadProgram], *, today: date, problems: Problems) -> None:
    """Report everything that is wrong with the values of ``read``, and between them."""
    fields = _FieldCheck(today)
    for one in read:
        for path, fault in (
            *fields.of(one.program, ()),
            *check_program(one.program, whole=one.whole),
        ):
            DIALECT.report(problems, fault.name, one.where(*path), fault.message, fault.hint)
    check_ids(read, problems)
    check_files(read, today=today, problems=problems)


class _FieldCheck:
    """Checks every field on its own; what was good once is not checked again."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._good: set[tuple[type[Struct], str, Any]] = set()

    def of(self, value: Struct, path: Path) -> list[Finding]:
        """What is wrong with the fields of ``value``, which is at ``path``."""
        found: list[Finding] = []
        for name, many, group, check in _plan(type(value)):
            held = getattr(value, name)
            if held is None:
                continue
            if not (many or group):
                if fault := check(held, name, self._today):
                    found.append(((*path, name), fault))
                continue
            key = (type(value), name, held)
            if key in self._good:
                continue
            inner = (
                self._list(held, (*path, name), check, group=group)
                if many
                else self.of(held, (*path, name))
            )
            found += inner
            if not inner:
                self._good.add(key)
        return found

    def _list(
        self, held: tuple[Any, ...], path: Path, check: Check, *, group: bool
    ) -> list[Finding]:
        name = str(path[-1])
        if not held:
            hint = "name something, or delete the key: what is left out is 'not stated'"
            return [(path, Fault("P113", f"the list '{name}' is empty", hint))]
        found: list[Finding] = []
        seen = set()
        for number, member in enumerate(held):
            where = (*path, number)
            if group:
                found += self.of(member, where)
            elif fault := check(member, name, self._today):
                found.append((where, fault))
            if member in seen:
                shown = "the same entry" if group else f"'{member}'"
                fault = Fault("P114", f"{shown} appears twice in '{name}'", "delete one of them")
                found.append((where, fault))
            seen.add(member)
        return found


@cache
def _plan(struct: type[Struct]) -> tuple[tuple[str, bool, bool, Check], ...]:
    """Name, whether a list, whether of mappings, and check, for every field of ``struct``."""
    rows = []
    for name, shape in shapes_of(struct).items():
        kind = fields_of(struct)[name].kind
        rows.append((name, shape.kind == "list", isinstance(kind, Nested), kind.fault))
    return tuple(rows)
