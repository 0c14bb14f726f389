from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_generator.finder.facets import OPEN
from tests.support.rules.match import Found, counts, match, rank, unstated

CASES = yaml.safe_load(Path("tests/cases/matching.yaml").read_text(encoding="utf-8"))

FACETS = ("level", "time", "payment")
codes = st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True)
open_or_whole = st.lists(
    st.sampled_from(["a", "b", "c", OPEN]), min_size=1, max_size=3, unique=True
)
facts_of_any = st.dictionaries(st.sampled_from(FACETS), open_or_whole)
choices_of_any = st.dictionaries(st.sampled_from(FACETS), codes)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases_that_the_browser_runs_too(case):
    programs = [
        Found(id_, program["miles"], program["facts"]) for id_, program in case["programs"].items()
    ]
    ranked = rank(programs, case["choices"])
    assert [found.id for found in ranked.fit] == case["fit"]
    assert [found.id for found in ranked.may_fit] == case["may_fit"]
    counted = counts([found.facts for found in programs], case["choices"], list(case["counts"]))
    assert counted == case["counts"]


@given(facts_of_any, choices_of_any)
def test_stating_a_missing_fact_settles_it_and_nothing_else(facts, choices):
    if match(facts, choices) == "unknown":
        silent = unstated(facts, choices)
        assert silent
        assert match(facts | {facet: choices[facet] for facet in silent}, choices) == "yes"
        assert match(facts | {silent[0]: ["z"]}, choices) == "no"
    else:
        assert match(facts, choices) == "no" or not unstated(facts, choices)
    settled = {facet: [code for code in said if code != OPEN] for facet, said in facts.items()}
    assert match(facts, choices) != "no" or match(settled, choices) == "no"


@given(facts_of_any, choices_of_any, st.sampled_from(FACETS), st.sampled_from("abc"))
def test_one_more_choice_never_turns_a_no_into_a_yes(facts, choices, facet, code):
    if facet not in choices and match(facts, choices) != "yes":
        assert match(facts, choices | {facet: [code]}) != "yes"


@given(st.lists(facts_of_any, max_size=8), choices_of_any, st.sampled_from(FACETS))
def test_a_count_is_what_choosing_that_value_alone_would_show(programs, choices, facet):
    counted = counts(programs, choices, [facet])[facet]
    for code in "abc":
        wanted = choices | {facet: [code]}
        shown = sum(match(facts, wanted) == "yes" for facts in programs)
        assert counted.get(code, 0) == shown
