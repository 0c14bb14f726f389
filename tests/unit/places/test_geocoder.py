import pytest
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from site_generator.places.gazetteer import Gazetteer
from site_generator.places.geocoder import GazetteerGeocoder


@pytest.fixture(scope="module")
def offline():
    return GazetteerGeocoder(Gazetteer.load())


def test_it_is_a_geopy_geocoder(offline):
    assert isinstance(offline, Geocoder)
    assert isinstance(offline.geocode("45202"), Location)


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("45202", "Cincinnati, OH 45202"),
        ("St. Louis, MO", "St. Louis, MO"),
        ("Saint Louis Missouri", "St. Louis, MO"),
        ("winston-salem", "Winston-Salem, NC"),
        ("norwood, oh", "Norwood, OH"),
    ],
)
def test_zips_and_towns_are_found(offline, query, address):
    assert offline.geocode(query).address == address


def test_town_and_its_only_zip_are_one_point(offline):
    town, area = offline.geocode("Norwood, OH"), offline.geocode("45212")
    assert (town.latitude, town.longitude) == (area.latitude, area.longitude)
    assert town.raw.zips == (area.raw.code,)


def test_all_towns_of_a_name_come_where_more_than_one_is_wanted(offline):
    found = offline.geocode("Springfield", exactly_one=False)
    assert found[0].address == offline.geocode("Springfield").address == "Springfield, IL"
    assert len(found) > 5


@pytest.mark.parametrize("query", ["", "00000", "Nosuchtown, OH", "96941"])
def test_what_is_not_known_is_none(offline, query):
    assert offline.geocode(query) is None
    assert offline.geocode(query, exactly_one=False) is None


def test_what_is_known_part_by_part_is_asked_for_as_such(offline):
    assert offline.geocode({"postalcode": "45202-1234"}).address == "Cincinnati, OH 45202"
    assert offline.geocode({"city": "saint louis", "state": "MO"}).address == "St. Louis, MO"
    assert offline.geocode({"city": "Cincinnati", "state": "KY"}) is None
    assert offline.geocode({"postalcode": "00000"}) is None


def test_it_cannot_ask_anybody(offline):
    with pytest.raises(RuntimeError, match=r"asks nobody: https://geo\.example/"):
        offline.adapter.get_json("https://geo.example/", timeout=1, headers={})
