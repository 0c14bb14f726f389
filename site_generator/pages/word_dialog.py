"""The dialog of the word search: its HTML and texts in one file, loaded when it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.pages.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_generator.wording import Words

NEXT = {"find": "find/index.md", "faq": "faq.md", "glossary": "glossary.md"}
"""Where to go on, by the name of its text, with the article that must exist for it."""

HELP = "help-now.md"
"""The article with help in a crisis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dialog:
    """What the template needs; addresses are paths in the site. ``help`` is "" without a page."""

    next: tuple[tuple[str, str], ...]
    help: str


def word_dialog(
    theme: Path, words: Words, finder_path: str, pages: Mapping[str, str], digits: int
) -> bytes:
    """The file's bytes. ``pages`` maps articles to their addresses; absent ones are not offered.

    ``digits`` of a page's number name the file with what is shown of it.
    """
    offered = tuple(
        (pages[path], words(f"search.next.{name}")) for name, path in NEXT.items() if path in pages
    )
    render = Templates(theme, words).renderer("components/word-search/word-search.html")
    return msgspec.json.encode(
        {
            "html": str(render(_Dialog(next=offered, help=pages.get(HELP, "")))),
            "strings": words.section("search.script"),
            "now": words.section("search.now.phrases"),
            "fillers": words.section("search.fillers.words"),
            "questions": words.section("search.questions.words"),
            "same": words.section("search.same.words"),
            "digits": digits,
            "finder": finder_path,
            "states": [[term.code, term.label] for term in STATES.said(words).values()],
        }
    )
