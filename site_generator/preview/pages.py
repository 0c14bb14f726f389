"""What the preview adds to a page, and the page shown when there is no site yet."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.preview.board import Shown

OWN = "/-preview/"
"""Where the preview's own files are, whatever the site's base is."""

BROWSER = Path(__file__).parent / "browser"

MOST_LINES = 60
"""Lines of problems that a page shows; the terminal has all."""


def own_files() -> dict[str, bytes]:
    """The preview's own files by their addresses."""
    return {f"{OWN}{path.name}": path.read_bytes() for path in BROWSER.iterdir() if path.is_file()}


def with_script(html: bytes, page: str) -> bytes:
    """A page of the site with the script that follows the preview, at the end of its body.

    The script is a file of this host: that is what the site's policy allows.
    """
    at = html.rfind(b"</body>")
    at = len(html) if at < 0 else at
    return html[:at] + _script(page) + html[at:]


def _script(page: str) -> bytes:
    data = f'data-page="{escape(page)}" data-state="{OWN}state" data-style="{OWN}preview.css"'
    return f'<script defer src="{OWN}preview.js" {data}></script>\n'.encode()


def stand_in(shown: Shown) -> bytes:
    """The page that answers every address until there is a site; it tells what is wrong."""
    words = shown.words
    title = words("preview.failed") if shown.trouble else words("preview.building")
    text = words("preview.failed_text") if shown.trouble else words("preview.building_text")
    trouble = f"<pre>{escape(_shortened(shown))}</pre>\n" if shown.trouble else ""
    page = (
        f'<!doctype html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" href="{OWN}preview.css">\n<link rel="icon" href="data:,">\n</head>\n'
        f'<body class="iop-preview-page">\n<h1>{escape(title)}</h1>\n<p>{escape(text)}</p>\n{trouble}'
        "</body>\n</html>\n"
    )
    return with_script(page.encode(), shown.page)


def state(shown: Shown) -> bytes:
    """What the script reads. A page without a site tells its trouble itself."""
    trouble = _shortened(shown) if shown.build else ""
    title = shown.words("preview.notice") if trouble else ""
    told = {"page": shown.page, "version": shown.version, "title": title, "trouble": trouble}
    return json.dumps(told).encode()


def _shortened(shown: Shown) -> str:
    text, lines = shown.trouble, shown.trouble.splitlines()
    if len(lines) <= MOST_LINES:
        return text
    rest = shown.words("preview.more", count=len(lines) - MOST_LINES)
    return "\n".join([*lines[:MOST_LINES], rest])
