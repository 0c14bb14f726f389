"""What is refused is marked, so that nothing else is said about it."""

from __future__ import annotations

import pytest

from site_generator.problems import Problems
from site_generator.yaml_source import compose, composing, decode


def composed(text):
    problems = Problems()
    return compose(text, "x.yaml", problems), [str(problem) for problem in problems]


def test_an_alias_is_a_refused_value():
    node, said = composed("a: *b\nc: text\n")
    assert node.entries["a"].value.refused
    assert not node.entries["c"].value.refused
    assert [line.split(": ")[1] for line in said] == ["error S006"]


def test_a_merge_key_enters_nothing():
    node, said = composed("a: 1\n<<: {b: 2}\n")
    assert list(node.entries) == ["a"]
    assert said[0].startswith("x.yaml:2:1: error S006: the merge key")


def test_a_key_that_is_an_alias_is_left_out():
    node, said = composed("*a : 1\nb: 2\n")
    assert list(node.entries) == ["b"]
    assert len(said) == 1


def test_a_bracket_that_is_never_closed_is_said_in_an_editors_words():
    node, said = composed("programs: [\n")
    assert node is None
    assert "a bracket is never closed; write the value, or close the bracket" in said[0]


def test_a_text_longer_than_anybody_reads_is_refused():
    node, said = composed(f"a: {'x' * 20_000}\nb: {'x' * 20_001}\n")
    assert not node.entries["a"].value.refused
    assert node.entries["b"].value.refused
    assert said[0].startswith("x.yaml:2:4: error S011: a text of 20,001 characters")


def test_a_directive_is_refused_and_what_follows_is_read():
    node, said = composed("%YAML 1.1\n---\na: 1\n")
    assert list(node.entries) == ["a"]
    assert [line.split(": ")[1] for line in said] == ["error S005"]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: [b,\nc: d\n", "1:4", "a list in brackets"),
        ("a: {b: c\nd: e\n", "1:4", "a mapping in brackets"),
        ("a: 'The Program's Name'\n", "1:17", "after its closing quotation mark"),
    ],
)
def test_the_place_of_a_fault_is_where_its_cause_stands(text, place, words):
    node, [said] = composed(text)
    assert node is None
    assert said.startswith(f"x.yaml:{place}: error S004: ")
    assert words in said


@pytest.mark.parametrize(
    ("data", "byte"),
    [
        (b"\xef\xbb\xbfa: \xe9\n", 7),
        (b"a: 1\r\nb: \xe9\n", 10),
        (b"\xef\xbb\xbfa: 1\r\nb: \x07\n", 13),
        ("a: é\r\nb: \x07\n".encode(), 11),
    ],
)
def test_a_byte_is_counted_as_it_stands_in_the_file(data, byte):
    problems = Problems()
    decode(data, "x.yaml", problems)
    [problem] = problems
    assert f"byte {byte}" in problem.message


def test_more_values_than_memory_should_hold_are_refused(monkeypatch):
    monkeypatch.setattr(composing, "MAX_NODES", 50)
    node, said = composed("[" + "{}," * 1000 + "]")
    assert node is None
    assert said == [
        "x.yaml:1:149: error S012: the file holds more than 50 values; split it into several files"
    ]
