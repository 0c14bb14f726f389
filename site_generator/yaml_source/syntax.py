"""Says in an editor's words what the YAML parser stumbled over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yaml import MarkedYAMLError

_QUOTE = "put the text in quotation marks"


def explain(fault: MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str]:
    """Line and column (from 1, within ``lines``), message and hint for ``fault``."""
    mark = fault.problem_mark or fault.context_mark
    line = mark.line if mark else 0
    column = mark.column if mark else 0
    source = lines[line] if line < len(lines) else ""
    message, hint = _words(fault, source, column)
    simple_key = "expected ':'" in (fault.problem or "")
    if fault.context_mark and (simple_key or _unclosed(fault) or _runs_on(fault)):
        line, column = fault.context_mark.line, fault.context_mark.column
    return line + 1, column + 1, message, hint


def _runs_on(fault: MarkedYAMLError) -> bool:
    """A list or mapping in brackets is not closed on its line: the place is where it begins."""
    begin, end = fault.context_mark, fault.problem_mark
    if begin is None or end is None or begin.line == end.line:
        return False
    return "flow" in (fault.context or "")


def _unclosed(fault: MarkedYAMLError) -> bool:
    context = fault.context or ""
    problem = fault.problem or ""
    return "quoted scalar" in context and ("end of stream" in problem or "document" in problem)


_KNOWN = {
    "mapping values are not allowed": (
        "a second ': ' on one line",
        f'{_QUOTE}: key: "first: second"',
    ),
    "could not find expected ':'": (
        "a line that is not 'key: value', or wrong indentation",
        "write 'key: value', indented like the lines around it",
    ),
    "did not find expected key": (
        "a line that is not 'key: value', or wrong indentation",
        "write 'key: value', indented like the lines around it",
    ),
    "expected '-' indicator": (
        "a line that does not match the list above it",
        "begin it with '- ' or indent it",
    ),
    "expected ',' or ']'": (
        "a list in brackets is not closed or is missing a comma",
        "write [one, two]",
    ),
    "expected ',' or '}'": (
        "a mapping in brackets is not closed or is missing a comma",
        "write {one: first, two: second}",
    ),
    "expected node content": (
        "a value is missing, or a bracket is never closed",
        "write the value, or close the bracket: [one, two]",
    ),
}


def _words(fault: MarkedYAMLError, source: str, column: int) -> tuple[str, str]:
    problem = fault.problem or "the YAML cannot be read"
    indentation = source[: len(source) - len(source.lstrip())]
    if "\t" in indentation and column <= len(indentation):
        return "a tab where there should be spaces", "indent with spaces"
    if _unclosed(fault):
        return (
            "a quotation mark is never closed",
            "close it, or double it if it is part of the text",
        )
    if "cannot start any token" in problem:
        return f"a text cannot begin with '{source[column : column + 1]}'", _QUOTE
    if "expected key" in problem and column and source[column - 1] in "\"'":
        return (
            "text continues after its closing quotation mark",
            "double it if it is part of the text",
        )
    for part, words in _KNOWN.items():
        if part in problem:
            return words
    return f"the YAML cannot be read: {problem}", ""
