"""The glossary is checked field by field."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

GLOSSARY = """\
terms:
  - id: iop
    term: IOP
    also: [intensive outpatient program]
    short: Therapy, {fact:hours.short} of it.
    page: other/good.md#a-heading
  - id: copay
    term: copay
    short: A fixed amount for each visit.
"""
FILE = "content/_data/glossary.yaml"


def test_a_term_carries_its_names_its_meaning_and_its_page(content):
    content.write("_data/glossary.yaml", GLOSSARY)
    library = content.load()
    iop, copay = library.glossary.values()
    assert content.found == []
    assert (iop.term, iop.also, iop.line) == ("IOP", ("intensive outpatient program",), 2)
    assert iop.short == "Therapy, 9 to 19 hours of it."
    assert (iop.page, iop.url) == ("other/good.md", "other/good/#a-heading")
    assert iop.facts == ("hours",)
    assert (copay.name, copay.page, copay.mark) == ("Copay", "", True)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("terms:\n", "words:\n", [("A003", 1, 1), ("A004", 1, 1)]),
        ("id: copay", "id: copay\n    shrt: x", [("A003", 8, 5)]),
        ("  - id: copay\n    term", "  - term", [("A004", 7, 5)]),
        ("    term: copay\n", "", [("A004", 7, 5)]),
        ("    short: A fixed amount for each visit.\n", "", [("A004", 7, 5)]),
        ("also: [intensive outpatient program]", "also: program", [("A005", 4, 11)]),
        ("term: copay", "term: [copay]", [("A005", 8, 11)]),
        ("term: copay", "term: '(copay)'", [("A005", 8, 11)]),
        ("short: A fixed", "mark: never\n    short: A fixed", [("A008", 9, 11)]),
        ("id: copay", "id: iop", [("A020", 7, 9)]),
        ("id: copay", "id: Co-Pay", [("A021", 7, 9)]),
        ("{fact:hours.short}", "{fact:hour}", [("A023", 5, 12)]),
        ("{fact:hours.short}", "{fact:hours.long}", [("A024", 5, 12)]),
        ("{fact:hours.short}", "{fact hours}", []),
        ("Therapy, {fact:hours.short} of it.", "'Of {fact: hours}.'", [("A026", 5, 12)]),
        ("term: copay", "term: Intensive  outpatient-program", [("A032", 8, 11)]),
        ("term: copay", "term: copay\n    also: [co-pay, co pay]", [("A032", 9, 20)]),
        ("A fixed amount", "A [fixed](x.md) amount", [("A033", 9, 12)]),
        ("A fixed amount", "A <b>fixed</b> amount", [("A033", 9, 12)]),
        ("A fixed amount", "A fixed amount [@book]", [("A033", 9, 12)]),
        ("A fixed amount", "A fixed amount " + "and " * 70, [("A034", 9, 12)]),
        ("other/good.md#a-heading", "other/god.md", [("A040", 6, 11)]),
        ("other/good.md#a-heading", "other/good.md#head", [("A041", 6, 11)]),
        ("other/good.md#a-heading", "/other/good/", [("A042", 6, 11)]),
        ("other/good.md#a-heading", "https://iop.example/", [("A040", 6, 11)]),
        ("  - id: copay\n", "  - copay\n  - id: copay\n", [("A005", 7, 5)]),
        ("term: copay", "term: copay\n    term: fee", [("S010", 9, 5)]),
    ],
)
def test_a_fault_in_the_glossary_is_reported_at_its_place(content, old, new, expected):
    assert old in GLOSSARY
    content.write("_data/glossary.yaml", GLOSSARY.replace(old, new, 1))
    assert content.faults(FILE) == expected


def test_a_name_that_stands_twice_is_reported_with_the_line_of_the_first(content):
    content.write("_data/glossary.yaml", GLOSSARY.replace("term: copay", "term: iop"))
    content.load()
    assert [p.message for p in content.problems] == ["'iop' appears twice, also on line 3"]


def test_a_term_cannot_lead_to_a_draft(content):
    head = "---\ntitle: T\ndescription: D\ndraft: true\nchecked: 2026-11-22\nnext_check: 2027-11-22\n---\n"
    content.write("draft.md", f"{head}Text.\n")
    content.write("_data/glossary.yaml", GLOSSARY.replace("other/good.md#a-heading", "draft.md"))
    assert content.faults(FILE) == [("A044", 6, 11)]


def test_a_site_may_have_no_glossary(content):
    assert content.load().glossary == {}
    assert content.found == []


def test_the_page_of_all_terms_has_an_anchor_for_each_and_uses_their_facts(content):
    content.write("_data/glossary.yaml", GLOSSARY)
    content.article("All of them.\n\n{part:glossary}\n", path="glossary.md")
    content.article("[What is it?](glossary.md#copay) [And](glossary.md#deductible)")
    library = content.load()
    assert content.found == [("A041", "content/page.md", 8, 40)]
    assert library.articles["glossary.md"].facts == ("hours",)


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.text(alphabet="-:\n idtermalsohp[]{}'\"#,", max_size=80))
def test_no_glossary_raises(content, text):
    content.write("_data/glossary.yaml", f"terms:\n  - {text}")
    content.load()
    assert all(line >= 0 for _, _, line, _ in content.found)
