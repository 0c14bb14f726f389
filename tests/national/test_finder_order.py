"""The finder on the real directory: its order is that of brute force, and a search stays light."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from site_generator.places import Gazetteer
from tests.support.browser import watched_page
from tests.support.finder import around, click_below, ids, search, shown
from tests.support.kept import kept_page

PLACES = [
    "10001", "90012", "Chicago, IL", "Houston, TX",                       # big cities
    "59301", "79852", "Tonopah, NV",                                      # far from everything
    "Nome, AK", "99501", "Hilo, HI", "96813",                             # Alaska, Hawaii
    "00901", "Ponce, PR",                                                 # Puerto Rico
    "Texarkana, TX", "Bristol, VA",                                       # towns on a border
    "Springfield, IL", "Springfield, MA", "Springfield, MO", "Springfield, OH", "Springfield, OR",
]  # fmt: skip
HEAVY = ["10001", "11375", "07102", "90012", "60601", "02108", "19103", "33130", "77002", "45202",
         "99762", "00901"]  # fmt: skip
MOST_BYTES = 80_000


@pytest.fixture(scope="module")
def kept(browser, national_site_url):
    with kept_page(browser, national_site_url) as one:
        yield one


@pytest.fixture
def page(kept):
    with kept.fresh() as (opened, _):
        opened.goto("find/")
        yield opened


def point_of(text):
    gazetteer = Gazetteer.load()
    return gazetteer.zip_point(text) or gazetteer.city(*text.split(", ")).point


@pytest.mark.parametrize("place", PLACES)
def test_the_first_twenty_are_the_nearest_twenty_that_geopy_finds(page, catalogue, place):
    page.select_option("#mg-within", "100")
    search(page, place)
    shown(page)
    nearest = around(catalogue, point_of(place), 100)[:20]
    assert nearest
    assert ids(page)[:20] == [found.id for found in nearest]
    miles = page.locator("[data-group='fit'] [data-program-id]").evaluate_all(
        "cards => cards.map((card) => Number(card.dataset.distanceMiles))"
    )
    assert miles == pytest.approx([found.miles for found in nearest], abs=2e-6)


def test_the_list_stays_exact_to_its_last_card(page, catalogue):
    search(page, "80202")
    shown(page)
    near = around(catalogue, point_of("80202"), 25)
    expect(page.locator("#mg-answer")).to_contain_text(f"{len(near)} programs within 25 miles")
    while (more := page.locator("[data-group='fit'] .mg-group__more")).is_visible():
        click_below(more)
    assert ids(page) == [found.id for found in near]


def test_a_search_that_is_cut_says_so_and_can_be_taken_further(page, catalogue):
    page.select_option("#mg-within", "100")
    search(page, "10001")
    shown(page)
    near = around(catalogue, point_of("10001"), 100)
    part = page.locator("[data-partial]")
    expect(part).to_be_visible()
    expect(page.locator("#mg-answer")).to_contain_text("of about")
    for _ in range(2):
        before = page.locator("#mg-answer").inner_text()
        page.get_by_role("button", name="Search farther away").click()
        expect(page.locator("#mg-answer")).not_to_have_text(before)
    expect(page.locator("#mg-answer")).to_have_text(
        f"{len(near):,} programs within 100 miles of New York, NY 10001"
    )
    expect(part).to_be_hidden()


def test_a_town_with_one_zip_and_that_zip_give_the_same_list(page):
    gazetteer = Gazetteer.load()
    single = [place for place in gazetteer.places() if len(place.zips) == 1]
    towns = {
        place.state: place for place in single if gazetteer.zip_point(place.zips[0]) == place.point
    }
    for state in ("OH", "VT", "WY", "HI", "TX"):
        lists = []
        for text in (f"{towns[state].name}, {state}", towns[state].zips[0]):
            page.goto("about:blank")
            page.goto("find/")
            page.select_option("#mg-within", "100")
            search(page, text)
            shown(page)
            lists.append(ids(page))
        assert lists[0] == lists[1], towns[state]
        assert lists[0]


@pytest.mark.parametrize("zip5", HEAVY)
def test_one_search_loads_little(browser, national_site, national_site_url, zip5):
    with watched_page(browser, national_site_url) as (page, watch):
        page.goto("find/")
        search(page, zip5)
        shown(page)
        paths = {urlsplit(url).path for url in watch.requests if "/data/finder/" in url}
        bodies = [(national_site / path.lstrip("/")).read_bytes() for path in paths]
    assert sum(len(gzip.compress(body, 6)) for body in bodies) <= MOST_BYTES
