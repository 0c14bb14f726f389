"""What a screen reader says by itself: each text that comes into a live region, each heading that takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.wording import english
from tests.support.browser import build_noon

if TYPE_CHECKING:
    from playwright.sync_api import Page

LISTEN = """(() => {
  window.heard = [];
  const LIVE = "[aria-live]:not([aria-live='off']), [role='status'], [role='alert'], [role='log'], output";
  const MODAL = "dialog[open]:modal";
  const element = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  // A region says what is added to it, or appears in it, while no dialog stands before it.
  const isHeard = (region) => {
    const modal = document.querySelector(MODAL);
    return region.checkVisibility() && (modal === null || modal.contains(region));
  };
  new MutationObserver((changes) => {
    const regions = new Set();
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList" && addedNodes.length === 0) continue;
      for (const node of [target, ...addedNodes]) {
        const region = element(node)?.closest(LIVE);
        if (region) regions.add(region);
      }
    }
    for (const region of regions) {
      if (region.textContent !== "" && isHeard(region)) heard.push(region.textContent.trim());
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"] });
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("h1, h2, h3")) heard.push(`# ${target.textContent.trim()}`);
  });
})()"""

LONG = 6000
"""Milliseconds after which nothing is left to be said."""


class LiveLog:
    """Listens on ``page``, whose clock the test then moves: a slow machine changes nothing."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.clock.install(time=build_noon())
        page.add_init_script(LISTEN)

    def freeze(self) -> None:
        """From here on, a minute later, time passes only where a test says so."""
        self.page.clock.pause_at(self.page.evaluate("Date.now()") / 1000 + 60)

    def heard(self, wait: int = LONG) -> list[str]:
        """All that was heard since the last call; a heading that took the focus begins with "# "."""
        self.page.clock.run_for(wait)
        return list(self.page.evaluate("window.heard.splice(0)"))

    def type(self, text: str, pause: int) -> None:
        """Type with ``pause`` milliseconds after each letter, however long that takes here."""
        for letter in text:
            self.page.keyboard.type(letter)
            self.page.clock.run_for(pause)


def heading(page: Page) -> str:
    """The answer of the finder."""
    return page.locator("#mg-answer").inner_text()


def result(page: Page) -> str:
    """How the finder's answer is said aloud, by what the page shows."""
    say = english()
    group = page.locator("[data-group='may_fit'] h2")
    count = int(group.inner_text().split()[0]) if group.is_visible() else 0
    key = "result_may_fit" if count else "result"
    return say(f"finder.script.status.{key}", heading=heading(page), count=count)
