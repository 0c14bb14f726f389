"""The pages of cities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.page_paths import CITY, link
from site_generator.pages.context import CityPage, Link
from site_generator.pages.kind import Kind
from site_generator.pages.place.index import CityPlace
from site_generator.pages.place.parts import ONE_LIST
from site_generator.word_search.documents import WordDocument

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup


class CityPages(Kind[CityPlace]):
    """A city with its programs and what is around it."""

    name = "city"
    at = CITY
    template = "pages/city.html"

    def about(self) -> Sequence[CityPlace]:
        return tuple(self.shared.cities.values())

    def path(self, one: CityPlace) -> str:
        return one.path

    def programs(self, one: CityPlace) -> Sequence[int]:
        return one.programs

    def gaps(self, one: CityPlace) -> Mapping[str, str]:
        return {"city": one.name, "state": self.shared.states[one.state].name}

    def head(self, one: CityPlace) -> Markup:
        around = [index for index, _ in self.shared.near[one.path].programs]
        steps = self.shared.steps(self.shared.states[one.state], one)
        return self.shared.list_of([*one.programs, *around], steps)

    def found_by(self, one: CityPlace) -> WordDocument:
        words, gaps = self.shared.words, self.gaps(one)
        return WordDocument(
            path=one.path,
            kind="place",
            title=words("search.city_title", **gaps),
            heading=words("search.city_heading", **gaps),
            about=words("search.city_about", count=len(one.programs)),
        )

    def context(self, one: CityPlace) -> CityPage:
        parts, state = self.shared.parts, self.shared.states[one.state]
        path, near = one.path, self.shared.near[one.path]
        around = {index for index, _ in near.programs}
        others = [
            index for index in state.virtual if index not in around and index not in one.programs
        ]
        everything = [*one.programs, *around]
        summary = [parts.words("place.city_summary", count=len(one.programs), city=one.name)]
        if near.programs:
            summary.append(parts.words("place.near_summary", count=len(near.programs)))
        note = "near_note" if near.programs else "near_none" if one.point else "near_unknown"
        many = len(others) > ONE_LIST
        is_long = len(one.programs) > ONE_LIST
        return CityPage(
            name=one.name,
            state=Link(link(path, state.path), state.name),
            summary=" ".join(summary),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            find=parts.find(path, near=one),
            find_text=parts.say("search_city", city=one.name),
            only=parts.only(path, self.shared.choices.of_city(one)),
            here_heading=parts.say("in_city", city=one.name),
            here=parts.by_level(path, one.programs),
            near_heading=parts.say("near", city=one.name),
            near_note=parts.say(note, city=one.name),
            near=parts.by_distance(path, near.programs),
            near_jump=parts.number(len(near.programs)) if is_long and near.programs else "",
            virtual=None if many else parts.virtual(path, state, others),
            virtual_note=parts.say("virtual_note", state=state.name),
            virtual_link=(
                parts.words("place.virtual_link", count=len(state.virtual), state=state.name)
                if many
                else ""
            ),
            elsewhere_heading=parts.say("elsewhere", city=one.name),
            elsewhere=parts.links_with_miles(
                (
                    link(path, other.path),
                    other.name
                    if other.state == one.state
                    else parts.say("city_state", city=other.name, state=other.state),
                    len(other.programs),
                    miles,
                )
                for other, miles in near.cities
            ),
            back=parts.say("back_to_state", state=state.name),
            correction=parts.correction(path),
        )
