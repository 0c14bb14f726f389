"""The whole catalogue of a project."""

from __future__ import annotations

from site_generator.catalogue.load import load
from site_generator.problems import Problems
from tests.conftest import TODAY
from tests.support.few_places import FewPlaces

ENTRY = """programs:
  - id: {id}
    name: A Program
    levels: [iop]
    location: {{city: Dayton, state: OH, zip: 45402}}
    contact: {{phone: 937-555-0110}}
"""


def loaded(root, problems):
    return load(root, gazetteer=FewPlaces(), today=TODAY, problems=problems)


def test_programs_are_sorted_by_id_and_placed(tmp_path):
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs.yaml").write_text(ENTRY.format(id="zebra"))
    (tmp_path / "programs" / "oh.yaml").write_text(ENTRY.format(id="aardvark"))
    problems = Problems()
    catalogue = loaded(tmp_path, problems)
    assert not list(problems)
    assert [program.id for program in catalogue.programs] == ["aardvark", "zebra"]
    assert catalogue.file_of(catalogue.programs[0]).file == "programs/oh.yaml"
    assert catalogue.placements["zebra"].point == (39.7586, -84.1888)
    assert catalogue.placements["zebra"].approximate


def test_an_error_leaves_only_problems_with_those_of_broken_programs_too(tmp_path):
    text = ENTRY.format(id="zebra").replace("[iop]", "iop").replace("45402", "'00000'")
    (tmp_path / "programs.yaml").write_text(text)
    problems = Problems()
    assert loaded(tmp_path, problems) is None
    assert [problem.code for problem in problems] == ["P016", "P131"]


def test_a_warning_leaves_the_catalogue(tmp_path):
    (tmp_path / "programs.yaml").write_text(ENTRY.format(id="zebra").replace("45402", "00000"))
    problems = Problems()
    assert len(loaded(tmp_path, problems).programs) == 1
    assert [problem.code for problem in problems] == ["P131"]


def test_errors_of_others_do_not_count(tmp_path):
    (tmp_path / "programs.yaml").write_text(ENTRY.format(id="zebra"))
    problems = Problems()
    problems.error("A001", ("content/index.md", 1, 1), "something else")
    assert loaded(tmp_path, problems) is not None


def test_a_project_without_programs_has_an_empty_catalogue(tmp_path):
    assert loaded(tmp_path, Problems()).programs == ()
