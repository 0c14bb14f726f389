"""Files in, programs and problems out; both ways of reading agree."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.catalogue.reading import fast
from site_generator.catalogue.reading import files as reader
from site_generator.catalogue.reading.explained import explained_file
from site_generator.catalogue.reading.files import catalogue_files, read_catalogue, read_programs
from site_generator.problems import Problems
from site_generator.yaml_source import decode
from tests.conftest import ROOT, TODAY

VALID = [
    decode(path.read_bytes(), path.name, Problems())
    for path in sorted((ROOT / "tests" / "catalogues" / "valid").glob("*.yaml"))
]
ENTRY = """  - id: program-{number}
    name: Program {number}
    levels: [iop]
    location: {{city: Dayton, state: OH, zip: "45402"}}
    contact: {{phone: 937-555-0110}}
    summary: {summary}
"""


def listing(count, summary="Evening groups for adults, three times a week."):
    entries = (ENTRY.format(number=number, summary=summary) for number in range(count))
    return "catalogue: {version: 1, title: Many}\nprograms:\n" + "".join(entries)


def test_programs_come_in_file_order_each_with_the_head_of_its_file(tmp_path):
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs.yaml").write_text(listing(2))
    (tmp_path / "programs" / "oh.yaml").write_text(
        listing(1).replace("program-0", "from-ohio").replace("Many", "Ohio")
    )
    problems = Problems()
    files = catalogue_files(tmp_path)
    read = read_catalogue(files, base=tmp_path, today=TODAY, problems=problems)
    assert not list(problems)
    assert [(one.program.id, one.info.file, one.info.title) for one in read] == [
        ("program-0", "programs.yaml", "Many"),
        ("program-1", "programs.yaml", "Many"),
        ("from-ohio", "programs/oh.yaml", "Ohio"),
    ]


def test_files_are_programs_yaml_and_then_those_of_the_folder_by_name(tmp_path):
    for name in ("oh.yaml", "ak.yaml", "notes.txt", ".imported/oh.yaml"):
        path = tmp_path / "programs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert [path.name for path in catalogue_files(tmp_path)] == ["ak.yaml", "oh.yaml"]
    (tmp_path / "programs.yaml").touch()
    assert next(path.name for path in catalogue_files(tmp_path)) == "programs.yaml"


def test_problems_of_all_files_come_in_one_run_and_broken_programs_are_left_out(tmp_path):
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text(listing(2).replace("name: Program 0", "name: Foo: Bar"))
    two.write_text(listing(2).replace("id: p", "id: another-p").replace("[iop]", "iop", 1))
    problems = Problems()
    paths = [one, tmp_path / "missing.yaml", two]
    read = read_catalogue(paths, base=tmp_path, today=TODAY, problems=problems)
    assert [(p.file, p.line, p.code) for p in problems] == [
        ("missing.yaml", 0, "S001"),
        ("one.yaml", 4, "S004"),
        ("two.yaml", 5, "P016"),
    ]
    assert [one.program.id for one in read if one.info.file == "two.yaml"] == ["another-program-1"]


def test_the_same_id_in_two_files_names_both_places(tmp_path):
    paths = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for path in paths:
        path.write_text(listing(1))
    problems = Problems()
    read_catalogue(paths, base=tmp_path, today=TODAY, problems=problems)
    [problem] = problems
    assert (problem.file, problem.line, problem.column) == ("two.yaml", 3, 9)
    assert "one.yaml:3:9" in problem.message


def test_a_big_file_goes_the_quick_way_and_its_values_still_have_places(tmp_path, monkeypatch):
    path = tmp_path / "big.yaml"
    text = listing(2500).replace(
        "name: Program 2000\n    levels: [iop]", "name: X\n    levels: [ipo]"
    )
    assert len(text) > reader.BIG
    path.write_text(text)
    monkeypatch.setattr(reader, "explained_file", None)
    problems = Problems()
    read = read_catalogue([path], base=tmp_path, today=TODAY, problems=problems)
    assert len(read) == 2500
    line = 3 + 6 * 2000 + 2
    expected = f"big.yaml:{line}:14: error P012: unknown level 'ipo'; did you mean 'iop'?"
    assert [str(problem) for problem in problems] == [expected]
    assert read[2499].where("location", "zip") == ("big.yaml", 3 + 6 * 2499 + 3, 46)
    assert read[2499].where() == ("big.yaml", 3 + 6 * 2499, 5)


def test_one_odd_program_in_a_big_file_is_explained_alone(monkeypatch):
    text = (
        listing(50)
        .replace("Program 7\n", "Suite #7\n")
        .replace("program-9\n", "program-9\n    name: Twice\n")
    )
    explained = []
    original = reader.explained_program
    monkeypatch.setattr(
        reader, "explained_program", lambda *args: explained.append(1) or original(*args)
    )
    problems = Problems()
    assert len(read_programs(text, "x.yaml", problems, big=0)) == 50
    assert len(explained) == 2
    assert [(problem.code, problem.line) for problem in problems] == [("P021", 46), ("S010", 59)]


def test_the_quick_parser_prints_nothing_of_its_own(capfd):
    assert fast._json("a: [b\n") is None
    os.write(2, b"after\n")
    assert capfd.readouterr().err == "after\n"


@pytest.mark.parametrize(
    "value",
    ["null", "~", "inf", "-.inf", "NaN", "1e3", "0x1F", "00501", "17:00", "a #b", "a # b", "@a", "%a",
     "`a", "{a: b}", "[a, [b]]", "*a", "&a b", "!a b", "|", ">-", "'a", '"\\u00e9"', "- a", "a: b", "yes"],
)  # fmt: skip
def test_a_value_that_parsers_read_differently_reads_alike_both_ways(value):
    assert_alike(listing(3, summary=value))


PIECES = st.sampled_from(
    [*" \n:#-[]{},'\"&*!|>%@`~?=\\.0eé", "  ", "\n  - ", "\n    ", ": ", " #", "null", ".inf", "1e3",
     "---\n", "00501", "17:30", "[a, b]", "{a: b}", "|\n      x\n", "\nprograms:\n", "    name: x\n"]
)  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 6), PIECES), min_size=1, max_size=3
)


@given(st.sampled_from([*VALID, listing(3)]), CHANGES)
def test_whatever_is_done_to_a_file_both_ways_read_it_alike(text, changes):
    for place, removed, piece in changes:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + removed :]
    assert_alike(decode(text.encode(), "x.yaml", Problems()))


@given(st.sampled_from([*VALID, listing(3)]), st.integers(0, 100), st.integers(-3, 3))
def test_however_a_line_is_indented_both_ways_read_it_alike(text, number, shift):
    lines = text.split("\n")
    line = lines[number % len(lines)]
    blanks = max(0, len(line) - len(line.lstrip(" ")) + shift)
    lines[number % len(lines)] = " " * blanks + line.lstrip(" ")
    assert_alike("\n".join(lines))


def assert_alike(text):
    quick, explained = Problems(), Problems()
    one = read_programs(text, "x.yaml", quick, big=0)
    two = explained_file(text, "x.yaml", explained)
    assert [(r.program, r.whole, r.info) for r in one] == [
        (r.program, r.whole, r.info) for r in two
    ]
    assert [r.where() for r in one] == [r.where() for r in two]
    assert list(quick) == list(explained)
