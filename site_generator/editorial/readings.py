"""How hard an article is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.editorial.grades import Counts, coleman_liau, count, flesch_kincaid

if TYPE_CHECKING:
    from site_generator.editorial.allowances import Allowances
    from site_generator.editorial.prose import Page
    from site_generator.problems import Problems

MOST_FLESCH_KINCAID = 8.0
MOST_COLEMAN_LIAU = 10.0
MEASURED_FROM = 100
"""Words from which a grade says something; both formulas were designed for passages of that length."""


def counts_of(page: Page) -> Counts:
    """The counts of what a reader reads in one go: paragraphs and list items as they are rendered.

    Facts are filled in. Headings, titles of blocks, tables, code, citations, texts of images and
    front matter are left out. A list item is a sentence, or as many as it holds.
    """
    return count(sentence.words for block in page.body for sentence in block.sentences)


def check_grades(page: Page, counts: Counts, allowances: Allowances, problems: Problems) -> None:
    """Warn where one of the two formulas gives too high a grade."""
    if counts.words < MEASURED_FROM:
        return
    for code, name, grade, most in (
        ("E025", "Flesch-Kincaid", flesch_kincaid(counts), MOST_FLESCH_KINCAID),
        ("E026", "Coleman-Liau", coleman_liau(counts), MOST_COLEMAN_LIAU),
    ):
        if grade > most and not allowances.permit("grade", page.top[1]):
            message = f"a reading grade of {grade:.1f} ({name})"
            hint = f"{most:.0f} or less: shorter sentences, plainer words"
            problems.warning(code, page.top, message, hint)
