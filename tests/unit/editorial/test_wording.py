"""Words that hurt, promise, explain the brain or sell, each at its place, and what passes."""

from __future__ import annotations

import pytest

HURTS = [
    ("An addict came.", [("E010", 1, 4)]),
    ("Many are\nVictims of it.", [("E010", 2, 1)]),
    ("He got clean.", [("E010", 1, 4)]),
    ("He was clean for a year.", [("E010", 1, 4)]),
    ("A dirty urine test.", [("E010", 1, 3)]),
    ("She committed suicide.", [("E010", 1, 5)]),
    ("People *suffering from* it.", [("E010", 1, 9)]),
    ("People suffering\nfrom it.", [("E010", 1, 8)]),
    ("Those afflicted by it.", [("E010", 1, 7)]),
    ("The mentally ill.", [("E010", 1, 5)]),
    ("A drug abuser.", [("E010", 1, 3)]),
    ("A [drug abuser](page.md).", [("E010", 1, 4)]),
    ("Text.\n\n## For addicts\n\nText.", [("E010", 3, 8)]),
    ("Text.\n\n| a | b |\n| --- | --- |\n| 1 | An addict |", [("E010", 5, 10)]),
    ('Text.\n\n!!! note "An addict"\n    Text.', [("E010", 3, 14)]),
    ("Text.\n\n> - Many addicts", [("E010", 3, 10)]),
    ("See ![an addict](a.png).", [("E010", 1, 10)]),
]
PROMISES = [
    ("It will heal you.", [("E011", 1, 4)]),
    ("This cures it.", [("E011", 1, 6)]),
    ("Guaranteed results.", [("E011", 1, 1)]),
    ("A method proven to work.", [("E011", 1, 10)]),
    ("It has a high success rate.", [("E011", 1, 10)]),
]
BRAIN = [
    ("It rewires the brain.", [("E012", 1, 4)]),
    ("It works by mirror neurons. More text follows here. [@book]", [("E012", 1, 13)]),
    ("A chemical imbalance.", [("E012", 1, 3)]),
    ("Neuroplasticity helps.", [("E012", 1, 1)]),
]
SALES = [
    ("A world-class team.", [("E013", 1, 3)]),
    ("Luxury rooms.", [("E013", 1, 1)]),
    ("State-of-the-art care.", [("E013", 1, 1)]),
    ("A leading provider.", [("E013", 1, 3)]),
    ("The premier place.", [("E013", 1, 5)]),
]


@pytest.mark.parametrize(("body", "expected"), HURTS + PROMISES + BRAIN + SALES)
def test_a_word_is_reported_at_its_place(content, body, expected):
    assert content.warnings(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "The house was clean and bright.",
        "Cleaning takes an hour. Wash the dirty cup.",
        "An addiction is an illness.",
        "`addict`",
        "```\nAn addict.\n```",
        "Text.\n\n    An addict.",
        "Text. <!-- An addict. -->",
        "[Text](https://addict.example/victims-of)",
        "It leads to more. The leading line is long.",
        "Nobody can guarantee that.",
        "No program can promise a cure.",
        "Nobody will heal you by magic.",
        "It's not a cure.",
        "It can't cure this.",
        "It rewires the brain. [@book]",
        "It rewires [@book] the brain.",
        "Keep it secure.",
    ],
)
def test_what_is_harmless_passes(content, body):
    assert content.warnings(f"Text.\n\n{body}") == []


def test_front_matter_is_read_too_but_not_its_keys_and_comments(content):
    head = (
        "---\ntitle: Help for addicts\ndescription: Plain.\n# An addict wrote this.\n"
        "next:\n  page: addict.md\n  text: Victims of it\ntemplate: pages/x.html\n---\n"
    )
    content.article("Text.", head=head)
    assert content.found() == [("page.md", "E010", 2, 17), ("page.md", "E010", 7, 9)]


def test_words_that_a_fact_brings_are_reported_where_the_fact_stands(content):
    facts = (content.folder / "content/_data/facts.yaml").read_text()
    bill = "    # allow: premier; its name\n    text: the premier, world-class bill"
    content.write("_data/facts.yaml", facts.replace("    text: $400 or more", bill))
    content.article("You get {fact:bill} soon.")
    assert content.found() == [("_data/facts.yaml", "E013", 33, 24)]


def test_the_glossary_is_read_too(content):
    content.write(
        "_data/glossary.yaml",
        "terms:\n  - id: dose\n    term: dose\n"
        "    short: How much a victim of it gets.\n    page: page.md\n",
    )
    content.article("Text.")
    assert content.found() == [("_data/glossary.yaml", "E010", 4, 23)]


def test_a_better_word_is_offered(content):
    content.warnings("An addict.")
    (problem,) = content.problems
    assert problem.message == "avoid 'addict'"
    assert problem.hint == "write 'a person with a substance use disorder'"
