"""Which rows mean the same program at the same place.

Two rows are the same site when their names have the same words (``name_words``) and they are at the
same street and ZIP; where the street is withheld, the same city, ZIP and phone. A row of the
mental health directory and one of the substance use directory are the same site, too, when at one
street and ZIP they have the same phone, all words of one name are in the other, the words left
over name no service or group of their own, and neither row has a second candidate.

An organization at many addresses stays many programs, and different programs of one organization
at one address stay apart. A site of both directories is a program in each: what one directory says of
it (an intensive outpatient program for substance use) does not hold for the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from site_generator.exchange import cleaning
from site_generator.exchange.samhsa.names import name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_generator.exchange.samhsa.workbook import FacilityRow

TWICE = "the same row appears twice"
SAME_PLACE = "same name and address as another row in the same directory"

_PARTING_WORDS = frozenset({
    "adolescent", "adult", "boys", "child", "childrens", "crisis", "day", "detox", "detoxification",
    "girls", "inpatient", "intensive", "iop", "men", "mens", "outpatient", "partial", "php",
    "residential", "senior", "women", "womens", "youth",
})  # fmt: skip
"""Words that name one service of several in a house, or whom it is for."""

_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Site:
    """What one directory says of a site. ``key`` names it from edition to edition; ``former`` is the
    key of records from the time when both directories made one program. ``in_both``: the other
    directory lists the site too.
    """

    rows: tuple[FacilityRow, ...]
    key: str
    former: str
    in_both: bool

    @property
    def kind(self) -> str:
        """The directory in which it stands."""
        return self.rows[0].edition.kind

    def merged(self) -> dict[str, int]:
        """Why each row but the first is no program of its own, with counts."""
        reasons: dict[str, int] = defaultdict(int)
        seen = {self.rows[0].cells()}
        for row in self.rows[1:]:
            reasons[TWICE if row.cells() in seen else SAME_PLACE] += 1
            seen.add(row.cells())
        return dict(reasons)


def sites(rows: Iterable[FacilityRow]) -> list[Site]:
    """All rows, grouped by site and directory; the result does not depend on the order of rows."""
    groups: dict[tuple[object, ...], list[FacilityRow]] = defaultdict(list)
    for row in rows:
        groups[_site(row)].append(row)
    found = [site for group in _paired(list(groups.values())) for site in _made(group)]
    return sorted(found, key=lambda site: site.key)


def _site(row: FacilityRow) -> tuple[object, ...]:
    words = name_words(row.name1, row.name2)
    zip5 = (cleaning.zip_code(row.zip) or "")[:5]
    street = _folded(cleaning.street(row.street1) or "")
    if street:
        return (words, row.state, zip5, street)
    return (words, row.state, zip5, "", _folded(row.city), cleaning.phone(row.phones[0]))


def _folded(words: str) -> str:
    return _NOT_WORDS.sub(" ", words.casefold()).strip()


def _paired(groups: Sequence[list[FacilityRow]]) -> list[list[FacilityRow]]:
    """Joins a group of one directory with one of the other whose name is a part of its name."""
    at_place: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        _, *place = _site(group[0])
        phone = cleaning.phone(group[0].phones[0])
        if phone and place[2] and len({row.edition.kind for row in group}) == 1:
            at_place[(*place, phone)].append(number)
    joined: dict[int, int] = {}
    for numbers in at_place.values():
        for one in numbers:
            partners = [other for other in numbers if _could_be_one(groups[one], groups[other])]
            if len(partners) != 1:
                continue
            back = [other for other in numbers if _could_be_one(groups[partners[0]], groups[other])]
            if back == [one]:
                joined[max(one, partners[0])] = min(one, partners[0])
    result = [list(group) for group in groups]
    for later, earlier in joined.items():
        result[earlier] += result[later]
        result[later] = []
    return [group for group in result if group]


def _could_be_one(one: Sequence[FacilityRow], other: Sequence[FacilityRow]) -> bool:
    if one[0].edition.kind == other[0].edition.kind:
        return False
    mine = set(name_words(one[0].name1, one[0].name2))
    theirs = set(name_words(other[0].name1, other[0].name2))
    return (mine <= theirs or theirs <= mine) and not (mine ^ theirs) & _PARTING_WORDS


def _made(group: list[FacilityRow]) -> Iterator[Site]:
    kinds = sorted({row.edition.kind for row in group})
    for kind in kinds:
        rows = [row for row in group if row.edition.kind == kind]
        ordered = sorted(rows, key=lambda row: (-len(row.codes), row.cells()))
        place = _site(rows[0])
        yield Site(tuple(ordered), _digest((kind, *place)), _digest(place), len(kinds) > 1)


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=6).hexdigest()
