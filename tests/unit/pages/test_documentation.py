"""docs/templates.md names every variable of every template, and the templates use no other."""

from __future__ import annotations

import re

import pytest
from msgspec import Struct

from site_generator.catalogue.model import Program
from site_generator.catalogue.model.uses import declared
from site_generator.catalogue.model.vocabulary import LEVELS
from site_generator.pages import context
from site_generator.pages.frame import SLOTS
from site_generator.wording import english
from tests.support import ROOT

TEXT = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
CONTEXTS = {
    name: kind
    for name, kind in vars(context).items()
    if isinstance(kind, type) and issubclass(kind, Struct) and kind is not Struct
}
DOCUMENTED = {
    part.split("\n", 1)[0]: re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)
    for part in TEXT.split("\n### ")[1:]
}
PLACE = ("components/place-header", "components/place-correction")
TEMPLATES = {
    "ProgramPage": [
        "pages/program.html",
        *(f"components/program-{p}" for p in ("header", "source", "aside")),
    ],
    "FactStrip": ["components/program-facts"],
    "FactGroup": ["components/program-group"],
    "Row": ["components/program-row"],
    "Crumbs": ["components/program-crumbs"],
    "Sibling": ["components/program-sibling"],
    "StatePage": ["pages/state.html", *PLACE, "components/place-table"],
    "SubListPage": ["pages/sub-list.html", *PLACE],
    "PlaceRow": ["components/place-row"],
    "PlaceRoom": ["components/place-room"],
    "PlacesPage": ["pages/places.html"],
    "CityPage": ["pages/city.html", *PLACE],
    "PlaceLink": ["components/place-link"],
    "ListItem": ["components/place-item"],
}


def source(path):
    file = ROOT / "theme" / path
    return (file if file.suffix else file / f"{file.name}.html").read_text(encoding="utf-8")


def test_every_context_is_documented_and_nothing_else():
    assert set(DOCUMENTED) == set(CONTEXTS)


@pytest.mark.parametrize("name", CONTEXTS)
def test_every_field_of_a_context_is_documented_in_its_order(name):
    assert DOCUMENTED[name] == list(CONTEXTS[name].__struct_fields__)


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_use_only_fields_of_their_context(name):
    used = {field for path in TEMPLATES[name] for field in re.findall(r"page\.(\w+)", source(path))}
    assert used <= set(DOCUMENTED[name])


def test_every_slot_of_the_frame_is_documented():
    assert re.findall(r"^\| `@@slot:(\w+)@@`", TEXT, re.MULTILINE) == list(SLOTS)


def test_every_field_that_an_editor_may_have_to_confirm_has_words():
    texts = english().section("field")
    said = {
        one.path
        for one in declared(Program)
        if "confirm" in texts.get(one.use.key if one.use else one.path, {})
    }
    assert {path for path in said if "." not in path} == set(Program.__struct_fields__) - {
        "id", "checked", "source", "consent", "to_confirm", "incomplete",
    }  # fmt: skip


def test_every_level_has_a_mark_and_a_heading():
    assert set(english().section("place.level_mark")) == set(LEVELS)
    assert set(english().section("place.level_group")) == set(LEVELS)
