"""A closed list of codes: each with its label and a one-line explanation, from the wording tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_generator.problems import closest, did_you_mean
from site_generator.wording import words


@dataclass(frozen=True, slots=True)
class Term:
    """One code with what a person reads. ``short`` fits a narrow card."""

    code: str
    label: str
    explanation: str
    short: str


class Vocabulary(Mapping[str, Term]):
    """The terms of one kind in the order in which people meet them."""

    def __init__(self, kind: str, codes: str) -> None:
        self.kind = kind
        table = words().section(f"vocabulary.{kind}")
        self._terms = {code: _term(code, table[code]) for code in codes.split()}

    def __getitem__(self, code: str) -> Term:
        return self._terms[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def label(self, code: str) -> str:
        """What a person reads for ``code``."""
        return self._terms[code].label

    def suggestion(self, written: str) -> str:
        """A hint for somebody who wrote a code that is not in the list."""
        by_label = {term.label.casefold(): code for code, term in self._terms.items()}
        known = by_label.get(written.casefold())
        if known:
            return f"write '{known}'"
        if closest(written, self._terms) is None:
            label = closest(written, by_label)
            codes = [by_label[label]] if label else self._with_word(written)
            if len(codes) == 1:
                return f"did you mean '{codes[0]}'?"
        return did_you_mean(written, self._terms)

    def _with_word(self, word: str) -> list[str]:
        """The codes whose label holds ``word``."""
        folded = word.casefold()
        return [
            code
            for code, term in self._terms.items()
            if folded in re.findall(r"\w+", term.label.casefold())
        ]


def _term(code: str, row: list[str]) -> Term:
    label, explanation, *short = row
    return Term(code, label, explanation, short[0] if short else label)
