from pathlib import Path

import pytest
import yaml

from site_generator.catalogue.care import care_of
from site_generator.catalogue.model import Contact, Location, Program
from site_generator.wording import english

CASES = yaml.safe_load(Path("tests/cases/care.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_cases_that_the_browser_runs_too(case):
    stated = {
        key: tuple(code for code in case[key] if code != "*") or None
        for key in ("focus", "condition")
    }
    program = Program(
        id="a", name="A", levels=("iop",), location=Location(city="Dayton", state="OH"), contact=Contact(),
        focus=stated["focus"], conditions=stated["condition"],
    )  # fmt: skip
    assert (care_of(program) or "") == case["says"]


def test_every_phrase_is_said_by_a_case():
    assert set(english().section("finder.script.care")) == {case["says"] for case in CASES} - {""}
