"""What is said of a site that is still as it was shipped."""

from __future__ import annotations

import pytest

from site_generator.catalogue.model import Catalogue, Contact, FileInfo, Location, Program
from site_generator.pages import PageSettings
from site_generator.publishing.left_to_do import left_to_do
from site_generator.wording import english
from tests.conftest import TODAY

REAL, SAMPLES = FileInfo(file="programs/mine.yaml"), FileInfo(file="programs.yaml", sample=True)


def program(name):
    """The least that a program states."""
    location, contact = Location(city="Dayton", state="OH"), Contact(phone="937-555-0110")
    return Program(id=name, name=name, levels=("iop",), location=location, contact=contact)


def said(*files, site_url="https://iop.example.org/", **settings):
    """What is left to do with one program in each of ``files``."""
    names = [f"p{number}" for number in range(len(files))]
    catalogue = Catalogue(
        programs=tuple(program(name) for name in names),
        files=dict(zip(names, files, strict=True)),
        placements={},
    )
    given = {"corrections_email": "editor@iop.example.org"} | settings
    of = PageSettings(words=english(), site_url=site_url, site_name="Site", today=TODAY, **given)
    return list(left_to_do(catalogue, of))


def test_nothing_is_left_on_a_site_with_real_programs_and_its_own_settings():
    assert said(REAL) == []
    assert said(REAL, corrections_email="", repository="https://git.example.org/site") == []


def test_samples_are_counted_and_their_files_named():
    assert said(SAMPLES, REAL, SAMPLES) == ["2 of 3 listings are samples: delete programs.yaml"]


def test_a_site_without_programs_is_told_where_to_begin():
    [line] = said()
    assert "programs/mine.yaml" in line


@pytest.mark.parametrize(
    "address",
    ["", "https://middle-ground.example/", "https://example.com/", "http://localhost:8000/",
     "http://127.0.0.1/", "https://iop.test/"],
)  # fmt: skip
def test_an_address_that_is_none_is_told(address):
    [line] = said(REAL, site_url=address)
    assert line.startswith("site_url in mkdocs.yml ")


def test_a_site_that_takes_no_corrections_is_told():
    [line] = said(REAL, corrections_email="")
    assert line.startswith("corrections_email in mkdocs.yml ")
