"""Values that are names of fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.declared.kinds import Fault, short
from site_generator.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class FieldName:
    """One of ``names``: fields of a program, dotted if they are in a group; or only its lists."""

    names: Callable[..., Sequence[str]]
    lists: bool = False

    @property
    def shown(self) -> str:
        return (
            "name of a list, such as conditions"
            if self.lists
            else "name of a field, such as levels or location.zip"
        )

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        names = self.names(lists=self.lists)
        if value in names:
            return None
        what = "list" if self.lists else "field"
        message = f"'{short(value)}' in '{name}' is not a {what} of a program"
        return Fault("P153", message, did_you_mean(value, names))

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.names(lists=self.lists))}
