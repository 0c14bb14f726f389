from __future__ import annotations

import re

import pytest

from site_generator.finder import FACETS, strings_for_scripts, vocabulary_for_scripts
from site_generator.finder.embedded import field_text
from site_generator.wording import english


@pytest.mark.parametrize("facet", [facet.key for facet in FACETS])
def test_every_facet_has_its_words(facet):
    said = strings_for_scripts(english())["field"][facet]
    assert said["silent"]["one"]
    assert said["silent"]["other"]
    assert field_text(english(), facet, "filter")


def test_the_vocabulary_of_the_scripts_holds_every_code_in_its_order():
    tables = vocabulary_for_scripts(english())["terms"]
    for facet in FACETS:
        assert [row[0] for row in tables[facet.key]] == list(facet.terms)
        assert all(len(row) == 4 and all(row) for row in tables[facet.key])
    assert [row[3] for row in tables["day"]] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def texts(table):
    for value in table.values():
        if isinstance(value, dict):
            yield from texts(value)
        else:
            yield value


def test_both_forms_of_a_text_by_number_have_the_same_gaps_or_fewer():
    def check(table):
        for value in table.values():
            if isinstance(value, dict) and set(value) == {"one", "other"}:
                gaps = [set(re.findall(r"{(\w+)}", value[form])) for form in ("one", "other")]
                assert gaps[0] - {"count"} <= gaps[1], value
            elif isinstance(value, dict):
                check(value)

    check(strings_for_scripts(english()))
    assert all(
        text == text.strip() or text in {", ", " · "}
        for text in texts(strings_for_scripts(english()))
    )
