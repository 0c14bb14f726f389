"""The way from sources to a site: load, check, build, publish.

``load`` reads everything and raises ``ContentError`` with all problems at once. ``pour`` fills the
frames that a renderer made and writes what is made from the catalogue. A renderer calls the two
around its own work; nothing here knows which renderer that is.
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from site_generator.articles import Library, load_articles
from site_generator.catalogue.loader import load as load_catalogue
from site_generator.editorial import Desk
from site_generator.errors import ContentError, UsageError
from site_generator.finder.build import FinderData, build_finder
from site_generator.finder.phrases import search_phrases
from site_generator.pages import Frame, PageMaker, PageSettings
from site_generator.pages.word_dialog import word_dialog
from site_generator.parallel import shared_out
from site_generator.places import Gazetteer
from site_generator.problems import Problem, Problems, shown_path
from site_generator.publishing.bundles import Assets, collect_assets
from site_generator.publishing.served import headers_file, robots_file, sitemap_files
from site_generator.word_search.files import beside_the_index
from site_generator.word_search.index import FOLDER, index_words
from site_generator.wording import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from site_generator.catalogue.model import Catalogue
    from site_generator.publishing.staging import Folder, Stage
    from site_generator.word_search.documents import WordDocument
    from site_generator.wording import Words

PARALLEL_FROM = 2_000
"""Programs from which a second process earns what starting it costs."""

PORTION = 400
"""Program pages in one portion of work."""

LINKED_FROM_EVERYWHERE = ("index.md", "find/index.md")
"""Articles to which the theme itself links: home and finder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project keeps its sources; ``root`` holds programs.yaml, programs/ and wording/."""

    root: Path
    content: Path
    theme: Path
    packages: Path
    language: str

    @property
    def wording(self) -> Path:
        """Tables of languages that the project has beside those of this package."""
        return self.root / "wording"

    def words(self) -> Words:
        """The texts of the site's language; UsageError with what is wrong with them."""
        return read_words(self.language, self.wording)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page that the renderer wrote: its address in the site, and what is known of an article."""

    address: str
    checked: date | None = None
    words: WordDocument | None = None


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
            " January 1, 1970, such as 1767225600"
        ) from None


def gazetteer(project: Project) -> Gazetteer:
    """ZIPs and towns; made once per version of their package and kept in ``.cache/``."""
    return Gazetteer.load(project.root / ".cache")


def read_articles(project: Project, today: date, problems: Problems) -> Library:
    """Read the articles; what is wrong goes to ``problems``."""
    words = project.words()
    return load_articles(project.content, words, base=project.root, today=today, problems=problems)


def read(project: Project, today: date, problems: Problems) -> tuple[Library, Catalogue | None]:
    """Read articles and catalogue; what is wrong goes to ``problems``."""
    library = read_articles(project, today, problems)
    catalogue = load_catalogue(
        project.root, gazetteer=gazetteer(project), today=today, problems=problems
    )
    for path in LINKED_FROM_EVERYWHERE:
        if library.articles and path not in library.articles:
            file = shown_path(project.content / path, project.root)
            problems.error("A074", (file, 0, 0), "this page is missing; every page links to it")
    return library, catalogue


def desk(project: Project, library: Library) -> Desk:
    """The articles, ready for the checks that ``iop-site check`` makes and a build does not."""
    return Desk(library, project.content, project.root)


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
        finder=build_finder(catalogue, gazetteer(project), library.words),
        assets=collect_assets(project.theme, project.packages),
        problems=tuple(problems),
    )


def pour(
    sources: Sources,
    stage: Stage,
    frames: Mapping[int, Frame],
    settings: PageSettings,
    written: Sequence[WrittenPage],
) -> None:
    """Write all that is made from the catalogue, with assets, finder data and sitemap.

    ``written`` are the pages that the renderer wrote itself, for the sitemap and the search by
    words. Program pages are made in portions by this process and one next to it, whichever is free.
    """
    maker = PageMaker(sources.catalogue, frames, settings, sources.project.theme)
    count = len(sources.catalogue.programs)
    portions = [range(at, min(at + PORTION, count)) for at in range(0, count, PORTION)]

    with ExitStack() as closing:
        words = closing.enter_context(stage.beside("words")) if settings.word_search else None

        def portion(number: int) -> None:
            stage.write_all(maker.program_pages(portions[number]))
            if words:
                words.write_all(maker.program_words(portions[number]))

        with shared_out(len(portions), portion, helper=count >= PARALLEL_FROM):
            stage.write_all(maker.place_pages())
            stage.write_all(sources.finder.files)
            stage.write_all(sources.assets.written())
            stage.write_all(_served(maker, settings, written))
            if words:
                known = (page.words for page in written if page.words)
                words.write_all(document.written(settings.language) for document in known)
                words.write_all(maker.place_words())
        if words:
            stage.write_all(_word_search(sources, settings, written, words, stage))


def _word_search(
    sources: Sources,
    settings: PageSettings,
    written: Iterable[WrittenPage],
    documents: Folder,
    stage: Stage,
) -> Iterator[tuple[str, bytes]]:
    """Have the ``documents`` indexed into the stage; give the files that belong to the index."""
    digits = index_words(documents.folder, stage.folder / FOLDER)
    pages = {
        article.path: article.url
        for article in sources.library.articles.values()
        if not article.draft
    }
    dialog = word_dialog(sources.project.theme, settings.words, sources.finder.path, pages, digits)
    known = [page.words for page in written if page.words]
    typed = (phrase for meaning in search_phrases(settings.words) for phrase in meaning.phrases)
    return beside_the_index(sources.catalogue, settings.words, known, dialog, typed)


def _served(
    maker: PageMaker, settings: PageSettings, written: Iterable[WrittenPage]
) -> Iterator[tuple[str, bytes]]:
    yield "_headers", headers_file()
    yield "robots.txt", robots_file(settings.site_url)
    pages = ((page.address, page.checked) for page in written)
    entries = sorted([*pages, *maker.sitemap_entries()], key=lambda entry: entry[0])
    yield from sitemap_files(settings.site_url, entries)
