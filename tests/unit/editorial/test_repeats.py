"""A sentence that is in the articles twice."""

from __future__ import annotations

SENTENCE = "Call the number on the back of your card."


def test_each_later_place_names_the_first(content):
    content.article(f"Text. {SENTENCE}", path="a.md")
    content.article(f"Text.\n\n- First call, *the number* on your card! {SENTENCE}", path="b.md")
    content.article("Text. CALL the number, on the back\nof [your](a.md) card?", path="c.md")
    assert content.found() == [("b.md", "E030", 10, 42), ("c.md", "E030", 8, 7)]
    assert {p.message for p in content.problems} == {"this sentence is already in content/a.md:8"}


def test_a_sentence_twice_in_one_article_is_reported_too(content):
    assert content.warnings(f"{SENTENCE} {SENTENCE}") == [("E030", 1, 43)]


def test_short_sentences_and_other_sentences_pass(content):
    content.article("Text. Call the number on your card today. One more word here.", path="a.md")
    content.article("Text. Call the number on your card today. One more word there.", path="b.md")
    assert content.found() == []


def test_facts_are_compared_filled_in_but_do_not_make_a_sentence_long(content):
    content.article("The book says it takes {fact:hours}.", path="a.md")
    content.article("The book says it takes {fact:hours}.", path="b.md")
    assert content.found() == []
    content.article("The book says that for most people it takes {fact:hours}.", path="a.md")
    content.article("The book says that for most people it takes {fact:hours}.", path="b.md")
    assert content.found() == [("b.md", "E030", 8, 1)]


def test_tables_headings_and_titles_may_be_alike(content):
    table = f"| a | b |\n| --- | --- |\n| {SENTENCE} | x |"
    for name in ("a", "b"):
        content.article(
            f'Text.\n\n## {SENTENCE}\n\n{table}\n\n!!! note "{SENTENCE}"\n    Text.',
            path=f"{name}.md",
        )
    assert content.found() == []


def test_a_repetition_may_be_allowed_where_it_stands(content):
    content.article(f"Text.\n\n{SENTENCE}", path="a.md")
    content.article(
        f"Text.\n\n<!-- allow: repeated; a sheet of its own -->\n{SENTENCE}", path="b.md"
    )
    assert content.found() == []
