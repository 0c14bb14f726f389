"""Finds words that hurt, promise, explain the brain without a source, sell, or can do harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_generator.editorial.deny_list import KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.editorial.allowances import Allowances
    from site_generator.editorial.prose import Text
    from site_generator.problems import Problems

_ENTRIES = tuple((kind, words, hint) for kind in KINDS for words, hint in kind.words.items())
_GROUPS = "|".join(
    f"(?P<w{number}>{words})"
    for number, words in enumerate(words for kind in KINDS for words in kind.words)
)
_ANY = re.compile(rf"\b(?:{_GROUPS})\b".replace(" ", r"\s+"), re.IGNORECASE)


def check_wording(text: Text, allowances: Allowances, problems: Problems) -> None:
    """Report each such word in what readers see, texts of images and front matter included.

    What a fact contains is checked where the fact is, not again where it is used.
    """
    for block in text.blocks:
        for sentence in block.sentences:
            written = block.content.written[sentence.start : sentence.end]
            for match, kind, hint in found_words(written, cited=sentence.cited):
                where = text.where(block, sentence.start + match.start())
                if not allowances.permit_words(match[0], where[1]):
                    shown = " ".join(match[0].split())
                    report = problems.error if kind.weight == "error" else problems.warning
                    report(kind.code, where, f"avoid '{shown}'", hint)


def found_words(written: str, *, cited: bool) -> Iterator[tuple[re.Match[str], Kind, str]]:
    """Each such word in the sentence ``written``, with its kind and what to write instead."""
    for match in _ANY.finditer(written):
        kind, words, hint = _ENTRIES[int(str(match.lastgroup)[1:])]
        denied = kind.excused and kind.excused.search(written[: match.start()])
        allayed = words in kind.allayed and kind.allayed[words].search(written)
        if not denied and not allayed and not (kind.cited and cited):
            yield match, kind, hint
