"""Files for the host and for search engines: headers, robots, sitemaps."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

CONTENT_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'"
)
"""What a page may load: this site's own files and nothing else; the word search runs as
WebAssembly, which needs a word of its own. ``frame-ancestors`` counts only
as a header, the rest also in a page's meta element."""

SITEMAP_LIMIT = 40_000
"""Addresses in one sitemap file; the protocol allows 50,000."""


def headers_file() -> bytes:
    """``_headers`` in the form that Netlify and Cloudflare Pages read."""
    return f"""/*
  Content-Security-Policy: {CONTENT_POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=(self)
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/data/finder/*
  Cache-Control: public, max-age=31536000, immutable
""".encode()


def robots_file(site_url: str) -> bytes:
    """``robots.txt``: everything may be read; the sitemap is named where the address is known."""
    sitemap = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()


def sitemap_files(
    site_url: str, entries: Iterable[tuple[str, date | None]]
) -> Iterator[tuple[str, bytes]]:
    """One sitemap, or an index of several when there are more addresses than one may hold.

    ``entries`` are paths inside the site and the day of their last change. Without ``site_url``
    there is no sitemap, because its addresses must be whole.
    """
    if not site_url:
        return
    rows = [
        f"<url><loc>{escape(site_url + path)}</loc>"
        + (f"<lastmod>{day.isoformat()}</lastmod>" if day else "")
        + "</url>\n"
        for path, day in entries
    ]
    parts = [rows[at : at + SITEMAP_LIMIT] for at in range(0, len(rows), SITEMAP_LIMIT)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _document("urlset", parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, _document("urlset", part)
    index = [f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names]
    yield "sitemap.xml", _document("sitemapindex", index)


def _document(root: str, rows: list[str]) -> bytes:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{space}">\n'
        f"{''.join(rows)}</{root}>\n"
    ).encode()
