from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.support.rules.insurers import meant

CASES = yaml.safe_load(Path("tests/cases/insurers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["typed"] or "nothing" for case in CASES])
def test_cases_that_the_browser_runs_too(case):
    assert meant(case["typed"], case["names"]) == case["meant"]
