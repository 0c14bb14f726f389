"""All pages that are made from the catalogue, as pairs of a path and bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from site_generator.pages import structured_data
from site_generator.pages.labels import Labels
from site_generator.pages.place import PlacePages
from site_generator.pages.place_index import (
    CityPlace,
    StatePlace,
    index_places,
    surroundings,
)
from site_generator.pages.place_parts import PlaceParts
from site_generator.pages.program import ProgramPages, last_checked
from site_generator.pages.sub_list_pages import SubListPages
from site_generator.pages.sub_lists import Choices
from site_generator.pages.templates import Templates
from site_generator.pages.word_documents import place_documents, program_document
from site_generator.script_json import safe_json
from site_generator.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from site_generator.catalogue.model import Catalogue, Program
    from site_generator.pages.frame import Frame
    from site_generator.pages.settings import PageSettings

NO_INDEX = Markup('<meta name="robots" content="noindex">')


class PageMaker:
    """Makes every page of a catalogue from the frames ``program``, ``places``, ``state``,
    ``city`` (also for a state's sub-lists) and ``sub-list`` (for those of a city).

    ``theme`` is the folder of templates. Nothing is written; a forked process may make a part of
    the program pages while another makes the rest.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        frames: Mapping[str, Frame],
        settings: PageSettings,
        theme: Path,
    ) -> None:
        self._catalogue = catalogue
        self._frames = frames
        self._settings = settings
        self._words = words(settings.language)
        self._templates = Templates(theme, self._words)
        self._labels = Labels(self._words)
        self._render_program = self._templates.renderer("pages/program.html")
        self._programs = ProgramPages(catalogue, settings, self._labels, self._templates)
        self._states = index_places(catalogue)
        self._choices = Choices(catalogue)
        self._base = f"{settings.site_url.rstrip('/')}/" if settings.site_url else ""
        self._title_pattern = str(self._words.section("site.title"))
        self._cities = {
            (city.state, city.slug): city
            for state in self._states.values()
            for city in state.cities
        }
        self._checked = [last_checked(program) for program in catalogue.programs]
        self._samples = [catalogue.files[program.id].sample for program in catalogue.programs]
        self._trails: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def program_pages(self, part: range | None = None) -> Iterator[tuple[str, bytes]]:
        """The pages of the programs with the indexes in ``part``, or of all."""
        programs = self._catalogue.programs
        for index in range(len(programs)) if part is None else part:
            yield self._program_page(programs[index], sample=self._samples[index])

    def place_pages(self) -> Iterator[tuple[str, bytes]]:
        """The pages of all places together, of every state and of every city."""
        parts = PlaceParts(
            self._catalogue, self._settings, self._labels, self._templates, self._checked
        )
        pages = PlacePages(self._states, parts, self._choices, self._templates)
        lists = SubListPages(parts, self._choices)
        render_list = self._templates.renderer("pages/sub-list.html")
        entries = self._list_entries()
        yield from self._heads(pages)
        render_state = self._templates.renderer("pages/state.html")
        for state in self._states.values():
            listed = [index for city in state.cities for index in city.programs]
            everything = [*listed, *state.virtual]
            head = self._head(entries, everything, everything, self._trail(state))
            main = render_state(pages.state(state))
            yield self._place_page("state", state.path, {"state": state.name}, head, main)
            siblings = self._choices.of_state(state)
            for one in siblings:
                page = lists.of_state(one, siblings, state)
                steps = [*self._trail(state), (lists.name(one), self._address(one.path))]
                said = lists.title(one, state.name), lists.description(one, state.name)
                head = self._head(entries, one.programs, one.programs, steps)
                yield self._poured("city", one.path, said, head, render_list(page))
        render_city = self._templates.renderer("pages/city.html")
        for city, near in surroundings(self._catalogue, self._states):
            listed = [*city.programs, *[index for index, _ in near.programs]]
            state = self._states[city.state]
            head = self._head(entries, listed, city.programs, self._trail(state, city))
            gaps = {"city": city.name, "state": state.name}
            main = render_city(pages.city(city, near))
            yield self._place_page("city", city.path, gaps, head, main)
            place = self._words("place.city_state", city=city.name, state=state.name)
            siblings = self._choices.of_city(city)
            for one in siblings:
                page = lists.of_city(one, siblings, city, state, near)
                steps = [*self._trail(state, city), (lists.name(one), self._address(one.path))]
                said = lists.title(one, place), lists.description(one, place)
                around = [index for index, _ in lists.around(one, near)]
                head = self._head(entries, [*one.programs, *around], one.programs, steps)
                yield self._poured("sub-list", one.path, said, head, render_list(page))

    def _heads(self, pages: PlacePages) -> Iterator[tuple[str, bytes]]:
        """The pages at ``places/`` and ``programs/``, where a shortened address leads."""
        render = self._templates.renderer("pages/places.html")
        states = self._states.values()
        entries = [
            structured_data.list_entry(state.name, self._address(state.path)) for state in states
        ]
        head = trail = Markup()
        if self._base and entries:
            head = structured_data.place_page(entries, len(entries), self._head_trail("places"))
            steps = structured_data.breadcrumbs(self._head_trail("programs"))
            trail = structured_data.script(safe_json(structured_data.graph(steps)))
        if all(self._samples):
            head = NO_INDEX + head
        yield self._place_page("places", "places/", {}, head, render(pages.all_states()))
        # It only points to other pages, so search engines need not list it.
        main = render(pages.all_programs())
        yield self._place_page("programs", "programs/", {}, NO_INDEX + trail, main)

    def _head_trail(self, kind: str) -> list[tuple[str, str]]:
        steps = [("program.find", "find/"), (f"place.{kind}_title", f"{kind}/")]
        return [(self._words(name), self._address(path)) for name, path in steps]

    def program_words(self, part: range) -> Iterator[tuple[str, bytes]]:
        """What the search by words knows of the programs with the indexes in ``part``."""
        for index in part:
            program = self._catalogue.programs[index]
            placement = self._catalogue.placements[program.id]
            document = program_document(program, placement, self._words)
            yield document.written(self._settings.language)

    def place_words(self) -> Iterator[tuple[str, bytes]]:
        """What the search by words knows of states and cities."""
        for document in place_documents(self._states.values(), self._words):
            yield document.written(self._settings.language)

    def sitemap_entries(self) -> Iterator[tuple[str, date | None]]:
        """Address and day of the newest check of each page that search engines may list.

        Pages of samples alone ask not to be listed, so they are left out.
        """
        for index, program in enumerate(self._catalogue.programs):
            if not self._samples[index]:
                yield f"programs/{program.id}/", self._checked[index]
        yield from self._entry("places/", list(range(len(self._samples))))
        for state in self._states.values():
            listed = [index for city in state.cities for index in city.programs]
            yield from self._entry(state.path, [*listed, *state.virtual])
            for one in self._choices.of_state(state):
                yield from self._entry(one.path, one.programs)
            for city in state.cities:
                yield from self._entry(city.path, city.programs)
                for one in self._choices.of_city(city):
                    yield from self._entry(one.path, one.programs)

    def _entry(self, path: str, indexes: list[int]) -> Iterator[tuple[str, date | None]]:
        if not self._all_sample(indexes):
            days = [day for index in indexes if (day := self._checked[index])]
            yield path, max(days, default=None)

    def _program_page(self, program: Program, *, sample: bool) -> tuple[str, bytes]:
        path = f"programs/{program.id}/"
        address = self._address(path)
        placement = self._catalogue.placements[program.id]
        nodes = [structured_data.clinic(program, placement, address)]
        if address:
            at = (placement.state, placement.city_slug)
            steps = self._trails.get(at)
            if steps is None:
                state = self._states[placement.state]
                steps = self._trails[at] = self._trail(state, self._cities[at])
            nodes.append(structured_data.breadcrumbs([*steps, (program.name, address)]))
        head = structured_data.script(safe_json(structured_data.graph(*nodes)))
        page = self._frames["program"].pour(
            title=self._title(self._programs.title(program)),
            description=self._programs.description(program),
            canonical=address,
            head=NO_INDEX + head if sample else head,
            main=self._render_program(self._programs.of(program)),
        )
        return f"{path}index.html", page

    def _place_page(
        self, kind: str, path: str, gaps: Mapping[str, str], head: Markup, main: Markup
    ) -> tuple[str, bytes]:
        said = (
            self._words(f"place.{kind}_title", **gaps),
            self._words(f"place.{kind}_description", **gaps),
        )
        return self._poured("places" if kind == "programs" else kind, path, said, head, main)

    def _poured(
        self, frame: str, path: str, said: tuple[str, str], head: Markup, main: Markup
    ) -> tuple[str, bytes]:
        """A page of a place; ``said``: its title without the site's name, and its description."""
        title, description = said
        page = self._frames[frame].pour(
            title=self._title(title),
            description=description,
            canonical=self._address(path),
            head=head,
            main=main,
        )
        return f"{path}index.html", page

    def _title(self, page: str) -> str:
        return self._title_pattern.format(page=page, site=self._settings.site_name)

    def _address(self, path: str) -> str:
        return f"{self._base}{path}" if self._base else ""

    def _trail(self, state: StatePlace, city: CityPlace | None = None) -> list[tuple[str, str]]:
        """The steps from the finder down to a place, as names and absolute addresses."""
        steps = [(self._words("program.find"), "find/"), (state.name, state.path)]
        if city:
            steps.append((city.name, city.path))
        return [(name, self._address(path)) for name, path in steps]

    def _list_entries(self) -> list[str]:
        if not self._base:
            return []
        return [
            structured_data.list_entry(program.name, f"{self._base}programs/{program.id}/")
            for program in self._catalogue.programs
        ]

    def _head(
        self,
        entries: list[str],
        indexes: list[int],
        own: list[int],
        trail: list[tuple[str, str]],
    ) -> Markup:
        """What a place page says to search engines: its list, where addresses are known.

        It asks not to be listed where all programs in ``own`` are made up.
        """
        head = Markup()
        if entries:
            shown = [entries[index] for index in indexes[: structured_data.LISTED]]
            head = structured_data.place_page(shown, len(indexes), trail)
        return NO_INDEX + head if self._all_sample(own) else head

    def _all_sample(self, indexes: Iterable[int]) -> bool:
        return all(self._samples[index] for index in indexes)
