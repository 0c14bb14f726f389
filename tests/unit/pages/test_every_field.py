"""A field that is declared is read, and seen wherever its declaration says so."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml

from site_generator.catalogue.model import Program
from site_generator.catalogue.model.uses import declared, used
from site_generator.catalogue.reading.files import read_programs
from site_generator.catalogue.schemas import catalogue_schema
from site_generator.finder import build_finder, filters_for_page, vocabulary_for_scripts
from site_generator.finder.embedded import VIEWS
from site_generator.pages.word_documents import program_document
from site_generator.problems import Problems
from site_generator.wording import english
from tests.unit.finder.test_build import OneTown

BASE = {
    "id": "gaslight",
    "name": "Gaslight Court",
    "levels": ["iop"],
    "location": {"city": "Cincinnati", "state": "OH"},
    "contact": {"email": "intake@gaslight.example"},
}
BESIDE = {
    "location.latitude": {"location": {"longitude": -84.5}},
    "location.longitude": {"location": {"latitude": 39.1}},
    "not_offered.levels": {"incomplete": ["levels"]},
    "source.url": {"source": {"name": "Our form"}},
    "source.date": {"source": {"name": "Our form"}},
    "capacity.status": {"capacity": {"checked": date(2026, 11, 20)}},
    "capacity.checked": {"capacity": {"status": "open"}},
    "capacity.weeks": {"capacity": {"status": "waitlist", "checked": date(2026, 11, 20)}},
    "cost.self_pay.amount": {"cost": {"self_pay": {"per": "day"}}},
    "cost.self_pay.per": {"cost": {"self_pay": {"amount": 250}}},
    "incomplete": {"conditions": ["anxiety"]},
}
"""What has to be next to a field."""

EXAMPLES = {
    "schedule.tracks": [{"days": ["mon"], "starts": "17:30", "ends": "20:30"}],
    "not_offered.levels": ["iop"],
    "id": "other",
}
"""Values for fields whose own example is none, or says what the base says."""

LEAVES = [one for one in declared(Program) if one.shape.struct is None]
USES = [one for one in used(Program) if one.use]


def ids(one):
    return one.path


def merged(one, other):
    both = dict(one)
    for key, value in other.items():
        inner = isinstance(value, dict) and isinstance(both.get(key), dict)
        both[key] = merged(both[key], value) if inner else value
    return both


def nested(path, value):
    for name in reversed(path.split(".")):
        value = {name: value}
    return value


def example(one):
    value = next(iter(yaml.safe_load(one.field.example).values()))
    return EXAMPLES.get(one.path, value)


def read(program):
    problems = Problems()
    text = yaml.safe_dump({"programs": [program]}, sort_keys=False)
    found = read_programs(text, "programs.yaml", problems)
    assert all(one.whole for one in found), problems.found
    return found[0].program


def stating(one):
    """A program that states the field."""
    return read(merged(merged(BASE, BESIDE.get(one.path, {})), nested(one.path, example(one))))


def silent(one):
    """The same program without the field, or without the whole group where that needs the field."""
    beside = {} if one.shape.required else BESIDE.get(one.path, {})
    return read(merged(BASE, beside))


def seen(make, program, at=None):
    """All that a visitor's browser can get of a program."""
    place = at or make.placement(
        (program.location.latitude or 39.1, program.location.longitude or -84.5),
        mappable=not program.location.withheld,
    )
    data = build_finder(make.catalogue((program, place)), OneTown(), english())
    files = {path.removeprefix(data.path): body for path, body in data.files}
    return make.page(program, place), files


NEVER_SILENT = {"name", "levels", "location.city", "location.state"}
"""No program is without them, and the base states them."""


@pytest.mark.parametrize("one", [one for one in LEAVES if one.path not in NEVER_SILENT], ids=ids)
def test_a_fact_that_is_stated_is_seen_somewhere(make, one):
    assert seen(make, stating(one)) != seen(make, silent(one))


@pytest.mark.parametrize("one", [one for one in USES if one.use.page], ids=ids)
def test_a_field_of_the_page_has_its_row(make, one):
    label = english()(f"field.{one.use.key}.label")
    html = make.page(stating(one))
    assert f"<dt>{label}</dt>" in html or one.use.key == "times"
    if one.terms:
        assert all(one.terms.said(english())[code].label in html for code in one.read(stating(one)))


@pytest.mark.parametrize("one", [one for one in USES if one.use.filter], ids=ids)
def test_a_filter_is_in_the_panel_and_in_the_data(make, one):
    key = one.use.key
    shown = {filter_["key"] for filter_ in filters_for_page(english())}
    assert key in shown or one.use.filter.in_form
    assert key in vocabulary_for_scripts(english())["facets"]
    _, files = seen(make, stating(one))
    assert json.loads(files["/cell/0.json"])[key]["of"] == [1]


@pytest.mark.parametrize("one", [one for one in USES if one.use.is_listed], ids=ids)
def test_a_fact_that_is_listed_reaches_the_scripts(make, one):
    use = one.use
    facts = {fact["key"]: fact for fact in vocabulary_for_scripts(english())["facts"]}
    if use.fact:
        assert use.key in facts[use.fact]["parts"]
    else:
        wanted = [view for view, mark in VIEWS.items() if getattr(use, mark)]
        assert facts[use.key]["on"] == wanted
        assert english()(f"field.{use.key}.label")
    if one.shape.struct is None:
        _, files = seen(make, stating(one))
        column, details = json.loads(files["/cell/0.json"]), json.loads(files["/detail/0.json"])
        names = {"times": "tracks"}
        assert names.get(use.key, use.key) in column.keys() | details[0].keys()


@pytest.mark.parametrize("one", [one for one in USES if one.use.searched], ids=ids)
def test_a_field_that_is_searched_stands_in_the_words_of_its_program(make, one):
    program = stating(one)
    text = " ".join(program_document(program, make.placement(), english()).text)
    assert all(one.terms.said(english())[code].label in text for code in one.read(program))


@pytest.mark.parametrize("one", [one for one in USES if one.use.schema_org], ids=ids)
def test_a_field_that_search_engines_know_is_told_them(make, one):
    assert f'"{one.use.schema_org}":' in make.page(stating(one))


def test_the_schema_has_every_field():
    defined = catalogue_schema()["$defs"]
    for one in declared(Program):
        *groups, name = one.path.split(".")
        table = defined["Program"]
        for group in groups:
            table = defined[table["properties"][group]["$ref"].rpartition("/")[2]]
        assert table["properties"][name]["description"] == one.field.meaning
