"""Two processes read a large catalogue exactly as one does."""

from __future__ import annotations

import pytest

from site_generator import parallel
from site_generator.catalogue import loader as loading
from site_generator.catalogue.reading import explained as explained_file
from site_generator.problems import Problems
from tests.conftest import TODAY
from tests.support.few_places import FewPlaces

PROGRAM = """
  - id: {id}
    name: {id}
    levels: [iop]
    location: {{city: Dayton, state: OH, zip: "45402"}}
    contact: {{phone: 937-555-0110}}
    schedule: {{hours_per_week: {hours}, weeks: [4, 8]}}
"""


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A folder for catalogue files, so small that only a lowered limit makes it worth sharing."""
    monkeypatch.setattr(loading, "PARALLEL_FROM", 1)
    monkeypatch.setattr(parallel, "possible", lambda: True)
    (tmp_path / "programs").mkdir()

    def write(name, *ids, hours=9):
        text = "programs:" + "".join(PROGRAM.format(id=id_, hours=hours) for id_ in ids)
        (tmp_path / "programs" / f"{name}.yaml").write_text(text, encoding="utf-8")

    return tmp_path, write


def load(folder):
    problems = Problems()
    found = loading.load(folder, gazetteer=FewPlaces(), today=TODAY, problems=problems)
    return found, [str(problem) for problem in problems]


def both_ways(folder, monkeypatch):
    shared = load(folder)
    monkeypatch.setattr(loading, "PARALLEL_FROM", 10**12)
    return shared, load(folder)


def test_the_same_catalogue_and_the_same_warnings(catalogue, monkeypatch):
    folder, write = catalogue
    write("ca", "b", "d", hours=25)
    write("oh", "a", "e")
    write("tx", "c", hours=[9, 30])
    shared, alone = both_ways(folder, monkeypatch)
    assert shared == alone
    assert [program.id for program in shared[0].programs] == ["a", "b", "c", "d", "e"]
    assert len(shared[1]) == 3


@pytest.mark.parametrize(
    "name", ["programs.yml", "programs/oh.yml", "programs/OH.YAML", "programs/new/oh.yaml"]
)
def test_a_file_that_is_not_read_is_named(catalogue, name):
    folder, write = catalogue
    write("ca", "a")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("programs: []", encoding="utf-8")
    found, said = load(folder)
    assert len(found.programs) == 1
    hint = "the catalogue is 'programs.yaml' and 'programs/*.yaml': rename or move it"
    assert said == [f"{name}: warning P001: this file is not read; {hint}"]


def test_what_an_import_or_an_editing_program_keeps_beside_is_left_alone(catalogue):
    folder, write = catalogue
    write("ca", "a")
    write(".ca", "b")
    (folder / "programs/.imported").mkdir()
    (folder / "programs/.imported/x.yaml").touch()
    (folder / "programs/notes.txt").touch()
    found, said = load(folder)
    assert (len(found.programs), said) == (1, [])


@pytest.mark.parametrize("file", [None, "programs.yaml", "programs/mine.yaml"])
def test_a_project_without_programs_has_an_empty_catalogue(catalogue, file):
    folder, _ = catalogue
    if file:
        (folder / file).write_text("programs: []\n", encoding="utf-8")
    found, said = load(folder)
    assert (found.programs, said) == ((), [])


def test_a_project_needs_no_folder_of_programs(tmp_path):
    found, said = load(tmp_path)
    assert (found.programs, said) == ((), [])


def test_programs_of_ones_own_need_no_main_file(catalogue):
    folder, write = catalogue
    write("mine", "a")
    found, said = load(folder)
    assert not (folder / "programs.yaml").exists()
    assert ([one.id for one in found.programs], said) == (["a"], [])


def test_a_folder_with_nothing_but_a_file_that_is_not_read_says_so(catalogue):
    folder, _ = catalogue
    (folder / "programs/mine.yml").write_text("programs: []\n", encoding="utf-8")
    found, said = load(folder)
    assert found.programs == ()
    assert [line.split(": ")[1] for line in said] == ["warning P001"]


def test_a_file_in_which_everything_is_wrong_is_not_read_to_its_end(catalogue, monkeypatch):
    folder, _ = catalogue
    monkeypatch.setattr(explained_file, "MOST_PROBLEMS", 20)
    (folder / "programs.yaml").write_text("programs: [" + "{}," * 500 + "]", encoding="utf-8")
    found, said = load(folder)
    assert found is None
    assert len(said) < 40
    assert "P024" in said[-1]


@pytest.mark.parametrize("hours", [9, "many"])
def test_what_is_wrong_across_files_or_in_one_is_reported_in_full(catalogue, monkeypatch, hours):
    folder, write = catalogue
    write("ca", "a", "b")
    write("oh", "a", "c", hours=hours)
    shared, alone = both_ways(folder, monkeypatch)
    assert shared == alone
    assert shared[0] is None
    assert any("P102" in line for line in shared[1])
