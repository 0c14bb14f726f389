"""What editors read about articles names every field and every code, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_generator.articles import (
    facts,
    figure_kinds,
    figure_reader,
    figure_timeline,
    figures,
    front_matter,
    glossary,
    home,
    references,
)

ROOT = Path(__file__).resolve().parents[3]


def test_every_code_of_the_articles_is_explained_and_no_other():
    raised = {
        code
        for path in (ROOT / "site_generator/articles").glob("*.py")
        for code in re.findall(r'"(A\d{3})"', path.read_text(encoding="utf-8"))
    }
    text = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (A\d{3}) \|", text, re.MULTILINE)
    assert rows == sorted(raised)


def test_the_weights_in_the_documentation_are_those_of_the_code():
    text = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| (A\d{3}) \| \*warning\*", text, re.MULTILINE))
    raised = {
        code
        for path in (ROOT / "site_generator/articles").glob("*.py")
        for code in re.findall(r'\.warning\(\s*"(A\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert documented == raised


@pytest.mark.parametrize(
    "names",
    [
        front_matter.FIELDS,
        glossary.FIELDS,
        home.FIELDS,
        facts.FIELDS,
        references.FIELDS,
        references.TYPES,
        *home.CHOICES.values(),
        figure_reader.HEAD_FIELDS,
        figures.PART_FIELDS,
        figures.PART_KINDS,
        tuple(figure_kinds.KINDS),
        *(kind.fields for kind in figure_kinds.KINDS.values()),
        figure_kinds.LEVEL_FIELDS,
        figure_kinds.WAY_FIELDS,
        figure_kinds.STOP_FIELDS,
        figure_kinds.PART_FIELDS,
        figure_timeline.STAGE_FIELDS,
        figure_timeline.PHASES,
    ],
)
def test_every_field_and_choice_is_explained(names):
    text = (ROOT / "docs/writing.md").read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}`" not in text] == []
