"""What every template sees of the site and of the catalogue as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.finder.embedded import (
    filters_for_page,
    strings_for_list,
    strings_for_scripts,
    vocabulary_for_scripts,
)
from site_generator.pages import PageSettings, StateSummary, summarize_states

if TYPE_CHECKING:
    from datetime import date

    from site_generator.catalogue.model import Catalogue
    from site_generator.workflow import Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSite:
    """The site itself. ``sample``: "all" or "some" of its listings are made up, or "" for none."""

    name: str
    url: str
    language: str
    sample: str
    build_date: date
    repository: str
    corrections_email: str
    word_search: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinder:
    """What the pages of finder and short-list need: where the data is, states, scripts' words."""

    data_path: str
    states: tuple[StateSummary, ...]
    total: int
    sample: bool
    strings: dict[str, Any]
    vocabulary: dict[str, Any]
    filters: list[dict[str, Any]]
    list_strings: dict[str, Any]


def show_site(sources: Sources, settings: PageSettings) -> ShownSite:
    """The site for templates."""
    return ShownSite(
        name=settings.site_name,
        url=settings.site_url,
        language=settings.language,
        sample=samples_among(sources.catalogue),
        build_date=settings.today,
        repository=settings.repository,
        corrections_email=settings.corrections_email,
        word_search=settings.word_search,
    )


def show_finder(sources: Sources, settings: PageSettings) -> ShownFinder:
    """The finder for templates."""
    words = settings.words
    return ShownFinder(
        data_path=sources.finder.path,
        states=tuple(summarize_states(sources.catalogue, words)),
        total=len(sources.catalogue.programs),
        sample=bool(samples_among(sources.catalogue)),
        strings=strings_for_scripts(words),
        vocabulary=vocabulary_for_scripts(words),
        filters=filters_for_page(words),
        list_strings=strings_for_list(words),
    )


def samples_among(catalogue: Catalogue) -> str:
    """Whether "all" or "some" of the catalogue's listings are made up; "" where none is."""
    kinds = {info.sample for info in catalogue.files.values()}
    if True not in kinds:
        return ""
    return "some" if False in kinds else "all"
