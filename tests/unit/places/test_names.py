import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.places.gazetteer import Gazetteer
from site_generator.places.names import folded, key, shown, slug, split_query, state_code

SAME = [
    ["St. Louis", "Saint Louis", "ST LOUIS", "st louis", " St.Louis "],
    ["Coeur d'Alene", "Coeur D Alene", "Coeur d\u2019Alene", "COEUR D'ALENE"],
    ["O'Fallon", "O Fallon", "O\u2019Fallon", "OFallon"],
    ["Winston-Salem", "Winston Salem", "winston\u2013salem"],
    ["McAllen", "Mc Allen", "Mcallen", "MCALLEN"],
    ["Mt. Vernon", "Mount Vernon", "Mt Vernon"],
    ["Ft. Worth", "Fort Worth", "FT WORTH"],
    ["N. Little Rock", "North Little Rock"],
    ["E St Louis", "East Saint Louis", "East St. Louis"],
    ["Sault Ste. Marie", "Sault Sainte Marie"],
    ["Colorado Spgs", "Colorado Springs"],
    ["Cleveland Hts.", "Cleveland Heights", "Cleveland Hgts"],
    ["High Pt", "High Point"],
    ["DeKalb", "De Kalb", "Dekalb"],
    ["Mayagüez", "Mayaguez", "Mayagu\u0308ez"],
    ["Lee's Summit", "Lees Summit"],
    ["Luke AFB", "Luke Air Force Base"],
    ["Land O' Lakes", "Land O Lakes"],
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_town_share_a_key(spellings):
    assert len({key(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dayton", "Drayton"),
        ("St. Paul", "Stpaul"),
        ("Saint Louis", "Louis"),
        ("Kansas City", "Kansas"),
        ("North Salem", "Salem North"),
        ("Round O", "Round"),
    ],
)
def test_different_names_keep_different_keys(one, other):
    assert key(one) != key(other)


def test_short_words_stay_where_they_are_no_abbreviation():
    assert folded("Church St") == "church st"
    assert folded("E") == "e"
    assert folded("Garden City S") == "garden city s"


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name):
    assert folded(folded(name)) == folded(name)


@given(st.text(max_size=40))
def test_a_slug_is_ascii_without_empty_parts(name):
    made = slug(name)
    assert made.isascii()
    assert all(part.isalnum() for part in made.split("-")) or made == ""
    assert made == made.lower()


def test_a_slug_of_foreign_letters_is_their_numbers():
    assert slug("東京") == "u6771-u4eac"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Saint Louis", "St. Louis"),
        ("Winston Salem", "Winston-Salem"),
        ("Coeur D Alene", "Coeur d'Alene"),
        ("O Fallon", "O'Fallon"),
        ("Port O Connor", "Port O'Connor"),
        ("Mcallen", "McAllen"),
        ("Fort Mc Coy", "Fort McCoy"),
        ("Mcconnell AFB", "McConnell AFB"),
        ("Ft Mitchell", "Fort Mitchell"),
        ("Sault Sainte Marie", "Sault Ste. Marie"),
        ("King Of Prussia", "King of Prussia"),
        ("Fond Du Lac", "Fond du Lac"),
        ("Hastings On Hudson", "Hastings-on-Hudson"),
        ("Carmel By The Sea", "Carmel-by-the-Sea"),
        ("West Des Moines", "West Des Moines"),
        ("Des Moines", "Des Moines"),
        ("D LO", "D'Lo"),
        ("Round O", "Round O"),
        ("LEE'S SUMMIT", "Lee's Summit"),
        ("PETER'S HOLLOW", "Peter's Hollow"),
        ("cincinnati", "Cincinnati"),
        ("Mayaguez", "Mayagüez"),
    ],
)
def test_names_are_shown_as_people_write_them(written, expected):
    assert shown(written) == expected


def test_every_town_is_shown_once_and_for_all_and_keeps_its_key():
    for place in Gazetteer.load().places():
        assert shown(place.name) == place.name
        assert key(place.name) == place.key
        assert slug(place.name) == place.slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45202", "45202"),
        (" 45202-1234 ", "45202"),
        ("Cincinnati, OH 45202", "45202"),
        ("St. Louis, MO", ("St. Louis", "MO")),
        ("St. Louis, Missouri", ("St. Louis", "MO")),
        ("Springfield Illinois", ("Springfield", "IL")),
        (" dayton  oh ", ("dayton", "OH")),
        ("Washington, D.C.", ("Washington", "DC")),
        ("Charleston, West Virginia", ("Charleston", "WV")),
        ("Charleston W. Virginia", ("Charleston", "WV")),
        ("New York New York", ("New York", "NY")),
        ("New York", ("New York", None)),
        ("West Virginia", ("West Virginia", None)),
        ("Springfield,", ("Springfield", None)),
        ("Springfield, Nowhere", ("Springfield, Nowhere", None)),
        ("4520", ("4520", None)),
        ("123456", ("123456", None)),
        ("\u0664\u0665\u0662\u0660\u0662", ("\u0664\u0665\u0662\u0660\u0662", None)),
        ("", ("", None)),
        (",", ("", None)),
    ],
)
def test_a_query_is_parted_into_city_and_state_or_is_a_zip(text, expected):
    assert split_query(text) == expected


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for(text):
    found = split_query(text)
    if isinstance(found, str):
        assert len(found) == 5
        assert found.isascii()
        assert found.isdigit()
    else:
        assert found[1] is None or state_code(found[1]) == found[1]
