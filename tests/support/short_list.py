"""What tests of the short-list share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

KEY = "middle-ground.list"
THREE = ("gaslight-court-cincinnati", "mill-creek-kettle-cincinnati", "basin-lantern-cincinnati")
"""Programs of the sample catalogue: one says nearly all, the others less."""

FIVE = (*THREE, "tallow-and-stack-cincinnati", "seven-stair-cincinnati")
"""As many as a handout holds."""

SHARED = "find/my-list/#list=" + ",".join(THREE)


def keep(page: Page, *ids: str) -> None:
    """Store a list as the site would, from any page of it."""
    page.goto("404.html")
    text = json.dumps([[id_, "2026-11-20"] for id_ in ids])
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def stored(page: Page) -> list[str] | None:
    """The ids that the browser keeps; None where it keeps nothing."""
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    return None if text is None else [id_ for id_, _ in json.loads(text)]


def saved(page: Page) -> list[str]:
    """The ids of the cards on the list's page, in order."""
    page.locator("#mg-mylist[data-showing]").wait_for()
    cards = page.locator("[data-cards] > li")
    return cards.evaluate_all("cards => cards.map((card) => card.dataset.programId)")
