import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.exchange import cleaning


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("45202", "45202"),
        ("501", "00501"),
        ("2140", "02140"),
        (501.0, "00501"),
        (2140, "02140"),
        ("45202-1234", "45202-1234"),
        ("452021234", "45202-1234"),
        ("21401234", "02140-1234"),
        ("45202-0000", "45202"),
        (" 45202 ", "45202"),
        ("00000", None),
        ("12", None),
        ("452021", None),
        ("4520A", None),
        ("\u0664\u0665\u0662\u0660\u0662", None),
        ("", None),
        (None, None),
    ],
)
def test_zips_get_their_zeros_back(cell, expected):
    assert cleaning.zip_code(cell) == expected


@given(st.integers(min_value=1, max_value=99_999))
def test_a_zip_survives_a_spreadsheet_that_made_it_a_number(number):
    written = f"{number:05}"
    expected = written if number >= 100 else None
    assert cleaning.zip_code(float(number)) == expected
    assert cleaning.zip_code(written) == written


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none()))
def test_whatever_stands_in_a_cell_gives_a_zip_or_nothing(cell):
    found = cleaning.zip_code(cell)
    assert found is None or re.fullmatch(r"[0-9]{5}(-[0-9]{4})?", found)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("513-555-0143", "513-555-0143"),
        ("513-555-0143 x27", "513-555-0143 x27"),
        ("513-555-0143 ext. 27", "513-555-0143 x27"),
        ("(301)955-0184", "301-955-0184"),
        ("703-555-0103-93122", "703-555-0103"),
        ("1-800-555-0199", "800-555-0199"),
        (5135550143.0, "513-555-0143"),
        ("888-55SAMPLE", "888-557-2675"),
        ("800-555-HELP1", "800-555-4357"),
        ("555-0143", None),
        ("013-555-0143", None),
        ("513-155-0143", None),
        ("none", None),
        ("", None),
        (None, None),
    ],
)
def test_phones_are_written_one_way_or_left_out(cell, expected):
    assert cleaning.phone(cell) == expected


@given(st.one_of(st.text(), st.from_regex(r"[0-9() .x-]{0,24}")))
def test_whatever_stands_in_a_cell_gives_a_number_to_dial_or_nothing(cell):
    found = cleaning.phone(cell)
    assert found is None or re.fullmatch(r"[2-9]\d\d-[2-9]\d\d-\d{4}( x\d{1,6})?", found)
    assert found is None or cleaning.phone(found) == found


@pytest.mark.parametrize("dashes", ["---", "- - -", "--", "", "  ", "\u2013", None])
def test_a_street_of_dashes_is_withheld(dashes):
    assert cleaning.street(dashes, "Suite 4") is None


def test_both_lines_of_a_street_are_joined():
    assert cleaning.street("611  West Street ", " Suite 4 ") == "611 West Street, Suite 4"
    assert cleaning.street("Court House", "---") == "Court House"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Dayton", "Dayton"),
        ("DAYTON", "Dayton"),
        ("SAINT LOUIS", "Saint Louis"),
        ("JBPHH", "JBPHH"),
        ("mcallen", "mcallen"),
        ("McAllen", "McAllen"),
    ],
)
def test_a_city_that_shouts_is_calmed(written, shown):
    assert cleaning.city(written) == shown


@pytest.mark.parametrize(
    "name", ["VERTEX LLC", "BHG L LLC", "SOAP MAT LLC", "MIND 24/7", "Mind of Peace LLC"]
)
def test_names_of_acronyms_stay(name):
    assert cleaning.calm(name) == name


def test_names_in_capitals_are_calmed():
    assert cleaning.calm("RIVERBEND COUNSELING CENTER") == "Riverbend Counseling Center"


def test_invisible_and_control_characters_leave_a_text():
    dirty = "\u202eRiver\u200bbend\x00 \xa0 Cen\tter\r\n\u2028"
    assert cleaning.text(dirty) == "Riverbend Cen ter"


@given(st.text())
def test_a_cleaned_text_is_one_printable_line(cell):
    found = cleaning.text(cell)
    assert found.isprintable()
    assert found == found.strip()
    assert cleaning.text(found) == found
