import pytest

from site_generator.exchange.samhsa.names import (
    full_name,
    name_words,
    perhaps_cut,
    says_intensive_outpatient,
)


@pytest.mark.parametrize(
    ("cells", "name", "organization"),
    [
        (("Riverbend Center", ""), "Riverbend Center", None),
        (("Riverbend Center", "East Clinic"), "Riverbend Center, East Clinic", "Riverbend Center"),
        (("Riverbend LLC", "DBA Sample House"), "Sample House", "Riverbend LLC"),
        (("Center for Health and", "Recovery Inc"), "Center for Health and Recovery Inc", None),
        (("Sample Agency Inc", "(SAI)/IOP"), "Sample Agency Inc (SAI)/IOP", None),
        (("Riverbend", "RIVERBEND"), "Riverbend", None),
        (("", "East Clinic"), "East Clinic", None),
        (("RIVERBEND COUNSELING", ""), "Riverbend Counseling", None),
    ],
)
def test_a_name_is_put_together_from_its_two_cells(cells, name, organization):
    assert full_name(*cells) == (name, organization)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Sample Mental Health Services", ""), ("Sample Mental Hlth Servs", "")),
        (("Sample Center Inc", "East Clinic"), ("Sample Ctr", "East Clinic")),
        (("Sample Health/East", ""), ("Sample Health", "East")),
        (("The Saint Anna House", ""), ("St Anna House LLC", "")),
    ],
)
def test_abbreviations_and_legal_forms_do_not_part_a_name(one, other):
    assert name_words(*one) == name_words(*other)


def test_different_sites_have_different_words():
    assert name_words("Sample Center", "East") != name_words("Sample Center", "West")
    assert name_words("LLC", "") != name_words("Inc", "")


@pytest.mark.parametrize(
    "name",
    ["East IOP", "PHP/IOP Program", "Intensive Outpatient", "intensive out-patient", "Intensive Outpt Prog",
     "Adult IOPs"],
)  # fmt: skip
def test_a_name_may_speak_for_intensive_outpatient(name):
    assert says_intensive_outpatient("Sample Hospital", name)


@pytest.mark.parametrize("name", ["Biopsy", "Outpatient", "Intensive Inpatient", "Iopa", "Diopter"])
def test_other_words_do_not(name):
    assert not says_intensive_outpatient("Sample Hospital", name)


def test_a_cell_of_38_characters_may_be_cut():
    assert perhaps_cut("x" * 38, "")
    assert perhaps_cut("", "x" * 38)
    assert not perhaps_cut("x" * 37, "x" * 10)
