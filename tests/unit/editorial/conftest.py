"""A desk with one article or a few, each body after a front matter that the desk likes."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path  # noqa: TC003  the dataclass names it

import pytest

from site_generator.articles import load_articles
from site_generator.editorial import Desk, asking
from site_generator.problems import Problems
from site_generator.wording import english
from tests.support.answering import answering
from tests.support.patience import PATIENCE

TODAY = date(2026, 11, 24)
FACTS = """\
facts:
  hours:
    label: Hours a week
    text: 9 to 19 hours a week
    variants:
      short: 9 to 19 hours
      least: at least 9 hours a week
      day: about 3 hours a day
    value: [9, 19]
    unit: hours per week
    says: The book says so.
    sources: [book]
    checked: 2026-11-22
    next_check: 2027-11-22
  people:
    label: People
    text: 970 million people, or 1 in 8,
    variants:
      year: "2019"
      since: January 1, 2024
      decade: the late 1990s
      group: usually 6 to 12 people
      studies: 12 studies and 329 trials
    value: 970000000
    unit: people worldwide
    says: The paper says so.
    sources: [paper]
    checked: 2026-11-22
    next_check: 2027-01-10
  bill:
    label: Bills
    text: $400 or more
    variants:
      days: 120 days
      fee: $25
      codes: S9480 or H0015
      level: ASAM level 2.1
      age: under 21
      booked: 3 or more business days ahead
      leave: up to 12 weeks
      wait: 3 days
    says: The law says so.
    sources: []
    checked: 2026-11-22
    next_check: 2026-11-24
"""
REFERENCES = """\
references:
  - id: book
    type: book
    title: A Book
    URL: https://book.example/page
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


@dataclass
class Content:
    """A content folder and what its desk finds."""

    folder: Path
    problems: Problems = field(default_factory=Problems)

    def write(self, path, text):
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def article(self, body, path="page.md", head=HEAD):
        self.write(path, f"{head}{body}\n")

    def desk(self):
        library = load_articles(
            self.folder / "content", english(), base=self.folder, today=TODAY, problems=Problems()
        )
        return Desk(library, self.folder / "content", self.folder)

    def found(self, *, errors=0):
        """File, code, line and column of everything that the desk finds, ``errors`` among it."""
        desk = self.desk()
        self.problems = Problems()
        desk.check(self.problems)
        desk.check_exceptions(self.problems)
        assert len(self.problems.errors) == errors
        return [(p.file.removeprefix("content/"), p.code, p.line, p.column) for p in self.problems]

    def warnings(self, body, *, head=HEAD):
        """Code, line and column of what is wrong with a body, with lines that count from its first."""
        self.article(body, head=head)
        lines = head.count("\n")
        return [(code, line - lines, column) for _, code, line, column in self.found()]


@pytest.fixture
def content(tmp_path):
    made = Content(tmp_path)
    made.write("_data/facts.yaml", FACTS)
    made.write("_data/references.yaml", REFERENCES)
    return made


@pytest.fixture
def server(monkeypatch):
    """Answers like other sites; on a busy machine it may take its time."""
    monkeypatch.setattr(asking, "PATIENCE", (PATIENCE, PATIENCE))
    with answering() as made:
        yield made


@pytest.fixture
def closed_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
