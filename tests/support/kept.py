"""A page that many tests use in turn: a page of its own costs each of them a process and every file again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.support.browser import watched_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.support.browser import Watch

WIDE: ViewportSize = {"width": 1280, "height": 900}


class Kept:
    """The page, its watch and the address of its site."""

    def __init__(self, page: Page, watch: Watch, url: str) -> None:
        self.page = page
        self.watch = watch
        self.url = url

    @contextmanager
    def fresh(self, viewport: ViewportSize = WIDE, **media: object) -> Iterator[tuple[Page, Watch]]:
        """The page as good as new: empty, of that size, without routes and without a memory.

        ``media`` is what ``Page.emulate_media`` takes. At the end no error may have been seen; a
        test that provokes one takes it out of ``watch.errors`` itself.
        """
        page = self.page
        page.add_init_script = page.clock.install = page.clock.set_fixed_time = _stays  # type: ignore[method-assign]
        self.watch.errors.clear()
        self.watch.requests.clear()
        page.set_viewport_size(viewport)
        page.mouse.move(0, 0)
        page.emulate_media(**PLAIN | media)  # type: ignore[arg-type]
        try:
            yield page, self.watch
        finally:
            self._leave()
        assert self.watch.hosts <= {urlsplit(self.url).netloc}, f"foreign hosts: {self.watch.hosts}"
        assert not self.watch.errors, self.watch.errors

    def _leave(self) -> None:
        self.page.unroute_all()
        for other in self.page.context.pages:
            if other != self.page:
                other.close()
        self.page.context.clear_cookies()
        if self.page.url.startswith(self.url):
            self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.page.goto("about:blank")


PLAIN = {
    "media": "null", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "no-preference",
}  # fmt: skip
"""What someone sees who set nothing."""


def _stays(*_: object, **__: object) -> None:
    raise AssertionError("this would stay for the next test, which needs a page of its own")


@contextmanager
def kept_page(browser: Browser, url: str, *scripts: str, **context: object) -> Iterator[Kept]:
    """A page to keep, in which ``scripts`` run before those of each document."""
    with watched_page(browser, url, **context) as (page, watch):
        for script in scripts:
            page.add_init_script(f"if (location.protocol === 'http:') {{ {script} }}")
        yield Kept(page, watch, url)
        watch.errors.clear()
