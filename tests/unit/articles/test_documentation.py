"""What editors read about articles names every field and every code, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_generator.articles.schemas import STRUCTS, with_tables
from site_generator.declared.fields import fields_of
from site_generator.declared.kinds import Nested, Unseen
from site_generator.declared.shapes import shapes_of, structs_in

ROOT = Path(__file__).resolve().parents[3]


def test_every_code_of_the_articles_is_explained_and_no_other():
    raised = {
        code
        for path in (ROOT / "site_generator/articles").rglob("*.py")
        for code in re.findall(r'"(A\d{3})"', path.read_text(encoding="utf-8"))
    }
    text = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (A\d{3}) \|", text, re.MULTILINE)
    assert rows == sorted(raised)


def test_the_weights_in_the_documentation_are_those_of_the_code():
    text = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| (A\d{3}) \| \*warning\*", text, re.MULTILINE))
    raised = {
        code
        for path in (ROOT / "site_generator/articles").rglob("*.py")
        for code in re.findall(r'\.warning\(\s*"(A\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert documented == raised


def test_the_tables_of_fields_are_those_of_the_code():
    path = ROOT / "docs/writing.md"
    text = path.read_text(encoding="utf-8")
    actual = with_tables(text)
    if text != actual:
        proposal = path.with_name("writing.md.actual")
        proposal.write_text(actual, encoding="utf-8")
        pytest.fail(f"look at {proposal} and, if it is right, accept it: mv {proposal} {path}")


def test_every_mapping_that_articles_use_has_its_table():
    text = (ROOT / "docs/writing.md").read_text(encoding="utf-8")
    files = {"FactsFile", "WorksFile", "GlossaryFile", "FiguresFile"}
    assert set(re.findall(r"<!-- fields: (\w+) -->", text)) == STRUCTS.keys() - files


@pytest.mark.parametrize("struct", STRUCTS.values(), ids=STRUCTS.keys())
def test_every_field_says_what_it_is(struct):
    for name, field in fields_of(struct).items():
        assert field.example.startswith(f"{name}: ") or isinstance(field.kind, Unseen)
        assert field.meaning.endswith(".")
        assert isinstance(field.kind, Nested) == bool(structs_in(shapes_of(struct)[name]))
