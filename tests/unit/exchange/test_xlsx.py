import struct
import zipfile
import zlib
from datetime import date

import pytest

from site_generator.errors import ImportSourceError
from site_generator.exchange.files import xlsx as module
from site_generator.exchange.files.xlsx import read_workbook


def refused(path):
    with pytest.raises(ImportSourceError) as caught:
        read_workbook(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_sheets_day_and_title_are_read(xlsx):
    book = read_workbook(xlsx({"One": [["a", 1]], "Two & Three": [["b"]]}))
    assert dict(book.sheets) == {"One": [["a", 1.0]], "Two & Three": [["b"]]}
    assert book.modified == date(2024, 7, 3)
    assert book.title == "National Directory MH 2024"


def test_a_workbook_without_properties_has_no_day(xlsx):
    assert read_workbook(xlsx({"One": [["a"]]}, modified=None)).modified is None


def test_a_missing_file_is_told(tmp_path):
    assert "cannot be read" in refused(tmp_path / "none.xlsx")


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><title>503</title>", "\ufeff\n<html>", "<?xml version='1.0'?><Error/>"]
)
def test_an_error_page_saved_as_a_workbook_is_told(tmp_path, page):
    path = tmp_path / "page.xlsx"
    path.write_text(page, encoding="utf-8")
    assert "web page" in refused(path)


def test_an_old_excel_file_is_told(tmp_path):
    path = tmp_path / "old.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "save it as .xlsx" in refused(path)


@pytest.mark.parametrize("content", [b"", b"name1,name2\na,b\n", b"PK"])
def test_a_file_of_another_kind_is_told(tmp_path, content):
    path = tmp_path / "other.xlsx"
    path.write_bytes(content)
    assert refused(path)


def test_a_workbook_cut_short_anywhere_is_told(xlsx):
    path = xlsx({"One": [["a" * 50, n] for n in range(50)]})
    whole = path.read_bytes()
    for length in range(4, len(whole), max(len(whole) // 40, 1)):
        path.write_bytes(whole[:length])
        assert "damaged or cut off" in refused(path)


def test_a_changed_byte_is_told(xlsx):
    path = xlsx({"One": [[f"cell {n}"] for n in range(200)]})
    whole = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as container:
        member = container.getinfo("xl/worksheets/sheet1.xml")
    whole[member.header_offset + 60 + member.compress_size // 2] ^= 0xFF
    path.write_bytes(whole)
    assert "damaged or cut off" in refused(path)


def test_a_member_that_unpacks_to_far_too_much_is_not_unpacked(xlsx):
    path = xlsx({"One": [["a"]]}, extra={"xl/bomb.xml": b"0" * (70 << 20)})
    assert "xl/bomb.xml" in refused(path)


def test_a_member_packed_implausibly_well_is_not_unpacked(xlsx):
    path = xlsx({"One": [["a"]]}, extra={"xl/bomb.xml": b"0" * (3 << 20)})
    assert "unpacks to" in refused(path)


def test_a_member_that_understates_its_size_is_told(xlsx):
    path = xlsx({"One": [["a"]]}, extra={"xl/bomb.xml": b"0" * 500_000})
    whole = path.read_bytes()
    true_size = struct.pack("<I", 500_000)
    assert whole.count(true_size) == 2
    path.write_bytes(whole.replace(true_size, struct.pack("<I", 5)))
    assert "damaged" in refused(path)


def test_too_many_members_are_refused(xlsx):
    path = xlsx({"One": [["a"]]}, extra={f"xl/{n}.xml": b"" for n in range(600)})
    assert "parts inside" in refused(path)


@pytest.mark.parametrize("place", ["XFD1048576", "A99999999999", "ZZZZZZZ1", "CV60000"])
def test_a_far_off_cell_does_not_reserve_a_table_up_to_it(xlsx, place):
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f"<row><c r='{place}'><v>1</v></c></row></sheetData></worksheet>"
    )
    assert "cells as far out as" in refused(xlsx({"One": sheet}))


def test_cells_without_a_place_are_counted(xlsx, monkeypatch):
    monkeypatch.setattr(module, "MOST_CELLS", 1_000)
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    wide = f"<row>{'<c><v>1</v></c>' * 40}</row>"
    sheet = f"<worksheet {namespace}><sheetData>{wide}{'<row/>' * 40}</sheetData></worksheet>"
    assert "as far out as row 41, column 40" in refused(xlsx({"One": sheet}))
    spaced = f"<worksheet {namespace}><sheetData><row><c r = 'ZZ99'/></row></sheetData></worksheet>"
    assert "as far out as row 99, column 702" in refused(xlsx({"One": spaced}))


def test_a_cell_longer_than_a_cell_can_be_is_refused(xlsx):
    assert "characters" in refused(xlsx({"One": [["a"], ["é\n" * 20_000]]}))


def test_a_file_of_unlikely_size_is_not_read(xlsx, monkeypatch):
    monkeypatch.setattr(module, "MOST_FILE_BYTES", 100)
    assert "more than a directory can have" in refused(xlsx({"One": [["a"]]}))


def test_broken_xml_is_told(xlsx):
    assert "cannot be read" in refused(xlsx({"One": "<worksheet><sheetData><row><c r='A1'"}))


def test_a_zip_that_is_no_workbook_is_told(tmp_path):
    path = tmp_path / "some.xlsx"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("readme.txt", "hello")
    assert "cannot be read" in refused(path)


def test_remains_that_excel_leaves_behind_do_not_matter(xlsx):
    path = xlsx({"One": [["a"]]}, extra={"[trash]/0000.dat": b"remains"})
    whole = path.read_bytes()
    checksum = struct.pack("<I", zlib.crc32(b"remains"))
    path.write_bytes(whole.replace(checksum, b"\xff\xff\xff\xff"))
    assert read_workbook(path).sheets["One"] == [["a"]]
