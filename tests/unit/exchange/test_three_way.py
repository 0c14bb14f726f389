from hypothesis import given
from hypothesis import strategies as st

from site_generator.exchange.merge.import_record import digest
from site_generator.exchange.merge.three_way import differing, join

paths = st.dictionaries(
    st.sampled_from(["name", "levels", "location.city"]), st.sampled_from("abc")
)


def digests(said):
    return {path: digest(value) for path, value in said.items()}


def joined(base, file, new):
    found = join(digests(base), file, new)
    result = {path: value for path, value in (file | found.changes).items() if value is not None}
    return result, found.kept


def test_a_field_nobody_touched_follows_the_source():
    assert joined({"name": "a"}, {"name": "a"}, {"name": "b"}) == ({"name": "b"}, ())
    assert joined({"name": "a"}, {"name": "a"}, {}) == ({}, ())
    assert joined({}, {}, {"name": "b"}) == ({"name": "b"}, ())


def test_a_field_an_editor_changed_stays():
    assert joined({"name": "a"}, {"name": "c"}, {"name": "b"}) == ({"name": "c"}, ("name",))
    assert joined({"name": "a"}, {"name": "c"}, {"name": "a"}) == ({"name": "c"}, ("name",))


def test_a_field_an_editor_took_away_stays_away():
    assert joined({"name": "a"}, {}, {"name": "b"}) == ({}, ("name",))


def test_a_field_an_editor_added_stays_and_is_no_conflict_until_the_source_has_one():
    assert joined({}, {"name": "c"}, {}) == ({"name": "c"}, ())
    assert joined({}, {"name": "c"}, {"name": "b"}) == ({"name": "c"}, ("name",))


def test_editor_and_source_may_agree():
    assert joined({"name": "a"}, {"name": "b"}, {"name": "b"}) == ({"name": "b"}, ())


@given(paths, paths, paths)
def test_each_field_ends_as_the_file_or_the_source_has_it(base, file, new):
    result, kept = joined(base, file, new)
    for path in base | file | new:
        edited = file.get(path) != base.get(path)
        assert result.get(path) == (file if edited else new).get(path)
        assert (path in kept) <= edited


@given(paths, paths)
def test_an_import_of_the_same_changes_nothing(base, file):
    assert join(digests(base), file, base).changes == {}


def test_what_the_source_says_otherwise_than_last_time():
    base = digests({"name": "a", "levels": "b"})
    assert differing(base, {"name": "a", "location.city": "c"}) == ("location.city", "levels")
