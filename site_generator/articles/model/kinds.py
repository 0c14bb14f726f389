"""Kinds of values that only the data of articles have, and the codes of what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from site_generator.declared.codes import Pattern
from site_generator.declared.dialect import Dialect
from site_generator.declared.kinds import Day, Fault, Text
from site_generator.problems import Problems
from site_generator.yaml_source import ListNode, MapNode, Node, TextNode

KEY = r"[A-Za-z0-9](?:[A-Za-z0-9_.:/-]*[A-Za-z0-9])?"
"""How the key of a reference is written."""

DIALECT = Dialect(
    codes={
        "unknown": "A003", "missing": "A004", "shape": "A005", "empty": "A005", "blank": "A005",
        "number": "A005", "day": "A006", "future": "A006", "flag": "A008", "choice": "A008",
        "id": "A021", "url": "A043", "time": "A090", "range": "A090", "comment": "", "null": "",
    },
    add=Problems.error,
    absent=" if it is not required",
)  # fmt: skip

TEXT = Text(0)
FACTS = Text(0, facts=True)
CHECKED = Day()
DUE = Day(to_come=True)
_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_IDS = "lowercase letters, digits and single hyphens"


def id_of(what: str) -> Pattern:
    """How the id of ``what`` is written."""
    hint = "use lowercase letters a to z, digits and single hyphens"
    return Pattern(_ID, _IDS, "id", f"cannot be the id of {what}", hint)


SOURCE = Pattern(
    KEY, "letters, digits, hyphens and dots", "id", "cannot be the id of a source",
    "use letters a to z, digits, hyphens and dots",
)  # fmt: skip
DOI = Pattern(
    r"10\.[0-9]{4,9}/[^\s<>\"]+", "DOI", "url", "is not a DOI", "write it like 10.1176/appi.ps.1"
)
FORM = Pattern(
    r"[^\W_](?:[^<>\[\]{}]*[^\W_])?", "words", "shape", "cannot be a term",
    "begin and end with a letter or a digit, without brackets",
)  # fmt: skip
TEMPLATE = Pattern(
    r"[a-z0-9_-]+(?:/[a-z0-9_-]+)*\.html", "name of a template", "choice",
    "cannot be a template", "write the name of a template, like pages/home.html",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A day, month or year, as ISO 8601 writes it or as CSL does, in parts."""

    shown: ClassVar[str] = "2021, 2021-05, 2021-05-31, or {date-parts: [[2021, 5, 31]]}"

    def read(self, node: Node) -> str:
        """The day in the way of ISO 8601, "" where it is none."""
        text = node.text if isinstance(node, TextNode) else ""
        if isinstance(node, MapNode) and list(node.entries) == ["date-parts"]:
            match node.entries["date-parts"].value:
                case ListNode(items=(ListNode(items=parts), *_)):
                    text = "-".join(
                        part.text.zfill(2) for part in parts if isinstance(part, TextNode)
                    )
        return text

    def fault(self, value: str, name: str, today: date) -> Fault | None:  # noqa: ARG002
        """Another shape, or a day that the calendar lacks."""
        try:
            if re.fullmatch("[0-9]{4}(?:-[0-9]{2}){0,2}", value):
                year, month, day = ([*value.split("-"), "01", "01"])[:3]
                date(int(year), int(month), int(day))
                return None
        except ValueError:
            pass
        hint = "write 2024-05-31, 2024-05 or 2024, or {date-parts: [[2024, 5, 31]]}"
        return Fault("day", f"'{name}' is not a date", hint)

    def schema(self) -> dict[str, Any]:
        """JSON Schema of one value."""
        one = {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
        parts = {"type": "array", "items": {"type": "array"}}
        return {
            "anyOf": [
                one,
                {"type": "object", "properties": {"date-parts": parts}, "required": ["date-parts"]},
            ]
        }
