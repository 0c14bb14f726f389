"""What a search on the real directories may say: nothing that no row says, no "no" that no one gave."""

import pytest

from site_generator.places import Gazetteer
from tests.support.finder import around
from tests.support.rules.match import match

pytestmark = pytest.mark.national

MENTAL_HEALTH_IOP = {"level": ["iop"], "focus": ["mental-health"]}
METROS = {"60614": 1, "45202": 0, "02139": 0, "98101": 0}
"""How many programs within 25 miles call themselves an IOP and are in the mental health directory."""


@pytest.mark.parametrize("zip5", METROS)
def test_a_mental_health_iop_is_what_says_so_and_a_day_program_may_be_one(catalogue, zip5):
    real = {one.id: one for one in catalogue.programs if not catalogue.file_of(one).sample}
    found = around(catalogue, Gazetteer.load().zip_point(zip5), 25)
    verdicts = {one.id: match(one.facts, MENTAL_HEALTH_IOP) for one in found}
    near = [real[one.id] for one in found if one.id in real]
    sure = [one for one in near if verdicts[one.id] == "yes"]
    assert len(sure) == METROS[zip5]
    assert all(one.to_confirm == ("levels",) for one in sure), "by its own name alone"
    of_mental_health = [one for one in near if "mental-health" in one.focus]
    day_programs = [one for one in of_mental_health if "php" in one.levels]
    assert len(day_programs) > 10
    assert {verdicts[one.id] for one in of_mental_health} <= {"yes", "unknown"}
    assert {verdicts[one.id] for one in near if "mental-health" not in one.focus} == {"no"}
