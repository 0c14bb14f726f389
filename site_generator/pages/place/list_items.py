"""One list item per program, rendered once and used on every place page that names the program."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape
from msgspec import Struct

from site_generator.catalogue.care import care_of
from site_generator.page_paths import PROGRAM
from site_generator.pages.labels import phone_link
from site_generator.pages.place.openings import Room

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from site_generator.catalogue.model import Catalogue, Program
    from site_generator.pages.labels import Labels
    from site_generator.pages.templates import Templates
    from site_generator.wording import Words

CUT = "\x1f"
"""Where an item is cut. No text of a catalogue holds a control character."""


class _Cut(Struct, frozen=True, gc=False):
    opening: str
    body: str
    place: str
    before_miles: str
    after_miles: str
    tail: str


class ListItems:
    """The items of all programs, by index; ``root`` leads from the page to the site's root."""

    def __init__(
        self, catalogue: Catalogue, labels: Labels, templates: Templates, today: date
    ) -> None:
        self._cuts = _cut(catalogue, labels.words, templates, Room(labels, templates, today))
        self._exact, self._about = _distances(labels.words.section("place"))
        self._approximate = [
            catalogue.placements[program.id].approximate for program in catalogue.programs
        ]

    def plain(self, root: str, indexes: Iterable[int]) -> Markup:
        """Items below the heading of their own city."""
        cuts = [self._cuts[index] for index in indexes]
        return _join([f"{cut.opening}{root}{cut.body}{cut.tail}" for cut in cuts])

    def with_place(self, root: str, indexes: Iterable[int]) -> Markup:
        """Items with the city and state of each."""
        cuts = [self._cuts[index] for index in indexes]
        return _join([f"{cut.opening}{root}{cut.body}{cut.place}{cut.tail}" for cut in cuts])

    def with_distance(self, root: str, found: Iterable[tuple[int, float]]) -> Markup:
        """Items with city, state and distance, from pairs of index and miles."""
        cuts, exact, about, approximate = self._cuts, self._exact, self._about, self._approximate
        items = []
        for index, miles in found:
            cut = cuts[index]
            shown = about[int(miles + 0.5)] if approximate[index] else exact[int(miles * 10 + 0.5)]
            items.append(
                f"{cut.opening}{root}{cut.body}{cut.place}"
                f"{cut.before_miles}{shown}{cut.after_miles}{cut.tail}"
            )
        return _join(items)


def _join(items: list[str]) -> Markup:
    return Markup("".join(items))  # noqa: S704 - items are a template's output


def _cut(catalogue: Catalogue, words: Words, templates: Templates, room: Room) -> list[_Cut]:
    """The item of each program in the order of the programs."""
    marks = words.section("place.level_mark")
    mixed = len({catalogue.files[program.id].sample for program in catalogue.programs}) > 1
    patterns = _patterns(templates)
    names = _told_apart(catalogue, words)
    phrases = words.section("finder.script.care")
    levels = {
        (codes, care): escape(
            " · ".join([*[marks[code] for code in codes], *([phrases[care]] if care else [])])
        )
        for codes, care in {(program.levels, care_of(program)) for program in catalogue.programs}
    }
    cuts = []
    for program in catalogue.programs:
        at = catalogue.placements[program.id]
        phone = program.contact.intake_phone or program.contact.phone or ""
        item = patterns[mixed and catalogue.files[program.id].sample, bool(phone)].format(
            href=f"{CUT}{PROGRAM(program.id)}",
            name=escape(names[program.id]),
            levels=levels[program.levels, care_of(program)],
            place=escape(words("place.city_state", city=at.city, state=at.state)),
            call=escape(phone_link(phone)),
            phone=escape(phone),
            room=room.of(program),
            cut=CUT,
        )
        cuts.append(_Cut(*item.split(CUT)))
    return cuts


def _told_apart(catalogue: Catalogue, words: Words) -> dict[str, str]:
    """The name of each program; with its street where a city has two of that name."""
    pattern: str = words.section("place.name_and_street")
    seen = Counter(_called(catalogue, program) for program in catalogue.programs)
    return {
        program.id: pattern.format(name=program.name, street=program.location.street)
        if seen[_called(catalogue, program)] > 1
        and program.location.street
        and not program.location.withheld
        else program.name
        for program in catalogue.programs
    }


def _called(catalogue: Catalogue, program: Program) -> tuple[str, str, str]:
    at = catalogue.placements[program.id]
    return program.name.casefold(), at.state, at.city_slug


def _patterns(templates: Templates) -> dict[tuple[bool, bool], str]:
    """The item by whether it is marked as a sample and whether it has a phone."""
    name, gaps = (
        "components/place-item/place-item.html",
        ("href", "name", "levels", "room", "place"),
    )
    return {
        (sample, called): templates.pattern(name, *gaps, "call", "phone", "cut", sample=sample)
        if called
        else templates.pattern(name, *gaps, "cut", sample=sample, phone="")
        for sample in (False, True)
        for called in (False, True)
    }


def _distances(text: dict[str, Any]) -> tuple[list[Markup], list[Markup]]:
    """What is said for each tenth of a mile, and for each mile where a point is approximate."""
    exact = [escape(text["miles"].format(miles=f"{tenth / 10:.1f}")) for tenth in range(252)]
    exact[0] = escape(text["near_here"])
    exact[10] = escape(text["one_mile"])
    about = [escape(text["about_miles"].format(miles=miles)) for miles in range(27)]
    about[0] = escape(text["about_near_here"])
    about[1] = escape(text["about_one_mile"])
    return exact, about
