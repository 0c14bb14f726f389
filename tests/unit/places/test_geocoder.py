import json

import pytest
from geopy.exc import GeocoderServiceError, GeocoderTimedOut
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from site_generator.errors import ToolError
from site_generator.places.gazetteer import Gazetteer
from site_generator.places.geocoder import GazetteerGeocoder, online


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


class Service:
    """Stands in for Nominatim."""

    def __init__(self, answers):
        self.answers, self.asked = answers, []

    def geocode(self, query, **_options):
        self.asked.append(query)
        answer = self.answers[query]
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_an_online_answer_is_kept_in_the_file_and_asked_for_once(tmp_path):
    file = tmp_path / "new" / "answers.json"
    service = Service({"1 A St": Location("1 A Street", (39.1, -84.5), {}), "nowhere": None})
    first = online(file, service, pause=0)
    for _ in range(2):
        found = first.geocode(" 1  A St ")
        assert (found.address, found.latitude, found.longitude) == ("1 A Street", 39.1, -84.5)
        assert first.geocode("nowhere") is None
    again = online(file, service, pause=0)
    assert again.geocode("1 A St").latitude == 39.1
    assert again.geocode("nowhere") is None
    assert service.asked == ["1 A St", "nowhere"]
    assert json.loads(file.read_text())["1 A St"] == ["1 A Street", 39.1, -84.5]
    assert [path.name for path in file.parent.iterdir()] == ["answers.json"]


@pytest.mark.parametrize("error", [GeocoderServiceError("down"), GeocoderTimedOut("slow")])
def test_a_service_that_fails_is_said_and_not_kept(tmp_path, error):
    file = tmp_path / "answers.json"
    with pytest.raises(ToolError, match="did not answer for '1 A St'"):
        online(file, Service({"1 A St": error}), pause=0).geocode("1 A St")
    assert not file.exists()


@pytest.mark.parametrize("content", ["{broken", "[1]"])
def test_a_file_that_holds_something_else_is_refused(tmp_path, content):
    file = tmp_path / "answers.json"
    file.write_text(content)
    with pytest.raises(ToolError, match="delete it"):
        online(file, Service({}), pause=0)
    assert file.read_text() == content


def test_without_a_stand_in_nominatim_would_be_asked_once_a_second(tmp_path):
    made = online(tmp_path / "answers.json")
    assert isinstance(made._ask.func.__self__, Nominatim)
    assert made._ask.min_delay_seconds == 1
