"""From the click on "Show the map" to its marks on the screen, processor slowed down four times."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from tests.support.browser import started_browser
from tests.support.finder import shown
from tests.support.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

SLOWER = 4
TRIES = 5
DENSEST = "10001"
AREAS = ("10", "25", "100", "state")
OPEN = """() => new Promise((resolve) => {
  const box = document.querySelector("[data-map]");
  let from;
  const watch = new MutationObserver(() => {
    if (box.querySelector(".mg-pin") === null) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - from);
      port2.postMessage(0);
    });
  });
  watch.observe(box, { childList: true, subtree: true });
  const button = document.querySelector(".mg-map__toggle");
  button.addEventListener("click", ({ timeStamp }) => { from = timeStamp; }, { capture: true });
  button.click();
})"""


def print_map_cost(site: Path) -> None:
    """Print for each area around the densest place how long its map takes to open."""
    print(f"\nclick to marks on the map around {DENSEST}, ms, processor slowed down {SLOWER} times")
    print(f"{'':16}{'programs':>10}{'median':>10}{'most':>10}   (of {TRIES})")
    with served(site) as url, started_browser() as browser:
        for area in AREAS:
            tries = [_opened(browser, url, area) for _ in range(TRIES)]
            times = [took for took, _ in tries]
            print(f"{area:>16}{tries[0][1]:10}{statistics.median(times):10.0f}{max(times):10.0f}")


def _opened(browser: Browser, url: str, area: str) -> tuple[float, int]:
    """Milliseconds of a first opening, nothing of the map in the browser's cache, and its programs."""
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"find/#near={DENSEST}&within={area}")
    shown(page)
    page.wait_for_timeout(500)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = float(page.evaluate(OPEN))
    text = page.locator("[data-summary]").inner_text()
    context.close()
    return took, int("".join(filter(str.isdigit, text.partition(" ")[0])))
