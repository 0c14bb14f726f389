"""Every program of the real directory has its page, is on its places, and is found by its ZIP."""

from __future__ import annotations

import re

import pytest
from geopy.distance import geodesic

from site_generator.places import Gazetteer
from tests.support.browser import watched_page

USUAL_RADIUS = 25
LINK = re.compile(r'href="(?:\.\./)+programs/([a-z0-9-]+)/"')
DECODE = """async (data) => {
  const scripts = document.querySelector("script[type=module][src*=finder]").src;
  const { programsOf } = await import(new URL("lib/load/columns.js", scripts).href);
  const read = async (path) => (await fetch(`${data}/${path}`)).json();
  const manifest = await read("manifest.json");
  const cells = await Promise.all(manifest.cells.map((cell) => read(`cell/${cell.at(-1)}.json`)));
  return cells.flatMap((cell) => programsOf(cell, {})).map(({ id, lat, lon }) => [id, lat, lon]);
}"""


@pytest.fixture(scope="module")
def in_the_finder(browser, national_site, national_site_url):
    """Where each program of the finder's data lies, as the browser's own script reads it."""
    (data,) = (national_site / "data" / "finder").iterdir()
    with watched_page(browser, national_site_url) as (page, _):
        page.goto("find/")
        rows = page.evaluate(DECODE, f"{national_site_url}data/finder/{data.name}")
    return {id_: (lat, lon) for id_, lat, lon in rows}


def listed(path):
    return set(LINK.findall(path.read_text(encoding="utf-8")))


def test_every_program_has_its_page_and_no_page_is_without_a_program(catalogue, national_site):
    pages = {path.parent.name for path in national_site.glob("programs/*/index.html")}
    assert pages == {program.id for program in catalogue.programs}
    assert len(pages) > 18_000


def test_every_program_stands_on_the_page_of_its_state_and_of_its_city(catalogue, national_site):
    places = national_site / "places"
    by_state = {path.parent.name: listed(path) for path in places.glob("*/index.html")}
    by_city = {
        (path.parent.parent.name, path.parent.name): listed(path)
        for path in places.glob("*/*/index.html")
    }
    missing = []
    for program in catalogue.programs:
        at = catalogue.placements[program.id]
        state = at.state.lower()
        if program.id not in by_state[state] or program.id not in by_city[state, at.city_slug]:
            missing.append(program.id)
    assert missing == []


def test_every_program_is_found_by_its_zip(catalogue, in_the_finder):
    gazetteer = Gazetteer.load()
    assert in_the_finder.keys() == {program.id for program in catalogue.programs}
    lost = []
    for program in catalogue.programs:
        there = in_the_finder[program.id]
        assert there == pytest.approx(catalogue.placements[program.id].point)
        if program.location.zip is None:
            assert catalogue.file_of(program).sample
            continue
        start = gazetteer.zip_point(program.location.zip)
        if start != there and geodesic(start, there).miles > USUAL_RADIUS:
            lost.append(program.id)
    assert lost == []
