"""From the codes of a site's rows in one directory to the facts of a program.

Which lists are whole. In the catalogue a list that is given and lacks a value means "no", so a list
is written only where SAMHSA asked for all that matters in it and the row answers the question:

- ``levels``: in the substance use directory. The mental health one has no code for intensive
  outpatient care, so that is not stated there; the other levels that a row lacks are ``denials``.
- ``focus``: the directory's own subject. A row that treats both kinds of illness at once (SUMH, CO) says
  so as the condition ``co-occurring``; its levels are those of the directory's subject all the same. Where
  a mental health row names substance use treatment as well, that it treats it is not denied.
- ``payment``: where at least one kind of payment or funding is stated.
- ``delivery``: telehealth is one answer among the treatment approaches; where any approach is
  stated, its absence means in person only.
- ``languages``: where at least one language other than English is stated. English is taken for
  granted outside Puerto Rico; without any answer the list is left out.
- ``ages``: only from the mental health directory. In the substance use directory of 2023 the age
  codes have gaps: of 2,407 rows that name children alone, 1,412 run groups for adult women
  or men, and 113 of 12,744 rows accept people over 65 though 4,068 run groups for seniors.
- ``accreditation``: only from the substance use directory; the other one does not ask.

``conditions``, ``therapies``, ``populations`` and ``accessibility`` name some of what a program does and
say nothing of the rest: SAMHSA asks neither about depression nor about wheelchairs. They are written
and named in ``incomplete``, so that what they lack is not stated, but for what a code denies
(``denials``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.catalogue.model import vocabulary
from site_generator.exchange.samhsa import codes
from site_generator.exchange.samhsa.names import says_intensive_outpatient

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from site_generator.declared.vocabulary import Vocabulary
    from site_generator.exchange.samhsa.workbook import FacilityRow

_INCOMPLETE = ("conditions", "therapies", "populations", "accessibility")
_SUBSTANCE_USE_TOO = frozenset({"SA", "SUMH", "CO"})


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of a site; ``by_name`` where its name alone speaks for intensive outpatient."""

    codes: tuple[str, ...]
    by_name: bool


def levels(rows: Iterable[FacilityRow]) -> Levels:
    """All levels that the rows state, in the order of the vocabulary."""
    found: set[str] = set()
    by_name = False
    for row in rows:
        found |= _row_levels(row)
        by_name |= says_intensive_outpatient(row.name1, row.name2)
    by_name = by_name and "iop" not in found
    return Levels(_ordered(found | ({"iop"} if by_name else set()), vocabulary.LEVELS), by_name)


def _row_levels(row: FacilityRow) -> set[str]:
    if row.edition.kind == "mental-health":
        stated = _words(row.codes, codes.MENTAL_HEALTH_LEVELS)
        return stated or _words(row.codes, codes.FACILITY_LEVELS)
    stated = _words(row.codes, codes.SUBSTANCE_USE_LEVELS)
    if codes.OUTPATIENT_HEADING in row.codes and not row.codes & codes.OUTPATIENT_KINDS:
        stated.add("outpatient")
    return stated


def lists(rows: tuple[FacilityRow, ...]) -> dict[str, tuple[str, ...]]:
    """The other lists by the name of their field; those about which the rows say nothing are
    left out. ``payment`` belongs under ``cost``.
    """
    is_mental = _is_mental(rows)
    stated = _codes_of(rows)
    populations = _words(stated, codes.POPULATIONS)
    for row in rows:
        populations |= _one_sex(row)
    payment = set()
    if stated & codes.PAYMENT_ANSWERED:
        payment = _words(stated, codes.PAYMENT)
    languages = _words(stated, codes.LANGUAGES)
    if languages and rows[0].state != "PR":
        languages.add("en")
    delivery = set()
    if stated & codes.APPROACHES_ANSWERED:
        delivery = {"in-person"} | ({"virtual"} if codes.TELEHEALTH in stated else set())
    conditions = codes.MENTAL_HEALTH_CONDITIONS if is_mental else codes.SUBSTANCE_USE_CONDITIONS
    therapies = codes.MENTAL_HEALTH_THERAPIES if is_mental else codes.SUBSTANCE_USE_THERAPIES
    found: Mapping[str, tuple[set[str], Vocabulary]] = {
        "conditions": (_words(stated, conditions), vocabulary.CONDITIONS),
        "therapies": (_words(stated, therapies), vocabulary.THERAPIES),
        "ages": (_words(stated, codes.AGES) if is_mental else set(), vocabulary.AGES),
        "populations": (populations, vocabulary.POPULATIONS),
        "delivery": (delivery, vocabulary.DELIVERY),
        "payment": (payment, vocabulary.PAYMENT),
        "languages": (languages, vocabulary.LANGUAGES),
        "accessibility": (_words(stated, codes.ACCESSIBILITY), vocabulary.ACCESSIBILITY),
        "accreditation": (
            set() if is_mental else _words(stated, codes.ACCREDITATION),
            vocabulary.ACCREDITATION,
        ),
    }
    return {name: _ordered(words, terms) for name, (words, terms) in found.items() if words}


def incomplete(
    rows: tuple[FacilityRow, ...], lists: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The names of those lists, ``levels`` and ``focus`` included, that do not say all that holds."""
    named = []
    if _is_mental(rows):
        named.append("levels")
        if _codes_of(rows) & _SUBSTANCE_USE_TOO:
            named.append("focus")
    return (*named, *(name for name in _INCOMPLETE if name in lists))


def denials(
    rows: tuple[FacilityRow, ...], lists: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """What the rows say that they do not offer, by the name of the list that it would be in.

    The mental health directory asks about every level but intensive outpatient care, so the other
    levels that a row does not state there are a no.
    """
    stated = _codes_of(rows)
    if _is_mental(rows):
        settings = _words(stated, codes.MENTAL_HEALTH_LEVELS)
        asked = {word for words in codes.MENTAL_HEALTH_LEVELS.values() for word in words}
        other = _ordered(asked - settings, vocabulary.LEVELS) if settings else ()
        return {"levels": other} if other else {}
    terms = {"conditions": vocabulary.CONDITIONS, "therapies": vocabulary.THERAPIES}
    denied = {
        name: _ordered(_words(stated, table) - set(lists.get(name, ())), terms[name])
        for name, table in codes.DENIALS.items()
    }
    return {name: words for name, words in denied.items() if words}


def _one_sex(row: FacilityRow) -> set[str]:
    """Substance use rows say whom they accept; a row that accepts one sex is designed for it."""
    if row.edition.kind == "mental-health":
        return set()
    accepted = row.codes & codes.SEXES.keys()
    return {codes.SEXES[code] for code in accepted} if len(accepted) == 1 else set()


def _is_mental(rows: tuple[FacilityRow, ...]) -> bool:
    return rows[0].edition.kind == "mental-health"


def _codes_of(rows: Iterable[FacilityRow]) -> frozenset[str]:
    return frozenset().union(*(row.codes for row in rows))


def _words(stated: Iterable[str], table: codes.Table) -> set[str]:
    return {word for code in stated for word in table.get(code, ())}


def _ordered(words: set[str], terms: Vocabulary) -> tuple[str, ...]:
    return tuple(code for code in terms if code in words)
