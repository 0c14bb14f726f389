"""What tests of whole sites want to know of their pages."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from pathlib import Path


class Page(HTMLParser):
    """One page: its title, links, anchors, fields, what it loads and what it tells search engines."""

    LOADS = frozenset(
        {
            ("script", "src"),
            ("img", "src"),
            ("link", "href"),
            ("iframe", "src"),
            ("source", "src"),
        }
    )

    FIELDS = frozenset({"input", "output", "select", "textarea"})

    def __init__(self, html):
        super().__init__()
        self.links, self.ids, self.loads, self.meta = [], set(), [], {}
        self.fields, self.labels = set(), set()
        self.title, self.canonical, self.handlers, self.data = "", None, [], []
        self._in = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self._in = tag if tag == "title" else self._in
        if tag == "script" and given.get("type") == "application/ld+json":
            self._in = "data"
        if "id" in given:
            self.ids.add(given["id"])
        if tag in self.FIELDS:
            self.fields.add(given.get("id"))
        if tag == "label" and "for" in given:
            self.labels.add(given["for"])
        if tag == "a" and given.get("href") is not None:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        elif name := next((n for t, n in self.LOADS if t == tag and given.get(n)), None):
            self.loads.append(given[name])
        if tag == "meta" and "name" in given:
            self.meta[given["name"]] = given.get("content", "")
        self.handlers += [name for name in given if name.startswith("on")]
        self.handlers += ["style"] if "style" in given else []
        if tag == "script" and not given.get("src") and "json" not in (given.get("type") or ""):
            self.handlers.append("inline script")

    def handle_endtag(self, tag):
        if tag in ("title", "script"):
            self._in = None

    def handle_data(self, data):
        if self._in == "title":
            self.title += data
        elif self._in == "data":
            self.data.append(data)


def pages_of(site: Path) -> dict[str, Page]:
    """Every page by its path inside the site: "" for home, "find/" and so on."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): Page(
            path.read_text(encoding="utf-8")
        )
        for path in site.rglob("*.html")
    }


def broken_links(site: Path, pages: dict[str, Page]) -> list[str]:
    """The links inside the site that lead nowhere, each with the page on which it stands."""
    broken = []
    for path, page in pages.items():
        base = "/" if path == "404.html" else f"/{path}"
        for link in page.links:
            target = urlsplit(urljoin(f"http://site{base}", link))
            if target.netloc != "site" or not target.scheme.startswith("http"):
                continue
            inside = unquote(target.path).lstrip("/")
            if inside in pages:
                anchor = target.fragment
                if anchor and "=" not in anchor and anchor not in pages[inside].ids:
                    broken.append(f"{path}: {link} (no such place on the page)")
            elif not (site / inside).is_file():
                broken.append(f"{path}: {link}")
    return broken
