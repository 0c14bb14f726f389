"""Reading grades: the school year, in the United States, whose pupils can follow a text.

Two formulas that look at different things, so that one covers for the other's blind spot. Both ask
for a text with at least one word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.editorial.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas ask for. ``letters`` are letters and digits, without punctuation."""

    sentences: int
    words: int
    syllables: int
    letters: int

    @property
    def words_a_sentence(self) -> float:
        """The average; 0 for a text without words."""
        return self.words / self.sentences if self.sentences else 0.0


def count(sentences: Iterable[Sequence[str]]) -> Counts:
    """The counts of a text, each of whose sentences is given as its words."""
    number = words = spoken = letters = 0
    for sentence in sentences:
        number += 1
        words += len(sentence)
        spoken += sum(map(syllables, sentence))
        letters += sum(sign.isalnum() for word in sentence for sign in word)
    return Counts(number, words, spoken, letters)


def flesch_kincaid(counts: Counts) -> float:
    """The Flesch-Kincaid grade: long sentences and words of many syllables.

    J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability
    Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975.
    """
    return 0.39 * counts.words_a_sentence + 11.8 * counts.syllables / counts.words - 15.59


def coleman_liau(counts: Counts) -> float:
    """The Coleman-Liau index: letters and sentences for 100 words.

    M. Coleman and T. L. Liau, "A Computer Readability Formula Designed for Machine Scoring",
    Journal of Applied Psychology 60 (1975), 283-284.
    """
    letters = 100 * counts.letters / counts.words
    sentences = 100 * counts.sentences / counts.words
    return 0.0588 * letters - 0.296 * sentences - 15.8
