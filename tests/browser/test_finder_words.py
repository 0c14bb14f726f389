"""The field "What are you looking for?": words that become filters, names, misspellings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from site_generator.finder.people_words import people_words
from tests.support.browser import watched_page
from tests.support.finder import shown

CASES = yaml.safe_load(Path("tests/cases/words-people-use.yaml").read_text(encoding="utf-8"))
CINCINNATI = "find/#near=45202&within=25"
HOW = ["exact", "within", "begun", "misspelled"]


@pytest.fixture
def found(page):
    page.goto(CINCINNATI)
    shown(page)
    return page


def offers(page):
    return page.locator(".mg-wanted__offer")


def test_the_browser_means_what_python_means(page):
    page.goto("find/")
    table = [list(row) for row in people_words()]
    results = page.evaluate(
        """async ({ table, texts }) => {
          const base = document.querySelector('script[src$="scripts/finder.js"]').src;
          const lib = await import(new URL("lib/people-words.js", base));
          return texts.map((text) => lib.meanings(text, table));
        }""",
        {"table": table, "texts": [case["text"] for case in CASES]},
    )
    means = [
        [
            {table[said["row"]][1][0][0]: table[said["row"]][1][0][1], "how": HOW[said["how"]]}
            for said in result
        ]
        for result in results
    ]
    assert means == [case["means"] for case in CASES]


def test_a_word_offers_its_filter_with_how_many_fit_and_what_it_means(found):
    found.fill("#mg-name", "day program")
    expect(offers(found).first).to_contain_text(re.compile(r"Partial hospitalization \(PHP\) \d+"))
    expect(found.locator(".mg-wanted__why")).to_contain_text("often called partial hospitalization")
    count = int(offers(found).first.locator(".mg-wanted__count").text_content())
    offers(found).first.click()
    expect(found).to_have_url(re.compile("level=php"))
    expect(found.locator("#mg-answer")).to_contain_text(f"{count} program")
    expect(found.locator("#mg-name")).to_have_value("")
    expect(found.locator("#mg-name")).to_be_focused()


def test_enter_takes_the_filter_that_the_word_says(found):
    found.fill("#mg-name", "OCD")
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(re.compile("condition=ocd$"))


def test_a_misspelled_word_is_understood(found):
    found.fill("#mg-name", "deppresion")
    expect(offers(found).first).to_contain_text("Depression")
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(re.compile("condition=depression$"))


def test_a_word_may_still_be_a_part_of_a_name(found):
    found.fill("#mg-name", "evening")
    named = found.get_by_role("button", name="Programs named “evening”")
    named.click()
    expect(found).to_have_url(re.compile("name=evening"))
    expect(found.locator("#mg-name")).to_have_value("evening")
    expect(offers(found)).to_have_count(0)


def test_the_beginning_of_a_word_offers_but_enter_looks_for_the_name(found):
    found.fill("#mg-name", "depr")
    expect(offers(found).first).to_contain_text("Depression")
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(re.compile("name=depr"))


def test_a_word_adds_to_what_was_chosen_before(found):
    found.get_by_label(re.compile("^Medicaid")).check()
    found.fill("#mg-name", "trauma")
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(
        re.compile("payment=medicaid&condition=trauma|condition=trauma.*medicaid")
    )


def test_the_words_are_used_by_keyboard_alone(found):
    found.locator("#mg-name").press_sequentially("after work")
    expect(offers(found).first).to_be_visible()
    expect(found.locator("#mg-status")).to_contain_text("1 filter fits your words")
    found.keyboard.press("Tab")
    expect(offers(found).first).to_be_focused()
    found.keyboard.press("Enter")
    expect(found).to_have_url(re.compile("time=evening"))


def test_on_a_phone_the_words_stand_in_the_filters_sheet(browser, site_url):
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(CINCINNATI)
        shown(page)
        page.get_by_role("button", name=re.compile("^Filters")).click()
        page.fill("#mg-name", "rehab")
        offers(page).first.click()
        expect(page).to_have_url(re.compile("focus=substance-use"))


def test_a_name_still_narrows_the_list_where_the_words_cannot_be_loaded(opened):
    page, watch = opened
    page.route("**/words.json", lambda route: route.abort())
    page.goto(CINCINNATI)
    shown(page)
    page.fill("#mg-name", "river")
    expect(page).to_have_url(re.compile("name=river"))
    watch.errors.clear()
