from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_generator.finder.cells import Spot, box_of, cut

spots_anywhere = st.lists(
    st.tuples(st.integers(-900_000, 900_000), st.integers(-1_800_000, 1_800_000)), max_size=60
).map(lambda points: [Spot(lat, lon, number) for number, (lat, lon) in enumerate(points)])


@given(spots_anywhere, st.integers(1, 10))
def test_every_spot_lies_in_exactly_one_cell_and_no_cell_is_too_full(spots, most):
    cells = cut(spots, most)
    assert sorted(spot.number for cell in cells for spot in cell) == list(range(len(spots)))
    assert all(1 <= len(cell) <= most for cell in cells)


@given(spots_anywhere)
def test_cells_are_filled_about_equally(spots):
    sizes = [len(cell) for cell in cut(spots, 8)]
    assert not sizes or max(sizes) <= 2 * min(sizes) + 1


@given(spots_anywhere.filter(bool))
def test_a_box_holds_its_spots_and_touches_the_outermost(spots):
    box = box_of(spots)
    assert {box.south, box.north} <= {spot.lat for spot in spots}
    assert all(box.south <= s.lat <= box.north and box.west <= s.lon <= box.east for s in spots)


def test_many_programs_on_one_spot_still_fit_into_cells():
    cells = cut([Spot(391_000, -845_000, number) for number in range(50)], 8)
    assert sum(map(len, cells)) == 50
    assert max(map(len, cells)) <= 8


def test_the_longer_side_is_cut_as_miles_not_as_degrees():
    # 1.2 degrees of longitude at 60 north are shorter than 1 degree of latitude.
    spots = [
        Spot(600_000, 0, 0),
        Spot(600_000, 12_000, 1),
        Spot(610_000, 0, 2),
        Spot(610_000, 12_000, 3),
    ]
    south, north = cut(spots, 2)
    assert {spot.lat for spot in south} == {600_000}
    assert {spot.lat for spot in north} == {610_000}
