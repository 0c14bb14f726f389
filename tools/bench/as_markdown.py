"""What a page of ours says, as Markdown that another generator can render."""

from __future__ import annotations

import re
from html.parser import HTMLParser

HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### "}
BLOCKS = {"p", "div", "section", "address", "aside", "header", "footer", "ul", "ol", "dl", "table"}
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


class _Writer(HTMLParser):
    """Turns headings, paragraphs, lists, definition lists, tables and links into Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.out: list[str] = []
        self._links: list[str] = []
        self._skip = 0
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("nav", "script", "svg", "caption"):
            self._skip += 1
        if self._skip:
            return
        if tag in HEADINGS:
            self.out.append(f"\n\n{HEADINGS[tag]}")
        elif tag == "li":
            self.out.append("\n- ")
        elif tag == "dt":
            self.out.append("\n\n")
        elif tag == "dd":
            self.out.append("\n: ")
        elif tag == "tr":
            self.out.append("\n|")
            self._cells = 0
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self.out.append("[")
        elif tag in BLOCKS:
            self.out.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("nav", "script", "svg", "caption"):
            self._skip -= 1
            return
        if self._skip:
            return
        if tag == "a":
            self.out.append(f"]({self._links.pop()})")
        elif tag in ("td", "th"):
            self.out.append(" |")
            self._cells += 1
        elif tag == "thead":
            self.out.append("\n|" + " --- |" * self._cells)
        elif tag in BLOCKS or tag in HEADINGS:
            self.out.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.out.append(SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", data)))


def as_markdown(html: str) -> str:
    """The contents of a page's main element as Markdown, without its breadcrumbs and title."""
    main = re.search(r"<main[^>]*>(.*)</main>", html, re.DOTALL)
    writer = _Writer()
    writer.feed(re.sub(r"<h1.*?</h1>", "", main[1] if main else html, flags=re.DOTALL))
    text = re.sub(r"[ \t]+\n", "\n", "".join(writer.out))
    text = re.sub(r"\n: *\n+(?=- )", "\n: ", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
