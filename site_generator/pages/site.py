"""All pages that are made from the catalogue, as pairs of a path and bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from site_generator.pages.kinds.program import ProgramPages
from site_generator.pages.registry import PLACE_KINDS
from site_generator.pages.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from site_generator.catalogue.model import Catalogue
    from site_generator.pages.frame import Frame
    from site_generator.pages.kind import Kind
    from site_generator.pages.settings import PageSettings

NO_INDEX = Markup('<meta name="robots" content="noindex">')


class PageMaker:
    """Makes every page of a catalogue, of each kind in the registry.

    ``frames`` holds the frame of each depth at which pages stand, ``theme`` is the folder of
    templates. Nothing is written; a forked process may make a part of the program pages while
    another makes the rest.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        frames: Mapping[int, Frame],
        settings: PageSettings,
        theme: Path,
    ) -> None:
        self._shared = Shared(catalogue, settings, theme)
        self._frames = frames
        self._language = settings.language
        self._site_name = settings.site_name
        self._title = str(self._shared.words.section("site.title"))
        self._programs = ProgramPages(self._shared)
        self._places: list[Kind[Any]] = [kind(self._shared) for kind in PLACE_KINDS]

    def program_pages(self, part: range | None = None) -> Iterator[tuple[str, bytes]]:
        """The pages of the programs with the indexes in ``part``, or of all."""
        return self._pages(self._programs, self._programs.about() if part is None else part)

    def place_pages(self) -> Iterator[tuple[str, bytes]]:
        """The pages of all other kinds."""
        for kind in self._places:
            yield from self._pages(kind, kind.about())

    def program_words(self, part: range) -> Iterator[tuple[str, bytes]]:
        """What the word search knows of the programs with the indexes in ``part``."""
        return self._words(self._programs, part)

    def place_words(self) -> Iterator[tuple[str, bytes]]:
        """What the word search knows of pages of all other kinds."""
        for kind in self._places:
            yield from self._words(kind, kind.about())

    def sitemap_entries(self) -> Iterator[tuple[str, date | None]]:
        """Path and day of the newest check of each page that search engines may list.

        Pages of samples alone ask not to be listed, so they are left out.
        """
        for kind in (self._programs, *self._places):
            for one in kind.about() if kind.listed else ():
                programs = kind.programs(one)
                if not self._shared.all_sample(programs):
                    yield kind.path(one), self._shared.newest(programs)

    def _pages(self, kind: Kind[Any], some: Iterable[Any]) -> Iterator[tuple[str, bytes]]:
        shared, frame, listed = self._shared, self._frames[kind.at.depth], kind.listed
        for one in some:
            path, head = kind.path(one), kind.head(one)
            if not listed or shared.all_sample(kind.programs(one)):
                head = NO_INDEX + head
            page = frame.pour(
                title=self._title.format(page=kind.title(one), site=self._site_name),
                description=kind.description(one),
                canonical=shared.address(path),
                head=head,
                main=kind.render(kind.context(one)),
            )
            yield f"{path}index.html", page

    def _words(self, kind: Kind[Any], some: Iterable[Any]) -> Iterator[tuple[str, bytes]]:
        for one in some:
            document = kind.found_by(one)
            if document:
                yield document.written(self._language)
