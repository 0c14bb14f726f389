"""The editorial desk: everything that is checked before articles are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.loader import FACTS, FIGURES, GLOSSARY, REFERENCES
from site_generator.editorial.allowances import Allowances, in_article, in_yaml
from site_generator.editorial.bypasses import check_bypasses, registry_of
from site_generator.editorial.due import Due, due_soon
from site_generator.editorial.lengths import check_lengths
from site_generator.editorial.outside import OutsideLink, links_of, links_of_references, report
from site_generator.editorial.overview import Row, rows_of
from site_generator.editorial.prose import Page, read_data, read_page
from site_generator.editorial.readings import check_grades, counts_of
from site_generator.editorial.repeats import check_repeats
from site_generator.editorial.wording import check_wording
from site_generator.problems import Problems, shown_path
from site_generator.yaml_source import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from site_generator.articles import Library
    from site_generator.editorial.answers import Answer

WITH_FIGURES = (FIGURES, GLOSSARY)
"""Files of data whose texts name facts as articles do."""


class Desk:
    """The articles of a library as their readers see them, with the exceptions next to the text.

    ``content`` is the folder from which the library was read; messages name files relative to
    ``base``.
    """

    def __init__(self, library: Library, content: Path, base: Path) -> None:
        self.library = library
        self._folder = shown_path(content, base)
        self.pages = tuple(
            read_page(article, f"{self._folder}/{path}", library.sources[path], library.facts)
            for path, article in library.articles.items()
        )
        self._data = {
            name: read_data(_read(content / name), f"{self._folder}/{name}", library.facts)
            for name in (FACTS, REFERENCES, *WITH_FIGURES)
        }
        self._allowances = {page.file: _allowances(page) for page in self.pages}
        for data in self._data.values():
            self._allowances[data.file] = Allowances(data.file, in_yaml(data.source.text))

    def check(self, problems: Problems) -> None:
        """Report all that is wrong with the words and figures of articles, facts and glossary."""
        registry = registry_of(self.library.facts)
        for page in self.pages:
            allowances = self._allowances[page.file]
            counts = counts_of(page)
            check_wording(page, allowances, problems)
            check_lengths(page, counts, allowances, problems)
            check_grades(page, counts, allowances, problems)
            check_bypasses(page, registry, allowances, problems)
        check_repeats(self.pages, self._allowances, problems)
        for name in WITH_FIGURES:
            data = self._data[name]
            check_wording(data, self._allowances[data.file], problems)
            check_bypasses(data, registry, self._allowances[data.file], problems)
        facts = self._data[FACTS]
        check_wording(facts, self._allowances[facts.file], problems)

    def check_exceptions(self, problems: Problems, *, outside: bool = False) -> None:
        """Warn of exceptions that except nothing; to be called when everything else was checked.

        ``outside``: other sites were asked about the links to them.
        """
        for allowances in self._allowances.values():
            allowances.report(problems, outside=outside)

    def outside_links(self) -> list[OutsideLink]:
        """The links of articles and references to other sites."""
        found = [link for page in self.pages for link in links_of(page)]
        works = self.library.references.values()
        return [*found, *links_of_references(works, self._data[REFERENCES].file)]

    def check_outside(
        self, links: Iterable[OutsideLink], answers: Mapping[str, Answer], problems: Problems
    ) -> None:
        """Warn of what other sites answered about ``links``."""
        report(links, answers, self._allowances, problems)

    def due(self, today: date) -> list[Due]:
        """The articles and facts that are to be compared with their sources soon."""
        return due_soon(self.library, self._folder, self._data[FACTS].file, today)

    def rows(self) -> list[Row]:
        """A row of figures for each article."""
        return rows_of(self.pages, self.library)


def _read(path: Path) -> str:
    """The text of a file of data; empty where it is missing, which reading the library reports."""
    return (read_text(path, path.name, Problems()) or "") if path.is_file() else ""


def _allowances(page: Page) -> Allowances:
    return Allowances(page.file, in_article(page.source, (block.lines for block in page.blocks)))
