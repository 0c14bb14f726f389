import re

from hypothesis import given
from hypothesis import strategies as st

from site_generator.exchange.merge.identity import LONGEST_ID, assign_ids, base_id


def test_an_id_is_name_city_and_state():
    assert (
        base_id("St. Anna's House, East", "Coeur d'Alene", "ID")
        == "st-annas-house-east-coeur-dalene-id"
    )
    assert base_id("Clínica Niños", "San Juan", "PR") == "clinica-ninos-san-juan-pr"
    assert base_id("日本", "Dayton", "OH") == "program-dayton-oh"


@given(st.text(max_size=300), st.text(max_size=300))
def test_an_id_is_short_ascii_with_room_for_a_suffix(name, city):
    found = base_id(name, city, "OH")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-oh", found)
    assert len(found) <= LONGEST_ID - 9


def test_a_single_program_has_no_suffix():
    assert assign_ids({"k": ("a-dayton-oh", "1 Oak Street")}, {}, ()) == {"k": "a-dayton-oh"}


def test_programs_of_one_name_in_one_town_are_told_apart_by_their_street():
    wanted = {"k": ("a-dayton-oh", "1 Oak Street"), "m": ("a-dayton-oh", "22 Elm Street")}
    assert assign_ids(wanted, {}, ()) == {"k": "a-dayton-oh-1", "m": "a-dayton-oh-22"}


def test_without_a_number_of_their_own_a_digest_tells_them_apart():
    wanted = {"k": ("a-oh", "1 Oak"), "l": ("a-oh", "1 Elm"), "m": ("a-oh", "")}
    found = assign_ids(wanted, {}, ())
    assert len(set(found.values())) == 3
    assert all(re.fullmatch("a-oh-[0-9a-f]{8}", id_) for id_ in found.values())


@given(st.permutations(["k", "l", "m", "n"]))
def test_the_order_of_rows_decides_nothing(order):
    all_ = {"k": ("a-oh", "1 Oak"), "l": ("a-oh", "1 Elm"), "m": ("a-oh", ""), "n": ("b-oh", "")}
    shuffled = {key: all_[key] for key in order}
    assert assign_ids(shuffled, {}, ()) == assign_ids(all_, {}, ())


def test_an_id_once_given_stays_when_a_namesake_comes():
    wanted = {"k": ("a-oh", "1 Oak"), "m": ("a-oh", "22 Elm")}
    found = assign_ids(wanted, {"k": "a-oh"}, ())
    assert found["k"] == "a-oh"
    assert found["m"].startswith("a-oh-")


def test_an_id_that_an_editor_used_is_not_given():
    found = assign_ids({"k": ("a-oh", "1 Oak")}, {}, {"a-oh"})
    assert found == {"k": "a-oh-1"}
    found = assign_ids({"k": ("a-oh", "1 Oak")}, {}, {"a-oh", "a-oh-1"})
    assert re.fullmatch("a-oh-[0-9a-f]{8}", found["k"])
