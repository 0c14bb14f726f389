import math

import pytest
from geopy.distance import geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_generator.places.distances import miles, within

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)
anywhere = st.tuples(latitudes, longitudes)
polar = st.tuples(st.floats(89.5, 90), longitudes)
date_line = st.tuples(st.floats(51, 53), st.one_of(st.floats(179.5, 180), st.floats(-180, -179.5)))
alaska = st.tuples(st.floats(60, 62), st.floats(-151, -148))
guam = st.tuples(st.floats(13.2, 13.7), st.floats(144.6, 145))
crowded = st.one_of(polar, date_line, alaska, guam, anywhere)

CINCINNATI, DAYTON, ANCHORAGE = (39.1072, -84.502), (39.7589, -84.1916), (61.2181, -149.9003)


def brute(origins, points, radius):
    rows = []
    for origin in origins:
        far = [(i, geodesic(origin, point).miles) for i, point in enumerate(points)]
        rows.append([pair for pair in far if pair[1] <= radius])
    return rows


def test_miles_are_those_of_geopy():
    assert miles(CINCINNATI, DAYTON) == geodesic(CINCINNATI, DAYTON).miles
    assert miles(CINCINNATI, DAYTON) == pytest.approx(47.9, abs=0.2)


@settings(max_examples=150)
@given(
    st.lists(crowded, min_size=1, max_size=4),
    st.lists(crowded, min_size=1, max_size=12),
    st.sampled_from([1.0, 25.0, 100.0, 3000.0, 13000.0]),
)
@example([(90.0, 0.0)], [(89.9, 180.0), (89.9, -90.0)], 25.0)
@example([(52.0, 179.9)], [(52.0, -179.9), (52.0, 179.0)], 25.0)
@example([(0.0, 0.0)], [(0.0, 180.0), (0.5, 179.7)], 13000.0)
def test_nothing_inside_the_radius_is_lost_and_miles_equal_geopys(origins, points, radius):
    edge = 1e-6
    for found, surely, perhaps in zip(
        within(origins, points, radius),
        brute(origins, points, radius - edge),
        brute(origins, points, radius + edge),
        strict=True,
    ):
        assert {i for i, _ in surely} <= {i for i, _ in found} <= {i for i, _ in perhaps}
        theirs = dict(perhaps)
        for i, far in found:
            assert far == pytest.approx(theirs[i], abs=1e-6)


def test_neighbours_come_nearest_first_then_by_index():
    (found,) = within([CINCINNATI], [DAYTON, CINCINNATI, ANCHORAGE, CINCINNATI], 60)
    assert [i for i, _ in found] == [1, 3, 0]
    assert found[0][1] == 0


def test_a_point_just_outside_is_left_out():
    far = miles(CINCINNATI, DAYTON)
    assert within([CINCINNATI], [DAYTON], far - 1e-6) == [[]]
    assert [i for i, _ in within([CINCINNATI], [DAYTON], far + 1e-6)[0]] == [0]


def test_every_origin_has_its_list_even_an_empty_one():
    assert within([], [DAYTON], 25) == []
    assert within([DAYTON, ANCHORAGE], [], 25) == [[], []]
    assert within([ANCHORAGE, DAYTON], [DAYTON], 25) == [[], [(0, 0.0)]]


def test_an_endless_radius_takes_all():
    (found,) = within([CINCINNATI], [DAYTON, ANCHORAGE], math.inf)
    assert [i for i, _ in found] == [0, 1]
