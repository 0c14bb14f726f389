"""Catalogues of a few programs, and the pages made from them."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from site_generator.catalogue.model import (
    Catalogue,
    Contact,
    FileInfo,
    Location,
    Placement,
    Program,
)
from site_generator.pages import FRAMES, Frame, PageMaker, PageSettings
from site_generator.wording import english
from tests.support import ROOT

TODAY = date(2026, 11, 22)
FRAME = (
    "<!doctype html><title>@@slot:title@@</title>"
    '<meta name="description" content="@@slot:description@@">\n'
    '<link rel="canonical" href="@@slot:canonical@@">\n'
    "@@slot:head@@<body>@@slot:main@@</body>"
)
CINCINNATI = (39.1385, -84.5018)


def program(id_="gaslight", **facts):
    """A program that states as little as is allowed, and ``facts``."""
    stated = {
        "name": "Gaslight Court",
        "levels": ("iop",),
        "location": Location(city="Cincinnati", state="OH"),
        "contact": Contact(phone="513-555-0143"),
    }
    return Program(id=id_, **(stated | facts))


def placement(point=CINCINNATI, *, city="Cincinnati", slug="cincinnati", state="OH", **more):
    """Where a program is: exact and mappable unless ``more`` says otherwise."""
    known = {"approximate": False, "mappable": True} | more
    return Placement(point=point, city=city, city_slug=slug, state=state, **known)


def catalogue(*entries, sample=()):
    """A catalogue of pairs (program, placement); ids in ``sample`` are made up."""
    entries = sorted(entries, key=lambda entry: entry[0].id)
    return Catalogue(
        programs=tuple(one for one, _ in entries),
        placements={one.id: at for one, at in entries},
        files={
            one.id: FileInfo(file="programs.yaml", sample=one.id in sample) for one, _ in entries
        },
    )


def maker(of, **settings):
    """The page maker of a catalogue on a site that knows its address."""
    given = {
        "words": english(),
        "site_url": "https://site.example/",
        "site_name": "Middle Ground",
        "today": TODAY,
        "corrections_email": "editor@site.example",
    }
    frame = Frame.parse(FRAME)
    return PageMaker(
        of,
        dict.fromkeys(FRAMES, frame),
        PageSettings(**(given | settings)),
        ROOT / "theme",
    )


def page(one=None, at=None, *, sample=(), **settings):
    """The HTML of one program's page."""
    one = one or program()
    made = maker(catalogue((one, at or placement()), sample=sample), **settings)
    return dict(made.program_pages())[f"programs/{one.id}/index.html"].decode()


def places(of, **settings):
    """All place pages of a catalogue: path to HTML."""
    return {path: data.decode() for path, data in maker(of, **settings).place_pages()}


@pytest.fixture
def make():
    """What the tests of this folder build with."""
    return SimpleNamespace(
        program=program,
        placement=placement,
        catalogue=catalogue,
        maker=maker,
        page=page,
        places=places,
        today=TODAY,
        frame=FRAME,
    )
