"""Advice that can harm, found as an error wherever readers see it, and what is safe to say."""

from __future__ import annotations

import tomllib

import pytest

from site_generator.editorial.deny_list import UNSAFE
from site_generator.editorial.sentences import split_sentences
from site_generator.editorial.wording import found_words
from tests.support import ROOT

HARMS = [
    "If you drink or use every day, don't stop all at once to keep the rule.",
    "If you drink or use every day, don\u2019t stop all at once while you wait.",
    "Don't stop drinking or using all at once before you have asked a doctor.",
    "Alcohol is a drug, so never stop drinking or using suddenly.",
    "Do not stop using until you have seen somebody.",
    "Don't stop using heroin suddenly; ask for medicines first.",
    "Do not stop heroin all at once.",
    "You shouldn't stop fentanyl suddenly.",
    "Do not suddenly stop.",
    "Don't ever stop using all at once.",
    "Delete the browser history at once.",
    "You can remain anonymous when you call 988.",
    "You should not quit cold turkey.",
    "Don't stop\nall at once.",
    "Just quit cold turkey.",
    "Delete your browsing history afterward.",
    "You can clear the history.",
    "988 is anonymous.",
    "Call 988 anonymously.",
    "Call 1-800-931-2237.",
    "Call (800) 931-2237.",
    "Call 988 and press 3.",
    "Text PRIDE to 988.",
    "If most of your marks are in the middle, an IOP makes sense.",
    "If you scored five or more, call.",
    "A PHP is level 2.5, partial hospitalization (4th edition).",
    "In the fourth edition, level 2.5 is partial hospitalization.",
    "The hours are those of the ASAM Criteria, 4th edition.",
]
SAFE = [
    "If you drink heavily every day, don't stop suddenly.",
    "Don't stop Xanax, Valium or other benzodiazepines all at once: don't stop suddenly.",
    "Never stop drinking suddenly if you shake without it.",
    "Don't stop drugs that are prescribed to you.",
    "At your insurer, press 3 for mental health.",
    "Option three is a virtual program.",
    "Bring most of your answers in writing.",
    "Your score means nothing here.",
    "We never stop using plain words.",
    "You can't stay anonymous when you call 988 and a life is in danger.",
    "Don't stop a medicine on your own.",
    "Don't stop trying, and do not stop there.",
    "Don't go cold turkey.",
    "Do not delete your history all at once.",
    "If you clear your history, somebody may notice.",
    "988 asks no name.",
    "988 is not always anonymous.",
    "The line 1-800-931-2237 closed in June.",
    "Press 3 ended in July.",
    "See your own scores from day one.",
    "No page can add up your week.",
    "A PHP is level 2.5, high-intensity outpatient in the 4th edition.",
    "We know no hours of the 4th edition.",
]


@pytest.mark.parametrize("body", HARMS)
def test_advice_that_can_harm_is_an_error(content, body):
    content.article(body)
    found = content.found(errors=1)
    assert [code for _, code, *_ in found] == ["E014"]
    assert content.problems.errors[0].hint in UNSAFE.values()


@pytest.mark.parametrize("body", SAFE)
def test_what_harms_nobody_passes(content, body):
    assert "E014" not in [code for code, *_ in content.warnings(f"Text.\n\n{body}")]


def test_every_kind_of_advice_has_a_case():
    missed = {
        hint
        for hint in UNSAFE.values()
        if not any(hint == found for body in HARMS for *_, found in found_words(body, cited=True))
    }
    assert missed == set()


def test_an_exception_with_its_reason_lets_a_quotation_pass(content):
    body = "<!-- allow: 988 is anonymous; a claim that the page corrects -->\n988 is anonymous, some say."
    assert content.warnings(body) == []


def test_glossary_facts_and_figures_are_read_too(content):
    facts = (content.folder / "content/_data/facts.yaml").read_text()
    content.write("_data/facts.yaml", facts.replace("text: $400 or more", "text: 988 is anonymous"))
    content.write(
        "_data/glossary.yaml",
        "terms:\n  - id: dose\n    term: dose\n"
        "    short: Don't stop using all at once.\n    page: page.md\n",
    )
    content.write(
        "_data/figures.yaml",
        "figures:\n  ladder:\n    kind: ladder\n    title: If you scored five\n",
    )
    content.article("Text.")
    found = [(file, code) for file, code, *_ in content.found(errors=3)]
    assert [one for one in found if one[1] == "E014"] == [
        ("_data/facts.yaml", "E014"),
        ("_data/figures.yaml", "E014"),
        ("_data/glossary.yaml", "E014"),
    ]


def texts(value):
    if isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str):
        yield value


def unsafe_in(table):
    return [
        match[0]
        for text in texts(table)
        for sentence in split_sentences(text)
        for match, kind, _ in found_words(sentence.text, cited=True)
        if kind.code == "E014"
    ]


def test_the_reader_of_tables_finds_what_is_nested():
    table = tomllib.loads('[a]\nb = ["Fine.", "Well. Don\'t stop using, please."]\nc = 1')
    assert unsafe_in(table) == ["Don't stop using"]


@pytest.mark.parametrize(
    "table", sorted((ROOT / "site_generator/wording").rglob("*.toml")), ids=lambda path: path.name
)
def test_the_words_of_the_site_itself_give_no_such_advice(table):
    assert unsafe_in(tomllib.loads(table.read_text(encoding="utf-8"))) == []
