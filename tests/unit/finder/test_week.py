from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from site_generator.catalogue.model import Track
from site_generator.finder.facets import OPEN
from tests.support.rules.week import LETTERS, week_fact

CASES = yaml.safe_load(Path("tests/cases/week.yaml").read_text(encoding="utf-8"))


def spans(written):
    return [LETTERS[one] if isinstance(one, str) else tuple(one) for one in written]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases_that_the_browser_runs_too(case):
    tracks = case["tracks"] and [
        Track(days=tuple(track["days"]), starts=track["starts"], ends=track["ends"])
        for track in case["tracks"]
    ]
    free = {day: spans(written) for day, written in case["free"].items()}
    expected = {True: ("fits",), False: (), "open": (OPEN,), "unknown": None}[case["fits"]]
    assert week_fact(tracks, free, whole=case.get("whole", True)) == expected
