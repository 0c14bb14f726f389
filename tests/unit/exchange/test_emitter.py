import json

import pytest
import ryml
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from site_generator.exchange.files.yaml_writer import program_block

YAML_11_TRAPS = [
    "00501", "02140", "1e3", "0x1F", "0o17", "1_000", "17:00", "1:30:00", "+18005551212", "-1", ".5", ".inf",
    "NO", "no", "On", "y", "N", "yes", "True", "null", "Null", "~", "nan", ".NaN", "2026-02-30", "=", "<<",
    "# x", "a # b", "a: b", "a:", "- a", "-", "?", "? a", "&a", "*a", "!a", "!!str a", "%a", "@a", "`a", "'a'",
    '"a"', "[a]", "{a: b}", "a, b", "|", ">", "", " ", " a", "a ", "a\tb", "a\nb", "\\", "\\n", 'say "x"', "--- a",
    "...", "\x00", "\x85", "\u2028", "\ufeff", "\uffff", "\U0001f600", "caf\u00e9", "2024-07-03", "12 a", "O'Neill",
]  # fmt: skip

texts = st.text(st.characters(exclude_categories=["Cs"]))


def entry(value):
    return {
        "id": "a-dayton-oh",
        "name": value,
        "levels": ("iop", value),
        "location": {"city": value, "zip": value},
        "consent": "public-record",
    }


def expected(value):
    return {
        "programs": [
            {
                "id": "a-dayton-oh",
                "name": value,
                "levels": ["iop", value],
                "location": {"city": value, "zip": value},
                "consent": "public-record",
            }
        ]
    }


def as_read_by_pyyaml(text):
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # texts and nothing else


def as_read_by_rapidyaml(text):
    return json.loads(str(ryml.emit_json(ryml.parse_in_arena(text.encode()))))


def every_trap(test):
    for trap in YAML_11_TRAPS:
        test = example(trap)(test)
    return test


@every_trap
@given(texts)
def test_any_text_comes_back_from_pyyaml_as_it_was(value):
    text = "programs:\n" + program_block(entry(value))
    assert as_read_by_pyyaml(text) == expected(value)


@every_trap
@given(texts)
def test_yaml_11_resolves_no_text_into_anything_else(value):
    text = "programs:\n" + program_block(entry(value))
    assert yaml.safe_load(text) == expected(value)


@every_trap
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_any_text_without_control_characters_comes_back_from_rapidyaml(value):
    if not value.isprintable():
        return
    text = "programs:\n" + program_block(entry(value))
    assert as_read_by_rapidyaml(text) == expected(value)


@pytest.mark.parametrize("key", ["phone", "intake_phone", "zip"])
def test_digits_that_are_no_numbers_have_quotes(key):
    text = program_block({"id": "a", "contact": {key: "513-555-0143"}})
    assert f'{key}: "513-555-0143"' in text


def test_a_block_reads_like_one_written_by_hand():
    text = program_block(
        {
            "id": "example-house-dayton-oh",
            "name": "Example House, East & West",
            "organization": None,
            "levels": ("outpatient", "iop"),
            "languages": ("en", "no"),
            "location": {"street": "100 Sample Street", "city": "Dayton", "withheld": None},
            "checked": {"contact": "2024-07-03"},
        }
    )
    assert text == (
        "  - id: example-house-dayton-oh\n"
        "    name: Example House, East & West\n"
        "    levels: [outpatient, iop]\n"
        '    languages: [en, "no"]\n'
        "    location:\n"
        "      street: 100 Sample Street\n"
        "      city: Dayton\n"
        "    checked:\n"
        "      contact: 2024-07-03\n"
    )
