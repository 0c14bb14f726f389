"""Whole imports of small made-up workbooks."""

from datetime import date

import pytest
import yaml

from site_generator.catalogue.reading.files import read_catalogue
from site_generator.errors import ImportSourceError, UsageError
from site_generator.exchange.samhsa.directory import (
    IN_BOTH,
    NO_LEVEL,
    NO_PHONE,
    OTHER_LEVEL,
    OTHER_STATE,
    import_directory,
)
from site_generator.exchange.samhsa.sites import SAME_PLACE, TWICE
from site_generator.problems import Problems


def programs(into):
    """All programs by id, scalars as texts."""
    found = {}
    for path in sorted(into.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for program in yaml.load(text, Loader=yaml.BaseLoader)["programs"]:  # noqa: S506
            assert program["id"] not in found
            found[program["id"]] = program
    return found


def test_a_row_becomes_a_program_that_the_catalogue_accepts(mental, substance, facility, into):
    files = [
        mental(facility("Riverbend Center", codes="MH * OP PHDT * CBT TELE * MD SS * CHLD ADLT * SP")),
        substance(
            facility("Sample House", "Hilo IOP", city="Hilo", state="HI", zip="96720", street="---",
                     intake="808-555-0111 x4", codes="SA * OP OIT * RELP * CARF * SF * FEM MALE"),
            facility("Casa Ejemplo", city="San Juan", state="PR", zip="901", codes="SA * OP ORT"),
        ),
    ]  # fmt: skip
    summary = import_directory(files, into)
    assert (summary.rows, summary.written) == (3, 3)
    problems = Problems()
    paths = sorted(into.glob("*.yaml"))
    assert [path.name for path in paths] == ["hi.yaml", "oh.yaml", "pr.yaml"]
    read = read_catalogue(paths, base=into, today=date(2024, 8, 1), problems=problems)
    assert problems.errors == []
    by_id = {one.program.id: one.program for one in read}
    river = by_id["riverbend-center-dayton-oh"]
    assert river.levels == ("outpatient", "php")
    assert river.focus == ("mental-health",)
    assert river.ages == ("children", "adolescents", "adults")
    assert river.delivery == ("in-person", "virtual")
    assert river.cost.payment == ("medicaid", "sliding-fee")
    assert river.languages == ("en", "es")
    assert river.checked.services == river.source.date == date(2024, 7, 3)
    assert river.incomplete == ("levels", "therapies")
    house = by_id["sample-house-hilo-iop-hilo-hi"]
    assert house.levels == ("iop",)
    assert house.organization == "Sample House"
    assert house.location.withheld
    assert house.location.street is None
    assert house.contact.intake_phone == "808-555-0111 x4"
    assert house.to_confirm is None
    assert by_id["casa-ejemplo-san-juan-pr"].location.zip == "00901"


def test_the_file_says_where_it_comes_from_and_how_edits_survive(mental, facility, into):
    import_directory([mental(facility())], into)
    head = (into / "oh.yaml").read_text(encoding="utf-8").partition("programs:")[0]
    assert "2024-07-03" in head
    assert "Public domain" in head
    assert "never overwrites a field that you" in head
    assert yaml.safe_load(head)["catalogue"] == {
        "version": 1,
        "title": "SAMHSA directory of Ohio",
        "license": "public domain",
    }


def test_every_row_is_written_merged_or_skipped_with_its_reason(mental, substance, facility, into):
    same = facility("Twice Center")
    files = [
        mental(
            same,
            same,
            facility("Twice Center", suite="Suite 2", phone="937-555-0112"),
            facility("No Level", codes="MH * CMHC"),
            facility("No Phone", phone="n/a"),
            facility("Nowhere", state="Total"),
            facility("Nowhere", city="---"),
            facility("---"),
            facility("Riverbend " * 20),
            ["Source: made up"] + [None] * 12,
            [None] * 13,
            facility("Both Center", street="2 Oak Street"),
        ),
        substance(
            facility("Both Ctr Inc", street="2 Oak Street", codes="SA * OP OIT"),
            facility("Dust House", codes="SA HH"),
        ),
    ]
    summary = import_directory(files, into)
    assert summary.rows == 14
    assert summary.written == len(programs(into)) == 3
    assert summary.merged == {TWICE: 1, SAME_PLACE: 1}
    assert summary.notes[IN_BOTH] == 2
    assert summary.skipped == {
        NO_LEVEL: 2,
        NO_PHONE: 1,
        "no state in the state column": 2,
        "no city": 1,
        "no name": 1,
        "empty row": 1,
        "a cell of more than 100 characters": 1,
    }
    lines = "\n".join(summary.lines())
    assert "14 rows read = 3 written + 2 merged + 9 skipped" in lines
    assert f"skipped: 2 {NO_LEVEL}" in lines


def test_a_site_in_both_directories_is_a_program_in_each_with_its_own_facts(
    mental, substance, facility, into
):
    files = [
        mental(facility("Riverbend Mental Hlth Ctr", codes="MH * OP PHDT * DBT * YAD * MD", intake="937-555-0111")),
        substance(facility("Riverbend Mental Health Center Inc", phone="937-555-0119",
                           codes="SA SUMH * OP OIT * RELP * CHLD * SF * JC")),
    ]  # fmt: skip
    import_directory(files, into)
    found = programs(into)
    mental_health = found["riverbend-mental-hlth-ctr-dayton-oh"]
    assert mental_health["levels"] == ["outpatient", "php"]
    assert mental_health["focus"] == ["mental-health"]
    assert mental_health["therapies"] == ["dbt"]
    assert mental_health["ages"] == ["young-adults"]
    assert mental_health["incomplete"] == ["levels", "therapies"]
    assert mental_health["contact"] == {"phone": "937-555-0110", "intake_phone": "937-555-0111"}
    assert mental_health["source"]["date"] == "2024-07-03"
    assert "Mental Health Treatment Facilities 2024" in mental_health["source"]["name"]
    substance_use = found["riverbend-mental-health-center-inc-dayton-oh-substance-use"]
    assert substance_use["levels"] == ["iop"]
    assert substance_use["focus"] == ["substance-use"]
    assert substance_use["conditions"] == ["substance-use", "co-occurring"]
    assert "levels" not in substance_use["incomplete"]
    assert "ages" not in substance_use
    assert substance_use["source"]["date"] == "2023-06-29"


def test_a_site_of_one_name_in_both_directories_has_two_ids_that_tell_them_apart(
    mental, substance, facility, into
):
    import_directory([mental(facility()), substance(facility(codes="SA * OP OIT"))], into)
    assert list(programs(into)) == [
        "riverbend-center-dayton-oh",
        "riverbend-center-dayton-oh-substance-use",
    ]


def test_a_longer_name_at_the_same_street_and_phone_is_the_same_site(
    mental, substance, facility, into
):
    files = [
        mental(facility("Riverbend", "East Clinic")),
        substance(facility("Riverbend", codes="SA * OP OIT")),
    ]
    assert import_directory(files, into).notes[IN_BOTH] == 2


@pytest.mark.parametrize(
    "rows",
    [
        ({"site": "East Clinic"}, {"phone": "937-555-0119"}),
        ({"site": "East Clinic"}, {"site": "West Clinic"}),
        ({"site": "Adolescent Inpatient"}, {}),
        ({}, {"street": "2 Elm Street"}),
        ({"street": "---"}, {"street": "---", "phone": "937-555-0119"}),
        ({}, {"zip": "45403"}),
    ],
)
def test_programs_of_one_organization_are_not_one_site(mental, substance, facility, into, rows):
    files = [
        mental(facility("Riverbend", **rows[0])),
        substance(facility("Riverbend", codes="SA * OP OIT", **rows[1])),
    ]
    summary = import_directory(files, into)
    assert summary.written == len(programs(into)) == 2
    assert not summary.merged
    assert not summary.notes[IN_BOTH]


def test_two_candidates_for_one_site_are_not_guessed_at(mental, substance, facility, into):
    files = [
        mental(facility("Riverbend", "East Clinic"), facility("Riverbend", "West Clinic")),
        substance(facility("Riverbend", codes="SA * OP OIT")),
    ]
    summary = import_directory(files, into)
    assert (summary.written, summary.notes[IN_BOTH]) == (3, 0)


def test_withheld_houses_of_one_name_city_and_phone_are_one_program(mental, facility, into):
    rows = [facility(street=dashes, codes="MH * RES") for dashes in ("---", "- - -")]
    summary = import_directory([mental(*rows)], into)
    assert summary.merged == {SAME_PLACE: 1}


def test_a_mental_health_row_is_an_iop_by_its_name_only_to_be_confirmed(mental, facility, into):
    import_directory([mental(facility("Riverbend IOP"), facility("Other Center"))], into)
    found = programs(into)
    assert found["riverbend-iop-dayton-oh"]["levels"] == ["outpatient", "iop"]
    assert found["riverbend-iop-dayton-oh"]["to_confirm"] == ["levels"]
    assert found["other-center-dayton-oh"]["levels"] == ["outpatient"]
    assert "to_confirm" not in found["other-center-dayton-oh"]


def test_states_and_levels_limit_what_is_written(mental, facility, into):
    path = mental(
        facility("A", codes="MH * OP"),
        facility("B", codes="MH * PHDT"),
        facility("C", state="IN", city="Muncie", zip="47302", codes="MH * PHDT"),
    )
    summary = import_directory([path], into, states=frozenset({"OH"}), levels=frozenset({"php"}))
    assert list(programs(into)) == ["b-dayton-oh"]
    assert summary.skipped == {OTHER_STATE: 1, OTHER_LEVEL: 1}
    assert [p.name for p in summary.files] == ["oh.yaml"]


def test_the_order_of_rows_and_files_decides_nothing(mental, substance, facility, tmp_path):
    rows = [facility(f"Riverbend {n % 3}", street=f"{n} Oak Street") for n in range(8)]
    others = [
        facility(f"Riverbend {n % 3}", street=f"{n} Oak Street", codes="SA * OP OIT")
        for n in range(4)
    ]
    import_directory([mental(*rows), substance(*others)], tmp_path / "one")
    import_directory([substance(*others[::-1]), mental(*rows[::-1])], tmp_path / "two")
    assert (tmp_path / "one/oh.yaml").read_bytes() == (tmp_path / "two/oh.yaml").read_bytes()


def test_codes_that_the_workbook_does_not_explain_are_told(mental, facility, into):
    summary = import_directory([mental(facility(codes="MH * OP * XYZ"))], into)
    assert summary.notes["rows with the code XYZ, which the workbook does not explain"] == 1


class Zips:
    def zip_city(self, zip5):
        return {"45402": ("Dayton", "OH"), "47302": ("Muncie", "IN")}.get(zip5)


def test_odd_zips_are_told(mental, facility, into):
    path = mental(
        facility("A"),
        facility("B", zip="47302"),
        facility("C", zip="99998"),
        facility("D", zip="?"),
    )
    summary = import_directory([path], into, gazetteer=Zips())
    assert summary.notes["rows with an unknown ZIP; they are placed by city"] == 1
    assert summary.notes["rows with a ZIP from another state"] == 1
    assert summary.notes["invalid ZIPs, left out"] == 1
    assert "zip" not in programs(into)["d-dayton-oh"]["location"]


def test_two_directories_of_one_kind_are_refused(mental, facility, into):
    path = mental(facility())
    with pytest.raises(ImportSourceError, match="second mental-health"):
        import_directory([path, path], into)
    assert not into.exists()


def test_no_file_and_a_file_for_a_folder_are_wrong_use(mental, facility, tmp_path):
    with pytest.raises(UsageError):
        import_directory([], tmp_path / "x")
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="not a folder"):
        import_directory([mental(facility())], tmp_path / "file")


def test_a_bad_second_file_leaves_nothing_written(mental, facility, tmp_path, into):
    bad = tmp_path / "bad.xlsx"
    bad.write_text("<!DOCTYPE html>")
    with pytest.raises(ImportSourceError, match="web page"):
        import_directory([mental(facility()), bad], into)
    assert not into.exists()


def test_hostile_texts_are_data_and_nothing_else(mental, facility, into):
    name = '"><script>alert(1)</script> {{ 7*7 }} : # &a *b !!c'
    import_directory([mental(facility(name, street="- !!python/object", city="[Dayton]"))], into)
    (program,) = programs(into).values()
    assert program["name"] == name
    assert program["location"]["street"] == "- !!python/object"
    assert program["id"].isascii()
