"""Every file in tests/catalogues: what is said about it, and how the valid ones read."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003

import pytest

from site_generator.catalogue.reading import files as reader
from site_generator.catalogue.reading.files import read_files, read_programs
from site_generator.catalogue.rules.location import check_locations
from site_generator.problems import Problems
from site_generator.yaml_source import read_text
from tests.conftest import ROOT, TODAY
from tests.support.few_places import FewPlaces

CATALOGUES = ROOT / "tests" / "catalogues"
INVALID = sorted((CATALOGUES / "invalid").glob("*.yaml"))
VALID = sorted((CATALOGUES / "valid").glob("*.yaml"))


def findings(path: Path) -> str:
    problems = Problems()
    read = read_files([path], base=path.parent, today=TODAY, problems=problems)
    check_locations(read, gazetteer=FewPlaces(), problems=problems)
    return "".join(f"{problem}\n" for problem in problems)


def name_of(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", INVALID, ids=name_of)
def test_an_invalid_catalogue_gets_exactly_its_report(path):
    expected = path.with_suffix(".report")
    actual = path.with_name(f"{path.stem}.report.actual")
    found = findings(path)
    assert found, "nothing was found in a file that is said to be wrong"
    if not expected.exists() or found != expected.read_text(encoding="utf-8"):
        actual.write_text(found, encoding="utf-8")
        pytest.fail(f"look at {actual} and, if it is right, accept it: mv {actual} {expected}")
    actual.unlink(missing_ok=True)


def test_every_report_has_its_file():
    reports = {path.stem for path in (CATALOGUES / "invalid").glob("*.report")}
    assert reports == {path.stem for path in INVALID}


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_a_valid_catalogue_has_nothing_said_about_it_but_what_to_confirm(path):
    assert [line for line in findings(path).splitlines() if " P152: " not in line] == []


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_the_quick_way_reads_a_valid_catalogue_like_the_explaining_way(path):
    text = read_text(path, path.name, Problems())
    quick, explaining = Problems(), Problems()
    one = read_programs(text, path.name, quick, big=0)
    two = read_programs(text, path.name, explaining, big=len(text) + 1)
    assert [(r.program, r.info) for r in one] == [(r.program, r.info) for r in two]
    assert [r.where("location", "city") for r in one] == [r.where("location", "city") for r in two]
    assert list(quick) == list(explaining)


@pytest.mark.parametrize("path", INVALID, ids=name_of)
def test_the_quick_way_finds_in_an_invalid_catalogue_what_the_explaining_way_finds(
    path, monkeypatch
):
    expected = findings(path)
    monkeypatch.setattr(reader, "BIG", 0)
    monkeypatch.setattr(reader.read_programs, "__kwdefaults__", {"big": 0})
    assert findings(path) == expected


def test_samples_are_not_to_be_asked_again(tmp_path):
    path = tmp_path / "old.yaml"
    text = (CATALOGUES / "invalid" / "old-facts.yaml").read_text(encoding="utf-8")
    path.write_text(f"catalogue: {{version: 1, sample: true}}\n{text}", encoding="utf-8")
    assert "P151" not in findings(path)
    assert "P152" not in findings(path)
