"""What an import remembers comes back as it was, and weighs little."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from site_generator.exchange.merge.import_record import Imported, Record, digest, read_records

WORD = st.text(string.ascii_lowercase + "-", min_size=1, max_size=12)
PROGRAM = st.builds(
    Imported,
    keys=st.lists(WORD, max_size=3),
    kinds=st.lists(WORD, max_size=2),
    block=st.text().map(digest),
    fields=st.dictionaries(WORD, st.text().map(digest), max_size=8),
    gone=st.booleans(),
)


@given(programs=st.dictionaries(WORD, PROGRAM, max_size=6), editions=st.dictionaries(WORD, WORD))
def test_a_record_is_read_as_it_was_written(tmp_path_factory, programs, editions):
    folder = tmp_path_factory.mktemp("record")
    record = Record("head", editions, programs)
    (folder / ".imported").mkdir()
    (folder / ".imported/oh.json").write_bytes(record.as_bytes())
    read = read_records(folder)
    assert read == {"OH": record}
    assert read["OH"].as_bytes() == record.as_bytes()


def test_a_program_is_one_line_in_which_no_field_is_named():
    fields = {f"location.field-{number}": digest(str(number)) for number in range(25)}
    programs = {f"program-{n}": Imported(["k"], ["mental-health"], "b", fields) for n in range(9)}
    lines = Record("", {}, programs).as_bytes().decode().splitlines()
    assert len(lines) == 1 + 9 + 1
    assert max(len(line) for line in lines[1:-1]) < 25 * 6 + 60


def test_digests_tell_values_apart_and_lists_from_texts():
    assert len({digest(value) for value in ["a", "b", ("a",), ("a", "b"), "", ()]}) == 6
    assert digest(("a", "b")) == digest(["a", "b"])
