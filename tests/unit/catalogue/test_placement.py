import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.catalogue.model import Contact, Location, Program
from site_generator.catalogue.placement import place, place_programs
from site_generator.places import Gazetteer
from site_generator.places.distances import miles
from tests.support.few_places import FewPlaces

ZIP_45202 = (39.1072, -84.502)


@pytest.fixture(scope="module")
def places():
    return Gazetteer.load()


def at(places, **facts):
    return place(Location(**{"city": "Cincinnati", "state": "OH", "zip": "45202"} | facts), places)


def test_own_coordinates_count_to_four_decimals(places):
    found = at(places, latitude=39.107049, longitude=-84.503051)
    assert found.point == (39.107, -84.5031)
    assert not found.approximate
    assert found.mappable


def test_without_coordinates_the_zip_serves(places):
    found = at(places)
    assert found.point == ZIP_45202
    assert found.approximate
    assert found.mappable


def test_without_a_known_zip_the_town_serves(places):
    town = places.city("Cincinnati", "OH").point
    assert at(places, zip=None).point == town
    assert at(places, zip="00000").point == town
    assert at(places, zip=None).approximate


def test_what_nothing_is_known_of_has_no_point(places):
    found = at(places, city="Nosuchtown", zip=None)
    assert found.point is None
    assert (found.city, found.city_slug) == ("Nosuchtown", "nosuchtown")


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(39.1, 84.5), (48.85, 2.35), (41.5, -81.7), (0.0, 0.0), (61.2, -149.9)],
)
def test_coordinates_that_cannot_be_right_give_way_to_the_zip(places, latitude, longitude):
    found = at(places, latitude=latitude, longitude=longitude)
    assert found.point == ZIP_45202
    assert found.approximate


def test_the_limit_is_eighty_kilometres(places):
    north = 80 / 111.05
    assert not at(places, latitude=39.1072 + north - 0.005, longitude=-84.502).approximate
    assert at(places, latitude=39.1072 + north + 0.005, longitude=-84.502).approximate


def test_without_a_zip_coordinates_are_held_against_the_town(places):
    far = at(places, zip=None, latitude=41.5, longitude=-81.7)
    assert far.point == places.city("Cincinnati", "OH").point
    near = at(places, zip=None, latitude=39.2, longitude=-84.4)
    assert not near.approximate


def test_where_nothing_else_is_known_coordinates_in_the_country_count(places):
    found = at(places, city="Nosuchtown", zip=None, latitude=41.5, longitude=-81.7)
    assert found.point == (41.5, -81.7)
    abroad = at(places, city="Nosuchtown", zip=None, latitude=48.85, longitude=2.35)
    assert abroad.point is None


@pytest.mark.parametrize(
    ("city", "state", "point"),
    [
        ("Anchorage", "AK", (61.2181, -149.9003)),
        ("Adak", "AK", (51.88, -176.6581)),
        ("Shemya", "AK", (52.7126, 174.1131)),
        ("Honolulu", "HI", (21.3069, -157.8583)),
        ("San Juan", "PR", (18.4655, -66.1057)),
        ("Hagatna", "GU", (13.4745, 144.7504)),
        ("Pago Pago", "AS", (-14.2756, -170.702)),
        ("Key West", "FL", (24.5551, -81.78)),
    ],
)
def test_every_corner_of_the_country_may_hold_a_program(places, city, state, point):
    found = at(places, city=city, state=state, zip=None, latitude=point[0], longitude=point[1])
    assert found.point == point
    assert not found.approximate


def test_every_zip_with_a_point_lies_inside_the_country(places):
    for area in places.zips():
        if area.point and area.state not in {"AE", "AP", "AA"}:
            latitude, longitude = area.point
            found = at(places, zip=area.code, latitude=latitude, longitude=longitude)
            assert not found.approximate, area


@given(
    latitude=st.floats(39.0, 39.3),
    longitude=st.floats(-84.7, -84.3),
    code=st.sampled_from(["45202", "45243", None]),
)
def test_a_withheld_address_is_no_finer_than_its_town(latitude, longitude, code):
    places = Gazetteer.load()
    found = at(places, withheld=True, zip=code, latitude=latitude, longitude=longitude)
    assert found.point == places.city("Cincinnati", "OH").point
    assert found.approximate
    assert not found.mappable


def test_a_withheld_address_in_an_unknown_town_takes_the_town_of_its_zip(places):
    found = at(places, city="Nosuchtown", withheld=True)
    assert found.point == places.city("Cincinnati", "OH").point
    assert found.city == "Nosuchtown"
    assert at(places, city="Nosuchtown", zip=None, withheld=True).point is None


def test_spellings_of_one_town_make_one_page(places):
    spellings = ["St. Louis", "Saint Louis", "ST LOUIS", "st. louis"]
    found = [at(places, city=name, state="MO", zip="63101") for name in spellings]
    assert {(one.city, one.city_slug) for one in found} == {("St. Louis", "saint-louis")}


def test_spellings_of_an_unknown_town_make_one_page_too(places):
    found = [at(places, city=name, zip=None) for name in ("Ft. Nosuch", "FORT NOSUCH")]
    assert {(one.city, one.city_slug) for one in found} == {("Fort Nosuch", "fort-nosuch")}


def test_every_program_has_its_placement(places):
    programs = [
        Program(
            id=name,
            name=name,
            levels=("iop",),
            location=Location(city=city, state="OH"),
            contact=Contact(phone="937-555-0110"),
        )
        for name, city in (("a", "Dayton"), ("b", "Norwood"))
    ]
    found = place_programs(iter(programs), places)
    assert {name: one.city for name, one in found.items()} == {"a": "Dayton", "b": "Norwood"}
    assert miles(found["a"].point, found["b"].point) > 30


def test_a_withheld_address_whose_zip_lies_far_from_its_city_is_put_into_the_zips_town():
    location = Location(city="Cincinnati", state="OH", zip="43604", withheld=True)
    placed = place(location, FewPlaces())
    assert placed.point == (41.6528, -83.5379)
    assert placed.city == "Cincinnati"
    assert not placed.mappable
