"""The pages of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from site_generator.page_paths import STATE, link
from site_generator.pages.context import CityRows, StatePage
from site_generator.pages.kind import Kind
from site_generator.pages.place.borders import NEIGHBORS
from site_generator.pages.place.index import StatePlace
from site_generator.pages.place.parts import FOLD_FROM
from site_generator.word_search.documents import WordDocument

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_generator.pages.shared import Shared

LETTERS_FROM = 40
"""A table of more cities can be entered at a letter."""

COUNTED = ("iop", "php")
"""Levels that have a column in a state's table of cities."""


class StatePages(Kind[StatePlace]):
    """A state with its cities and all their programs."""

    name = "state"
    at = STATE
    template = "pages/state.html"

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._row = self.templates.pattern(
            "components/place-row/place-row.html", "href", "text", "count", *COUNTED
        ).format

    def about(self) -> Sequence[StatePlace]:
        return tuple(self.shared.states.values())

    def path(self, one: StatePlace) -> str:
        return one.path

    def programs(self, one: StatePlace) -> Sequence[int]:
        return [*one.programs, *one.virtual]

    def gaps(self, one: StatePlace) -> Mapping[str, str]:
        return {"state": one.name}

    def head(self, one: StatePlace) -> Markup:
        return self.shared.list_of(self.programs(one), self.shared.steps(one))

    def found_by(self, one: StatePlace) -> WordDocument:
        return WordDocument(
            path=one.path,
            kind="place",
            title=one.name,
            about=self.shared.words("search.state_about", count=one.count),
        )

    def context(self, one: StatePlace) -> StatePage:
        parts, name, count = self.shared.parts, one.name, one.count
        listed, everything = one.programs, self.programs(one)
        summary = [parts.words("place.state_summary", count=count, state=name)]
        if count > 1:
            summary.append(parts.words("place.state_cities", count=len(one.cities)))
        return StatePage(
            name=name,
            summary=" ".join(summary) if count else "",
            empty="" if count else parts.say("none_here", state=name),
            sample=parts.sample(everything),
            freshness=parts.freshness(everything),
            only=parts.only(one.path, self.shared.choices.of_state(one)),
            table_caption=parts.say("table_caption", state=name),
            cities=self._table(one),
            total=self._total(listed) if len(one.cities) > 1 else (),
            letters=len(one.cities) > LETTERS_FROM,
            groups=parts.by_city(one.path, one),
            folded=count > FOLD_FROM,
            virtual=parts.virtual(one.path, one, one.virtual),
            virtual_note=parts.say("virtual_note", state=name),
            neighbors=parts.links(
                [
                    (link(one.path, other.path), other.name, other.count)
                    for code, other in self.shared.states.items()
                    if code in NEIGHBORS.get(one.code, ()) and other.cities
                ]
            ),
            correction=parts.correction(one.path),
        )

    def _table(self, state: StatePlace) -> tuple[CityRows, ...]:
        """The rows of a state's table of cities under the letters with which their slugs begin."""
        rows: dict[str, list[str]] = {}
        for city in state.cities:
            count, iop, php = self._total(city.programs)
            href = link(state.path, city.path)
            row = self._row(href=href, text=escape(city.name), count=count, iop=iop, php=php)
            rows.setdefault(city.slug[0], []).append(row)
        return tuple(
            CityRows(letter, letter.upper(), Markup("".join(found)))  # noqa: S704 - a template's
            for letter, found in rows.items()
        )

    def _total(self, indexes: list[int]) -> tuple[str, ...]:
        """How many programs there are, and how many with each level that has a column."""
        choices = self.shared.choices
        counts = [len(indexes), *[choices.count(code, indexes) for code in COUNTED]]
        return tuple(self.shared.parts.number(count) for count in counts)
