from statistics import median

import msgspec
import pytest
import zipcodes

from site_generator.places import gazetteer as module
from site_generator.places.gazetteer import CREDIT, Gazetteer
from site_generator.places.towns import Place, Zip, make_tables


def record(code, city, state="OH", at=(40.0, -83.0), **facts):
    return {
        "zip_code": code,
        "city": city,
        "state": state,
        "zip_code_type": facts.get("kind", "STANDARD"),
        "active": facts.get("active", True),
        "lat": f"{at[0]:.4f}",
        "long": f"{at[1]:.4f}",
        "acceptable_cities": facts.get("accepts", []),
    }


def made(*records):
    return Gazetteer(make_tables(records))


@pytest.fixture(scope="module")
def real():
    return Gazetteer.load()


def test_every_zip_of_the_package_is_there(real):
    codes = [area.code for area in real.zips()]
    assert len(codes) == len(zipcodes.list_all())
    assert codes == sorted(codes)


def test_a_town_with_one_zip_stands_exactly_at_it(real):
    single = [place for place in real.places() if len(place.zips) == 1]
    assert len(single) > 20_000
    for place in single:
        assert place.point == real.zip_point(place.zips[0])


def test_a_town_stands_at_the_median_of_the_zips_that_deliver_to_houses(real):
    dayton = real.city("Dayton", "OH")
    standard = [
        (float(row["lat"]), float(row["long"]))
        for row in zipcodes.list_all()
        if (row["city"], row["state"]) == ("Dayton", "OH")
        and row["zip_code_type"] == "STANDARD"
        and row["active"]
    ]
    assert len(standard) > 10
    assert dayton.point == tuple(round(median(axis), 4) for axis in zip(*standard, strict=True))


def test_a_town_of_boxes_alone_stands_at_their_median():
    places = made(
        record("45001", "Boxton", kind="PO BOX", at=(40.0, -83.0)),
        record("45002", "Boxton", kind="PO BOX", at=(40.2, -83.4)),
    )
    assert places.city("Boxton", "OH").point == (40.1, -83.2)


def test_zips_out_of_use_count_only_where_there_are_no_others():
    places = made(
        record("45001", "Oldton", at=(41.0, -84.0), active=False),
        record("45002", "Oldton", kind="UNIQUE", at=(40.2, -83.4)),
        record("45003", "Gone", at=(40.5, -83.5), active=False),
    )
    assert places.city("Oldton", "OH").point == (40.2, -83.4)
    assert places.city("Gone", "OH").point == (40.5, -83.5)


def test_a_name_that_is_only_accepted_is_a_town_of_its_own(real):
    norwood = real.city("Norwood", "OH")
    assert norwood.zips == ("45212",)
    assert norwood.point == real.zip_point("45212")
    assert real.zip_city("45212") == ("Cincinnati", "OH")


def test_an_accepted_name_does_not_touch_a_town_with_zips_of_its_own():
    places = made(
        record("85301", "Glendale", at=(33.5, -112.2)),
        record("85309", "Luke AFB", at=(33.6, -112.4), accepts=["Glendale"]),
    )
    assert places.city("Glendale", "OH").zips == ("85301",)


def test_names_cut_short_find_the_town_and_are_none_themselves():
    row = record("28504", "Kinston", accepts=["Great Barrington", "Gt Barrington", "Gt Barringtn"])
    places = made(row)
    assert places.city("Gt Barringtn", "OH").name == "Great Barrington"
    assert places.city("gt barrington", "OH").name == "Great Barrington"
    assert [place.name for place in places.places()] == ["Great Barrington", "Kinston"]


def test_nicknames_find_the_town(real):
    assert real.city("New York City", "NY") == real.city("New York", "NY")
    assert real.cities_named("Washington, D.C.") == [real.city("Washington", "DC")]
    names = dict(real.other_names())
    assert names["nyc"].name == "New York"
    assert all(real.city(name, place.state) == place for name, place in real.other_names())


def test_two_written_forms_of_a_town_make_one_place():
    places = made(
        record("27101", "Winston Salem", "NC"),
        record("27102", "Winston-salem", "NC"),
        record("27103", "Elsewhere", "NC", accepts=["Winstonsalem"]),
    )
    town = places.city("winston-salem", "nc")
    assert (town.name, town.slug, town.zips) == (
        "Winston-Salem",
        "winston-salem",
        ("27101", "27102"),
    )


@pytest.mark.parametrize(
    ("name", "state", "shown"),
    [
        ("St. Louis", "MO", "St. Louis"),
        ("saint louis", "mo", "St. Louis"),
        ("Winston Salem", "NC", "Winston-Salem"),
        ("Coeur d'Alene", "ID", "Coeur d'Alene"),
        ("O'Fallon", "IL", "O'Fallon"),
        ("Mt Vernon", "NY", "Mount Vernon"),
        ("Ft Worth", "TX", "Fort Worth"),
        ("Mc Allen", "TX", "McAllen"),
        ("Bayamon", "PR", "Bayamón"),
        ("Honolulu", "HI", "Honolulu"),
    ],
)
def test_people_and_the_post_office_find_the_same_town(real, name, state, shown):
    assert real.city(name, state).name == shown


def test_towns_of_one_name_come_biggest_first(real):
    springfields = real.cities_named("springfield")
    sizes = [len(place.zips) for place in springfields]
    assert sizes == sorted(sizes, reverse=True)
    assert {"IL", "MA", "MO", "OH", "OR"} <= {place.state for place in springfields}
    assert real.cities_named("Nosuchtown") == []


def test_slugs_are_unique_inside_a_state(real):
    places = list(real.places())
    assert len({(place.state, place.slug) for place in places}) == len(places)
    assert [(place.state, place.key) for place in places] == sorted(
        (place.state, place.key) for place in places
    )


def test_zips_without_coordinates_and_military_mail_have_no_point(real):
    assert real.zip_point("09001") is None
    assert real.zip_point("96941") is None
    assert real.zip_city("96941") == ("Pohnpei", "FM")
    assert real.city("Apo", "AE") is None
    assert real.zip_point("00000") is None
    assert real.zip_city("00000") is None
    assert real.zip_point("") is None


def test_the_tail_of_a_long_zip_is_ignored(real):
    assert real.zip_point("45202-1234") == real.zip_point("45202") == (39.1072, -84.502)


def test_pacific_territories_lie_east_of_greenwich(real):
    pacific = [area for area in real.zips() if area.state in {"GU", "MP", "PW", "FM", "MH"}]
    assert {area.state for area in pacific if area.point} == {"GU", "MP", "PW", "MH"}
    assert all(area.point[1] > 130 for area in pacific if area.point)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("St. Louis, MO", ["St. Louis MO"]),
        ("Springfield Illinois", ["Springfield IL"]),
        ("Norwood, OH", ["Norwood OH"]),
        ("Port, WA", []),
        ("Nosuchtown", []),
        ("", []),
    ],
)
def test_what_people_type_finds_the_town(real, text, names):
    assert [f"{place.name} {place.state}" for place in real.find(text)] == names


def test_a_town_whose_name_ends_in_a_state_stays_whole_without_a_comma(real):
    found = real.find("port washington")
    assert {place.state for place in found} >= {"NY", "WI", "OH"}


def test_a_zip_is_found_and_an_unknown_one_is_not(real):
    assert real.find("45202") == Zip("45202", (39.1072, -84.502), "Cincinnati", "OH")
    assert real.find("00000") == []


@pytest.fixture
def fresh_process(monkeypatch):
    monkeypatch.setattr(module, "_loaded", [])
    return monkeypatch


def test_the_cache_gives_the_same_places_and_may_be_damaged_or_deleted(
    fresh_process, tmp_path, real
):
    small = [record("45001", "Saint Anywhere", accepts=["Ft Else"])]
    fresh_process.setattr(module.zipcodes, "filter_by", lambda: small)
    folder = tmp_path / "made" / "cache"

    def load():
        module._loaded.clear()
        return list(Gazetteer.load(folder).places())

    first = load()
    (file,) = folder.iterdir()
    fresh_process.setattr(module.zipcodes, "filter_by", list)
    assert load() == first
    assert [place.name for place in first] == ["Fort Else", "St. Anywhere"]
    fresh_process.setattr(module.zipcodes, "filter_by", lambda: small)
    content = file.read_bytes()
    for damaged in (content[:-3], b"", msgspec.msgpack.encode({"a": 1})):
        file.write_bytes(damaged)
        assert load() == first
        assert file.read_bytes() == content
    file.unlink()
    assert load() == first
    assert [path.name for path in folder.iterdir()] == [file.name]


def test_a_cache_that_cannot_be_kept_is_no_hindrance(fresh_process, tmp_path):
    fresh_process.setattr(module.zipcodes, "filter_by", lambda: [record("45001", "Here")])
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert Gazetteer.load(blocked).zip_city("45001") == ("Here", "OH")


def test_the_gazetteer_is_made_once_per_process():
    assert Gazetteer.load() is Gazetteer.load()


def test_a_place_cannot_be_changed():
    place = Place(name="A", state="OH", slug="a", key="a", point=(1.0, 2.0), zips=("45001",))
    with pytest.raises(AttributeError):
        place.name = "B"


def test_the_credit_names_source_and_licence():
    assert CREDIT[0] == "GeoNames"
    assert CREDIT[2] == "CC BY 4.0"
