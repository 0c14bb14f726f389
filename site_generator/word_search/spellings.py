"""The words that the word search can find, so that it understands a word with a typo in it.

One small file for each first letter, ``<folder>/<letter>.json``: a list of words, the most common
first. The browser loads one only for a word of that letter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec

from site_generator.word_search.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST = 4
"""Letters of the shortest word that is looked up; shorter ones have too many neighbours."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spelling_files(texts: Iterable[str], folder: str) -> Iterator[tuple[str, bytes]]:
    """Path and bytes for every letter, those without a word too."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update(set(folded(text).split()))
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in sorted(count, key=lambda word: (-count[word], word)):
        if len(word) >= SHORTEST and not any(letter.isdigit() for letter in word):
            by_letter[word[0]].append(word)
    for letter in LETTERS:
        yield f"{folder}/{letter}.json", msgspec.json.encode(by_letter[letter])
