"""Codes, labels and what is suggested for a wrong one."""

from __future__ import annotations

import pytest

from site_generator.catalogue.model import vocabulary
from site_generator.wording import english


@pytest.mark.parametrize(
    ("terms", "written", "hint"),
    [
        (vocabulary.THERAPIES, "CTB", "did you mean 'cbt'?"),
        (vocabulary.THERAPIES, "CBT", "did you mean 'cbt'?"),
        (vocabulary.THERAPIES, "Mindfullness", "did you mean 'mindfulness'?"),
        (vocabulary.THERAPIES, "contingency management", "write 'contingency-management'"),
        (vocabulary.STATES, "Ohio", "write 'OH'"),
        (vocabulary.STATES, "HO", "did you mean 'OH'?"),
        (vocabulary.STATES, "Pensylvania", "did you mean 'PA'?"),
        (vocabulary.STATES, "QQ", ""),
        (vocabulary.CONDITIONS, "PTSD", "did you mean 'trauma'?"),
        (vocabulary.FOCUS, "mental", "did you mean 'mental-health'?"),
        (vocabulary.FOCUS, "xyz", "write one of: mental-health, substance-use"),
        (vocabulary.FOCUS, "x" * 5000, "write one of: mental-health, substance-use"),
    ],
)
def test_a_wrong_code_gets_the_nearest_right_one(terms, written, hint):
    assert terms.suggestion(written) == hint


@pytest.mark.parametrize("terms", vocabulary.ALL, ids=lambda terms: terms.kind)
def test_every_code_finds_itself_and_its_label(terms):
    for code, term in terms.said(english()).items():
        assert terms.suggestion(code) in (f"write '{code}'", f"did you mean '{code}'?")
        assert terms.suggestion(term.label) == f"write '{code}'"
        assert term.explanation
