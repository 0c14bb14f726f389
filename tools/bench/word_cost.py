"""What the word search costs, beside Hugo's pages with the same indexer over them."""

from __future__ import annotations

import gzip
import sys
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from measure import cost_of

from tests.support.browser import started_browser
from tests.support.serving import served
from tests.support.word_search import asked, opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

QUERY = "OCD"
SHOWN = 5
PACKED = {".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind"}
"""Files that are compressed already."""

ASK = f"""async () => {{
  const pagefind = await import("/pagefind/pagefind.js");
  const {{ results }} = await pagefind.search("{QUERY}");
  await Promise.all(results.slice(0, {SHOWN}).map((result) => result.data()));
}}"""


def print_word_cost(project: Path, work: Path) -> None:
    """Print build times with and without the index, and what the first question loads.

    ``work`` holds the built sites of the other measurements, ``ours`` and ``theirs``.
    """
    build = [sys.executable, "-m", "site_generator", "build"]
    ours = [*build, "--site-dir", str(work / "ours")]
    program = str(import_module("pagefind_bin").get_executable())
    index = [program, "--site", str(work / "theirs"), "--root-selector", "main", "--quiet"]
    with_it = cost_of(ours, project, work / "words.log")
    without = cost_of([*ours[:-1], str(work / "bare"), "--no-search"], project, work / "bare.log")
    theirs = cost_of(index, project, work / "hugo-index.log")
    with started_browser() as browser:
        loaded = _ours(browser, work / "ours"), _theirs(browser, work / "theirs")
    print("\nsearch by words")
    print(f"{'':>34}{'wall, s':>10}{'first question, KB':>22}")
    print(f"{'ours, whole build':>34}{with_it.wall:10.1f}{loaded[0] / 1000:22.0f}")
    print(f"{'ours, without (--no-search)':>34}{without.wall:10.1f}")
    print(f"{'the indexer over Hugo pages alone':>34}{theirs.wall:10.1f}{loaded[1] / 1000:22.0f}")


def _ours(browser: Browser, site: Path) -> int:
    with served(site) as url:
        page = browser.new_context(base_url=url).new_page()
        page.goto("")
        loaded = _listened(page)
        opened(page, "")
        asked(page, QUERY)
        page.context.close()
    return _weight(site, {path for path in loaded if "/data/" in path})


def _theirs(browser: Browser, site: Path) -> int:
    with served(site) as url:
        page = browser.new_context(base_url=url, bypass_csp=True).new_page()
        first = next(site.glob("programs/*/index.html")).parent.relative_to(site)
        page.goto(f"{first}/")
        loaded = _listened(page)
        page.evaluate(ASK)
        page.context.close()
    return _weight(site, loaded)


def _listened(page: Page) -> set[str]:
    loaded: set[str] = set()
    page.context.on("request", lambda request: loaded.add(urlsplit(request.url).path))
    return loaded


def _weight(site: Path, paths: set[str]) -> int:
    files = [site / path.lstrip("/") for path in paths]
    return sum(
        len(data) if path.suffix in PACKED else len(gzip.compress(data))
        for path in files
        if path.is_file()
        for data in [path.read_bytes()]
    )
