"""Debian's Chromium through Playwright, with an eye on what a page asks for."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect, sync_playwright

from site_generator.workflow import today_from
from tests.support.patience import OF_A_PAGE
from tools.need_chromium import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--font-render-hinting=none",
]  # fmt: skip

LATER = """days => {
  const now = Date.now.bind(Date);
  const told = () => now() + days * 86_400_000;
  globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length > 0 ? given : [told()])); }
    static now() { return told(); }
  };
}"""
"""Moves a page's calendar and leaves its clock running."""


@dataclass
class Watch:
    """What a page asked for and what went wrong on it."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def hosts(self) -> set[str]:
        return {urlsplit(url).netloc for url in self.requests if url.startswith("http")}


@contextmanager
def started_browser() -> Iterator[Browser]:
    """A headless Chromium: the one that IOP_SITE_CHROMIUM names, else the machine's."""
    path = chromium()
    assert path, "no Chromium found; `make test` installs one or says how"
    expect.set_options(timeout=OF_A_PAGE * 1_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def build_noon() -> datetime:
    """Noon of the day on which tests build, for a page whose clock a test moves itself."""
    return datetime.combine(today_from(os.environ), time(12), UTC)


def days_to_build() -> int:
    """Days from now to the day on which tests build; less than none where it is past."""
    return (today_from(os.environ) - datetime.now(UTC).date()).days


@contextmanager
def watched_page(browser: Browser, url: str, **context: object) -> Iterator[tuple[Page, Watch]]:
    """A page whose base is ``url``; at the end no error and no foreign host may have been seen.

    It is the day of the build there, so that news of room grows no older than when it was written.
    A test that provokes an error takes it out of ``watch.errors`` itself.
    """
    opened = browser.new_context(base_url=url, locale="en-US", **context)
    opened.add_init_script(f"({LATER})({days_to_build()})")
    page = opened.new_page()
    page.set_default_timeout(OF_A_PAGE * 1_000)
    watch = Watch()
    opened.on("request", lambda request: watch.requests.append(request.url))
    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    page.on(
        "console",
        lambda message: watch.errors.append(message.text) if message.type == "error" else None,
    )
    yield page, watch
    opened.close()
    assert watch.hosts <= {urlsplit(url).netloc}, f"foreign hosts: {watch.hosts}"
    assert not watch.errors, watch.errors
