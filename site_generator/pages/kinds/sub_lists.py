"""The pages of parts of a state's or a city's programs."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar

from site_generator.page_paths import CITY_LIST, STATE_LIST, link
from site_generator.pages.context import Link, SubListPage
from site_generator.pages.kind import Kind
from site_generator.pages.place.index import CityPlace, StatePlace
from site_generator.pages.place.parts import FOLD_FROM, ONE_LIST
from site_generator.pages.place.sub_lists import SubList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from site_generator.pages.shared import Steps

P = TypeVar("P", StatePlace, CityPlace)


class _ListPages(Kind[SubList[P]]):
    """Part of a place's programs."""

    template = "pages/sub-list.html"

    def path(self, one: SubList[P]) -> str:
        return one.path

    def programs(self, one: SubList[P]) -> Sequence[int]:
        return one.programs

    def title(self, one: SubList[P]) -> str:
        return str(self._text(one)["title"].format(place=self._place(one)))

    def description(self, one: SubList[P]) -> str:
        return str(self._text(one)["description"].format(place=self._place(one)))

    @abstractmethod
    def _place(self, one: SubList[P]) -> str:
        """The place in title and description."""

    @abstractmethod
    def _above(self, one: SubList[P]) -> Steps:
        """The way from the finder down to the place."""

    def _steps(self, one: SubList[P]) -> Steps:
        return [*self._above(one), (self._text(one)["link"], one.path)]

    def _crumbs(self, one: SubList[P]) -> tuple[Link, ...]:
        return tuple(Link(link(one.path, path), name) for name, path in self._above(one))

    def _text(self, one: SubList[P]) -> dict[str, Any]:
        text: dict[str, Any] = self.shared.parts.text["only"][one.choice.code]
        return text

    def _summary(self, one: SubList[P]) -> str:
        number, place = self.shared.parts.number, one.place.name
        count, everything = number(len(one.programs)), number(one.everything)
        return str(self._text(one)["summary"].format(count=count, all=everything, place=place))

    def _silent(self, one: SubList[P]) -> str:
        if not one.silent:
            return ""
        key = f"place.only_silent.{one.choice.facet}"
        return self.shared.words(key, count=one.silent, place=one.place.name)

    def _others(self, one: SubList[P], siblings: Sequence[SubList[P]]) -> Markup:
        others = [other for other in siblings if other is not one]
        return self.shared.parts.only(one.path, others)


class StateListPages(_ListPages[StatePlace]):
    """Part of a state's programs by city, with those that serve it by video."""

    name = "state_list"
    at = STATE_LIST

    def about(self) -> Sequence[SubList[StatePlace]]:
        states, choices = self.shared.states.values(), self.shared.choices
        return [one for state in states for one in choices.of_state(state)]

    def _place(self, one: SubList[StatePlace]) -> str:
        return one.place.name

    def _above(self, one: SubList[StatePlace]) -> Steps:
        return self.shared.steps(one.place)

    def head(self, one: SubList[StatePlace]) -> Markup:
        return self.shared.list_of(one.programs, self._steps(one))

    def context(self, one: SubList[StatePlace]) -> SubListPage:
        parts, choices, state, path = self.shared.parts, self.shared.choices, one.place, one.path
        listed = set(one.programs)
        by_video = [
            index
            for index in choices.fitting(one.choice.code, state.virtual)
            if index not in listed
        ]
        everything = [*one.programs, *by_video]
        return SubListPage(
            heading=self.title(one),
            crumbs=self._crumbs(one),
            summary=self._summary(one),
            silent=self._silent(one),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            find=parts.find(path, one.choice),
            find_text=parts.text["search_state"],
            list_heading=parts.text["by_city"],
            groups=parts.by_city(path, state, one.programs),
            folded=len(one.programs) > FOLD_FROM,
            near_heading="",
            near_note="",
            near=(),
            virtual=parts.virtual(path, state, by_video),
            virtual_note=parts.say("virtual_note", state=state.name),
            others=self._others(one, choices.of_state(state)),
            back=Link(link(path, state.path), parts.say("back_to_state", state=state.name)),
            correction=parts.correction(path),
        )


class CityListPages(_ListPages[CityPlace]):
    """Part of a city's programs with the nearest around it that fit too.

    Those of one level are in one list; those of a way to pay by level.
    """

    name = "city_list"
    at = CITY_LIST

    def about(self) -> Sequence[SubList[CityPlace]]:
        cities, choices = self.shared.cities.values(), self.shared.choices
        return [one for city in cities for one in choices.of_city(city)]

    def _place(self, one: SubList[CityPlace]) -> str:
        state = self.shared.states[one.place.state]
        return self.shared.parts.say("city_state", city=one.place.name, state=state.name)

    def _above(self, one: SubList[CityPlace]) -> Steps:
        return self.shared.steps(self.shared.states[one.place.state], one.place)

    def head(self, one: SubList[CityPlace]) -> Markup:
        around = [index for index, _ in self._around(one)]
        return self.shared.list_of([*one.programs, *around], self._steps(one))

    def context(self, one: SubList[CityPlace]) -> SubListPage:
        parts, city, path = self.shared.parts, one.place, one.path
        around = self._around(one)
        everything = [*one.programs, *[index for index, _ in around]]
        in_groups = parts.one_list if one.choice.facet == "level" else parts.by_level
        return SubListPage(
            heading=self.title(one),
            crumbs=self._crumbs(one),
            summary=self._summary(one),
            silent=self._silent(one),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            find=parts.find(path, one.choice, near=city),
            find_text=parts.say("search_city", city=city.name),
            list_heading=parts.say("in_city", city=city.name),
            groups=in_groups(path, one.programs),
            folded=False,
            near_heading=parts.say("nearest_around", city=city.name) if around else "",
            near_note=parts.say("near_note") if around else "",
            near=parts.by_distance(path, around),
            virtual=None,
            virtual_note="",
            others=self._others(one, self.shared.choices.of_city(city)),
            back=Link(link(path, city.path), parts.say("back_to_city", city=city.name)),
            correction=parts.correction(path),
        )

    def _around(self, one: SubList[CityPlace]) -> list[tuple[int, float]]:
        """The nearest programs within 25 miles of the city that fit too, with their miles."""
        near = self.shared.near[one.place.path].programs
        fitting = set(self.shared.choices.fitting(one.choice.code, [index for index, _ in near]))
        return [pair for pair in near if pair[0] in fitting][:ONE_LIST]
