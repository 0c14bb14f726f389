"""A part of a place's programs as the context of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_generator.pages.context import Link, SubListPage
from site_generator.pages.list_items import FROM_CITY, FROM_CITY_LIST
from site_generator.pages.place_parts import FOLD_FROM, ONE_LIST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from site_generator.pages.place_index import CityPlace, Near, StatePlace
    from site_generator.pages.place_parts import PlaceParts
    from site_generator.pages.sub_lists import Choices, SubList


class SubListPages:
    """Makes the context of every sub-list. Built once for a catalogue."""

    def __init__(self, parts: PlaceParts, choices: Choices) -> None:
        self._parts = parts
        self._choices = choices

    def name(self, one: SubList) -> str:
        """What breadcrumbs call the page."""
        return str(self._text(one)["link"])

    def title(self, one: SubList, place: str) -> str:
        """The page's heading and title; ``place`` is "Ohio" or "Cincinnati, Ohio"."""
        return str(self._text(one)["title"].format(place=place))

    def description(self, one: SubList, place: str) -> str:
        """What a search result says about the page."""
        return str(self._text(one)["description"].format(place=place))

    def of_state(self, one: SubList, siblings: Sequence[SubList], state: StatePlace) -> SubListPage:
        """Part of a state's programs by city, with those that serve it by video."""
        parts, code = self._parts, one.choice.code
        listed = set(one.programs)
        by_video = [
            index for index in self._choices.fitting(code, state.virtual) if index not in listed
        ]
        everything = [*one.programs, *by_video]
        return SubListPage(
            heading=self.title(one, state.name),
            crumbs=(Link("../../../find/", parts.text["find"]), Link("../", state.name)),
            levels="../../../levels-of-care/",
            summary=self._summary(one, state.name),
            silent=self._silent(one, state.name),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            find=f"../../../find/#{one.choice.facet}={code}",
            find_text=parts.text["search_state"],
            list_heading=parts.text["by_city"],
            groups=parts.by_city(state, FROM_CITY, one.programs, "../"),
            folded=len(one.programs) > FOLD_FROM,
            near_heading="",
            near_note="",
            near=(),
            virtual=parts.virtual(state, by_video, FROM_CITY),
            virtual_note=parts.say("virtual_note", state=state.name),
            others=self._others(one, siblings),
            back=Link("../", parts.say("back_to_state", state=state.name)),
            correction=parts.correction(one.path),
        )

    def of_city(
        self,
        one: SubList,
        siblings: Sequence[SubList],
        city: CityPlace,
        state: StatePlace,
        near: Near,
    ) -> SubListPage:
        """Part of a city's programs with the nearest around it that fit too.

        Those of one level stand in one list; those of a way to pay by level.
        """
        parts, code = self._parts, one.choice.code
        around = self.around(one, near)
        everything = [*one.programs, *[index for index, _ in around]]
        in_groups = parts.one_list if one.choice.facet == "level" else parts.by_level
        query = quote(f"{city.name}, {city.state}", safe="")
        place = parts.say("city_state", city=city.name, state=state.name)
        return SubListPage(
            heading=self.title(one, place),
            crumbs=(
                Link("../../../../find/", parts.text["find"]),
                Link("../../", state.name),
                Link("../", city.name),
            ),
            levels="../../../../levels-of-care/",
            summary=self._summary(one, city.name),
            silent=self._silent(one, city.name),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            find=f"../../../../find/#near={query}&within=25&{one.choice.facet}={code}",
            find_text=parts.say("search_city", city=city.name),
            list_heading=parts.say("in_city", city=city.name),
            groups=in_groups(FROM_CITY_LIST, one.programs),
            folded=False,
            near_heading=parts.say("nearest_around", city=city.name) if around else "",
            near_note=parts.say("near_note") if around else "",
            near=parts.by_distance(FROM_CITY_LIST, around),
            virtual=None,
            virtual_note="",
            others=self._others(one, siblings),
            back=Link("../", parts.say("back_to_city", city=city.name)),
            correction=parts.correction(one.path),
        )

    def around(self, one: SubList, near: Near) -> list[tuple[int, float]]:
        """The nearest programs within 25 miles of the city that fit too, with their miles."""
        fitting = set(self._choices.fitting(one.choice.code, [index for index, _ in near.programs]))
        return [pair for pair in near.programs if pair[0] in fitting][:ONE_LIST]

    def _text(self, one: SubList) -> dict[str, Any]:
        text: dict[str, Any] = self._parts.text["only"][one.choice.code]
        return text

    def _summary(self, one: SubList, place: str) -> str:
        number = self._parts.number
        count, everything = number(len(one.programs)), number(one.everything)
        return str(self._text(one)["summary"].format(count=count, all=everything, place=place))

    def _silent(self, one: SubList, place: str) -> str:
        if not one.silent:
            return ""
        key = f"place.only_silent.{one.choice.facet}"
        return self._parts.words(key, count=one.silent, place=place)

    def _others(self, one: SubList, siblings: Sequence[SubList]) -> Markup:
        return self._parts.only([other for other in siblings if other is not one], "../")
