"""What the word search may find of a program."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as changed

from site_generator.catalogue.model import Location
from site_generator.pages.word_documents import program_document
from site_generator.wording import english

PLACE = Location(
    city="Cincinnati",
    state="OH",
    street="7 Quiet Lane",
    zip="45299",
    latitude=39.1385,
    longitude=-84.5018,
)


def written(make, place):
    document = program_document(make.program(location=place), make.placement(), english())
    return document.written("en")[1].decode()


def test_a_zip_finds_the_programs_in_it(make):
    assert "Cincinnati Ohio 45299" in written(make, PLACE)


def test_an_address_that_is_withheld_cannot_be_found_by_any_part_of_it(make):
    text = written(make, changed(PLACE, withheld=True))
    assert "Cincinnati Ohio" in text
    for part in ("45299", "Quiet", "39.1", "84.5"):
        assert part not in text


@pytest.mark.parametrize("withheld", [True, False])
def test_nobody_finds_a_program_by_its_street_or_its_point(make, withheld):
    text = written(make, changed(PLACE, withheld=withheld))
    for part in ("Quiet", "39.1", "84.5"):
        assert part not in text
