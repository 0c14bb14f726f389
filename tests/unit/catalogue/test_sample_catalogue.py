"""What the catalogue that ships must show, so that pages and finder can be tried with it."""

import re
from collections import Counter
from datetime import date
from pathlib import Path
from shutil import copy

import pytest

from site_generator.catalogue.loader import load
from site_generator.catalogue.model import field_names
from site_generator.catalogue.model import vocabulary as v
from site_generator.places import Gazetteer
from site_generator.places.distances import miles
from site_generator.problems import Problems
from tests.conftest import SHIPPED_DAY

SHIPPED = Path(__file__).parents[3] / "programs.yaml"
NO_CODES_OF_THE_FILE = {"time_of_day"}


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    copy(SHIPPED, root)
    problems = Problems()
    catalogue = load(root, gazetteer=Gazetteer.load(), today=SHIPPED_DAY, problems=problems)
    return catalogue, list(problems)


@pytest.fixture(scope="module")
def programs(read):
    return read[0].programs


def values(thing):
    """Every text in a program, however deep, with lists opened."""
    if hasattr(thing, "__struct_fields__"):
        for name in thing.__struct_fields__:
            yield from values(getattr(thing, name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from values(one)
    elif isinstance(thing, str):
        yield thing


def test_it_is_read_with_nothing_to_say_but_the_fact_to_confirm(read):
    assert [problem.code for problem in read[1]] == []


def test_everything_in_it_is_labelled_as_a_sample(read):
    catalogue, _ = read
    assert len(catalogue.programs) >= 72
    assert all(catalogue.file_of(one).sample for one in catalogue.programs)


def test_it_covers_the_country(programs):
    assert len({one.location.state for one in programs}) >= 20
    towns = Counter((one.location.city, one.location.state) for one in programs)
    assert len(towns) >= 36
    assert towns["Cincinnati", "OH"] >= 8
    assert towns["Dayton", "OH"] >= 3
    assert towns["Indianapolis", "IN"] >= 4
    assert towns["Scottsdale", "AZ"] >= 3


def test_every_program_can_be_placed(read):
    catalogue, _ = read
    assert all(found.point for found in catalogue.placements.values())
    kinds = {(found.approximate, found.mappable) for found in catalogue.placements.values()}
    assert kinds == {(False, True), (True, True), (True, False)}


@pytest.mark.parametrize("kind", v.ALL, ids=lambda kind: kind.kind)
def test_every_code_is_used(programs, kind):
    if kind.kind in NO_CODES_OF_THE_FILE:
        starts = [track.starts for one in programs for track in one.schedule.tracks or ()]
        assert min(starts) < "12:00" <= max(start for start in starts if start < "16:00")
        assert max(starts) >= "16:00"
    elif kind.kind == "fact_group":
        assert all(any(getattr(one.checked, name) for one in programs) for name in kind)
    else:
        used = {text for one in programs for text in values(one)}
        assert set(kind) <= used


def stated(thing, before=""):
    """The dotted names of the facts that a program states."""
    for name in thing.__struct_fields__:
        value = getattr(thing, name)
        if value is not None and value is not False:
            yield before + name
        if hasattr(value, "__struct_fields__"):
            yield from stated(value, f"{before}{name}.")
        elif isinstance(value, tuple) and value and hasattr(value[0], "__struct_fields__"):
            yield from {inner for one in value for inner in stated(one, f"{before}{name}.")}


def test_every_field_is_stated_somewhere(programs):
    assert set(field_names()) <= {name for one in programs for name in stated(one)}


def test_every_optional_fact_is_left_out_somewhere(programs):
    counts = Counter(name for one in programs for name in stated(one))
    groups = {"location", "contact", "schedule", "cost", "referral", "checked"}
    groups |= {"not_offered"}
    always = {"id", "name", "levels", "location.city", "location.state", "contact.phone"}
    assert {name for name, count in counts.items() if count == len(programs)} == always | groups


def test_nobody_real_can_be_reached_through_it(programs):
    for one in programs:
        for number in (one.contact.phone, one.contact.intake_phone, one.contact.referral_fax):
            assert number is None or re.search(r"555\D?01\d\d$", number), one.id
        for address in (one.contact.email, one.contact.website):
            assert address is None or re.search(r"\.example(/|$)", address), one.id


def test_evening_trauma_care_with_medicaid_for_young_adults_has_room_near_45202(read):
    catalogue, _ = read
    here = Gazetteer.load().zip_point("45202")
    fitting = [
        one.id
        for one in catalogue.programs
        if miles(here, catalogue.placements[one.id].point) < 25
        and "young-adults" in (one.ages or ())
        and "medicaid" in (one.cost.payment or ())
        and "trauma" in (one.conditions or ())
        and one.capacity is not None
        and (one.capacity.status, one.capacity.checked >= date(2026, 11, 1)) == ("open", True)
        and any(track.starts >= "16:00" for track in one.schedule.tracks or ())
    ]
    assert len(fitting) >= 4
