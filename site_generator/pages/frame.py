"""The page frame: one HTML page that the renderer made once, with slots that are filled."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from site_generator.errors import SiteError

SLOTS = ("title", "description", "canonical", "head", "main")
_MARKER = re.compile(r"@@slot:([a-z_-]*)@@")
_CANONICAL_TAG = re.compile(r"<[^<>]*@@slot:canonical@@[^<>]*>\s*")


@dataclass(frozen=True, slots=True)
class Frame:
    """A page cut at its slots: ``pieces[i]`` is before the slot ``order[i]``, the last after all.

    The slot ``canonical`` takes its whole tag along, so that a page without an address of its own
    (no ``site_url``) has no such tag instead of an empty one.
    """

    pieces: tuple[bytes, ...]
    order: tuple[str, ...]
    canonical_tag: tuple[str, str]

    @classmethod
    def parse(cls, html: str) -> Frame:
        """Cut ``html`` at its markers ``@@slot:NAME@@``; each of ``SLOTS`` appears exactly once.

        An attribute that is a slot has to be quoted, because what is poured is escaped for a
        quoted attribute.
        """
        found = _MARKER.findall(html)
        for name in sorted(set(found) - set(SLOTS)):
            raise SiteError(f"the page frame has an unknown slot '{name}'")
        for name in SLOTS:
            if found.count(name) != 1:
                times = "is missing" if name not in found else f"stands {found.count(name)} times"
                raise SiteError(f"the page frame's slot '{name}' {times}; it has to stand once")
        if not re.search(r'content="[^"]*@@slot:description@@[^"]*"', html):
            raise SiteError("the page frame's slot 'description' has to stand in content=\"...\"")
        tag = _CANONICAL_TAG.search(html)
        if tag is None or 'href="@@slot:canonical@@"' not in tag.group():
            raise SiteError("the page frame's slot 'canonical' has to stand in a tag, href=\"...\"")
        before, after = tag.group().split("@@slot:canonical@@")
        html = html[: tag.start()] + "@@slot:canonical@@" + html[tag.end() :]
        parts = _MARKER.split(html)
        return cls(
            pieces=tuple(part.encode() for part in parts[::2]),
            order=tuple(parts[1::2]),
            canonical_tag=(before, after),
        )

    def pour(
        self, *, title: str, description: str, canonical: str, head: Markup, main: Markup
    ) -> bytes:
        """The finished page. Title, description and canonical are escaped here; the rest is HTML."""
        before, after = self.canonical_tag
        full = {
            "title": escape(title),
            "description": escape(description),
            "canonical": f"{before}{escape(canonical)}{after}" if canonical else "",
            "head": head,
            "main": main,
        }
        pieces = self.pieces
        page = [pieces[0]]
        for index, name in enumerate(self.order, 1):
            page.append(full[name].encode())
            page.append(pieces[index])
        return b"".join(page)
