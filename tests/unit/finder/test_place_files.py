from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import yaml

from site_generator.finder.build import as_json
from site_generator.finder.place_files import letters, missing_zips, place_files
from site_generator.places import Gazetteer
from site_generator.places.names import folded, split_query

CASES = yaml.safe_load(Path("tests/cases/folding.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def files():
    return dict(place_files(Gazetteer.load()))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_spellings_that_the_browser_folds_too(case):
    if "folded" in case:
        assert folded(case["text"]) == case["folded"]
    elif "zip" in case["split"]:
        assert split_query(case["text"]) == case["split"]["zip"]
    else:
        assert split_query(case["text"]) == (case["split"]["city"], case["split"]["state"])


def test_every_zip_with_a_point_and_every_town_is_in_its_file(files):
    gazetteer = Gazetteer.load()
    for zip_ in gazetteer.zips():
        rows = files.get(f"zip/{zip_.code[:3]}.json", {"zips": []})["zips"]
        assert (zip_.point is not None) == any(row[0] == zip_.code[3:] for row in rows), zip_
    names = set(files["city/index.json"])
    assert names == {path[5:-5] for path in files if path.startswith("city/")} - {"index"}
    for place in gazetteer.places():
        two = letters(place.key, 2)
        three = letters(place.key, 3)
        name = three if three in names else two
        assert [place.name, place.state] in [row[1:3] for row in files[f"city/{name}.json"]], place


def test_first_digits_that_no_zip_has_are_told_beforehand(files):
    missing = missing_zips(files)
    assert "000" in missing
    assert "452" not in missing
    assert len(missing) + sum(path.startswith("zip/") for path in files) == 1000


def test_points_in_the_files_are_those_of_the_gazetteer_to_the_last_digit(files):
    gazetteer = Gazetteer.load()
    for row in files["city/cin.json"] if "city/cin.json" in files else files["city/ci.json"]:
        place = gazetteer.city(row[1], row[2])
        assert (row[3] / 1e4, row[4] / 1e4) == place.point


def test_no_file_of_places_is_large(files):
    packed = {path: len(gzip.compress(as_json(value))) for path, value in files.items()}
    assert max(size for path, size in packed.items() if path.startswith("zip/")) < 2_048
    assert max(size for path, size in packed.items() if path.startswith("city/")) < 8_192


def test_file_names_stay_plain():
    assert letters("dayton", 2) == "da"
    assert letters("a", 3) == "a__"
    assert letters("\u02bbewa", 2) == "_e"
    assert letters("\u00f1u", 2) == "_u"


def test_nicknames_stand_beside_the_names_of_their_towns(files):
    rows = [row for path, rows in files.items() if path.startswith("city/") for row in rows]
    named = {row[0]: tuple(row[1:3]) for row in rows if isinstance(row, list) and row[0]}
    assert named["nyc"] == ("New York", "NY")
    assert named["newyorkcity"] == ("New York", "NY")
    assert named["philly"] == ("Philadelphia", "PA")
