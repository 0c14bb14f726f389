"""What is to be compared with its sources soon, and what should have been."""

from __future__ import annotations

from datetime import date

from site_generator.articles import load_articles
from site_generator.problems import Problems
from site_generator.wording import english
from tests.unit.editorial.conftest import HEAD, TODAY


def dated(next_check):
    return HEAD.replace("next_check: 2027-11-22", f"next_check: {next_check}")


def test_the_next_sixty_days_are_listed_by_day(content):
    content.article("Text.", path="last.md", head=dated("2027-01-23"))
    content.article("Text.", path="later.md", head=dated("2027-01-24"))
    content.article("Text.", path="tomorrow.md", head=dated("2026-11-25"))
    assert list(map(str, content.desk().due(TODAY))) == [
        "2026-11-24 (today): content/_data/facts.yaml:30: the fact 'bill'",
        "2026-11-25 (in 1 day): content/tomorrow.md: A page",
        "2027-01-10 (in 47 days): content/_data/facts.yaml:15: the fact 'people'",
        "2027-01-23 (in 60 days): content/last.md: A page",
    ]


def test_what_is_overdue_is_a_warning_and_not_in_the_list(content):
    content.article("Text.", head=dated("2026-11-23"))
    problems = Problems()
    load_articles(
        content.folder / "content",
        english(),
        base=content.folder,
        today=date(2026, 11, 25),
        problems=problems,
    )
    overdue = [(p.file, p.line) for p in problems if p.code == "A009"]
    assert overdue == [("content/_data/facts.yaml", 45), ("content/page.md", 5)]
    due = content.desk().due(date(2026, 11, 25))
    assert [one.what for one in due] == ["the fact 'people'"]
