"""What tests of the finder share: the catalogue as Python knows it, and what the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geopy.distance import geodesic

from site_generator.catalogue.load import load
from site_generator.finder.facets import facts_of
from site_generator.finder.match import Found
from site_generator.places import Gazetteer
from site_generator.problems import Problems
from tests.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page, Route

    from site_generator.catalogue.model import Catalogue

FIT = "[data-group='fit'] [data-program-id]"
MAY_FIT = "[data-group='may_fit'] [data-program-id]"
VIRTUAL = "[data-group='virtual'] [data-program-id]"


def catalogue_of(root: Path) -> Catalogue:
    """The catalogue of the project at ``root``."""
    found = load(root, gazetteer=Gazetteer.load(), today=TODAY, problems=Problems())
    assert found is not None
    return found


def around(catalogue: Catalogue, point: tuple[float, float], miles: float) -> list[Found]:
    """Every program within ``miles``, by brute force with geopy, nearest first, then by id."""
    found = []
    for program in catalogue.programs:
        there = catalogue.placements[program.id].point
        if there is None or abs(there[0] - point[0]) > miles / 60:
            continue  # a degree of latitude is never under 68 miles
        distance = geodesic(point, there).miles
        if distance <= miles:
            found.append(Found(program.id, distance, facts_of(program)))
    return sorted(found, key=lambda one: (round(one.miles, 6), one.id))


def ids(page: Page, cards: str = FIT) -> list[str]:
    """The ids of the cards on the page, in their order."""
    return page.locator(cards).evaluate_all("cards => cards.map((card) => card.dataset.programId)")


def search(page: Page, text: str) -> None:
    """Type a place and press Enter."""
    page.fill("#mg-near", text)
    page.press("#mg-near", "Enter")


def shown(page: Page) -> None:
    """Wait until the page is neither empty nor loading, its filters counted."""
    page.locator("#mg-finder:not([data-phase='empty'], [data-phase='loading'])").wait_for()
    page.wait_for_timeout(50)


def held(page: Page, pattern: str) -> list[Route]:
    """Requests that wait until a test lets them go with ``continue_``."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(pattern, hold)
    return waiting
