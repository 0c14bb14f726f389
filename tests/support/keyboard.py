"""A person who has nothing but keys."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOCUSED = """() => {
  const one = document.activeElement;
  const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
  return `${one.localName} ${name.trim().replace(/\\s+/g, " ")}`;
}"""


@dataclass
class Keyboard:
    """Touches nothing but ``page.keyboard`` and counts; letters of words are counted apart."""

    page: Page
    presses: int = 0
    letters: int = 0

    @property
    def at(self) -> str:
        """What has the keyboard: its tag, a space, and how it is named."""
        return str(self.page.evaluate(FOCUSED))

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.letters += len(text)

    def go(self, wanted: str, key: str = "Tab", most: int = 20) -> None:
        """Press ``key`` until something named like ``wanted`` has the keyboard."""
        passed: list[str] = []
        while not passed or not re.search(wanted, passed[-1]):
            assert len(passed) < most, f"no {wanted} within {most} presses of {key}: {passed}"
            self.press(key)
            passed.append(self.at)

    def skip(self) -> None:
        """From the top of a page to its content."""
        self.press("Tab")
        assert "Skip to the page" in self.at
        self.press("Enter")
