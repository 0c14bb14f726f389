"""What the kinds of pages share: the catalogue by place, lists, addresses, what search engines read."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from markupsafe import Markup

from site_generator.catalogue.model import Checked
from site_generator.page_paths import FIND, PROGRAM
from site_generator.pages import structured_data
from site_generator.pages.labels import Labels
from site_generator.pages.place.index import index_places, surroundings
from site_generator.pages.place.parts import PlaceParts
from site_generator.pages.place.sub_lists import Choices
from site_generator.pages.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from site_generator.catalogue.model import Catalogue, Program
    from site_generator.page_paths import PagePath
    from site_generator.pages.place.index import CityPlace, Near, StatePlace
    from site_generator.pages.settings import PageSettings

Steps = list[tuple[str, str]]
"""The way from the finder down to a page, as names and paths."""

_DAYS = attrgetter(*Checked.__struct_fields__)


class Shared:
    """Built once for a catalogue; what only places need is made when it is first asked for.

    ``checked`` and ``samples`` hold of each program the day of its newest check and whether it is
    made up. ``theme`` is the folder of templates.
    """

    def __init__(self, catalogue: Catalogue, settings: PageSettings, theme: Path) -> None:
        self.catalogue = catalogue
        self.settings = settings
        self.words = settings.words
        self.labels = Labels(self.words)
        self.states = index_places(catalogue, self.words)
        self.cities = {
            (city.state, city.slug): city for state in self.states.values() for city in state.cities
        }
        self.choices = Choices(catalogue)
        self.checked = [_last_checked(program) for program in catalogue.programs]
        self.samples = [catalogue.files[program.id].sample for program in catalogue.programs]
        self._base = f"{settings.site_url.rstrip('/')}/" if settings.site_url else ""
        self._theme = theme

    def templates(self, at: PagePath) -> Templates:
        """The templates of pages that are at ``at``."""
        return Templates(self._theme, self.words, at)

    @cached_property
    def parts(self) -> PlaceParts:
        """Lists, links and sentences of places."""
        return PlaceParts(
            self.catalogue,
            self.settings,
            self.labels,
            Templates(self._theme, self.words),
            self.checked,
        )

    @cached_property
    def near(self) -> dict[str, Near]:
        """What is around each city, by its path."""
        return {city.path: near for city, near in surroundings(self.catalogue, self.states)}

    @cached_property
    def _entries(self) -> list[str]:
        """The programs as a list names them to search engines; none without a ``site_url``."""
        programs = self.catalogue.programs if self._base else ()
        return [
            structured_data.list_entry(program.name, self.address(PROGRAM(program.id)))
            for program in programs
        ]

    def address(self, path: str) -> str:
        """The absolute address of the page at ``path``; "" on a site that does not know its own."""
        return f"{self._base}{path}" if self._base else ""

    def steps(self, *places: StatePlace | CityPlace) -> Steps:
        """The way from the finder down to the last of ``places``."""
        down = [(place.name, place.path) for place in places]
        return [(self.words("program.find"), FIND()), *down]

    def trail(self, steps: Steps) -> list[tuple[str, str]]:
        """The same with absolute addresses."""
        return [(name, self.address(path)) for name, path in steps]

    def list_of(self, indexes: Sequence[int], steps: Steps) -> Markup:
        """What search engines read of a page that lists programs; nothing without a ``site_url``."""
        if not self._entries:
            return Markup()
        shown = [self._entries[index] for index in indexes[: structured_data.LISTED]]
        return structured_data.place_page(shown, len(indexes), self.trail(steps))

    def all_sample(self, indexes: Iterable[int]) -> bool:
        """Whether each of the programs is made up."""
        return all(self.samples[index] for index in indexes)

    def newest(self, indexes: Iterable[int]) -> date | None:
        """The day of their newest check."""
        return max((day for index in indexes if (day := self.checked[index])), default=None)


def _last_checked(program: Program) -> date | None:
    """The newest day on which any of its facts was checked, else that of its source."""
    days: list[date] = [day for day in _DAYS(program.checked) if day is not None]
    if days:
        return max(days)
    return program.source.date if program.source else None
