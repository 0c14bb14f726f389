"""Checks links, images and HTML, first in the source and then in what Markdown makes of it.

The source gives exact places. The rendered page is the truth: what only shows up there (an
attribute list, an escaped address) is reported as near to its origin as can be told.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from site_generator.articles.text.links import (
    find_images_by_reference,
    find_links,
    find_tags,
    undefined_references,
)
from site_generator.articles.text.shortcodes import fill_text

if TYPE_CHECKING:
    from site_generator.articles.checks.link_targets import TargetCheck
    from site_generator.articles.context import Context
    from site_generator.articles.masking import Source
    from site_generator.articles.text.rendered import View

FORBIDDEN = frozenset(
    [
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "applet",
        "base",
        "meta",
        "link",
        "form",
        "input",
        "button",
        "textarea",
        "select",
        "svg",
        "math",
        "template",
        "noscript",
        "title",
    ]
)
"""Elements that an article may not hold: they run, load, ask, or reach outside the text."""
ADDRESSES = frozenset(
    [
        "href",
        "src",
        "srcset",
        "action",
        "formaction",
        "poster",
        "data",
        "cite",
        "background",
        "xlink:href",
        "ping",
    ]
)
"""Attributes that hold an address."""


class MarkupCheck:
    """Checks one article; ``targets`` knows where its links may lead."""

    def __init__(self, source: Source, context: Context, targets: TargetCheck) -> None:
        self._source = source
        self._file = context.file
        self._facts = context.facts
        self._problems = context.problems
        self._targets = targets
        self._seen_targets: set[str] = set()
        self._seen_tags: set[str] = set()
        self._seen_handlers: set[str] = set()

    def run(self, view: View) -> None:
        """Report everything that is wrong in the source, in its rendered ``view`` or both."""
        self._links()
        self._tags()
        self._rendered(view)

    def _at(self, offset: int) -> tuple[str, int, int]:
        return (self._file, *self._source.place(offset))

    def _links(self) -> None:
        for link in find_links(self._source):
            self._target(link.target, link.offset)
            if link.image and not (link.text or "").strip():
                self._without_text(link.start)
        for image in find_images_by_reference(self._source):
            if not (image.text or "").strip():
                self._without_text(image.start)
        for offset, name in undefined_references(self._source):
            hint = f"add a line '[{name}]: address'"
            self._problems.error(
                "A045", self._at(offset), f"there is no address for '{name}'", hint
            )

    def _tags(self) -> None:
        for tag in find_tags(self._source):
            if tag.name in FORBIDDEN:
                self._forbidden(tag.name, tag.offset)
            names = {name for name, _, _ in tag.attributes}
            if tag.name == "img" and "alt" not in names:
                self._without_text(tag.offset)
            for name, value, offset in tag.attributes:
                if name.startswith("on"):
                    self._handler(name, offset)
                elif name in ADDRESSES and value is not None:
                    self._target(value, offset)

    def _rendered(self, view: View) -> None:
        for name in view.elements:
            if name in FORBIDDEN and name not in self._seen_tags:
                self._forbidden(name, self._find(f"<{name}"))
        for name in view.attributes:
            if name.startswith("on") and name not in self._seen_handlers:
                self._handler(name, self._find(name))
        for target in view.addresses:
            if target not in self._seen_targets:
                self._target(target, self._find(target))

    def _find(self, text: str) -> int:
        """Where ``text`` is in the source, escaped or not, else where the body begins."""
        source = self._source
        written = re.compile(r"\\?".join(map(re.escape, text)), re.IGNORECASE)
        match = written.search(source.text, source.body)
        return match.start() if match else min(source.body, max(len(source.text) - 1, 0))

    def _target(self, target: str, offset: int) -> None:
        self._seen_targets.add(fill_text(html.unescape(target), self._facts))
        self._targets.check(target, self._at(offset))

    def _without_text(self, offset: int) -> None:
        hint = "say what it shows in the brackets: ![a group in a circle](group.jpg)"
        self._problems.error("A046", self._at(offset), "an image without alternative text", hint)

    def _forbidden(self, name: str, offset: int) -> None:
        self._seen_tags.add(name)
        hint = "write it in Markdown; what needs a script belongs in the theme"
        self._problems.error(
            "A060", self._at(offset), f"<{name}> is not allowed in an article", hint
        )

    def _handler(self, name: str, offset: int) -> None:
        self._seen_handlers.add(name)
        message = f"the attribute '{name}' is not allowed in an article"
        self._problems.error("A061", self._at(offset), message, "delete it")
