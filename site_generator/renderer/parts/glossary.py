"""The part ``glossary``: every term with its meaning, by letter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_generator.renderer.shown_terms import ShownTerm, show_term

if TYPE_CHECKING:
    from site_generator.renderer.parts.place import Place

DIGITS = "0\u20139"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The terms that begin with one letter, or with a digit."""

    letter: str
    anchor: str
    terms: tuple[ShownTerm, ...]


def show_glossary(place: Place) -> tuple[Letter, ...]:
    """All terms in alphabetical order; letters with which none begins are left out."""
    shown = [
        show_term(place.library, term, place.address) for term in place.library.glossary.values()
    ]
    shown.sort(key=lambda term: (_letter(term), term.name.casefold()))
    return tuple(
        Letter(letter=letter, anchor=_anchor(letter), terms=tuple(terms))
        for letter, terms in groupby(shown, _letter)
    )


def _anchor(letter: str) -> str:
    return "letters-digits" if letter == DIGITS else f"letters-{letter.lower()}"


def _letter(term: ShownTerm) -> str:
    return DIGITS if term.name[0].isdigit() else term.name[0].upper()
