"""What the list, the comparison and the sheet load of a program, and how they find it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from site_generator.catalogue.model import (
    Checked,
    Contact,
    Cost,
    Location,
    Referral,
    Schedule,
    SelfPay,
    Span,
    Track,
)  # fmt: skip
from site_generator.finder import build_finder
from site_generator.finder.cells import CELL
from site_generator.finder.details import IDS, bucket, digits_for
from site_generator.wording import english
from tests.unit.finder.test_build import OneTown, built, catalogue, program

FULL = program(
    "full",
    contact=Contact(
        phone="513-555-0143",
        intake_phone="513-555-0144",
        email="intake@house.example",
        website="https://house.example/",
        referral_fax="513-555-0145",
    ),
    location=Location(city="Cincinnati", state="OH", street="12 Elm St", zip="45202"),
    schedule=Schedule(
        weeks=Span(8, 12),
        group_size=Span(6, 8),
        tracks=(
            Track(days=("mon",), starts="09:00", ends="12:00"),
            Track(days=("tue",), starts="17:30", ends="20:30", name="Parents"),
        ),
    ),
    cost=Cost(
        insurers=("Cedar Health",),
        self_pay=SelfPay(amount=180, per="day"),
        free_consultation=True,
    ),
    referral=Referral(
        self_referral=False,
        who_may_refer=("therapist", "court"),
        documents=("Photo ID",),
        excludes=("Withdrawal that needs a doctor",),
        replies_within_days=2,
    ),
    checked=Checked(contact=date(2000, 1, 2), referral=date(2000, 2, 1)),
    incomplete=("conditions", "referral.documents", "schedule.tracks"),
)


def detail(files, id_):
    """The detail object of a program, found the way the browser finds it."""
    digits = files["manifest.json"]["digits"]
    where, row = files[f"id/{bucket(id_, digits)}.json"][id_]
    return files[f"detail/{where}.json"][row]


def test_all_that_a_sheet_needs_is_there():
    _, files = built([FULL])
    assert detail(files, "full") == {
        "street": "12 Elm St",
        "zip": "45202",
        "phone": "513-555-0143",
        "intake_phone": "513-555-0144",
        "fax": "513-555-0145",
        "self_referral": False,
        "who_may_refer": ["therapist", "court"],
        "documents": ["Photo ID"],
        "excludes": ["Withdrawal that needs a doctor"],
        "replies": 2,
        "insurers": ["Cedar Health"],
        "price": [180, "day"],
        "consultation": True,
        "length": [8, 12],
        "group": [6, 8],
        "tracks": [None, "Parents"],
        "checked": {"contact": 1, "referral": 31},
        "incomplete": ["documents", "times"],
    }


def test_what_is_not_stated_is_left_out():
    bare = program(
        "bare", schedule=Schedule(tracks=(Track(days=("mon",), starts="09:00", ends="12:00"),))
    )
    _, files = built([bare])
    assert detail(files, "bare") == {"phone": "513-555-0143"}


@pytest.mark.parametrize("point", [(39.1, -84.5), None])
def test_a_street_that_is_withheld_stands_in_no_file(point):
    place = Location(
        city="Cincinnati", state="OH", street="7 Quiet Lane", zip="45299", withheld=True
    )
    data = build_finder(
        catalogue([program("hidden", location=place)], {"hidden": point}), OneTown(), english()
    )
    for path, body in data.files:
        assert b"Quiet Lane" not in body, path
        assert b"45299" not in body, path


def many(count):
    programs = [program(f"p{number:04}") for number in range(count)]
    points = {one.id: (30 + n % 60 / 6, -120 + n / 40) for n, one in enumerate(programs)}
    unplaced = programs[::50]
    return programs, points | dict.fromkeys([one.id for one in unplaced])


def test_every_program_is_found_by_its_id():
    programs, points = many(2 * CELL + 30)
    _, files = built(programs, points)
    digits = files["manifest.json"]["digits"]
    listed = {
        id_: where
        for path, ids in files.items()
        if path.startswith("id/")
        for id_, where in ids.items()
    }
    assert sorted(listed) == [one.id for one in programs]
    for id_, (where, row) in listed.items():
        rows = files[f"unplaced/{where}.json" if isinstance(where, str) else f"cell/{where}.json"]
        assert rows["id"][row] == id_
        assert len(files[f"detail/{where}.json"]) == len(rows["id"])
        assert id_ in files[f"id/{bucket(id_, digits)}.json"]


def test_the_same_catalogue_gives_the_same_bytes():
    programs, points = many(250)
    one, other = (
        dict(build_finder(catalogue(order, points), OneTown(), english()).files)
        for order in (programs, programs[::-1])
    )
    assert one == other


@pytest.mark.parametrize(
    ("count", "digits"), [(0, 0), (IDS, 0), (IDS + 1, 1), (18_742, 2), (200_000, 3)]
)
def test_an_id_file_names_about_a_hundred_programs(count, digits):
    assert digits_for(count) == digits


def test_ids_spread_evenly_over_their_files():
    sizes = {}
    for number in range(18_742):
        name = bucket(f"willow-house-{number}-dayton-oh", 2)
        sizes[name] = sizes.get(name, 0) + 1
    assert len(sizes) == 256
    assert max(sizes.values()) < 2 * IDS


def test_the_hash_is_fnv_1a():
    assert bucket("", 8) == "811c9dc5"
    assert bucket("foobar", 8) == "bf9cf968"
    assert bucket("foobar", 0) == "all"


def test_levels_that_a_program_lacks_name_the_nearest_sibling_that_has_them():
    own = program("own", organization="House")
    near = program("near", organization="HOUSE", levels=("php", "iop"), name="Near")
    far = program("far", organization="House", levels=("php", "outpatient"), name="Far")
    other = program("other", organization="Other", levels=("inpatient",))
    away = program("away", organization="House", levels=("residential",))
    points = {"near": (39.2, -84.5), "far": (39.4, -84.5), "away": (41.9, -84.5)}
    _, files = built([own, near, far, other, away], points)
    assert detail(files, "own")["other_levels"] == {
        "outpatient": ["far", "Far", "Cincinnati"],
        "php": ["near", "Near", "Cincinnati"],
    }
    assert "other_levels" not in detail(files, "away")
    assert json.dumps(list(detail(files, "own")["other_levels"])) == '["outpatient", "php"]'
