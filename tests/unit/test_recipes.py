"""Each recipe of docs/recipes.md, carried out on a copy of the tree, gives what it promises."""

from __future__ import annotations

import subprocess
import sys
from textwrap import dedent

import pytest

from tests.support.recipes import headings, steps
from tools.planted.tree import Tree

RECIPES = ["Add a field to programs"]
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
