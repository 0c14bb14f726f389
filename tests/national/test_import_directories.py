"""Both national workbooks, imported whole."""

import csv
import pickle
import re
import shutil
from datetime import date

import pytest

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.catalogue.reading.files import read_catalogue
from site_generator.exchange.samhsa import codes as samhsa_codes
from site_generator.exchange.samhsa.directory import import_directory
from site_generator.exchange.samhsa.workbook import read_directory
from site_generator.problems import Problems

pytestmark = pytest.mark.national

ROWS = 21_063
MONTH_AFTER = date(2024, 8, 1)


@pytest.fixture(scope="module")
def summary(national_import):
    return pickle.loads((national_import / "summary").read_bytes())  # noqa: S301 - our own


@pytest.fixture(scope="module")
def programs(national_import):
    into = national_import / "programs"
    problems = Problems()
    read = read_catalogue(
        sorted(into.glob("*.yaml")), base=into, today=MONTH_AFTER, problems=problems
    )
    assert problems.errors == []
    return [one.program for one in read]


def test_every_row_is_accounted_for(summary):
    assert summary.rows == ROWS
    assert summary.written + summary.merged.total() + summary.skipped.total() == ROWS
    assert summary.skipped.total() < 160


def test_every_written_row_is_a_valid_program(summary, programs):
    assert len(programs) == len({program.id for program in programs}) == summary.written
    assert max(len(program.id) for program in programs) <= 100


def test_every_state_and_the_islands_are_there(programs):
    found = {program.location.state for program in programs}
    assert found == set(STATES) - {"AS", "PW", "FM", "MH"}


def test_a_program_of_the_mental_health_directory_alone_is_an_iop_by_its_name_only(programs):
    alone = [p for p in programs if p.source.name.startswith("SAMHSA National Directory of Mental")]
    assert len(alone) > 5_000
    called = [p for p in alone if "iop" in p.levels]
    assert called
    for program in called:
        assert program.to_confirm == ("levels",)
        assert re.search(r"(?i)\biop|intensive (out|op)", program.name), program.id


def test_intensive_outpatient_care_is_found_wherever_a_row_states_it(workbooks, programs):
    stated = sum("OIT" in row.codes for row in read_directory(workbooks[1]).rows)
    assert stated == 5_736
    found = [p for p in programs if "iop" in p.levels and p.to_confirm is None]
    assert stated - 30 <= len(found) <= stated
    assert {p.focus for p in found} == {("substance-use",)}


def test_no_program_of_the_mental_health_directory_says_that_it_has_no_iop(programs):
    mental = [p for p in programs if p.focus == ("mental-health",)]
    assert len(mental) > 8_000
    assert all("levels" in p.incomplete for p in mental)


MEDICINES = re.compile(r"(?i)methadone|buprenorphine|naltrexone|acamprosate|disulfiram|PMAT")


def test_a_row_that_denies_medication_says_so_and_none_that_gives_it(samhsa, workbooks, programs):
    with (samhsa / "codes-substance-use-2023.csv").open(encoding="utf-8-sig", newline="") as file:
        named = {row["service_code"]: row["service_name"] for row in csv.DictReader(file)}
    gives = {code for code, name in named.items() if MEDICINES.search(name)} | {"PMAT"}
    gives -= {"PAIN", "DB", "DM"}  # for pain, and for withdrawal alone
    rows = [row.codes for row in read_directory(workbooks[1]).rows]
    refusing = sum(bool(codes & {"NMOA", "NMAUT"}) and not codes & gives for codes in rows)
    denied = [p for p in programs if "medication-for-addiction" in (p.not_offered.therapies or ())]
    assert refusing > 900
    assert refusing - 20 <= len(denied) <= refusing
    assert not [p for p in denied if "medication-for-addiction" in (p.therapies or ())]


def test_facts_are_dated_by_the_files(programs):
    days = {program.source.date for program in programs}
    assert days == {date(2024, 7, 3), date(2023, 6, 29)}
    assert {program.checked.contact for program in programs} == days


def test_withheld_streets_are_withheld(programs):
    hidden = [program for program in programs if program.location.withheld]
    assert len(hidden) > 400
    assert all(program.location.street is None for program in hidden)
    assert all(program.location.street for program in programs if not program.location.withheld)


def test_every_code_is_explained_and_every_mapped_code_is_one_of_theirs(samhsa, summary):
    explained = set()
    for path in sorted(samhsa.glob("codes-*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            explained |= {row["service_code"] for row in csv.DictReader(file)}
    assert not any("does not explain" in note for note in summary.notes)
    tables = [
        table
        for name, table in vars(samhsa_codes).items()
        if name.isupper() and name != "DENIALS" and isinstance(table, (dict, frozenset))
    ]
    mapped = {code for table in (*tables, *samhsa_codes.DENIALS.values()) for code in table}
    assert mapped <= explained


def test_the_second_import_changes_no_byte(summary, workbooks, national_import, tmp_path):
    into = shutil.copytree(national_import / "programs", tmp_path / "programs")
    before = {path: path.read_bytes() for path in into.rglob("*") if path.is_file()}
    again = import_directory(workbooks, into)
    assert {path: path.read_bytes() for path in into.rglob("*") if path.is_file()} == before
    assert (again.unchanged, again.files) == (summary.written, [])


def test_one_state_and_level_are_the_same_programs_as_in_the_whole(programs, workbooks, tmp_path):
    summary = import_directory(
        workbooks, tmp_path, states=frozenset({"HI"}), levels=frozenset({"iop"})
    )
    assert summary.rows == ROWS
    problems = Problems()
    read = read_catalogue(
        [tmp_path / "hi.yaml"], base=tmp_path, today=MONTH_AFTER, problems=problems
    )
    wanted = [p for p in programs if p.location.state == "HI" and "iop" in p.levels]
    assert wanted
    assert [one.program for one in read] == sorted(wanted, key=lambda program: program.id)
    assert [path.name for path in tmp_path.glob("*.yaml")] == ["hi.yaml"]
