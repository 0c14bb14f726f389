"""Which articles and facts are to be compared with their sources soon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from site_generator.articles import Library

SOON = 60
"""Days ahead that count as soon."""


@dataclass(frozen=True, slots=True)
class Due:
    """A check that is to be made by ``day``, in ``days`` days: 0 is today.

    ``what`` is the article's title or the fact's id, ``line`` where a fact is in its file.
    """

    day: date
    days: int
    file: str
    line: int
    what: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        left = "today" if self.days == 0 else f"in {self.days} day{'' if self.days == 1 else 's'}"
        return f"{self.day} ({left}): {place}: {self.what}"


def due_soon(library: Library, folder: str, facts_file: str, today: date) -> list[Due]:
    """What is due from ``today`` to ``SOON`` days later, earliest first.

    ``folder`` and ``facts_file`` are named as in messages. What is overdue is left out: reading
    the files has warned of it.
    """
    ahead = (
        Due(day, (day - today).days, file, line, what)
        for day, file, line, what in _all(library, folder, facts_file)
    )
    return sorted(
        (due for due in ahead if 0 <= due.days <= SOON),
        key=lambda due: (due.day, due.file, due.line),
    )


def _all(library: Library, folder: str, facts_file: str) -> Iterator[tuple[date, str, int, str]]:
    for path, article in library.articles.items():
        if article.next_check:
            yield article.next_check, f"{folder}/{path}", 0, article.title
    for fact in library.facts.values():
        yield fact.next_check, facts_file, fact.line, f"the fact '{fact.id}'"
