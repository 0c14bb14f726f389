"""The table of articles."""

from __future__ import annotations

import json

from site_generator.editorial.overview import as_json, as_text


def test_an_article_is_a_row_in_columns_and_in_json(content):
    body = "\n\n".join(f"You go on day {number} and you sleep at home." for number in range(20))
    content.article(f"It takes {{fact:hours}}. [@paper]\n\n{body}", path="costs/a.md")
    content.article("Text.", path="b.md")
    rows = content.desk().rows()
    first, second = json.loads(as_json(rows))[::-1]
    assert first == {
        "article": "costs/a.md",
        "title": "A page",
        "words": 208,
        "words_a_sentence": 9.9,
        "flesch_kincaid": first["flesch_kincaid"],
        "coleman_liau": first["coleman_liau"],
        "sources": ["paper", "book"],
        "facts": ["hours"],
        "checked": "2026-11-22",
        "next_check": "2027-11-22",
    }
    assert second["flesch_kincaid"] is second["coleman_liau"] is None
    head, short, long, medians = as_text(rows).splitlines()
    assert head.split()[0] == "article"
    assert short.split() == ["b.md", "1", "1.0", "2", "0"]
    grades = [str(first["flesch_kincaid"]), str(first["coleman_liau"])]
    assert long.split() == ["costs/a.md", "208", "9.9", *grades, "2", "1"]
    assert medians.split() == ["median", "208", *grades]
    assert len({len(line) for line in (head, short, long)}) == 1


def test_no_articles_are_an_empty_table(content):
    rows = content.desk().rows()
    assert json.loads(as_json(rows)) == []
    assert len(as_text(rows).splitlines()) == 1
