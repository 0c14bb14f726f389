"""A closed list of codes. What people read for each, a label and one line, is in the wording tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from site_generator.problems import closest, did_you_mean
from site_generator.wording import Words, english


@dataclass(frozen=True, slots=True)
class Term:
    """One code with what a person reads. ``short`` fits a narrow card."""

    code: str
    label: str
    explanation: str
    short: str


class Vocabulary(Collection[str]):
    """The codes of one kind in the order in which people meet them."""

    def __init__(self, kind: str, codes: str) -> None:
        self.kind = kind
        self._codes = dict.fromkeys(codes.split())
        self._said: WeakKeyDictionary[Words, dict[str, Term]] = WeakKeyDictionary()

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)

    def said(self, words: Words) -> dict[str, Term]:
        """What people read for each code in the language of ``words``; made once for these."""
        if words not in self._said:
            table = words.section(f"vocabulary.{self.kind}")
            self._said[words] = {code: _term(code, table[code]) for code in self}
        return self._said[words]

    def suggestion(self, written: str) -> str:
        """A hint for an editor who wrote a code that is not in the list, maybe its English label."""
        by_label = {term.label.casefold(): code for code, term in self.said(english()).items()}
        known = by_label.get(written.casefold())
        if known:
            return f"write '{known}'"
        if closest(written, self) is None:
            label = closest(written, by_label)
            codes = [by_label[label]] if label else self._with_word(written)
            if len(codes) == 1:
                return f"did you mean '{codes[0]}'?"
        return did_you_mean(written, self)

    def _with_word(self, word: str) -> list[str]:
        """The codes whose label holds ``word``."""
        folded = word.casefold()
        return [
            code
            for code, term in self.said(english()).items()
            if folded in re.findall(r"\w+", term.label.casefold())
        ]


def _term(code: str, row: list[str]) -> Term:
    label, explanation, *short = row
    return Term(code, label, explanation, short[0] if short else label)
