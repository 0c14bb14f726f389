"""What the cost estimator takes from the registry of facts."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from site_generator.errors import UsageError
from site_generator.renderer.parts.cost_estimator import show_cost_estimator
from site_generator.wording import english


def place(**values):
    facts = {name.replace("_", "-"): SimpleNamespace(value=value) for name, value in values.items()}
    return SimpleNamespace(library=SimpleNamespace(facts=facts, words=english()))


def test_what_counts_for_an_empty_field_is_the_value_of_its_fact():
    shown = show_cost_estimator(place(iop_days=(3.0, 5.0), iop_weeks=(8.0,)))
    assert (shown.days, shown.weeks) == ((3, 5), (8, 8))
    assert "step_whole" in shown.strings


@pytest.mark.parametrize("values", [{"iop_days": (3.0, 5.0)}, {"iop_days": None}])
def test_a_fact_without_a_value_ends_the_build_with_its_name(values):
    with pytest.raises(UsageError, match=r"the fact 'iop-(days|weeks)' with a value"):
        show_cost_estimator(place(**values))
