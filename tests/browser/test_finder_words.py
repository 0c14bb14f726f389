"""The field "What are you looking for?": words that become filters, names, misspellings."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.finder import shown

CINCINNATI = "find/#near=45202&within=25"


@pytest.fixture
def found(page):
    page.goto(CINCINNATI)
    shown(page)
    return page


def offers(page):
    return page.locator(".mg-wanted__offer")


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


@pytest.mark.parametrize(
    ("text", "taken"), [("depr", "condition=depression$"), ("even", "name=even$")]
)
def test_enter_on_the_beginning_of_a_word_looks_for_the_name_where_somebody_has_it(
    found, text, taken
):
    found.fill("#mg-name", text)
    expect(offers(found).first).to_contain_text(re.compile("Depression|Evenings"))
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(re.compile(taken))


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
    expect(found.locator("#mg-status")).to_contain_text("1 filter matches your words")
    found.keyboard.press("Tab")
    expect(offers(found).first).to_be_focused()
    found.keyboard.press("Enter")
    expect(found).to_have_url(re.compile("time=evening"))


def test_on_a_phone_the_words_stand_in_the_filters_sheet(kept):
    with kept.fresh({"width": 390, "height": 844}) as (page, _):
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
    page.fill("#mg-name", "gaslight")
    expect(page).to_have_url(re.compile("name=gaslight"))
    watch.errors.clear()


def test_an_age_in_a_sentence_is_taken_with_the_rest(found):
    found.fill("#mg-name", "trauma 19yo")
    expect(offers(found).first).to_contain_text("Trauma and PTSD, Young adults (18 to 25)")
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(
        re.compile("condition=trauma&age=young-adults|age=young-adults&condition=trauma")
    )


def test_after_an_age_is_taken_what_else_was_said_is_offered(found):
    found.fill("#mg-name", "16 years old, evening")
    found.get_by_role("button", name=re.compile("^Teens")).last.click()
    expect(found).to_have_url(re.compile("age=adolescents$"))
    expect(found.locator("#mg-name")).to_have_value("evening")
    expect(offers(found).first).to_contain_text("Evenings")


def test_hours_and_years_that_are_no_ages_choose_nobody(found):
    found.fill("#mg-name", "10 to 2")
    found.press("#mg-name", "Enter")
    expect(found).not_to_have_url(re.compile("age="))


SENTENCE = "trauma, evening and medicaid"
ALL = re.compile("^Trauma and PTSD, Evenings, Medicaid ")


@pytest.mark.parametrize("how", ["enter", "click"])
def test_a_sentence_of_several_filters_is_taken_as_a_whole(found, how):
    found.fill("#mg-name", SENTENCE)
    expect(offers(found).first).to_have_text(ALL)
    if how == "enter":
        found.press("#mg-name", "Enter")
    else:
        offers(found).first.click()
    for choice in ("condition=trauma", "time=evening", "payment=medicaid"):
        expect(found).to_have_url(re.compile(choice))
    expect(found.locator("#mg-name")).to_have_value("")
    expect(offers(found)).to_have_count(0)


def test_what_a_text_says_beside_the_filter_taken_is_offered_next(found):
    found.fill("#mg-name", SENTENCE)
    found.get_by_role("button", name=re.compile(r"^Medicaid \d")).click()
    expect(found).to_have_url(re.compile("within=25&payment=medicaid$"))
    expect(offers(found).first).to_have_text(re.compile("^Trauma and PTSD, Evenings "))
    offers(found).first.click()
    expect(found.locator("#mg-name")).to_have_value("")
    expect(found).to_have_url(re.compile("condition=trauma"))


@pytest.mark.parametrize("text", ["example blue", "queen city"])
def test_an_insurer_that_programs_state_is_offered_as_one(found, text):
    found.fill("#mg-name", text)
    expect(offers(found).first).to_have_text(re.compile(f"^Insurance plan “{text}” [1-9]"))
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(re.compile(f"insurer={text.replace(' ', r'[+]')}$"))


def test_a_text_that_nobody_near_says_may_be_an_insurer_and_empties_no_list(found):
    answer = found.locator("#mg-answer").text_content()
    found.fill("#mg-name", "humana")
    expect(offers(found)).to_have_text(
        [re.compile("^Insurance plan “humana” "), re.compile("^Programs named “humana” 0")]
    )
    expect(found.locator("#mg-answer")).to_have_text(answer)
    found.press("#mg-name", "Enter")
    expect(found).to_have_url(re.compile("name=humana$"))


def test_a_name_that_nobody_has_is_not_offered_beside_filters(found):
    found.fill("#mg-name", "day program")
    expect(offers(found)).to_have_count(1)
