from datetime import date

import pytest

from site_generator.errors import ImportSourceError
from site_generator.exchange.edition import Edition
from site_generator.exchange.samhsa.workbook import (
    COLUMNS,
    REFERENCE_COLUMNS,
    read_directory,
)


def refused(path, **options):
    with pytest.raises(ImportSourceError) as caught:
        read_directory(path, **options)
    return str(caught.value)


def test_the_two_directories_are_told_apart_by_what_is_in_them(mental, substance, facility):
    first = mental(facility())
    second = substance(facility(codes="SA * OP OIT"))
    assert read_directory(first).edition == Edition(
        kind="mental-health", year=2024, day=date(2024, 7, 3)
    )
    assert read_directory(second).edition == Edition(
        kind="substance-use", year=2023, day=date(2023, 6, 29)
    )


def test_a_stated_day_goes_before_the_files_own(mental, facility):
    path = mental(facility())
    assert read_directory(path, date(2024, 1, 31)).edition.day == date(2024, 1, 31)


def test_a_file_without_a_day_asks_for_one(mental, facility):
    path = mental(facility(), modified=None)
    assert "--date" in refused(path)
    edition = read_directory(path, date(2022, 1, 31)).edition
    assert (edition.year, edition.day) == (2022, date(2022, 1, 31))


def test_a_day_in_the_future_is_refused(mental, facility):
    assert "future" in refused(mental(facility(), modified="9999-01-01"))


def test_codes_are_parted_at_blanks_and_stars(mental, facility):
    row = read_directory(mental(facility(codes=" MH SUMH * OP  *CBT"))).rows[0]
    assert row.codes == {"MH", "SUMH", "OP", "CBT"}


def test_a_missing_column_is_named(mental):
    header = [column for column in COLUMNS if column != "zip"]
    message = refused(mental([""] * 12, header=header))
    assert "missing: zip" in message
    assert "Expected: name1, name2" in message


def test_an_unknown_column_is_named(mental, facility):
    message = refused(mental([*facility(), "39.1"], header=[*COLUMNS, "latitude"]))
    assert "unknown: latitude" in message


def test_columns_in_another_order_are_refused(mental, facility):
    message = refused(mental(facility(), header=[*COLUMNS[:2][::-1], *COLUMNS[2:]]))
    assert "order differs" in message


def test_empty_columns_at_the_end_do_not_matter(mental, facility):
    path = mental([*facility(), "", ""], header=[*COLUMNS, "", ""])
    assert read_directory(path).rows[0].city == "Dayton"


def test_another_sheet_is_refused(mental, facility):
    message = refused(mental(facility(), sheet="Sheet1"))
    assert "no sheet 'Facilities List'" in message
    assert "Sheet1" in message


def test_an_empty_sheet_is_refused(xlsx):
    assert "missing: name1" in refused(xlsx({"Facilities List": [], "Service Code Reference": []}))


def test_a_reference_that_fits_no_directory_is_refused(xlsx, facility):
    reference = [list(REFERENCE_COLUMNS)]
    for codes, word in ([[], "neither"], [["PHDT", "OIT"], "both"]):
        sheets = {
            "Facilities List": [list(COLUMNS), facility()],
            "Service Code Reference": reference + [["X", "", code, "", ""] for code in codes],
        }
        assert word in refused(xlsx(sheets))
