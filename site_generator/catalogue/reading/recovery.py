"""Keeps reading after a fault in the YAML, so that one run reports every fault in a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_generator.problems import Problem, Problems
from site_generator.yaml_source import Node, compose

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_FAULTS = 20
_MOST_FAULTS_IN_LONG = 2
_LONG = 1_000_000
_ENDING = {"S004", "S005", "S008"}
"""Faults after which the parser cannot go on."""

_PROGRAMS = re.compile(r"^programs:[ \t]*(?:#.*)?$")
_ITEM = re.compile(r"^( *)-(?: |$)")
_STAND_IN = "*mended"
"""An alias: it is reported (which is left out again) and no rule looks at its value."""
_ENTRY = re.compile(r"^(?P<head> *(?:- +)*[^\s:#\"'\[\]{}]+: +)(?P<value>\S.*?) *$")


def compose_recovering(text: str, file: str, problems: Problems) -> tuple[Node | None, bool]:
    """The root, and whether something had to be changed or left out to get it.

    A faulty text is put into quotes and any other faulty value left out; where that does not
    help, its whole program is left out. Either way an error is in ``problems``, so nothing is built from the fixed text.
    """
    lines = text.split("\n")
    quoted: set[int] = set()
    earlier: list[Problem] = []
    for _ in range(_MOST_FAULTS_IN_LONG if len(text) > _LONG else _MOST_FAULTS):
        found = Problems()
        root = compose("\n".join(lines) if earlier else text, file, found)
        faults = [one for one in found.found if root is None and one.code in _ENDING]
        fault = faults[-1] if faults else None
        if fault is None:
            break
        if fault.line not in quoted:
            earlier.append(fault)
        if not _mend(lines, fault, quoted):
            break
    stand_in = f"'{_STAND_IN}'"
    later = [one for one in found.found if one not in earlier and stand_in not in one.message]
    problems.extend([*earlier, *later])
    return root, bool(earlier)


def _mend(lines: list[str], fault: Problem, quoted: set[int]) -> bool:
    number = fault.line - 1
    if number >= len(lines):
        return False
    if fault.code == "S005":
        del lines[number:]
        return True
    entry = _ENTRY.match(lines[number])
    if fault.code == "S004" and entry and fault.line not in quoted:
        inside = entry["value"].replace("'", "''")
        value = _STAND_IN if inside[0] in "\"'[{|>" else f"'{inside}'"
        lines[number] = entry["head"] + value
        quoted.add(fault.line)
        return True
    return _blank_program(lines, number)


def _blank_program(lines: list[str], number: int) -> bool:
    """Empty the lines of the program around ``lines[number]``, keeping the count of lines."""
    first = next((n for n, line in enumerate(lines) if _PROGRAMS.match(line)), None)
    if first is None or number <= first:
        return False
    indent = _indent(lines[first + 1 :])
    if indent is None:
        return False
    head = re.compile(rf"^{indent}-(?: |$)")
    start = next((n for n in range(number, first, -1) if head.match(lines[n])), None)
    if start is None:
        return False
    end = next((n for n in range(number + 1, len(lines)) if head.match(lines[n])), len(lines))
    lines[start:end] = [""] * (end - start)
    return True


def _indent(lines: Sequence[str]) -> str | None:
    """The blanks before the first dash."""
    return next((match.group(1) for line in lines if (match := _ITEM.match(line))), None)
