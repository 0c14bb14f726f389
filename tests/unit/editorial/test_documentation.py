"""What editors read about the desk names every code, every name and every limit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_generator.editorial import due, lengths, readings, repeats
from site_generator.editorial.allowances import NAMES
from site_generator.editorial.deny_list import KINDS

ROOT = Path(__file__).resolve().parents[3]
PROBLEMS = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
WRITING = (ROOT / "docs/writing.md").read_text(encoding="utf-8")


def test_every_code_of_the_desk_is_explained_with_its_weight_and_no_other():
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "site_generator/editorial").rglob("*.py")
    )
    raised = set(re.findall(r'"(E\d{3})"', sources))
    assert raised >= {kind.code for kind in KINDS}
    errors = {kind.code for kind in KINDS if kind.weight == "error"}
    assert ".error(" not in sources
    explained = re.findall(r"^\| (E\d{3}) \| (\*warning\*|error) \|", PROBLEMS, re.MULTILINE)
    weights = [(code, "error" if code in errors else "*warning*") for code in sorted(raised)]
    assert explained == weights


@pytest.mark.parametrize("name", NAMES)
def test_every_name_that_can_be_allowed_is_explained(name):
    assert f"`{name}`" in WRITING
    assert f"| `{name}` |" in PROBLEMS


def test_every_limit_is_the_one_in_the_documentation():
    section = WRITING[WRITING.index("## What the desk checks") :]
    for phrase in (
        f"More than {lengths.MOST_WORDS} words; more than {lengths.MOST_WORDS_ON_AVERAGE} on average",
        f"more than {lengths.ANSWER_WORDS} words",
        "Fewer than {} , more than {}".replace(" ,", ",").format(*lengths.KEY_POINTS),
        f"article of {lengths.KEY_POINTS_FROM} words",
        f"less than {readings.MEASURED_FROM} words",
        f"Above {readings.MOST_FLESCH_KINCAID:.0f} by the formula of Flesch and Kincaid",
        f"above {readings.MOST_COLEMAN_LIAU:.0f} by that of Coleman and Liau",
        f"within {due.SOON} days",
    ):
        assert phrase in section
    assert (lengths.MOST_SENTENCES, repeats.LEAST_WORDS) == (3, 8)
    assert "More than three sentences" in section
    assert "Eight words or more" in section
