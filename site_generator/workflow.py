"""The way from sources to a site: load, check, build, publish.

``load`` reads everything and raises ``ContentError`` with all problems at once. ``pour`` fills the
frames that a renderer made and writes what is made from the catalogue. A renderer calls the two
around its own work; nothing here knows which renderer that is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from site_generator.articles import Library, load_articles
from site_generator.catalogue.load import load as load_catalogue
from site_generator.errors import ContentError, UsageError
from site_generator.finder.build import FinderData, build_finder
from site_generator.pages import Frame, PageMaker, PageSettings
from site_generator.parallel import shared_out
from site_generator.places import Gazetteer
from site_generator.problems import Problem, Problems, shown_path
from site_generator.publishing.bundles import Assets, collect_assets
from site_generator.publishing.served import headers_file, robots_file, sitemap_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from site_generator.catalogue.model import Catalogue
    from site_generator.publishing.staging import Stage

PARALLEL_FROM = 2_000
"""Programs from which a second process earns what starting it costs."""

PORTION = 400
"""Program pages in one portion of work."""

LINKED_FROM_EVERYWHERE = ("index.md", "find/index.md")
"""Articles to which the theme itself links: home and finder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project keeps its sources; ``root`` holds programs.yaml and programs/."""

    root: Path
    content: Path
    theme: Path
    packages: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Everything that was read, without errors; ``problems`` holds the warnings."""

    project: Project
    today: date
    catalogue: Catalogue
    library: Library
    finder: FinderData
    assets: Assets
    problems: tuple[Problem, ...]


def today_from(environment: Mapping[str, str]) -> date:
    """The day of the build: ``SOURCE_DATE_EPOCH`` (seconds since 1970) where set, else today."""
    stated = environment.get("SOURCE_DATE_EPOCH")
    if stated is None:
        return date.today()  # noqa: DTZ011 - the editor's own day
    try:
        # int() alone takes " 12", "1_0" and other scripts' digits.
        seconds = int(stated if re.fullmatch("[0-9]+", stated) else "")
        return date.fromordinal(date(1970, 1, 1).toordinal() + seconds // 86_400)
    except (ValueError, OverflowError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH is '{stated[:40]}'; it must be a whole number of seconds since"
            " 1 January 1970, such as 1767225600"
        ) from None


def gazetteer(project: Project) -> Gazetteer:
    """ZIPs and towns; made once per version of their package and kept in ``.cache/``."""
    return Gazetteer.load(project.root / ".cache")


def read(project: Project, today: date, problems: Problems) -> tuple[Library, Catalogue | None]:
    """Read articles and catalogue; what is wrong goes to ``problems``."""
    library = load_articles(project.content, base=project.root, today=today, problems=problems)
    catalogue = load_catalogue(
        project.root, gazetteer=gazetteer(project), today=today, problems=problems
    )
    for path in LINKED_FROM_EVERYWHERE:
        if library.articles and path not in library.articles:
            file = shown_path(project.content / path, project.root)
            problems.error("A074", (file, 0, 0), "this page is missing; every page links to it")
    return library, catalogue


def load(project: Project, today: date, *, strict: bool = False) -> Sources:
    """Read and check all sources. ContentError with every problem when one of them is an error.

    ``strict`` makes a warning an error.
    """
    problems = Problems()
    library, catalogue = read(project, today, problems)
    if catalogue is None or problems.errors or (strict and len(problems)):
        raise ContentError(problems.in_order())
    return Sources(
        project=project,
        today=today,
        catalogue=catalogue,
        library=library,
        finder=build_finder(catalogue, gazetteer(project)),
        assets=collect_assets(project.theme, project.packages),
        problems=tuple(problems),
    )


def pour(
    sources: Sources,
    stage: Stage,
    frames: Mapping[str, Frame],
    settings: PageSettings,
    article_pages: Iterable[tuple[str, date | None]],
) -> None:
    """Write all that is made from the catalogue, with assets, finder data and sitemap.

    ``article_pages`` are the addresses that the renderer wrote itself, for the sitemap. Program
    pages are made in portions by this process and one beside it, whichever is free.
    """
    maker = PageMaker(sources.catalogue, frames, settings, sources.project.theme)
    count = len(sources.catalogue.programs)
    portions = [range(at, min(at + PORTION, count)) for at in range(0, count, PORTION)]

    def portion(number: int) -> None:
        stage.write_all(maker.program_pages(portions[number]))

    with shared_out(len(portions), portion, helper=count >= PARALLEL_FROM):
        stage.write_all(maker.place_pages())
        stage.write_all(sources.finder.files)
        stage.write_all(sources.assets.written())
        stage.write_all(_served(maker, settings, article_pages))


def _served(
    maker: PageMaker, settings: PageSettings, article_pages: Iterable[tuple[str, date | None]]
) -> Iterator[tuple[str, bytes]]:
    yield "_headers", headers_file()
    yield "robots.txt", robots_file(settings.site_url)
    entries = sorted([*article_pages, *maker.sitemap_entries()], key=lambda entry: entry[0])
    yield from sitemap_files(settings.site_url, entries)
