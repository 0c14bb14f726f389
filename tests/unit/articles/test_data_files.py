"""Facts and references are checked field by field."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FACT = """\
facts:
  hours:
    label: L
    text: T
    says: S
    sources: [book]
    checked: 2026-11-22
    next_check: 2027-11-22
"""
FILE = "content/_data/facts.yaml"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("facts:\n", "fact:\n", [("A003", 1, 1), ("A004", 1, 1)]),
        ("    label: L\n", "", [("A004", 3, 5)]),
        ("text: T", "text: [T]", [("A005", 4, 11)]),
        ("says: S", "saiz: S", [("A004", 3, 5), ("A003", 5, 5)]),
        ("[book]", "[boook]", [("A022", 6, 15)]),
        ("[book]", "book", [("A005", 6, 14)]),
        ("checked: 2026-11-22", "checked: 2026-13-01", [("A006", 7, 14)]),
        ("checked: 2026-11-22", "checked: 2026-11-23", [("A006", 7, 14)]),
        ("next_check: 2027-11-22", "next_check: 2026-11-22", []),
        (
            "checked: 2026-11-22\n    next_check: 2027-11-22",
            "checked: 2025-11-22\n    next_check: 2026-11-21",
            [("A009", 8, 17)],
        ),
        ("  hours:\n", "  Hours a week:\n", [("A021", 2, 3)]),
        ("    says: S", "    variants: {a b: x}\n    says: S", [("A021", 5, 16)]),
        ("    says: S", "    variants: {a: [x]}\n    says: S", [("A005", 5, 19)]),
        ("    says: S", "    value: many\n    says: S", [("A005", 5, 12)]),
        ("    says: S", "    says: S\n    says: S", [("S010", 6, 5)]),
    ],
)
def test_a_fault_in_the_facts_is_reported_at_its_place(content, old, new, expected):
    content.write("_data/facts.yaml", FACT.replace(old, new, 1))
    assert content.faults(FILE) == expected


def test_a_fact_twice_names_both_lines(content):
    content.write("_data/facts.yaml", FACT + FACT.removeprefix("facts:\n"))
    content.load()
    doubled = [p for p in content.problems if p.code == "S010"]
    assert [(p.line, p.column) for p in doubled] == [(9, 3)]
    assert "line 2" in doubled[0].message


def test_a_fact_that_no_article_uses_is_fine(content):
    content.write("_data/facts.yaml", FACT + FACT.removeprefix("facts:\n").replace("hours", "idle"))
    assert content.faults(FILE) == []


REFERENCE = """\
references:
  - id: book
    type: book
    title: B
  - id: paper
    type: report
    title: P
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: paper", "id: book", ("A020", 5, 5)),
        ("  - id: paper\n    type", "  - type", ("A004", 5, 5)),
        ("title: B", "titel: B", ("A003", 4, 5)),
        ("type: report", "type: reprot", ("A008", 6, 11)),
        ("id: paper", "id: 'a paper'", ("A021", 5, 9)),
        ("title: P", "title: P\n    issued: {date-parts: [[2023, 13]]}", ("A006", 8, 13)),
        ("title: P", "title: P\n    issued: soon", ("A006", 8, 13)),
        ("title: P", "title: P\n    URL: javascript:alert(1)", ("A043", 8, 10)),
        ("title: P", "title: P\n    DOI: https://doi.org/10.1/x", ("A043", 8, 10)),
        ("title: P", "title: P\n    author: Doe", ("A005", 8, 13)),
        ("title: P", "title: P\n    author:\n      - {given: Ann}", ("A005", 9, 9)),
        ("title: P", "title: P\n    author: [{familie: Doe, literal: X}]", ("A003", 8, 15)),
        ("references:\n", "refs:\n", ("A003", 1, 1)),
    ],
)
def test_a_fault_in_the_references_is_reported_at_its_place(content, old, new, expected):
    assert old in REFERENCE
    content.write("_data/references.yaml", REFERENCE.replace(old, new, 1))
    assert expected in content.faults("content/_data/references.yaml")


@pytest.mark.parametrize(
    "written", ["{date-parts: [[2022, 6, 5]]}", "2022-06-05", "{date-parts: [['2022', 06, 05]]}"]
)
def test_a_date_may_be_written_in_parts_or_as_one(content, written):
    content.write("_data/references.yaml", REFERENCE + f"    issued: {written}\n")
    assert content.load().references["paper"].issued == "2022-06-05"


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.text(alphabet="-:\n idtlefacsrnuo[]{}'\"#,1", max_size=80))
def test_no_data_file_raises(content, text):
    content.write("_data/facts.yaml", f"facts:\n  {text}")
    content.write("_data/references.yaml", f"references:\n  {text}")
    content.load()
    assert all(line >= 0 for _, _, line, _ in content.found)
