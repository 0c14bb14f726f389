"""Each recipe of docs/recipes.md, carried out on a copy of the tree, gives what it promises."""

from __future__ import annotations

import shutil
import subprocess
import sys
from textwrap import dedent

import pytest

from tests.support.recipes import headings, steps
from tools.planted.tree import Tree

RECIPES = ["Add a field to programs", "Add a language"]
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
    assert run(tree, "-c", dedent(ask)) == "es Ir a la página En esta página: 2 partes\n"
    (tables / "preview.toml").write_text('[preview]\nbuilding = "Un momento"\n', encoding="utf-8")
    [first, *_] = run(tree, "-c", dedent(ask)).splitlines()
    assert first.startswith(
        "wording/es/preview.toml: 'preview.building_text' is missing; the source"
    )
