"""States and cities as the contexts of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup, escape

from site_generator.pages.borders import NEIGHBORS
from site_generator.pages.context import CityPage, Link, PlacesPage, ProgramGroup, StatePage
from site_generator.pages.list_items import FROM_CITY, FROM_STATE, ListItems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from site_generator.catalogue.model import Catalogue
    from site_generator.pages.labels import Labels
    from site_generator.pages.place_index import CityPlace, Near, StatePlace
    from site_generator.pages.templates import Templates

BANDS = (5, 10, 15, 25)
"""Miles up to which programs near a city share a heading."""

ONE_LIST = 12
"""Up to as many programs stand in one list without headings."""

FOLD_FROM = 300
"""A state with more programs shows each city's list closed; open, California's was 176,000 px tall."""

LEVELS_FIRST = ("iop", "php", "outpatient", "residential", "inpatient")
"""The heading under which a program of several levels stands in a long list: the first it has."""


class PlacePages:
    """Makes the context of every place page. Built once for a catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        states: Mapping[str, StatePlace],
        labels: Labels,
        templates: Templates,
        checked: Sequence[date | None],
    ) -> None:
        self._states = states
        self._labels = labels
        self._words = labels.words
        self._number = labels.words.number
        self._text: dict[str, Any] = labels.words.section("place")
        self._items = ListItems(catalogue, labels.words, templates)
        self._link = templates.pattern(
            "components/place-link/place-link.html", "href", "text", "count"
        ).format
        self._checked = checked
        self._samples = [catalogue.files[program.id].sample for program in catalogue.programs]
        self._level = [
            next(code for code in LEVELS_FIRST if code in program.levels)
            for program in catalogue.programs
        ]

    def all_states(self) -> PlacesPage:
        """The page that lists every state."""
        links = [
            (f"{code.lower()}/", state.name, state.count) for code, state in self._states.items()
        ]
        return self._head("places_title", self._links(links), "")

    def all_programs(self) -> PlacesPage:
        """The page at the head of all programs, which leads to the finder and to the states."""
        return self._head("programs_title", Markup(), self._text["places_link"])

    def _head(self, heading: str, states: Markup, more: str) -> PlacesPage:
        sample = ""
        if any(self._samples):
            every = all(self._samples)
            sample = self._words("site.footer.sample_all" if every else "site.footer.sample_some")
        return PlacesPage(
            heading=self._text[heading],
            summary=self._words("place.places_summary", count=len(self._samples)),
            sample=sample,
            states=states,
            more=more,
        )

    def state(self, state: StatePlace) -> StatePage:
        """The page of one state."""
        name, count = state.name, state.count
        listed = [index for city in state.cities for index in city.programs]
        summary = [self._words("place.state_summary", count=count, state=name)]
        if count > 1:
            summary.append(self._words("place.state_cities", count=len(state.cities)))
        return StatePage(
            name=name,
            summary=" ".join(summary) if count else "",
            empty="" if count else self._say("none_here", state=name),
            sample=self._sample([*listed, *state.virtual]),
            freshness=self._freshness([*listed, *state.virtual]),
            cities=self._links(
                [(f"{city.slug}/", city.name, len(city.programs)) for city in state.cities]
            ),
            groups=tuple(
                [
                    ProgramGroup(
                        city.slug,
                        city.name,
                        f"{city.slug}/",
                        self._number(len(city.programs)),
                        self._items.plain(FROM_STATE, city.programs),
                    )
                    for city in state.cities
                ]
            ),
            folded=count > FOLD_FROM,
            virtual=self._virtual(state, state.virtual, FROM_STATE),
            virtual_note=self._say("virtual_note", state=name),
            neighbors=self._links(
                [
                    (f"../{code.lower()}/", other.name, other.count)
                    for code, other in self._states.items()
                    if code in NEIGHBORS.get(state.code, ()) and other.cities
                ]
            ),
        )

    def city(self, city: CityPlace, near: Near) -> CityPage:
        """The page of one city with what is around it."""
        state = self._states[city.state]
        around = {index for index, _ in near.programs}
        others = [
            index for index in state.virtual if index not in around and index not in city.programs
        ]
        everything = [*city.programs, *around]
        summary = [self._words("place.city_summary", count=len(city.programs), city=city.name)]
        if near.programs:
            summary.append(self._words("place.near_summary", count=len(near.programs)))
        note = "near_note" if near.programs else "near_none" if city.point else "near_unknown"
        query = quote(f"{city.name}, {city.state}", safe="")
        many = len(others) > ONE_LIST
        return CityPage(
            name=city.name,
            state=Link("../", state.name),
            summary=" ".join(summary),
            sample=self._sample(everything),
            freshness=self._freshness(everything),
            find=f"../../../find/#near={query}&within=25",
            find_text=self._say("search_city", city=city.name),
            here_heading=self._say("in_city", city=city.name),
            here=self._by_level(city.programs),
            near_heading=self._say("near", city=city.name),
            near_note=self._say(note, city=city.name),
            near=self._by_distance(near.programs),
            virtual=None if many else self._virtual(state, others, FROM_CITY),
            virtual_note=self._say("virtual_note", state=state.name),
            virtual_link=(
                self._words("place.virtual_link", count=len(state.virtual), state=state.name)
                if many
                else ""
            ),
            elsewhere_heading=self._say("elsewhere", city=city.name),
            elsewhere=self._links([self._from(city, other) for other in near.cities]),
            back=self._say("back_to_state", state=state.name),
        )

    def _from(self, city: CityPlace, other: CityPlace) -> tuple[str, str, int]:
        """A link from one city's page to another's; the state is named where it differs."""
        if other.state == city.state:
            return f"../{other.slug}/", other.name, len(other.programs)
        name = self._say("city_state", city=other.name, state=other.state)
        return f"../../{other.state.lower()}/{other.slug}/", name, len(other.programs)

    def _links(self, links: list[tuple[str, str, int]]) -> Markup:
        """Links with their counts; a state without programs of its own is served by video."""
        link, number = self._link, self._number
        by_video = escape(self._words("place.by_video"))
        return Markup(  # noqa: S704 - made from a template
            "".join(
                [
                    link(href=href, text=escape(text), count=number(count) if count else by_video)
                    for href, text, count in links
                ]
            )
        )

    def _by_level(self, indexes: list[int]) -> tuple[ProgramGroup, ...]:
        if len(indexes) <= ONE_LIST:
            items = self._items.plain(FROM_CITY, indexes)
            return (ProgramGroup("", "", "", self._number(len(indexes)), items),)
        groups = []
        for level in LEVELS_FIRST:
            some = [index for index in indexes if self._level[index] == level]
            if some:
                items = self._items.plain(FROM_CITY, some)
                heading = self._text["level_group"][level]
                groups.append(ProgramGroup(level, heading, "", self._number(len(some)), items))
        return tuple(groups)

    def _by_distance(self, found: list[tuple[int, float]]) -> tuple[ProgramGroup, ...]:
        if not found:
            return ()
        if len(found) <= ONE_LIST:
            items = self._items.with_distance(FROM_CITY, found)
            return (ProgramGroup("", "", "", self._number(len(found)), items),)
        groups, start = [], 0
        for band in BANDS:
            end = start
            while end < len(found) and (found[end][1] < band or band == BANDS[-1]):
                end += 1
            if end > start:
                items = self._items.with_distance(FROM_CITY, found[start:end])
                heading = self._text["band"][str(band)]
                count = self._number(end - start)
                groups.append(ProgramGroup(f"miles-{band}", heading, "", count, items))
            start = end
        return tuple(groups)

    def _virtual(self, state: StatePlace, indexes: list[int], root: str) -> ProgramGroup | None:
        if not indexes:
            return None
        return ProgramGroup(
            "virtual",
            self._say("virtual", state=state.name),
            "",
            self._number(len(indexes)),
            self._items.with_place(root, indexes),
        )

    def _sample(self, indexes: list[int]) -> str:
        samples = [self._samples[index] for index in indexes]
        if not any(samples):
            return ""
        return str(self._text["sample_all" if all(samples) else "sample_some"])

    def _freshness(self, indexes: list[int]) -> Markup:
        days = [day for index in indexes if (day := self._checked[index])]
        if not days:
            return escape(self._text["freshness_none"])
        oldest, newest = min(days), max(days)
        text = escape(self._text["freshness_one" if oldest == newest else "freshness"])
        return text.format(oldest=self._labels.day(oldest), newest=self._labels.day(newest))

    def _say(self, name: str, **gaps: str) -> str:
        return str(self._text[name].format(**gaps))
