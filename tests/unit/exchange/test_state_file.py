import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.errors import ImportSourceError
from site_generator.exchange.merge.state_file import StateFile, read_state_file

FILE = """\
# head
catalogue: {version: 1}
programs:   # all of them

# the first
- id: a
  name: A

  # inside
  city: Dayton
# about b
- name: B
  id: "b"
  summary: |
    - id: not-me
    text

# the end
extra: 1
- odd
"""


def read(tmp_path, text):
    path = tmp_path / "oh.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return read_state_file(path)


def test_a_file_is_cut_at_its_programs_and_comments_belong_to_what_follows(tmp_path):
    file = read(tmp_path, FILE)
    assert file.head.endswith("programs:   # all of them\n")
    assert file.indent == 0
    assert [(block.id, block.lead) for block in file.blocks] == [
        ("a", "\n# the first\n"),
        ("b", "# about b\n"),
    ]
    assert file.blocks[0].body == "- id: a\n  name: A\n\n  # inside\n  city: Dayton\n"
    assert file.blocks[1].body.endswith("    text\n")
    assert file.tail == "\n# the end\nextra: 1\n- odd\n"
    assert file.as_bytes() == FILE.encode()


def test_a_file_without_programs_is_a_head(tmp_path):
    file = read(tmp_path, "programs:\n# none yet\n")
    file.add_all([("a", "  - id: a\n")])
    assert yaml_ids(file) == ["a"]


def yaml_ids(file):
    return [block.id for block in file.blocks]


def test_a_last_line_without_an_end_gets_one(tmp_path):
    assert read(tmp_path, "programs:\n  - id: a").as_bytes() == b"programs:\n  - id: a\n"


def test_a_program_without_an_id_is_named_by_its_line(tmp_path):
    with pytest.raises(ImportSourceError, match=r"oh\.yaml:2: this program has no id"):
        read(tmp_path, "programs:\n  - name: A\n")


@given(st.lists(st.text("abcdef", min_size=1, max_size=3), unique=True), st.data())
def test_programs_added_bit_by_bit_stand_as_if_added_at_once(ids, data):
    at = data.draw(st.integers(0, len(ids)))
    once, twice = StateFile(head="programs:\n"), StateFile(head="programs:\n")
    once.add_all((id_, f"  - id: {id_}\n") for id_ in ids)
    for part in (ids[:at], ids[at:]):
        twice.add_all((id_, f"  - id: {id_}\n") for id_ in part)
    assert once.text() == twice.text()
    assert yaml_ids(once) == sorted(ids)
