"""The word search among all programs of the country: what a person wants appears first."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from playwright.sync_api import expect

from site_generator.word_search.folding import folded
from tests.support.browser import watched_page
from tests.support.word_search import asked, note, opened, titles

SAMPLED = 8
WIDE = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def page(browser, national_site_url):
    with watched_page(browser, national_site_url, viewport=WIDE) as (page, _):
        opened(page, "")
        yield page


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("OCD", "Programs that treat OCD"),
        ("how much does it cost", "What does an IOP cost?"),
        ("what is an iop", "What is an intensive outpatient program?"),
        ("Dayton", "Programs near Dayton, OH"),
        ("45202", "Programs near 45202 (Cincinnati, OH)"),
        ("New York", "Programs near New York, NY"),
        ("st louis mo", "Programs near St. Louis, MO"),
        ("does it work", "Does an IOP work?"),
        ("day program", "Programs: Partial hospitalization (PHP)"),
    ],
)
def test_what_a_person_wants_stands_first(page, text, first):
    asked(page, text)
    assert titles(page)[0] == first


def misspelled(word):
    """``word`` with two letters in its middle swapped."""
    at = next(at for at in range(2, len(word) - 1) if word[at] != word[at + 1])
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def by_name(catalogue):
    """Names that one program alone has, with its longest word misspelled."""
    count = Counter(folded(program.name) for program in catalogue.programs)
    names = sorted(
        folded(program.name)
        for program in catalogue.programs
        if count[folded(program.name)] == 1 and 2 <= len(program.name.split()) <= 5
    )
    chance = random.Random(7)  # noqa: S311 - the same names every time
    for name in chance.sample(names, SAMPLED * 4):
        longest = max(name.split(), key=len)
        if longest.isalpha() and len(longest) >= 7 and len(set(longest[2:-1])) > 1:
            yield name, name.replace(longest, misspelled(longest))


def test_a_program_is_found_by_its_name_with_a_slip_in_it(page, catalogue):
    tried = list(by_name(catalogue))[:SAMPLED]
    assert len(tried) == SAMPLED
    lost = {}
    for name, typed in tried:
        asked(page, typed)
        shown = [folded(title) for title in titles(page)]
        if name not in shown[:5]:
            lost[typed] = shown[:5]
    assert lost == {}


def test_a_word_that_thousands_have_is_counted_and_shown_in_portions(page):
    asked(page, "counseling")
    heading = page.locator("h3", has_text=re.compile(r"^Programs \("))
    group = page.locator(".mg-lookup__group").filter(has=heading)
    count = int(re.search(r"[\d,]+", group.locator("h3").text_content())[0].replace(",", ""))
    assert count > 1000
    expect(group.locator(".mg-lookup__result")).to_have_count(5)
    group.get_by_role("button", name=re.compile("^Show 10 more")).click()
    expect(group.locator(".mg-lookup__result")).to_have_count(15)
    expect(note(page)).to_be_hidden()
