"""What one ZIP search with three filters loads, and by how much that grows with the catalogue."""

from __future__ import annotations

import gzip
import random
import statistics
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.support.browser import started_browser
from tests.support.finder import shown
from tests.support.serving import served

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from playwright.sync_api import Browser

PLACES = {
    "New York": "10001", "Los Angeles": "90012", "Chicago": "60601", "Boston": "02108",
    "Cincinnati": "45202", "Dayton": "45402", "Lubbock": "79401", "Anchorage": "99501",
    "San Juan": "00901", "Rural Kansas": "67701",
}  # fmt: skip
FILTERS = (("time", "evening"), ("payment", "medicaid"), ("condition", "trauma"))
MOST = 1.3
"""By less than this the data of a search may grow when the catalogue grows tenfold."""


def some_zips(codes: Sequence[str], count: int) -> list[str]:
    """ZIPs where programs are, so that places count by how many there are: the same every time."""
    chance = random.Random(45_202)  # noqa: S311 - the same places every time
    return chance.sample(sorted(set(codes)), count)


def print_growth(small: Path, large: Path, zips: Sequence[str]) -> None:
    """Print what searches load from both sites, by place and for ``zips`` together."""
    print("\ndata of a ZIP search within 25 miles with three filters, KB packed (files)")
    print(f"{'':16}{'small':>14}{'large':>14}{'growth':>10}")
    one, other = (_weights(site, [*PLACES.values(), *zips]) for site in (small, large))
    for name, code in PLACES.items():
        (less, few), (more, many) = one[code], other[code]
        print(
            f"{name:>16}{less / 1000:9.1f} ({few:2}){more / 1000:9.1f} ({many:2}){more / less:10.2f}"
        )
    growth = sorted(other[code][0] / one[code][0] for code in one)
    total = sum(weight for weight, _ in other.values()) / sum(weight for weight, _ in one.values())
    over = sum(1 for ratio in growth if ratio >= MOST)
    print(
        f"{len(growth)} places: all data grows {total:.2f} times, a search {statistics.median(growth):.2f}"
        f" times (median), {growth[int(len(growth) * 0.95)]:.2f} (95th percentile),"
        f" {growth[-1]:.2f} (most); {over} places reach {MOST}"
    )


def _weights(site: Path, zips: Sequence[str]) -> dict[str, tuple[int, int]]:
    with served(site) as url, started_browser() as browser:
        return {code: _search(browser, url, site, code) for code in zips}


def _search(browser: Browser, url: str, site: Path, code: str) -> tuple[int, int]:
    """Bytes and files that a visitor loads who searches and then ticks three filters."""
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    loaded: set[str] = set()
    context.on("request", lambda request: loaded.add(urlsplit(request.url).path))
    page.goto(f"find/#near={code}&within=25")
    shown(page)
    for facet, value in FILTERS:
        box = page.locator(f"[data-facet='{facet}'] input[value='{value}']")
        if box.is_enabled():
            box.evaluate("box => box.click()")
        page.wait_for_timeout(100)
    page.wait_for_load_state("networkidle")
    context.close()
    data = [site / path.lstrip("/") for path in loaded if path.startswith("/data/")]
    return sum(len(gzip.compress(path.read_bytes())) for path in data), len(data)
