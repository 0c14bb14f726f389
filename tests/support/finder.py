"""What tests of the finder share: the catalogue as Python knows it, and what the page shows."""

from __future__ import annotations

import re
import time
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from geopy.distance import geodesic

from site_generator.catalogue.loader import load
from site_generator.finder.facets import facts_of
from site_generator.places import Gazetteer
from site_generator.problems import Problems
from tests.conftest import SHIPPED_DAY
from tests.support.patience import OF_A_PAGE
from tests.support.rules.match import Found

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

    from site_generator.catalogue.model import Catalogue

FIT = "[data-group='fit'] [data-program-id]"
MAY_FIT = "[data-group='may_fit'] [data-program-id]"
VIRTUAL = "[data-group='virtual'] [data-program-id]"


def catalogue_of(root: Path) -> Catalogue:
    """The catalogue of the project at ``root``."""
    found = load(root, gazetteer=Gazetteer.load(), today=SHIPPED_DAY, problems=Problems())
    assert found is not None
    return found


def around(catalogue: Catalogue, point: tuple[float, float], miles: float) -> list[Found]:
    """Every program within ``miles``, by brute force with geopy, nearest first, then by id."""
    found = []
    for program in catalogue.programs:
        there = catalogue.placements[program.id].point
        if there is None or is_far(point, there, miles):
            continue
        distance = geodesic(point, there).miles
        if distance <= miles:
            found.append(Found(program.id, distance, facts_of(program, SHIPPED_DAY)))
    return sorted(found, key=lambda one: (round(one.miles, 6), one.id))


def is_far(one: tuple[float, float], other: tuple[float, float], miles: float) -> bool:
    """Whether two points are farther apart than that beyond doubt: on a sphere, by a tenth more.

    The haversine formula on a sphere of the Earth's mean radius errs by less than one in a hundred.
    """
    (lat, lon), (lat_2, lon_2) = (map(radians, point) for point in (one, other))
    across = cos(lat) * cos(lat_2) * sin((lon_2 - lon) / 2) ** 2
    return 2 * 3958.8 * asin(sqrt(sin((lat_2 - lat) / 2) ** 2 + across)) > miles * 1.1


def ids(page: Page, cards: str = FIT) -> list[str]:
    """The ids of the cards on the page, in order, once those out of sight are there too.

    The page's clock must run: the last cards are added a moment after the answer.
    """
    counted(page)
    return page.locator(cards).evaluate_all("cards => cards.map((card) => card.dataset.programId)")


def search(page: Page, text: str) -> None:
    """Type a place and press Enter."""
    page.fill("#mg-near", text)
    page.press("#mg-near", "Enter")


COUNTED = """() => {
  const at = (name) => performance.getEntriesByName(name).at(-1)?.startTime ?? -1;
  return at("mg:done") >= at("mg:begun");
}"""
"""The page shows an answer first, and then counts and adds the cards that are out of sight."""


def wait_for(page: Page, holds: Callable[[], object], what: str) -> None:
    """Wait until something holds; the page's own clock may stand still."""
    end = time.monotonic() + OF_A_PAGE
    while not holds():
        assert time.monotonic() < end, what
        page.wait_for_timeout(10)


def counted(page: Page) -> None:
    """Wait until the page has counted and has added its last card."""
    wait_for(page, lambda: page.evaluate(COUNTED), "the page did not come to an end")


def shown(page: Page) -> None:
    """Wait until the page is neither empty nor loading, its filters counted."""
    page.locator("#mg-finder:not([data-phase='empty'], [data-phase='loading'])").wait_for()
    counted(page)


NORTH = [393000, -845000, 394000, -844000]
"""South, west, north and east of a box some 13 miles north of Cincinnati, in ten thousandths of a degree."""


def in_two_files(page: Page, *parts: str) -> None:
    """Have the site say that it has twice its programs, the second half in files of their own.

    ``parts``: "virtual" for those that serve Ohio by video, "cell" for those around Cincinnati. The
    finder then stops after the first cell, as it does where that holds some hundreds of programs.
    """

    def second(route: Route) -> None:
        first = re.sub(
            r"(OH)-2\.json$|1\.json$", lambda it: f"{it[1] or 0}.json", route.request.url
        )
        shard = route.fetch(url=first).json()
        route.fulfill(json=shard | {"id": [f"later-{row}" for row in range(len(shard["id"]))]})

    def doubled(route: Route) -> None:
        manifest = route.fetch().json()
        if "virtual" in parts:
            manifest["states"]["OH"][1] *= 2
        if "cell" in parts:
            [[*_, count, states, _]] = manifest["cells"]
            manifest["cells"].append([*NORTH, count, states, 1])
        route.fulfill(json=manifest)

    def easily_satisfied(route: Route) -> None:
        script = route.fetch().text()
        assert "ENOUGH = 200;" in script
        script = script.replace("ENOUGH = 200;", "ENOUGH = 1;")
        route.fulfill(body=script, content_type="text/javascript")

    page.route("**/virtual/OH-2.json", second)
    page.route("**/cell/1.json", second)
    page.route("**/manifest.json", doubled)
    if "cell" in parts:
        page.route("**/nearest.js", easily_satisfied)


class Held:
    """Requests for ``pattern`` that wait until a test lets them go."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.page = page
        self.routes: list[Route] = []
        self.is_open = False
        page.route(pattern, self.take)

    def take(self, route: Route) -> None:
        """Keep a request, or let it pass when the others have gone."""
        if self.is_open:
            route.fallback()
        else:
            self.routes.append(route)

    def first(self) -> Route:
        """The first request, once there is one; the page's own clock may stand still."""
        wait_for(self.page, lambda: self.routes, "nothing was asked for")
        return self.routes[0]

    def let_go(self) -> None:
        """Have all of them answered, at least one, and from here on every other at once."""
        self.end(lambda route: route.fallback())

    def fail(self) -> None:
        """Have all of them fail, and every other answered at once."""
        self.end(lambda route: route.abort())

    def answer(self, json: object) -> None:
        """Answer all of them with ``json``, and from here on have every other answered at once."""
        self.end(lambda route: route.fulfill(json=json))

    def end(self, ended: Callable[[Route], None]) -> None:
        """End all that wait in one way; what comes later passes."""
        self.first()
        self.is_open = True
        for route in self.routes:
            ended(route)
        self.routes.clear()


def click_below(button: Locator) -> None:
    """Click what stands below a list, whose cards get their height when they come into sight.

    A click that scrolls would be pressed before the button has moved and let go after it.
    """
    before = None
    while (at := button.bounding_box()) != before:
        before = at
        button.scroll_into_view_if_needed()
    button.click()
