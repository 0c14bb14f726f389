"""What an article looks like once Markdown has made HTML of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from site_generator.articles.text.block_shortcodes import ATTRIBUTE

_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href")
_LITERAL = ("code", "pre", "script", "style")


@dataclass(slots=True)
class View:
    """The parts of a rendered page that checks ask for, in the order of the page.

    ``prose`` is its text outside code, ``placeholders`` are kind and name of figures and parts.
    """

    ids: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    placeholders: list[tuple[str, str]] = field(default_factory=list)
    prose: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.view = View()
        self._prose: list[str] = []
        self._literal = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.view.elements.append(tag)
        if tag in _LITERAL:
            self._literal += 1
        for name, value in attrs:
            self.view.attributes.append(name)
            if name == "id" and value:
                self.view.ids.append(value)
            elif name in _ADDRESSES and value is not None:
                self.view.addresses.append(value)
            elif name.startswith(ATTRIBUTE) and value:
                self.view.placeholders.append((name.removeprefix(ATTRIBUTE), value))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _LITERAL and self._literal:
            self._literal -= 1

    def handle_data(self, data: str) -> None:
        if not self._literal:
            self._prose.append(data)

    def finish(self) -> View:
        self.close()
        self.view.prose = "".join(self._prose)
        return self.view


def look_at(html: str) -> View:
    """The view of a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    return reader.finish()
