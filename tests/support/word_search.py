"""What tests of the word search share: opening it, asking it, reading its answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

ARTICLE = "understand/what-is-an-iop/"
FIELD = "#mg-lookup-input"
RESULT = ".mg-lookup__result > a"


def opened(page: Page, path: str = ARTICLE) -> None:
    """Go to ``path`` and open the search."""
    page.goto(path)
    page.get_by_role("button", name="Search this site").click()
    expect(page.locator(FIELD)).to_be_focused()


def asked(page: Page, text: str) -> None:
    """Type ``text``, press Enter and wait until it is answered."""
    page.evaluate("document.querySelector('.mg-lookup').dataset.answered = ''")
    page.fill(FIELD, text)
    page.keyboard.press("Enter")
    page.locator(f".mg-lookup[data-answered={json.dumps(text)}]").wait_for()


def titles(page: Page) -> list[str]:
    """What the results are called, in order."""
    return page.locator(RESULT).all_text_contents()


def note(page: Page) -> Locator:
    """The line above the results."""
    return page.locator("[data-note]")
