"""Every fault of a YAML file is named at its place, and no scalar is reinterpreted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.problems import Problems
from site_generator.yaml_source import ListNode, MapNode, TextNode, compose, decode, read_yaml


def read(data):
    problems = Problems()
    text = decode(data, "f.yaml", problems)
    node = None if text is None else compose(text, "f.yaml", problems)
    return node, problems


def found(data):
    _, problems = read(data)
    return [(p.code, p.line, p.column) for p in problems]


@pytest.mark.parametrize(
    "text",
    (
        "00501 02139 NO yes 9:30 17:00 +18005551212 1e3 null ~ 0x1F 2026-02-30 .nan " + "1" * 5000
    ).split(),
)
def test_a_plain_scalar_stays_the_characters_that_were_written(text):
    node, problems = read(f"a: {text}\n".encode())
    assert not len(problems)
    assert node.entries["a"].value == TextNode(text=text, line=1, column=4)


def test_nodes_know_their_line_and_column():
    node, problems = read(b"one:\n  - two\n  - three: 'four'\n")
    assert not len(problems)
    items = node.entries["one"].value
    assert isinstance(items, ListNode)
    assert items.items[0] == TextNode(text="two", line=2, column=5)
    inner = items.items[1]
    assert isinstance(inner, MapNode)
    assert inner.entries["three"].key.column == 5
    assert inner.entries["three"].value == TextNode(text="four", line=3, column=12, plain=False)


def test_lines_are_those_of_the_file_around_the_yaml():
    problems = Problems()
    node = compose("a: 1\na: 2\n", "f.md", problems, first_line=2)
    assert node.line == 2
    assert [(p.line, p.column) for p in problems] == [(3, 1)]
    assert "line 2" in next(iter(problems)).message


def test_a_comment_after_a_plain_scalar_is_kept_for_those_who_ask():
    node, _ = read(b"a: Suite #4\nb: 'Suite' # four\nc: Suite#4\n")
    assert node.entries["a"].value.text == "Suite"
    assert node.entries["a"].value.comment == "#4"
    assert node.entries["b"].value.comment == ""
    assert node.entries["c"].value.text == "Suite#4"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: 1\nb: 2\na: 3\n", [("S010", 3, 1)]),
        (b"a: &x 1\nb: *x\n", [("S006", 1, 4), ("S006", 2, 4)]),
        (b"a: &a [*a]\n", [("S006", 1, 4), ("S006", 1, 8)]),
        (b"a: !!python/object/apply:os.system ls\n", [("S007", 1, 4)]),
        (b"a: !x\n", [("S007", 1, 4)]),
        (b"[" * 3000, [("S008", 1, 33)]),
        (b"- " * 3000, [("S008", 1, 65)]),
        (b"name: Foo: Bar\n", [("S004", 1, 10)]),
        (b"a:\n\tb: 1\n", [("S004", 2, 1)]),
        (b"x: 1\na: 'never\nclosed\n", [("S004", 2, 4)]),
        (b"a: @x\n", [("S004", 1, 4)]),
        (b"- a\nb: 1\n", [("S004", 2, 1)]),
        (b"a: 1\nnonsense\nb: 2\n", [("S004", 2, 1)]),
        (b"a: 1\n---\nb: 2\n", [("S005", 2, 1)]),
        (b"? [a]\n: b\n", [("S009", 1, 3)]),
        (b"a: 1\nb: caf\xe9\n", [("S002", 2, 7)]),
        ("a: \u202eevil\n".encode(), [("S003", 1, 4)]),
        (b"a: 1\nb: x\x07\n", [("S003", 2, 5)]),
        (b'a: "\\u202E"\n', [("S003", 1, 4)]),
        (b"\xed\xa0\x80: 1\n", [("S002", 1, 1)]),
    ],
)
def test_a_fault_is_reported_at_its_place(data, expected):
    assert found(data) == expected


def test_several_faults_are_reported_in_one_run():
    assert [code for code, *_ in found(b"a: !t 1\nb: &n 2\na: 3\n")] == ["S007", "S006", "S010"]


def test_advice_says_what_to_write():
    _, problems = read(b"name: Foo: Bar\n")
    assert "quotation marks" in next(iter(problems)).hint
    _, problems = read(b"a:\n\tb: 1\n")
    assert "spaces" in next(iter(problems)).hint
    _, problems = read(b"caf\xe9\n")
    assert "byte 4 (0xE9)" in next(iter(problems)).message


def test_of_a_key_that_stands_twice_the_first_counts():
    node, _ = read(b"a: 1\na: 2\n")
    assert node.entries["a"].value.text == "1"


def test_a_byte_order_mark_and_windows_line_ends_are_accepted():
    node, problems = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert not len(problems)
    assert node.entries["b"].key.line == 2
    assert node.entries["b"].value.text == "2"


@pytest.mark.parametrize("data", [b"", b"\n# nothing\n", b"---\n"])
def test_an_empty_file_is_nothing_and_no_fault(data):
    node, problems = read(data)
    assert node is None
    assert not len(problems)


def test_a_file_that_cannot_be_read_is_a_fault_of_the_file(tmp_path):
    problems = Problems()
    assert read_yaml(tmp_path / "none.yaml", "none.yaml", problems) is None
    assert [(p.code, p.line) for p in problems] == [("S001", 0)]


@given(st.binary(max_size=200))
def test_no_bytes_raise(data):
    node, problems = read(data)
    assert node is None or isinstance(node, TextNode | ListNode | MapNode)
    assert all(p.line >= 1 for p in problems)


@given(st.text(alphabet="ab:-[]{}'\"\n #&*!|>\t%@`?,", max_size=60))
def test_no_punctuation_raises(text):
    node, problems = read(text.encode())
    assert node is None or isinstance(node, TextNode | ListNode | MapNode)
    assert all(p.line >= 1 and p.column >= 1 for p in problems)
