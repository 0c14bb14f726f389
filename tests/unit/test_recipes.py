"""Each recipe of docs/recipes.md, carried out on a copy of the tree, gives what it promises."""

from __future__ import annotations

import shutil
import subprocess
import sys
from textwrap import dedent

import pytest

from tests.support.recipes import headings, steps
from tools.planted.tree import Tree

RECIPES = [
    "Add a field to programs",
    "Add a filter",
    "Add a check of the catalogue",
    "Add an importer",
    "Add a kind of page",
    "Add a kind of figure",
    "Add a component",
    "Add a language",
]
"""The recipes that have a test below."""


@pytest.fixture
def tree(tmp_path):
    """A copy of the tree, and a way to run Python in it."""
    return Tree(tmp_path)


def run(tree, *arguments):
    done = subprocess.run(
        [sys.executable, *arguments], cwd=tree.folder, env=tree.environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def carried_out(tree, heading):
    """The files that a recipe touches."""
    files = []
    for step in steps(heading):
        step.carry_out(tree.folder)
        files.append(step.file)
    return files


def test_every_recipe_has_a_test():
    assert headings() == RECIPES


def test_a_field_is_seen_wherever_it_is_declared_to_be(tree):
    files = carried_out(tree, "Add a field to programs")
    assert len(set(files)) <= 5
    every_field = "tests/unit/pages/test_every_field.py"
    said = run(tree, "-m", "pytest", "-q", "-p", "no:xdist", every_field, "-k", "transportation")
    assert "5 passed" in said
    script = """
        from site_generator.finder.phrases import search_phrases
        from site_generator.catalogue.schemas import catalogue_reference
        from site_generator.wording import english
        assert any("near a bus stop" in row.phrases for row in search_phrases(english()))
        assert "| transportation |" in catalogue_reference()
    """
    run(tree, "-c", dedent(script))


def test_a_filter_is_in_the_panel_the_address_the_data_and_what_people_type(tree):
    files = carried_out(tree, "Add a filter")
    assert len(set(files)) == 3
    script = """
        from datetime import date
        from site_generator.catalogue.model import Contact, Cost, Location, Program
        from site_generator.finder.embedded import filters_for_page, vocabulary_for_scripts
        from site_generator.finder.facets import FILTERS, STORED, facts_of
        from site_generator.finder.phrases import search_phrases
        from site_generator.wording import english

        def program(free):
            return Program(
                id="a", name="A", levels=("iop",), location=Location(city="Adams", state="KY"),
                contact=Contact(phone="513-555-0101"), cost=Cost(free_consultation=free),
            )

        def stated(free):
            return facts_of(program(free), date(2026, 11, 22)).get("consultation")

        words = english()
        [panel] = [one for one in filters_for_page(words) if one["key"] == "consultation"]
        assert panel["title"] == "First consultation" and panel["single"]
        assert panel["rows"][0][:2] == ["yes", "The first consultation is free"]
        assert "consultation" in FILTERS and "consultation" in {one.key for one in STORED}
        assert (stated(True), stated(False), stated(None)) == (("yes",), (), None)
        assert "consultation" in vocabulary_for_scripts(words)["facets"]
        assert any("free consultation" in one.phrases for one in search_phrases(words))
    """
    run(tree, "-c", dedent(script))


def test_a_check_is_run_documented_and_has_a_case(tree):
    files = carried_out(tree, "Add a check of the catalogue")
    assert len(set(files)) == 5
    cases = "tests/unit/catalogue/test_catalogues.py"
    said = run(
        tree, "-m", "pytest", "-q", "-p", "no:xdist", cases, "tests/unit/catalogue/test_documentation.py",
        "-k", "open-with-wait or registry or documented",
    )  # fmt: skip
    assert "failed" not in said
    assert "open-with-wait" in (tree.folder / files[-1]).read_text(encoding="utf-8")


def test_an_importer_counts_every_row_and_keeps_what_editors_changed(tree):
    assert set(carried_out(tree, "Add an importer")) == {
        "site_generator/exchange/county_list.py", "site_generator/cli.py",
    }  # fmt: skip
    script = """
        from datetime import date
        from pathlib import Path
        from site_generator.catalogue.reading.files import read_files
        from site_generator.exchange.county_list import import_list
        from site_generator.problems import Problems

        FILE, INTO = Path("list.csv"), Path("imported")
        HEAD = "Name,City,State,ZIP,Phone,Level\\n"
        ROW = "Riverbend,Adams,KY,41201,(513) 555-0144,iop\\n"
        OTHER = "Old Mill,Adams,KY,41201,513-555-0145,php\\n"

        def imported(text, day):
            FILE.write_text(HEAD + text, encoding="utf-8")
            return import_list(FILE, INTO, date(2026, 11, day))

        first = imported(ROW + ROW + OTHER + "No Phone,Adams,KY,41201,,iop\\n", 1)
        assert (first.rows, first.written, first.merged.total(), first.skipped.total()) == (4, 2, 1, 1)
        edited = INTO / "ky.yaml"
        text = edited.read_text(encoding="utf-8")
        assert text.count("- id:") == 2 and 'phone: "513-555-0144"' in text, text
        edited.write_text(text.replace("name: Riverbend", "name: Riverbend House"), encoding="utf-8")
        second = imported(ROW, 8)
        assert second.kept_edits == {"riverbend-adams-ky": ("name",)}
        assert second.disappeared == ["old-mill-adams-ky"]
        problems = Problems()
        read = read_files([edited], base=INTO, today=date(2026, 11, 22), problems=problems)
        assert problems.errors == [], problems.errors
        assert {one.program.name for one in read} == {"Riverbend House", "Old Mill"}
    """
    run(tree, "-c", dedent(script))
    told = run(tree, "-m", "site_generator", "import", "--help")
    assert "county-list" in told


def test_a_kind_of_page_is_written_listed_found_and_linked(tree):
    files = carried_out(tree, "Add a kind of page")
    assert len(set(files)) == 4
    script = """
        from site_generator.catalogue.model import Location
        from tests.unit.pages.conftest import catalogue, maker, placement, program

        at = Location(city="Cincinnati", state="OH", zip="45202")
        made = maker(catalogue((program(location=at), placement())))
        pages = dict(made.place_pages())
        page = pages["places/oh/county/hamilton-county/index.html"].decode()
        assert "<h1>Programs in Hamilton County, Ohio</h1>" in page
        assert 'href="../../../../programs/gaslight/"' in page
        assert 'href="../../"' in page, "the way to the state"
        assert any("county/hamilton" in address for address, _ in made.sitemap_entries())
        assert any(b"Hamilton County" in data for _, data in made.place_words())
    """
    run(tree, "-c", dedent(script))


def test_a_kind_of_figure_is_read_checked_drawn_and_told_in_words(tree):
    files = carried_out(tree, "Add a kind of figure")
    assert len(set(files)) == 6
    script = """
        from datetime import date
        from pathlib import Path
        from site_generator.articles.context import Context
        from site_generator.articles.data.figures import read_figures
        from site_generator.articles.schemas import data_schema
        from site_generator.problems import Problems
        from site_generator.wording import english
        from site_generator.yaml_source import read_yaml

        HEAD = "figures:\\n  a:\\n    kind: steps\\n    title: T\\n    caption: C.\\n    description: D.\\n"

        FILE = Path("figures.yaml")

        def read(steps):
            FILE.write_text(HEAD + f"    steps: {steps}\\n", encoding="utf-8")
            problems = Problems()
            context = Context(
                file="figures.yaml", problems=problems, today=date(2026, 11, 22), references={}, facts={},
                words=english(),
            )
            root = read_yaml(FILE, FILE.name, problems)
            return read_figures(root, context), [str(problem) for problem in problems]

        figures, problems = read("[Call, Ask whether there are openings]")
        assert problems == [], problems
        drawn = figures["a"].drawn
        assert drawn.words.rows == (("1", "Call"), ("2", "Ask whether there are openings"))
        assert "Call" in drawn.narrow.markup and drawn.wide.width > drawn.narrow.width
        _, problems = read("[Call]")
        assert any("steps need at least two" in one for one in problems), problems
        assert "'steps'" in str(data_schema("figures"))
    """
    run(tree, "-c", dedent(script))


def test_a_component_is_shown_styled_and_has_its_example(tree):
    carried_out(tree, "Add a component")
    script = """
        from pathlib import Path
        from site_generator.publishing.bundles import collect_assets
        from tests.unit.pages.conftest import catalogue, places, placement, program
        from tools.examples.reading import read_all

        assert read_all()["place-single"].examples[0].name == "one program"
        css = b"".join(data for path, data in collect_assets(Path("theme"), Path("node_modules")).written() if path.endswith(".css"))
        assert b".mg-place-single" in css
        one = places(catalogue((program(), placement())))["places/oh/cincinnati/index.html"]
        two = places(catalogue((program(), placement()), (program("b"), placement())))["places/oh/cincinnati/index.html"]
        assert '<p class="mg-place-single"><a href="' in one and "Look for programs farther away" in one
        assert "mg-place-single" not in two
    """
    run(tree, "-c", dedent(script))


def test_a_language_needs_tables_and_one_setting(tree):
    tables = tree.folder / "wording" / "es"
    shutil.copytree(tree.folder / "site_generator" / "wording" / "en", tables)
    (tables / "samhsa.toml").unlink()
    assert set(carried_out(tree, "Add a language")) == {
        "mkdocs.yml", "wording/es/site.toml", "wording/es/article.toml",
    }  # fmt: skip
    ask = """
        from pathlib import Path
        from site_generator.errors import UsageError
        from site_generator.renderer.run import project
        try:
            words = project(Path("mkdocs.yml")).words()
            print(words.language, words("site.skip"), words("article.contents_count", count=2))
        except UsageError as error:
            print(error)
    """
    assert run(tree, "-c", dedent(ask)) == "es Ir a la página En esta página: 2 secciones\n"
    (tables / "preview.toml").write_text('[preview]\nbuilding = "Un momento"\n', encoding="utf-8")
    [first, *_] = run(tree, "-c", dedent(ask)).splitlines()
    assert first.startswith(
        "wording/es/preview.toml: 'preview.building_text' is missing; the source"
    )
