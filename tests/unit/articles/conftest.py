"""A small content folder to which each test adds its own fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path  # noqa: TC003  the dataclass names it

import pytest

from site_generator.articles import load_articles
from site_generator.problems import Problems
from site_generator.wording import english

TODAY = date(2026, 11, 22)
FACTS = """\
facts:
  hours:
    label: Hours a week
    text: 9 to 19 hours a week
    variants:
      short: 9 to 19 hours
    value: [9, 19]
    unit: hours
    says: The book says so.
    sources: [book]
    checked: 2026-11-22
    next_check: 2027-11-22
"""
REFERENCES = """\
references:
  - id: book
    type: book
    title: A Book
    author:
      - {family: Doe, given: Ann B.}
    issued: {date-parts: [[2023]]}
    URL: https://book.example/
  - id: paper
    type: article-journal
    title: A Paper
    DOI: 10.1000/paper
"""
HEAD = """\
---
title: A page
description: What the page says.
checked: 2026-11-22
next_check: 2027-11-22
sources: [book, paper]
---
"""
HEAD_LINES = HEAD.count("\n")
GOOD = f"{HEAD}It takes {{fact:hours}}. [@book; @paper]\n\n## A heading\n"


@dataclass
class Content:
    """A content folder; ``found`` are the faults of the last load."""

    folder: Path
    today: date = TODAY
    found: list[tuple[str, str, int, int]] = field(default_factory=list)
    problems: Problems = field(default_factory=Problems)

    def write(self, path, text):
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def article(self, body, path="page.md", head=HEAD):
        """An article whose body has every source and fact cited, so that nothing else is wrong."""
        self.write(path, f"{head}{body}\n\nAt the end. [@book; @paper]\n")

    def load(self):
        self.problems = Problems()
        library = load_articles(
            self.folder / "content",
            english(),
            base=self.folder,
            today=self.today,
            problems=self.problems,
        )
        self.found = [(p.code, p.file, p.line, p.column) for p in self.problems]
        return library

    def faults(self, path="content/page.md"):
        """Code, line and column of the faults of one file; those of the body count from its top."""
        self.load()
        return [found[:1] + found[2:] for found in self.found if found[1] == path]

    def body_faults(self):
        """The same for the page's body, with lines that count from its first."""
        return [(code, line - HEAD_LINES, column) for code, line, column in self.faults()]


@pytest.fixture
def content(tmp_path):
    made = Content(tmp_path)
    made.write("_data/facts.yaml", FACTS)
    made.write("_data/references.yaml", REFERENCES)
    made.write("other/good.md", GOOD)
    return made
