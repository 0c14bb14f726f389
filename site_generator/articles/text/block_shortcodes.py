"""Marks that stand alone on a line: ``{figure:levels-ladder}`` and ``{part:sources}``.

In the Markdown they become placeholders, empty elements that say what belongs there. The code
that shows the page replaces them with the figure or the part (``placeholder_name``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = Literal["figure", "part"]

PARTS = ("cost-estimator", "facts", "glossary", "sources")
"""The pieces of a page that the site makes itself: a form that calculates, the facts, the terms, the bibliography."""

BLOCK_MARK = re.compile(r"\{(figure|part):([a-z0-9]+(?:-[a-z0-9]+)*)\}", re.ASCII)
"""A well-formed mark: its kind and its name."""
BLOCK_MARK_LIKE = re.compile(r"\{\s*(?:figure|part)\s*:[^{}\n]*\}?", re.IGNORECASE)
"""Whatever was meant as one."""

ATTRIBUTE = "data-site-"
"""How the attribute of a placeholder begins; its kind follows."""
_PLACEHOLDER = re.compile(
    rf'<div {ATTRIBUTE}(figure|part)="([a-z0-9-]+)"(?: id="[a-z0-9-]+")?></div>'
)


class BlockMarkProcessor(BlockProcessor):
    """Makes a placeholder of a mark that is a block of its own, outside of lists and other blocks.

    A figure's placeholder carries its anchor, ``figure-`` and its name.
    """

    def test(self, parent: Element, block: str) -> bool:
        """Whether ``block`` is nothing but a mark."""
        whole = BLOCK_MARK.fullmatch(block.rstrip())
        return whole is not None and parent is self.parser.root

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Take the block and leave its placeholder."""
        match = BLOCK_MARK.fullmatch(blocks.pop(0).rstrip())
        if match is None:
            return False
        kind, name = match.groups()
        placeholder = SubElement(parent, "div", {f"{ATTRIBUTE}{kind}": name})
        if kind == "figure":
            placeholder.set("id", figure_anchor(name))
        return None


def figure_anchor(name: str) -> str:
    """The id of the figure ``name`` on its page, to which a link can lead."""
    return f"figure-{name}"


def fill_placeholders(html: str, shown: Callable[[Kind, str], str]) -> str:
    """``html`` with ``shown(kind, name)`` in the place of each placeholder."""

    def put_in(match: re.Match[str]) -> str:
        kind: Kind = "figure" if match[1] == "figure" else "part"
        return shown(kind, match[2])

    return _PLACEHOLDER.sub(put_in, html)
