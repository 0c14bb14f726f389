"""What the pages of states, cities and their sub-lists are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup, escape

from site_generator.page_paths import FIND, link, to_root
from site_generator.pages.context import Link, ProgramGroup
from site_generator.pages.corrections import Corrections
from site_generator.pages.place.list_items import ListItems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from site_generator.catalogue.model import Catalogue
    from site_generator.pages.labels import Labels
    from site_generator.pages.place.index import CityPlace, StatePlace
    from site_generator.pages.place.sub_lists import Choice, SubList
    from site_generator.pages.settings import PageSettings
    from site_generator.pages.templates import Templates

BANDS = (5, 10, 15, 25)
"""Miles up to which programs near a city share a heading."""

ONE_LIST = 12
"""Up to as many programs are in one list without headings."""

FOLD_FROM = 300
"""A state with more programs shows each city's list closed; open, California's was 176,000 px tall."""

LEVELS_FIRST = ("iop", "php", "outpatient", "residential", "inpatient")
"""The heading under which a program of several levels is in a long list: the first it has."""


class PlaceParts:
    """Lists, links and sentences that several kinds of place pages share.

    ``page`` is the path of the page on which they stand.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        settings: PageSettings,
        labels: Labels,
        templates: Templates,
        checked: Sequence[date | None],
    ) -> None:
        self.words = labels.words
        self.number = labels.words.number
        self.text: dict[str, Any] = labels.words.section("place")
        self.items = ListItems(catalogue, labels, templates, settings.today)
        self._samples = [catalogue.files[program.id].sample for program in catalogue.programs]
        self._labels = labels
        self._corrections = Corrections(settings, labels.words)
        self._link = templates.pattern(
            "components/place-link/place-link.html", "href", "text", "count", miles=""
        ).format
        self._far_link = templates.pattern(
            "components/place-link/place-link.html", "href", "text", "count", "miles"
        ).format
        self._checked = checked
        self._level = [
            next(code for code in LEVELS_FIRST if code in program.levels)
            for program in catalogue.programs
        ]

    def say(self, name: str, **gaps: str) -> str:
        """A sentence without a count."""
        return str(self.text[name].format(**gaps))

    def links(self, links: Iterable[tuple[str, str, int]]) -> Markup:
        """Links with their counts; a state without programs of its own is served by video."""
        link, number = self._link, self.number
        by_video = escape(self.text["by_video"])
        return Markup(  # noqa: S704 - made from a template
            "".join(
                [
                    link(href=href, text=escape(text), count=number(count) if count else by_video)
                    for href, text, count in links
                ]
            )
        )

    def links_with_miles(self, links: Iterable[tuple[str, str, int, float]]) -> Markup:
        """Links to cities, each with its count and whole miles on a line below."""
        link = self._far_link
        return Markup(  # noqa: S704 - made from a template
            "".join(
                [
                    link(
                        href=href,
                        text=escape(text),
                        count=escape(self.words("place.programs", count=count)),
                        miles=escape(self.words("place.miles_away", count=max(1, round(miles)))),
                    )
                    for href, text, count, miles in links
                ]
            )
        )

    def only(self, page: str, lists: Iterable[SubList[Any]]) -> Markup:
        """Links from ``page`` to sub-lists."""
        texts = self.text["only"]
        return self.links(
            (link(page, one.path), texts[one.choice.code]["link"], len(one.programs))
            for one in lists
        )

    def find(
        self, page: str, choice: Choice | None = None, *, near: CityPlace | None = None
    ) -> str:
        """The way from ``page`` to the finder, opened with a choice and at a city."""
        asked = []
        if near:
            asked.append(f"near={quote(f'{near.name}, {near.state}', safe='')}&within=25")
        if choice:
            asked.append(f"{choice.facet}={choice.code}")
        return link(page, f"{FIND()}#{'&'.join(asked)}")

    def by_city(
        self, page: str, state: StatePlace, kept: Iterable[int] | None = None
    ) -> tuple[ProgramGroup, ...]:
        """The programs of a state under their cities; of those in ``kept`` alone where given."""
        wanted = None if kept is None else set(kept)
        groups, root = [], to_root(page)
        for city in state.cities:
            indexes = (
                city.programs
                if wanted is None
                else [index for index in city.programs if index in wanted]
            )
            if indexes:
                items = self.items.plain(root, indexes)
                count = self.number(len(indexes))
                href = link(page, city.path)
                groups.append(ProgramGroup(city.slug, city.name, href, count, items))
        return tuple(groups)

    def one_list(self, page: str, indexes: list[int]) -> tuple[ProgramGroup, ...]:
        """Programs below each other without headings."""
        items = self.items.plain(to_root(page), indexes)
        return (ProgramGroup("", "", "", self.number(len(indexes)), items),)

    def by_level(self, page: str, indexes: list[int]) -> tuple[ProgramGroup, ...]:
        """Programs under the first level that they have; few of them in one list."""
        if len(indexes) <= ONE_LIST:
            return self.one_list(page, indexes)
        groups, root = [], to_root(page)
        for level in LEVELS_FIRST:
            some = [index for index in indexes if self._level[index] == level]
            if some:
                items = self.items.plain(root, some)
                heading = self.text["level_group"][level]
                groups.append(ProgramGroup(level, heading, "", self.number(len(some)), items))
        return tuple(groups)

    def by_distance(self, page: str, found: list[tuple[int, float]]) -> tuple[ProgramGroup, ...]:
        """Programs around a city, nearest first; many of them under bands of miles."""
        if not found:
            return ()
        root = to_root(page)
        if len(found) <= ONE_LIST:
            items = self.items.with_distance(root, found)
            return (ProgramGroup("", "", "", self.number(len(found)), items),)
        groups, start = [], 0
        for band in BANDS:
            end = start
            while end < len(found) and (found[end][1] < band or band == BANDS[-1]):
                end += 1
            if end > start:
                items = self.items.with_distance(root, found[start:end])
                heading = self.text["band"][str(band)]
                count = self.number(end - start)
                groups.append(ProgramGroup(f"miles-{band}", heading, "", count, items))
            start = end
        return tuple(groups)

    def virtual(self, page: str, state: StatePlace, indexes: list[int]) -> ProgramGroup | None:
        """Programs that serve a state by video."""
        if not indexes:
            return None
        return ProgramGroup(
            "virtual",
            self.say("virtual", state=state.name),
            "",
            self.number(len(indexes)),
            self.items.with_place(to_root(page), indexes),
        )

    def sample(self, indexes: Sequence[int]) -> str:
        """The sentence on made-up listings, or nothing."""
        samples = [self._samples[index] for index in indexes]
        if not any(samples):
            return ""
        return str(self.text["sample_all" if all(samples) else "sample_some"])

    def freshness(self, indexes: Sequence[int]) -> Markup:
        """Between which days the facts were checked."""
        days = [day for index in indexes if (day := self._checked[index])]
        if not days:
            return escape(self.text["freshness_none"])
        oldest, newest = min(days), max(days)
        text = escape(self.text["freshness_one" if oldest == newest else "freshness"])
        return text.format(oldest=self._labels.day(oldest), newest=self._labels.day(newest))

    def correction(self, path: str) -> Link | None:
        """What opens a message about the page at ``path``, where the settings say to whom."""
        address = self._corrections.place(path)
        return Link(address, self.text["correct"]) if address else None
