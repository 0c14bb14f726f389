"""A whole session, and every request that it made: the site's own files, and nothing that tells."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.support.browser import watched_page
from tests.support.finder import FIT, shown
from tests.support.short_list import saved
from tests.support.word_search import FIELD, RESULT

PLACE = {"latitude": 39.107246, "longitude": -84.501937}
SESSION = {
    "viewport": {"width": 1280, "height": 900},
    "permissions": ["geolocation"],
    "geolocation": PLACE,
}
TOLD = (
    "45202", "dayton", "lantern", "sunrise", "blue folder", "39.1", "84.5",
    "evening", "medicaid", "trauma", "young", "panic", "anxiety",
)  # fmt: skip
"""What was typed, picked or found out in the session."""

COARSE = re.compile(
    r"""manifest\.json | words\.json | zip/\d{3}\.json | city/([a-z]{2,3}|[A-Z]{2}|index)\.json
      | (cell|detail|group)/\d+\.json | virtual/[A-Z]{2}(-\d+)?\.json | id/[0-9a-z]{1,3}\.json""",
    re.VERBOSE,
)
"""Data files by their names: three digits of a ZIP, the first letters of a town, a region, a state,
some digits of a hash of ids."""

WORDS = re.compile(
    r"""dialog\.json | results/(articles|[0-9a-f])\.json | spelling/[a-z]\.json | pagefind[\w.-]*
      | wasm\.en\.pagefind | (index|filter)/en_[0-9a-f]+\.pf_(index|filter)""",
    re.VERBOSE,
)
"""Files of the word search: first letters, digits of a hash, parts of an index by their hash."""

MARK = re.compile(r"/[0-9a-f]{12}/")
"""The fingerprint in an address, which may hold any digits."""


@pytest.fixture(scope="module")
def log(browser, site_url):
    """The requests of one session, with their headers."""
    asked = []
    with watched_page(browser, site_url, **SESSION) as (page, _):
        page.context.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright marks what it is given
        walk(page)
        headers = [request.all_headers() for request in asked]
        answers = [request.response().status for request in asked]
    assert set(answers) <= {200, 304}
    return list(zip(asked, headers, strict=True))


def walk(page):
    """Search by words, search, choose, near me, map, a program's page, short-list, compare, sheet, print, share."""
    page.goto("")
    page.get_by_role("button", name="Search this site").click()
    page.fill(FIELD, "panic anxiety")
    page.keyboard.press("Enter")
    page.locator(".mg-lookup[data-answered='panic anxiety']").wait_for()
    page.locator(RESULT).first.wait_for()
    page.get_by_role("button", name="Close the search").click()
    page.fill("#mg-place", "45202")
    page.press("#mg-place", "Enter")
    expect(page.locator("#mg-answer")).to_contain_text("Cincinnati")
    for label in ("Evenings", "Medicaid", "Trauma and PTSD", "Young adults", "Openings now"):
        page.get_by_label(re.compile(f"^{label}")).first.check()
    shown(page)
    page.get_by_label("For referrers").check()
    expect(page.locator(".mg-result__referral").first).to_be_visible()
    page.get_by_role("button", name="Show the map").click()
    page.locator("#mg-map .leaflet-marker-icon").first.wait_for()
    page.fill("#mg-name", "lantern")
    expect(page.locator(FIT)).to_have_count(1)
    page.fill("#mg-name", "sunrise")
    page.press("#mg-name", "Enter")
    expect(page.locator(FIT)).to_have_count(0)
    page.get_by_role("button", name="Clear all").click()
    page.fill("#mg-near", "Dayton, OH")
    page.press("#mg-near", "Enter")
    expect(page.locator("#mg-answer")).to_contain_text("Dayton")
    page.select_option("#mg-within", "state")
    shown(page)
    page.get_by_role("button", name="Near me").click()
    expect(page.locator("#mg-answer")).to_contain_text("you")
    page.select_option("#mg-within", "20")
    for number in range(3):
        page.locator(FIT).nth(number).get_by_role("button", name=re.compile("^Add ")).click()
    page.locator(FIT).first.locator("h3 a").click()
    expect(page.get_by_role("button", name=re.compile("^On my list"))).to_be_visible()
    page.get_by_role("banner").get_by_role("link", name="My list (3)").click()
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("table")).to_be_visible()
    page.get_by_role("button", name="Handout").click()
    page.get_by_label("A note of your own").fill("Ask for the blue folder")
    page.locator(".mg-qr").wait_for()
    page.pdf()
    shared = page.get_by_label("Link to this list").input_value()
    page.get_by_role("button", name="Delete this list").click()
    page.goto("about:blank")
    page.goto(shared)
    assert len(saved(page)) == 3
    page.wait_for_load_state("networkidle")


def test_the_session_is_long_and_reads_data(log):
    paths = [urlsplit(request.url).path for request, _ in log]
    assert sum("/data/finder/" in path for path in paths) > 10
    for part in (
        "/cell/",
        "/detail/",
        "/id/",
        "map-view.js",
        "qr-code.js",
        "/spelling/",
        "/results/",
    ):
        assert any(part in path for path in paths), part


def test_every_request_gets_a_file_of_this_site_and_sends_nothing(log, site_url, shipped_site):
    for request, _ in log:
        url = urlsplit(request.url)
        assert request.method == "GET"
        assert request.post_data is None
        assert f"{url.scheme}://{url.netloc}/" == site_url
        assert url.query == ("ts=" if url.path.endswith("/pagefind-entry.json") else "")
        file = shipped_site / unquote(url.path).lstrip("/")
        assert file.is_file() or (file / "index.html").is_file(), request.url


def test_no_request_tells_what_was_typed_picked_or_found_out(log):
    for request, headers in log:
        path = urlsplit(request.url).path
        if path.startswith("/data/finder/"):
            assert COARSE.fullmatch(path.split("/", 4)[4]), path
        if path.startswith("/data/words/"):
            assert WORDS.fullmatch(path.split("/", 3)[3]), path
        sent = [value for key, value in headers.items() if not key.startswith(":")]
        told = " ".join([MARK.sub("/", path), *sent]).lower()
        if "/programs/" not in told:  # a program's page is named by the link that someone follows
            assert not [word for word in TOLD if word in told], told
        assert "cookie" not in headers
        assert not set("#?") & set(headers.get("referer", "")), headers
