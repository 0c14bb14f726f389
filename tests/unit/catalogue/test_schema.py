"""The JSON Schema agrees with the reader as far as a schema can."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

from site_generator.catalogue.schemas import catalogue_schema
from site_generator.problems import Problems
from site_generator.yaml_source import ListNode, MapNode, compose, read_text
from tests.conftest import ROOT

CATALOGUES = ROOT / "tests" / "catalogues"
VALIDATOR = Draft202012Validator(catalogue_schema())


def core(node):
    """What YAML 1.2's core schema makes of a node: what an editor's validator sees."""
    if isinstance(node, MapNode):
        return {key: core(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, ListNode):
        return [core(item) for item in node.items]
    return core_scalar(node.text) if node.plain else node.text


def core_scalar(text):
    words = {"": None, "~": None, "null": None, "true": True, "false": False}
    if text.lower() in words:
        return words[text.lower()]
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


def loaded(path):
    return core(compose(read_text(path, path.name, Problems()), path.name, Problems()))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(catalogue_schema())


@pytest.mark.parametrize(
    "path", sorted((CATALOGUES / "valid").glob("*.yaml")), ids=lambda p: p.stem
)
def test_a_valid_catalogue_is_accepted(path):
    assert [error.message for error in VALIDATOR.iter_errors(loaded(path))] == []


@pytest.mark.parametrize(
    ("name", "programs"),
    [
        ("wrong-shapes", range(9)),
        ("missing", range(6)),
        ("lists", range(3)),
        ("words", range(3)),
        ("ids", range(16)),
        ("to-confirm", range(1)),
        ("zip", [2, 4]),
        ("texts", [2]),
        ("times", [1, 2]),
        ("numbers-and-flags", [0, 1, 2, 3]),
    ],
)
def test_every_wrong_program_is_refused(name, programs):
    document = loaded(CATALOGUES / "invalid" / f"{name}.yaml")
    for number in programs:
        alone = {"programs": [document["programs"][number]]}
        assert not VALIDATOR.is_valid(alone), (name, number)


@pytest.mark.parametrize("name", ["list-at-top", "no-programs", "programs-as-mapping", "version"])
def test_a_wrong_file_is_refused(name):
    assert not VALIDATOR.is_valid(loaded(CATALOGUES / "invalid" / f"{name}.yaml"))


def test_a_code_comes_with_its_label_for_the_editor():
    level = catalogue_schema()["$defs"]["level"]
    assert level["enum"][1] == "iop"
    assert level["enumDescriptions"][1].startswith("Intensive outpatient (IOP). ")
