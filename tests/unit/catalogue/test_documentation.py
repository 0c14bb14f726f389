"""docs/problems.md and docs/catalogue.md say what the code does."""

from __future__ import annotations

import re

import pytest

from site_generator.catalogue.model import Checked, Program
from site_generator.catalogue.model.uses import declared, used
from site_generator.catalogue.problem_codes import CODES
from site_generator.catalogue.reading.document import Document
from site_generator.catalogue.schemas import BEGIN, catalogue_reference
from site_generator.declared.fields import fields_of
from site_generator.declared.kinds import Nested
from site_generator.declared.shapes import mappings_of, shapes_of
from tests.conftest import ROOT

PROBLEMS = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
ROWS = {
    row[1]: (row[2].strip("*"), row[3])
    for row in re.finditer(r"^\| ([PS]\d{3}) \| (\S+) \| (.*?) \| ", PROBLEMS, re.MULTILINE)
}


def codes_in(folder: str, letter: str) -> set[str]:
    sources = (ROOT / "site_generator" / folder).rglob("*.py")
    return {
        code
        for source in sources
        if source.name != "problem_codes.py"
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


@pytest.mark.parametrize("struct", mappings_of(Document), ids=lambda struct: struct.__name__)
def test_every_field_of_the_model_says_what_it_is(struct):
    fields = fields_of(struct)
    for name, shape in shapes_of(struct).items():
        grouped = shape.struct is not None or (shape.of is not None and shape.of.struct is not None)
        assert isinstance(fields[name].kind, Nested) == grouped
        assert fields[name].example.startswith(f"{name}: ")
        assert fields[name].meaning.endswith(".")


def test_no_two_fields_have_the_same_key_or_rank():
    uses = [one.use for one in used(Program)]
    assert len({use.key for use in uses}) == len(uses)
    assert len({use.rank for use in uses}) == len(uses)


def test_every_field_that_is_told_with_others_names_one_that_is_told():
    keys = {one.use.key: one.use for one in used(Program)}
    for use in keys.values():
        assert use.fact == "" or keys[use.fact].compared


def test_every_date_of_a_check_is_that_of_some_field():
    ages = {one.use.age for one in used(Program)} - {None}
    assert ages | {"contact"} == set(Checked.__struct_fields__)


def test_every_fact_says_whether_it_belongs_to_the_place_or_to_a_service():
    places = {one.path for one in declared(Program) if one.use and one.use.of == "place"}
    assert places == {"contact.phone", "location", "accessibility", "accreditation", "checked"}


def test_the_tables_of_the_catalogues_documentation_are_those_of_the_code():
    path = ROOT / "docs" / "catalogue.md"
    text = path.read_text(encoding="utf-8")
    actual = text[: text.index(BEGIN)] + catalogue_reference()
    if text != actual:
        proposal = path.with_name("catalogue.md.actual")
        proposal.write_text(actual, encoding="utf-8")
        pytest.fail(f"look at {proposal} and, if it is right, accept it: mv {proposal} {path}")
