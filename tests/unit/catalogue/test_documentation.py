"""docs/problems.md and docs/catalogue.md say what the code does."""

from __future__ import annotations

import re

import pytest

from site_generator.catalogue.codes import CODES
from site_generator.catalogue.fields import FIELDS, Group
from site_generator.catalogue.reference import BEGIN, catalogue_reference
from site_generator.catalogue.shapes import shapes_of
from tests.conftest import ROOT

PROBLEMS = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
ROWS = {
    row[1]: (row[2].strip("*"), row[3])
    for row in re.finditer(r"^\| ([PS]\d{3}) \| (\S+) \| (.*?) \| ", PROBLEMS, re.MULTILINE)
}


def codes_in(folder: str, letter: str) -> set[str]:
    sources = (ROOT / "site_generator" / folder).glob("*.py")
    return {
        code
        for source in sources
        if source.name != "codes.py"
        for code in re.findall(rf'"({letter}\d{{3}})"', source.read_text(encoding="utf-8"))
    }


def test_the_registry_holds_exactly_the_codes_that_are_used():
    assert codes_in("catalogue", "P") == set(CODES)


def test_every_code_of_the_catalogue_is_documented_with_its_weight_and_meaning():
    expected = {code: (row.severity, row.meaning) for code, row in CODES.items()}
    assert {code: row for code, row in ROWS.items() if code.startswith("P")} == expected


def test_every_code_of_the_yaml_reader_is_documented():
    assert {code for code in ROWS if code.startswith("S")} == codes_in("yaml_source", "S")


def test_every_code_has_a_catalogue_that_shows_it():
    reports = (ROOT / "tests" / "catalogues" / "invalid").glob("*.report")
    shown = set(re.findall(r" ([PS]\d{3}): ", "".join(r.read_text("utf-8") for r in reports)))
    missing_file, list_as_key = "S001", "S009"
    of_a_whole_project, of_huge_files = {"P001"}, {"S012", "P024"}
    assert set(ROWS) - shown == {missing_file, list_as_key} | of_a_whole_project | of_huge_files


@pytest.mark.parametrize("struct", FIELDS, ids=lambda struct: struct.__name__)
def test_every_field_of_the_model_has_a_row(struct):
    shapes = shapes_of(struct)
    assert set(FIELDS[struct]) == set(shapes)
    for name, shape in shapes.items():
        field = FIELDS[struct][name]
        grouped = shape.struct is not None or (shape.of is not None and shape.of.struct is not None)
        assert isinstance(field.kind, Group) == grouped
        assert field.example.startswith(f"{name}: ")
        assert field.meaning.endswith(".")


def test_every_mapping_of_the_model_has_a_table():
    inner = {
        found
        for struct in FIELDS
        for shape in shapes_of(struct).values()
        if (found := shape.struct or (shape.of and shape.of.struct))
    }
    assert inner < set(FIELDS)


def test_the_tables_of_the_catalogues_documentation_are_those_of_the_code():
    path = ROOT / "docs" / "catalogue.md"
    text = path.read_text(encoding="utf-8")
    actual = text[: text.index(BEGIN)] + catalogue_reference()
    if text != actual:
        proposal = path.with_name("catalogue.md.actual")
        proposal.write_text(actual, encoding="utf-8")
        pytest.fail(f"look at {proposal} and, if it is right, accept it: mv {proposal} {path}")
