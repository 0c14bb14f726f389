from __future__ import annotations

import gzip
import json
from datetime import date, timedelta

import pytest

from site_generator.catalogue.model import (
    Capacity,
    Catalogue,
    Checked,
    Contact,
    Cost,
    FileInfo,
    Location,
    Placement,
    Program,
    Referral,
    Schedule,
    Span,
    Track,
    field_names,
)  # fmt: skip
from site_generator.finder import build, build_finder, facts_of
from site_generator.finder.cells import CELL
from site_generator.finder.columns import SCHEMA
from site_generator.finder.facets import FACETS, OPEN
from site_generator.places.names import slug
from site_generator.places.towns import Place, Zip
from site_generator.wording import english

DAY = date(2026, 11, 20)


class OneTown:
    """A gazetteer with one town of one ZIP, and a ZIP without a point."""

    def zips(self):
        rows = (("09001", None, "APO", "AE"), ("45202", (39.1, -84.5), "Cincinnati", "OH"))
        names = ("code", "point", "city", "state")
        return iter([Zip(**dict(zip(names, row, strict=True))) for row in rows])

    def places(self):
        town = Place(
            name="Cincinnati",
            state="OH",
            slug="cincinnati",
            key="cincinnati",
            point=(39.1, -84.5),
            zips=("45202",),
        )
        return iter([town])

    def other_names(self):
        return iter(())


def program(id_, **facts):
    base = {
        "name": "Some Place", "levels": ("iop",), "contact": Contact(phone="513-555-0143"),
        "location": Location(city="Cincinnati", state="OH"),
    }  # fmt: skip
    return Program(**{"id": id_, **base, **facts})


def catalogue(programs, points=None, *, sample=True):
    placements = {
        one.id: Placement(
            point=(points or {}).get(one.id, (39.1, -84.5)), approximate=False, mappable=True,
            state=one.location.state, city=one.location.city, city_slug=slug(one.location.city),
        )
        for one in programs
    }  # fmt: skip
    head = FileInfo(file="programs.yaml", sample=sample)
    return Catalogue(
        programs=tuple(programs), files={one.id: head for one in programs}, placements=placements
    )


def built(programs, points=None, **options):
    data = build_finder(catalogue(programs, points, **options), OneTown(), english())
    return data, {path.removeprefix(data.path + "/"): json.loads(body) for path, body in data.files}


def fact(shard, column, row):
    """What a column says in one row; None is not stated."""
    if column not in shard or shard[column]["of"][row] == 0:
        return None
    return shard[column]["is"][shard[column]["of"][row] - 1]


FULL = program(
    "b-full",
    organization="Some House",
    schedule=Schedule(
        hours_per_week=Span(9, 12),
        tracks=(Track(days=("sat", "mon"), starts="17:30", ends="20:30"),),
    ),
    cost=Cost(payment=("self-pay", "medicaid")),
    capacity=Capacity(status="waitlist", checked=date(2026, 11, 10), weeks=3.0),
    checked=Checked(contact=date(2000, 1, 2)),
    virtual_states=("OH", "KY"),
)
BARE = program("some-place-cincinnati-oh")


def test_a_fact_left_out_stays_not_stated_and_a_stated_one_keeps_its_codes():
    _, files = built([BARE, FULL])
    shard = files["cell/0.json"]
    assert shard["id"] == ["b-full", 0]
    assert [fact(shard, "payment", row) for row in (0, 1)] == [[0, 6], None]
    assert [fact(shard, "level", row) for row in (0, 1)] == [[1], [1]]
    assert [fact(shard, "time", row) for row in (0, 1)] == [[2, 3], None]
    assert [fact(shard, "hours", row) for row in (0, 1)] == [[9, 12], None]
    assert fact(shard, "tracks", 0) == [[[0, 5], "17:30", "20:30"]]
    assert fact(shard, "capacity", 0) == ["waitlist", 9810, 3]
    assert [fact(shard, "checked", row) for row in (0, 1)] == [1, None]
    assert "condition" not in shard


def test_a_list_that_is_not_whole_keeps_what_it_names_and_stays_open():
    part = program("part", conditions=("trauma", "anxiety"), incomplete=("conditions",))
    assert facts_of(part, DAY)["condition"] == ("trauma", "anxiety", OPEN)
    _, files = built([part])
    assert fact(files["cell/0.json"], "condition", 0) == [-1, 1, 2]


def test_facts_of_leaves_out_what_is_not_stated():
    assert facts_of(BARE, DAY) == {"level": ("iop",)}
    stated = facts_of(FULL, DAY)
    assert stated["time"] == ("evening", "weekend")
    assert stated["day"] == ("mon", "sat")
    assert stated["room"] == ()


@pytest.mark.parametrize(
    ("status", "age", "said"),
    [("open", 0, ("now",)), ("open", 30, ("now",)), ("open", 31, None), ("waitlist", 30, ()),
     ("full", 1, ()), ("full", 31, None)],
)  # fmt: skip
def test_news_of_room_holds_for_thirty_days(status, age, said):
    told = Capacity(status=status, checked=DAY - timedelta(days=age))
    assert facts_of(program("p", capacity=told), DAY).get("room") == said


def test_insurers_keep_their_names_and_a_list_that_is_not_whole_stays_open():
    cost = Cost(insurers=("Aetna", "Cigna"))
    whole, part = program("a", cost=cost), program("b", cost=cost, incomplete=("cost.insurers",))
    assert facts_of(part, DAY)["insurer"] == ("Aetna", "Cigna", OPEN)
    _, files = built([whole, part, BARE])
    shard = files["cell/0.json"]
    assert [fact(shard, "insurer", row) for row in range(3)] == [
        ["Aetna", "Cigna"], ["Aetna", "Cigna", "*"], None,
    ]  # fmt: skip


def test_every_filter_names_its_list_as_the_catalogue_does():
    lists = set(field_names(lists=True))
    assert {facet.field for facet in FACETS if facet.key != "self_referral"} <= lists


def test_times_and_days_are_open_where_the_timetables_are_not_whole():
    tracks = (Track(days=("mon", "sat"), starts="17:30", ends="20:30"),)
    part = program("p", schedule=Schedule(tracks=tracks), incomplete=("schedule.tracks",))
    facts = facts_of(part, DAY)
    assert facts["time"] == ("evening", "weekend", OPEN)
    assert facts["day"] == ("mon", "sat", OPEN)
    _, files = built([part])
    assert fact(files["cell/0.json"], "time", 0) == [-1, 2, 3]


@pytest.mark.parametrize(("stated", "fact_"), [(True, ("yes",)), (False, ()), (None, None)])
def test_whether_people_may_call_for_themselves_is_yes_no_or_not_stated(stated, fact_):
    one = program("a", referral=Referral(self_referral=stated))
    assert facts_of(one, DAY).get("self_referral") == fact_


@pytest.mark.parametrize(
    ("id_", "short"),
    [
        ("some-place-cincinnati-oh", 0),
        ("some-place-cincinnati-oh-12", "-12"),
        ("some-place-cincinnati-ohio", "some-place-cincinnati-ohio"),
        ("other", "other"),
    ],
)
def test_an_id_is_kept_as_short_as_name_and_town_allow(id_, short):
    _, files = built([program(id_)])
    assert files["cell/0.json"]["id"] == [short]


def test_flags_tell_approximate_withheld_and_sample():
    hidden = program("hidden", location=Location(city="Cincinnati", state="OH", withheld=True))
    _, files = built([hidden, BARE], sample=True)
    assert files["cell/0.json"]["flags"] == [6, 4]
    _, files = built([hidden], sample=False)
    assert files["cell/0.json"]["flags"] == [2]


def test_coordinates_are_whole_ten_thousandths_of_a_degree():
    points = {"b-full": (39.1234, -84.5678), "some-place-cincinnati-oh": (39.1, -84.5)}
    _, files = built([BARE, FULL], points)
    shard = files["cell/0.json"]
    assert [shard["lat"]["from"] + by for by in shard["lat"]["by"]] == [391234, 391000]
    assert [shard["lon"]["from"] + by for by in shard["lon"]["by"]] == [-845678, -845000]


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (
            '"""Another text."""\nX = 1  # explained\n\n\ndef f():\n    """Say more."""\n    return X\n',
            True,
        ),
        ('"""A text."""\nX = 2\n\n\ndef f():\n    return X\n', False),
    ],
    ids=["a comment", "a number"],
)
def test_the_folder_of_the_data_is_named_by_what_the_code_does(changed, same):
    before = '"""A text."""\nX = 1\n\n\ndef f():\n    return X\n'
    assert (build.meaning_of(before.encode()) == build.meaning_of(changed.encode())) is same


def test_the_same_catalogue_gives_the_same_bytes_and_another_one_another_version():
    one, other, third = (
        build_finder(catalogue(some), OneTown(), english())
        for some in ([BARE, FULL], [FULL, BARE], [FULL])
    )
    assert (one.version, list(one.files)) == (other.version, list(other.files))
    assert one.version != third.version
    assert all(path.startswith(f"data/finder/{one.version}/") for path, _ in one.files)


def test_a_program_by_video_stands_in_the_file_of_every_state_it_serves():
    _, files = built([BARE, FULL])
    assert files["virtual/KY.json"]["id"] == ["b-full"]
    assert files["virtual/OH.json"]["id"] == ["b-full"]
    assert files["manifest.json"]["states"] == {"KY": [0, 1, 0], "OH": [2, 1, 0]}


def test_programs_by_video_come_in_files_of_bounded_length_those_of_the_state_first():
    here = [program(f"z-{n:03}", virtual_states=("OH",)) for n in range(3)]
    away = Location(city="Covington", state="KY")
    there = [
        program(f"a-{n:03}", virtual_states=("OH",), location=away)
        for n in range(build.VIRTUAL_PAGE)
    ]
    _, files = built([*here, *there])
    assert files["virtual/OH.json"]["id"][:4] == ["z-000", "z-001", "z-002", "a-000"]
    assert len(files["virtual/OH.json"]["id"]) == build.VIRTUAL_PAGE
    assert len(files["virtual/OH-2.json"]["id"]) == 3


def test_a_program_without_a_place_is_listed_by_state_and_in_no_cell():
    _, files = built([BARE, FULL], {"b-full": None})
    assert files["unplaced/OH.json"]["id"] == ["b-full"]
    assert "lat" not in files["unplaced/OH.json"]
    assert files["cell/0.json"]["id"] == [0]
    assert files["manifest.json"]["states"]["OH"] == [2, 1, 1]


def spread(count):
    programs = [program(f"p-{n:06}") for n in range(count)]
    points = {
        one.id: (25 + (n * 7919 % 2400) / 100, -124 + (n * 104729 % 5700) / 100)
        for n, one in enumerate(programs)
    }
    return programs, points


def test_every_program_stands_in_one_cell_inside_the_box_the_manifest_gives():
    programs, points = spread(3 * CELL)
    _, files = built(programs, points)
    seen = []
    for south, west, north, east, count, states, number in files["manifest.json"]["cells"]:
        shard = files[f"cell/{number}.json"]
        assert len(shard["id"]) == count <= CELL
        assert states == [0]
        assert all(south <= shard["lat"]["from"] + by <= north for by in shard["lat"]["by"])
        assert all(west <= shard["lon"]["from"] + by <= east for by in shard["lon"]["by"])
        seen += shard["id"]
    assert sorted(seen) == [one.id for one in programs]


def test_a_large_catalogue_lists_groups_in_a_manifest_that_stays_small(monkeypatch):
    monkeypatch.setattr(build, "CELL", 2)
    monkeypatch.setattr(build, "GROUP", 64)
    monkeypatch.setattr(build, "MOST_IN_MANIFEST", 20)
    programs, points = spread(400)
    data, files = built(programs, points)
    manifest = files["manifest.json"]
    assert "cells" not in manifest
    assert sum(group[4] for group in manifest["groups"]) == 400
    cells = [cell for group in manifest["groups"] for cell in files[f"group/{group[6]}.json"]]
    assert sorted(cell[6] for cell in cells) == list(range(len(cells)))
    packed = len(gzip.compress(dict(data.files)[f"{data.path}/manifest.json"]))
    assert packed < 4_000


def test_the_manifest_names_the_schema_that_scripts_check():
    _, files = built([BARE])
    assert files["manifest.json"]["schema"] == SCHEMA == 4


def test_zips_and_towns_share_their_points():
    _, files = built([BARE])
    assert files["zip/452.json"] == {
        "towns": [["Cincinnati", "OH"]],
        "zips": [["02", 391000, -845000, 0]],
    }
    assert files["city/ci.json"] == [[0, "Cincinnati", "OH", 391000, -845000, 1]]
    assert not any(path.startswith("zip/090") for path in files)


def test_an_empty_catalogue_still_answers():
    _, files = built([])
    assert files["manifest.json"]["cells"] == []
    assert files["manifest.json"]["states"] == {}
