"""Reads the named examples of the theme's components.

``theme/components/<name>/examples.yaml`` says what a component looks like when its data say this or
that: programs as an editor would list them, or an article as a writer would write it, the address
at which the component then stands, and what a visitor does there first. ``docs/theme.md`` explains
every field.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import yaml
from msgspec import Struct, ValidationError, convert

ROOT = Path(__file__).resolve().parent.parent.parent
COMPONENTS = ROOT / "theme" / "components"
FILE = "examples.yaml"


class ExampleError(Exception):
    """What is wrong with an example, in words for whoever wrote it."""


class Step(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What a visitor does: a press on the element ``click``, or ``type`` a text ``into`` one."""

    click: str = ""
    type: str = ""
    into: str = ""


class Example(Struct, forbid_unknown_fields=True, kw_only=True):
    """One case of a component. What is left out here is as the file says it for all."""

    name: str
    says: list[str]
    """Texts that a visitor reads in the component; without them the name would be a mere claim."""

    programs: list[dict[str, Any]] = []
    sample: bool = False
    article: dict[str, Any] = {}
    figures: dict[str, Any] = {}
    at: str | None = None
    do: list[Step] | None = None
    shows: str = ""
    only: Literal["phone", "desk", ""] = ""


class Examples(Struct, forbid_unknown_fields=True, kw_only=True):
    """A file: ``shows`` is the component's element, ``at`` its address, ``programs`` what all share."""

    shows: str
    at: str = ""
    programs: list[dict[str, Any]] = []
    do: list[Step] = []
    examples: list[Example]


def components() -> list[str]:
    """The names of all components."""
    return sorted(folder.name for folder in COMPONENTS.iterdir() if folder.is_dir())


def read(component: str) -> Examples | None:
    """The examples of a component; None where it has none, ExampleError where they are wrong."""
    path = COMPONENTS / component / FILE
    if not path.is_file():
        return None
    try:
        found = convert(yaml.safe_load(path.read_text(encoding="utf-8")), Examples)
    except (yaml.YAMLError, ValidationError) as error:
        raise ExampleError(f"{path.relative_to(ROOT)}: {error}") from None
    names = [example.name for example in found.examples]
    if len(set(names)) < len(names):
        raise ExampleError(f"{path.relative_to(ROOT)}: two examples have the same name")
    return found


def read_all() -> dict[str, Examples]:
    """The examples of every component that has some."""
    return {name: found for name in components() if (found := read(name))}
