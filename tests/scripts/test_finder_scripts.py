"""The finder's pure functions against Python's and geopy's, where a table of cases would not do."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_generator.finder.columns import slugged
from site_generator.places import Gazetteer
from site_generator.places.names import ABBREVIATIONS, folded

latitudes = st.floats(-60, 75).map(lambda degrees: round(degrees, 4))
sizes = st.tuples(st.floats(0, 9), st.floats(0, 9))
longitudes = st.floats(-180, 180).map(lambda degrees: round(degrees, 4))


def test_every_town_of_the_country_folds_to_the_same_key(ask):
    names = sorted({place.name for place in Gazetteer.load().places()})
    results = ask("folded", {"names": names, "abbreviations": ABBREVIATIONS})
    assert results == [folded(name) for name in names]


def test_slugs_agree_with_python(ask):
    texts = ["A & B's Place", "ÜBER  Haus", "--x--", "Saint Mary's #4", "İstanbul K", ""]
    assert ask("slugged", texts) == list(map(slugged, texts))


def test_distances_are_those_of_geopy_to_a_millimetre(ask):
    points = [
        (39.1072, -84.5019, 39.1073, -84.5019), (40.75, -73.99, 40.75, -73.99),
        (64.5011, -165.4064, 61.2181, -149.9003), (51.88, -176.66, 52.93, 172.9),
        (21.3, -157.8, 19.7, -155.1), (18.46, -66.1, 18.34, -64.93), (0.0, -10.0, 0.0, 10.0),
        (44.98, -93.26, 44.98, -93.27), (13.48, 144.75, -14.28, -170.7), (89.9, 0.0, 89.9, 180.0),
    ]  # fmt: skip
    for (*start, lat, lon), miles in zip(points, ask("distances", points), strict=True):
        assert miles == pytest.approx(geodesic(start, (lat, lon)).miles, abs=6e-7)


def test_points_opposite_to_each_other_still_have_a_distance(ask):
    [miles] = ask("distances", [(0.5, 0, -0.5, 179.7)])
    assert miles == pytest.approx(geodesic((0.5, 0), (-0.5, 179.7)).miles, rel=0.006)


@settings(max_examples=100)
@example(start=(0.0, 149.0), corner=(-7.0, -19.0), size=(6.0, 0.0))
@given(start=st.tuples(latitudes, longitudes), corner=st.tuples(latitudes, longitudes), size=sizes)
def test_no_point_of_a_box_is_nearer_than_the_box_is_said_to_be(ask, start, corner, size):
    (lat, lon), (south, west), (height, width) = start, corner, size
    north, east = round(south + height, 4), round(min(west + width, 180), 4)
    steps = [0, 0.13, 0.5, 0.87, 1]
    inside = [
        (south + (north - south) * down, west + (east - west) * across)
        for down in steps for across in steps
    ]  # fmt: skip
    least = ask("toBox", {"point": [lat, lon], "box": [south, west, north, east]})
    nearest = min(geodesic((lat, lon), point).miles for point in inside)
    assert least <= nearest + 1e-9
    if south <= lat <= north and west <= lon <= east:
        assert least == 0


KNOWN = {"level": ["outpatient", "iop", "php"], "payment": ["medicaid", "medicare"]}


@given(st.text(max_size=80))
def test_no_fragment_breaks_the_reading_and_writing_it_again_changes_nothing(ask, text):
    once, twice = ask("tidied", {"fragment": f"near={text}&name={text}", "known": KNOWN})
    assert once == twice
