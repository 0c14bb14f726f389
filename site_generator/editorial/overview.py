"""A table of all articles for editors: how long, how hard to read, on what they rest."""

from __future__ import annotations

import json
from datetime import date  # noqa: TC003  msgspec reads the type of the field
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct, to_builtins

from site_generator.articles.text.citations import numbers_of
from site_generator.editorial.grades import coleman_liau, flesch_kincaid
from site_generator.editorial.readings import MEASURED_FROM, counts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_generator.articles import Library
    from site_generator.editorial.prose import Page


class Row(Struct, frozen=True, kw_only=True):
    """One article.

    ``words`` are those that are measured: see ``counts_of``. Averages and grades have one decimal
    place; a text too short for a grade has none. ``sources`` are the keys of the article's list of
    sources, ``facts`` the ids of the facts that it uses.
    """

    article: str
    title: str
    words: int
    words_a_sentence: float
    flesch_kincaid: float | None
    coleman_liau: float | None
    sources: tuple[str, ...]
    facts: tuple[str, ...]
    checked: date | None
    next_check: date | None


def rows_of(pages: Sequence[Page], library: Library) -> list[Row]:
    """A row for each article, in the order of ``pages``."""
    return [_row(page, library) for page in pages]


def _row(page: Page, library: Library) -> Row:
    article = page.article
    counts = counts_of(page)
    graded = counts.words >= MEASURED_FROM
    return Row(
        article=article.path,
        title=article.title,
        words=counts.words,
        words_a_sentence=round(counts.words_a_sentence, 1),
        flesch_kincaid=round(flesch_kincaid(counts), 1) if graded else None,
        coleman_liau=round(coleman_liau(counts), 1) if graded else None,
        sources=tuple(numbers_of(library, article)),
        facts=article.facts,
        checked=article.checked,
        next_check=article.next_check,
    )


def as_json(rows: Sequence[Row]) -> str:
    """The rows as a JSON list."""
    return json.dumps(to_builtins(rows), indent=2, ensure_ascii=False)


def as_text(rows: Sequence[Row]) -> str:
    """The rows in columns, with the number of sources and facts; the medians in the last line."""
    width = max((len(row.article) for row in rows), default=0)
    head = f"{'article':{width}}  words  a sentence  Flesch-Kincaid  Coleman-Liau  sources  facts"
    return "\n".join([head, *(_line(row, width) for row in rows), *_medians(rows, width)])


def _line(row: Row, width: int) -> str:
    return (
        f"{row.article:{width}}  {row.words:5,}  {row.words_a_sentence:10.1f}"
        f"  {_grade(row.flesch_kincaid):>14}  {_grade(row.coleman_liau):>12}"
        f"  {len(row.sources):7}  {len(row.facts):5}"
    )


def _medians(rows: Sequence[Row], width: int) -> Iterator[str]:
    graded = [row for row in rows if row.flesch_kincaid is not None]
    if graded:
        words = f"{round(median(row.words for row in graded)):,}"
        first = median(row.flesch_kincaid or 0.0 for row in graded)
        second = median(row.coleman_liau or 0.0 for row in graded)
        yield f"{'median':{width}}  {words:>5}  {'':10}  {first:14.1f}  {second:12.1f}"


def _grade(grade: float | None) -> str:
    return "" if grade is None else f"{grade:.1f}"
