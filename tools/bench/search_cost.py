"""What one ZIP search loads and how long it takes in a browser slowed down four times."""

from __future__ import annotations

import gzip
import statistics
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.support.browser import started_browser
from tests.support.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

PLACES = {
    "New York": "10001", "Los Angeles": "90012", "Chicago": "60601", "Cincinnati": "45202",
    "Anchorage": "99501", "San Juan": "00901", "Rural Kansas": "67701", "Boston": "02108",
}  # fmt: skip
SLOWER = 4
TRIES = 5


def print_search_cost(site: Path) -> None:
    """Print, for each place, data loaded (gzip) and milliseconds from its arrival to results."""
    print(f"\none ZIP search within 25 miles, processor slowed down {SLOWER} times")
    print(f"{'':16}{'data, KB':>10}{'files':>8}{'ms':>8}   (median of {TRIES})")
    with served(site) as url, started_browser() as browser:
        for name, code in PLACES.items():
            tries = [_search(browser, url, site, code) for _ in range(TRIES)]
            weight, files = tries[0][:2]
            print(
                f"{name:>16}{weight / 1000:10.1f}{files:8}{statistics.median(t[2] for t in tries):8.0f}"
            )


def _search(browser: Browser, url: str, site: Path, code: str) -> tuple[int, int, float]:
    context = browser.new_context(base_url=url)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    loaded: set[str] = set()
    context.on("request", lambda request: loaded.add(urlsplit(request.url).path))
    page.goto(f"find/#near={code}&within=25")
    page.locator("[data-program-id]").first.wait_for()
    took = page.evaluate(
        "performance.getEntriesByName('mg:shown')[0].startTime"
        " - performance.getEntriesByName('mg:data')[0].startTime"
    )
    context.close()
    data = [site / path.lstrip("/") for path in loaded if path.startswith("/data/")]
    return sum(len(gzip.compress(path.read_bytes())) for path in data), len(data), float(took)
