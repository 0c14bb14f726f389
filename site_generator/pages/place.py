"""States and cities as the contexts of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup, escape

from site_generator.pages.borders import NEIGHBORS
from site_generator.pages.context import CityPage, CityRows, Link, PlacesPage, StatePage
from site_generator.pages.list_items import FROM_CITY, FROM_STATE
from site_generator.pages.place_parts import FOLD_FROM, ONE_LIST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.pages.place_index import CityPlace, Near, StatePlace
    from site_generator.pages.place_parts import PlaceParts
    from site_generator.pages.sub_lists import Choices
    from site_generator.pages.templates import Templates

LETTERS_FROM = 40
"""A table of more cities can be entered at a letter."""

COUNTED = ("iop", "php")
"""Levels that have a column in a state's table of cities."""


class PlacePages:
    """Makes the context of every page of a state or a city. Built once for a catalogue."""

    def __init__(
        self,
        states: Mapping[str, StatePlace],
        parts: PlaceParts,
        choices: Choices,
        templates: Templates,
    ) -> None:
        self._states = states
        self._parts = parts
        self._choices = choices
        self._row = templates.pattern(
            "components/place-row/place-row.html", "href", "text", "count", *COUNTED
        ).format

    def all_states(self) -> PlacesPage:
        """The page that lists every state."""
        links = [
            (f"{code.lower()}/", state.name, state.count) for code, state in self._states.items()
        ]
        return self._front("places_title", self._parts.links(links), "")

    def all_programs(self) -> PlacesPage:
        """The page at the head of all programs, which leads to the finder and to the states."""
        return self._front("programs_title", Markup(), self._parts.text["places_link"])

    def _front(self, heading: str, states: Markup, more: str) -> PlacesPage:
        parts, sample = self._parts, ""
        count = len(parts.samples)
        if any(parts.samples):
            every = all(parts.samples)
            sample = parts.words("site.footer.sample_all" if every else "site.footer.sample_some")
        return PlacesPage(
            heading=parts.text[heading],
            summary=parts.words("place.places_summary", count=count) if count else "",
            sample=sample,
            states=states,
            more=more,
        )

    def state(self, state: StatePlace) -> StatePage:
        """The page of one state."""
        parts, name, count = self._parts, state.name, state.count
        listed = [index for city in state.cities for index in city.programs]
        summary = [parts.words("place.state_summary", count=count, state=name)]
        if count > 1:
            summary.append(parts.words("place.state_cities", count=len(state.cities)))
        return StatePage(
            name=name,
            summary=" ".join(summary) if count else "",
            empty="" if count else parts.say("none_here", state=name),
            sample=parts.sample([*listed, *state.virtual]),
            freshness=parts.freshness([*listed, *state.virtual]),
            only=parts.only(self._choices.of_state(state)),
            table_caption=parts.say("table_caption", state=name),
            cities=self._table(state),
            total=self._total(listed) if len(state.cities) > 1 else (),
            letters=len(state.cities) > LETTERS_FROM,
            groups=parts.by_city(state, FROM_STATE),
            folded=count > FOLD_FROM,
            virtual=parts.virtual(state, state.virtual, FROM_STATE),
            virtual_note=parts.say("virtual_note", state=name),
            neighbors=parts.links(
                [
                    (f"../{code.lower()}/", other.name, other.count)
                    for code, other in self._states.items()
                    if code in NEIGHBORS.get(state.code, ()) and other.cities
                ]
            ),
            correction=parts.correction(state.path),
        )

    def _table(self, state: StatePlace) -> tuple[CityRows, ...]:
        """The rows of a state's table of cities under the letters with which their slugs begin."""
        rows: dict[str, list[str]] = {}
        for city in state.cities:
            count, iop, php = self._total(city.programs)
            row = self._row(
                href=f"{city.slug}/", text=escape(city.name), count=count, iop=iop, php=php
            )
            rows.setdefault(city.slug[0], []).append(row)
        return tuple(
            CityRows(letter, letter.upper(), Markup("".join(found)))  # noqa: S704 - a template's
            for letter, found in rows.items()
        )

    def _total(self, indexes: list[int]) -> tuple[str, ...]:
        """How many programs there are, and how many with each level that has a column."""
        counts = [len(indexes), *[self._choices.count(code, indexes) for code in COUNTED]]
        return tuple(self._parts.number(count) for count in counts)

    def city(self, city: CityPlace, near: Near) -> CityPage:
        """The page of one city with what is around it."""
        parts, state = self._parts, self._states[city.state]
        around = {index for index, _ in near.programs}
        others = [
            index for index in state.virtual if index not in around and index not in city.programs
        ]
        everything = [*city.programs, *around]
        summary = [parts.words("place.city_summary", count=len(city.programs), city=city.name)]
        if near.programs:
            summary.append(parts.words("place.near_summary", count=len(near.programs)))
        note = "near_note" if near.programs else "near_none" if city.point else "near_unknown"
        query = quote(f"{city.name}, {city.state}", safe="")
        many = len(others) > ONE_LIST
        is_long = len(city.programs) > ONE_LIST
        return CityPage(
            name=city.name,
            state=Link("../", state.name),
            summary=" ".join(summary),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            find=f"../../../find/#near={query}&within=25",
            find_text=parts.say("search_city", city=city.name),
            only=parts.only(self._choices.of_city(city)),
            here_heading=parts.say("in_city", city=city.name),
            here=parts.by_level(FROM_CITY, city.programs),
            near_heading=parts.say("near", city=city.name),
            near_note=parts.say(note, city=city.name),
            near=parts.by_distance(FROM_CITY, near.programs),
            near_jump=parts.number(len(near.programs)) if is_long and near.programs else "",
            virtual=None if many else parts.virtual(state, others, FROM_CITY),
            virtual_note=parts.say("virtual_note", state=state.name),
            virtual_link=(
                parts.words("place.virtual_link", count=len(state.virtual), state=state.name)
                if many
                else ""
            ),
            elsewhere_heading=parts.say("elsewhere", city=city.name),
            elsewhere=parts.links_with_miles(
                [(*self._from(city, other), miles) for other, miles in near.cities]
            ),
            back=parts.say("back_to_state", state=state.name),
            correction=parts.correction(city.path),
        )

    def _from(self, city: CityPlace, other: CityPlace) -> tuple[str, str, int]:
        """A link from one city's page to another's; the state is named where it differs."""
        if other.state == city.state:
            return f"../{other.slug}/", other.name, len(other.programs)
        name = self._parts.say("city_state", city=other.name, state=other.state)
        return f"../../{other.state.lower()}/{other.slug}/", name, len(other.programs)
