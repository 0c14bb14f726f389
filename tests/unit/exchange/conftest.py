"""Small made-up workbooks in the layouts of SAMHSA's directories, written by hand."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

FACILITIES = [
    "name1", "name2", "street1", "street2", "city", "state", "zip", "phone",
    "intake1", "intake2", "intake1a", "intake2a", "service_code_info",
]  # fmt: skip
REFERENCE = [
    "category_code", "category_name", "service_code", "service_name", "service_description",
]  # fmt: skip
CODES = {
    "mental-health": "MH SA SUMH OP PHDT RES HI OMH PH CBT DBT IPT GT CFT TELE MC MD PI SF SS TRMA PED"
    " CHLD YAD ADLT SNR SP AH F17 FPSY PVTN",
    "substance-use": "SA SUMH HH OP OIT ODT ORT OMB RES RL HI CBT MOTI RELP TELE MD PI SF SS NP CARF JC"
    " STAG AD WN MN SE CHLD YAD ADLT SNR FEM MALE SP AH F70 TA CCC PVTN",
}


def column(number):
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def sheet_xml(rows):
    """Texts as inline strings, numbers as numbers, None as no cell at all."""
    lines = []
    for y, row in enumerate(rows, start=1):
        cells = []
        for x, cell in enumerate(row):
            place = f"{column(x)}{y}"
            if isinstance(cell, (int, float)):
                cells.append(f'<c r="{place}"><v>{cell}</v></c>')
            elif cell is not None:
                text = escape(str(cell))
                cells.append(
                    f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
                )
        lines.append(f'<row r="{y}">{"".join(cells)}</row>')
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{''.join(lines)}</sheetData></worksheet>"
    )


def write_xlsx(
    path, sheets, *, modified="2024-07-03", title="National Directory MH 2024", extra=()
):
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = list(sheets)
    entries = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, start=1)
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(names) + 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1"'
        f' Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": "<workbook"
        ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        f' xmlns:r="{office}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}'
        "</Relationships>",
    }
    for n, name in enumerate(names, start=1):
        sheet = sheets[name]
        members[f"xl/worksheets/sheet{n}.xml"] = (
            sheet if isinstance(sheet, str) else sheet_xml(sheet)
        )
    if modified:
        members["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dc:title>{escape(title)}</dc:title>"
            f"<dcterms:modified>{modified}T13:56:22Z</dcterms:modified></cp:coreProperties>"
        )
    members |= dict(extra)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in members.items():
            container.writestr(name, content)
    return Path(path)


def facility(  # noqa: PLR0913  # the cells of a row
    name="Riverbend Center",
    site="",
    *,
    street="100 Sample Street",
    suite="",
    city="Dayton",
    state="OH",
    zip="45402",  # noqa: A002
    phone="937-555-0110",
    intake="",
    intake2="",
    codes="MH * OP",
):
    return [name, site, street, suite, city, state, zip, phone, intake, intake2, "", "", codes]


def write_directory(path, kind, rows, **options):
    """A directory of ``kind`` with made-up rows; the substance use one has capital headers."""
    mental = kind == "mental-health"
    options.setdefault("modified", "2024-07-03" if mental else "2023-06-29")
    options.setdefault("title", "National Directory MH 2024" if mental else "2023 SU Facilities")
    header = options.pop("header", FACILITIES if mental else [c.capitalize() for c in FACILITIES])
    reference = [["X", "Some category", code, "Some name", ""] for code in CODES[kind].split()]
    sheets = {
        options.pop("sheet", "Facilities List"): [header, *rows],
        "Service Code Reference": [REFERENCE, *reference],
    }
    return write_xlsx(path, sheets, **options)


@pytest.fixture
def xlsx(tmp_path):
    """Write any workbook: ``xlsx({"sheet": rows}, ...)``."""
    return lambda sheets, **options: write_xlsx(tmp_path / "some.xlsx", sheets, **options)


@pytest.fixture
def mental(tmp_path):
    """Write a mental health directory: ``mental(row, row, ..., modified=...)``."""
    return lambda *rows, **options: write_directory(
        tmp_path / "mh.xlsx", "mental-health", rows, **options
    )


@pytest.fixture
def substance(tmp_path):
    """Write a substance use directory."""
    return lambda *rows, **options: write_directory(
        tmp_path / "su.xlsx", "substance-use", rows, **options
    )


@pytest.fixture(name="facility")
def facility_fixture():
    """Make one row; every cell has a sensible default."""
    return facility


@pytest.fixture
def into(tmp_path):
    return tmp_path / "programs"
