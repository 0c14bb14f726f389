"""What a short-list, a comparison and a handout show beyond the finder's cards.

    detail/<n>.json, detail/<st>.json   one object per row of cell/<n>.json and unplaced/<st>.json
    id/<hash>.json                      where a program is: {id: [n or st, row]}

An object holds what is stated and nothing else:

    each field that is told in one of these and has no column in the cell, by its key in the model:
                        a text, a number, true or false, a list of codes or texts; a span is [least, most]
    street, zip         left out where the address is withheld
    price               [dollars, code of ``vocabulary.PAY_PERIODS``]
    tracks              names in the order of the cell's tracks, null without one
    checked             {fact group: days since 2000-01-01}
    incomplete          keys of facts without a column whose lists are not whole
    other_levels        {level that it lacks: [id, name, city of the nearest sibling]}

A program whose place is not known is in its state's file. The name of an id file is the first
``digits`` hexadecimal digits of the id's hash, "all" for none, so that it names no program: about
``IDS`` programs share one. ``theme/scripts/lib/load/saved-programs.js`` reads these files.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from site_generator.catalogue.model import Program, Span, vocabulary
from site_generator.catalogue.model.uses import used
from site_generator.catalogue.siblings import other_levels
from site_generator.finder.columns import FIRST_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_generator.catalogue.model import Catalogue, Checked
    from site_generator.finder.columns import Row

IDS = 100
"""Most programs, on average, in one id file."""

_LATER = [
    (one, one.use)
    for one in used(Program)
    if one.use
    and one.use.is_listed
    and not one.use.in_columns
    and not (one.use.filter and one.terms)
]
"""The fields that are told and have no column."""

_STORED = [(use.key, one.read) for one, use in _LATER if one.shape.kind != "struct"]

_LISTS = {
    one.path: one.use.fact or one.use.key
    for one in used(Program)
    if one.use
    and one.shape.kind == "list"
    and one.use.is_listed
    and not (one.use.filter and one.terms)
}
"""The facts of lists whose columns do not say whether they are whole, by the lists' names."""

Where = int | str
"""The number of a cell, or the code of a state for programs whose place is not known."""


class Details:
    """Makes the detail objects of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._levels = other_levels(catalogue)

    def of(self, rows: Iterable[Row]) -> list[dict[str, Any]]:
        """One object for each row, in order."""
        return [self._row(row.program) for row in rows]

    def _row(self, program: Program) -> dict[str, Any]:
        location, cost = program.location, program.cost
        facts: dict[str, Any] = {key: _plain(read(program)) for key, read in _STORED}
        facts |= {
            "price": (cost.self_pay.amount, cost.self_pay.per) if cost.self_pay else None,
            "tracks": [track.name for track in program.schedule.tracks or ()],
            "checked": _checked(program.checked),
            "incomplete": [_LISTS[name] for name in program.incomplete or () if name in _LISTS],
            "other_levels": self._siblings(self._levels.get(program.id, {})),
        }
        if not location.withheld:
            facts |= {"street": location.street, "zip": location.zip}
        if not any(facts["tracks"]):
            del facts["tracks"]
        return {key: value for key, value in facts.items() if value not in (None, {}, [])}

    def _siblings(self, levels: Mapping[str, int]) -> dict[str, tuple[str, str, str]]:
        found = {}
        for level in vocabulary.LEVELS:
            if level in levels:
                sibling = self._catalogue.programs[levels[level]]
                city = self._catalogue.placements[sibling.id].city
                found[level] = (sibling.id, sibling.name, city)
        return found


def digits_for(count: int) -> int:
    """How many digits of the hash name an id file, for so many programs."""
    digits = 0
    while count > IDS * 16**digits:
        digits += 1
    return digits


def id_files(
    places: Iterable[tuple[Where, Sequence[Row]]], digits: int
) -> Iterator[tuple[str, dict[str, tuple[Where, int]]]]:
    """Path and value of each id file, for lists of rows with where they are."""
    files: dict[str, dict[str, tuple[Where, int]]] = defaultdict(dict)
    for where, rows in places:
        for number, row in enumerate(rows):
            files[bucket(row.program.id, digits)][row.program.id] = (where, number)
    for name, ids in sorted(files.items()):
        yield f"id/{name}.json", dict(sorted(ids.items()))


def bucket(id_: str, digits: int) -> str:
    """The name of the id file that holds ``id_``: 32 bits of FNV-1a, in hexadecimal, cut."""
    value = 0x811C9DC5
    for byte in id_.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"{value:08x}"[:digits] or "all"


def _plain(value: Any) -> Any:
    return (value.least, value.most) if isinstance(value, Span) else value


def _checked(checked: Checked) -> dict[str, int]:
    days = {group: getattr(checked, group) for group in vocabulary.FACT_GROUPS}
    return {group: (day - FIRST_DAY).days for group, day in days.items() if day is not None}
