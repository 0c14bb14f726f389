"""The words of the glossary in the text of an article: a link without scripts, a box with them."""

from __future__ import annotations

import re

import pytest

from tests.support.browser import watched_page

pytestmark = pytest.mark.browser

ARTICLE = "levels-of-care/stepping-up-and-down/"
WORDS = "a.mg-term"
OPEN = ".mg-meaning:popover-open"


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.tagName")


@pytest.fixture
def word(page):
    page.goto(ARTICLE)
    return page.locator(WORDS).first


def reach(page, word):
    """Press Tab until ``word`` has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if focused(page) == word.get_attribute("id"):
            return
    pytest.fail("the keyboard does not reach the word")


def test_without_scripts_a_word_leads_to_its_meaning_and_back(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (page, _):
        page.goto(ARTICLE)
        word = page.locator(WORDS).first
        name = word.get_attribute("id")
        word.click()
        meaning = page.locator(":target")
        assert meaning.is_visible()
        assert meaning.locator("dd").inner_text()
        meaning.locator(".mg-words__back").click()
        assert page.locator(":target").get_attribute("id") == name


def test_a_browser_without_popovers_keeps_the_link(alone):
    page, _ = alone
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(ARTICLE)
    word = page.locator(WORDS).first
    assert word.get_attribute("role") is None
    word.click()
    assert page.locator(":target").get_attribute("id") == word.get_attribute("href")[1:]


def test_a_keyboard_opens_a_meaning_reads_on_in_it_and_closes_it(page, word):
    reach(page, word)
    assert word.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    box = page.locator(OPEN)
    box.wait_for()
    assert word.get_attribute("aria-expanded") == "true"
    assert focused(page) == box.get_attribute("id")
    page.keyboard.press("Tab")
    assert box.evaluate(
        "box => box.contains(document.activeElement) && box !== document.activeElement"
    )
    page.keyboard.press("Escape")
    box.wait_for(state="detached")
    assert focused(page) == word.get_attribute("id")
    assert word.get_attribute("aria-expanded") == "false"


def test_the_space_bar_and_the_button_do_the_same(page, word):
    reach(page, word)
    page.keyboard.press("Space")
    page.locator(OPEN).get_by_role("button").click()
    page.locator(OPEN).wait_for(state="detached")
    assert focused(page) == word.get_attribute("id")


def test_leaving_the_box_by_keyboard_closes_it(page, word):
    word.click()
    page.locator(OPEN).wait_for()
    for _ in range(page.locator(f"{OPEN} :is(a, button)").count() + 1):
        page.keyboard.press("Tab")
    page.locator(OPEN).wait_for(state="detached")
    assert focused(page) != word.get_attribute("id")


def test_a_second_press_and_a_press_elsewhere_close_it(page, word):
    word.click()
    page.locator(OPEN).wait_for()
    word.click()
    page.locator(OPEN).wait_for(state="detached")
    word.click()
    page.locator(OPEN).wait_for()
    page.locator("h1").click()
    page.locator(OPEN).wait_for(state="detached")


def test_one_meaning_at_a_time(page, word):
    word.click()
    page.locator(WORDS).nth(1).click()
    assert page.locator(OPEN).count() == 1
    assert page.locator(f"{WORDS}[aria-expanded='true']").count() == 1


def test_a_box_says_what_the_list_says_and_leads_to_the_term_among_all(page, word):
    entry = page.locator(word.get_attribute("href"))
    word.click()
    box = page.locator(OPEN)
    assert entry.locator("dt").inner_text() in box.inner_text()
    assert entry.locator(".mg-words__text").inner_text() in box.inner_text()
    assert box.get_attribute("aria-labelledby") == box.locator("strong").get_attribute("id")
    term = word.get_attribute("id").removeprefix("word-")
    box.get_by_role("link", name="All words").click()
    page.wait_for_url(re.compile(rf"glossary/#{term}$"))
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_box_stands_beside_its_word_and_inside_the_screen(kept, width):
    shape = {"width": width, "height": 800}
    with kept.fresh(shape) as (page, _):
        page.goto(ARTICLE)
        for word in page.locator(WORDS).all():
            word.click()
            box = page.locator(OPEN).bounding_box()
            place = word.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            gaps = (box["y"] - place["y"] - place["height"], place["y"] - box["y"] - box["height"])
            assert 0 <= max(gaps) <= 24
            assert box["x"] < place["x"] + place["width"]
            assert place["x"] < box["x"] + box["width"]
            page.keyboard.press("Escape")
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_what_can_be_pressed_in_a_box_is_large_enough(page, word):
    word.click()
    for target in page.locator(f"{OPEN} :is(a, button)").all():
        assert target.bounding_box()["height"] >= 44


def test_paper_shows_words_as_words_and_their_meanings_at_the_end(page, word):
    word.click()
    page.emulate_media(media="print")
    assert word.evaluate("word => getComputedStyle(word).textDecorationLine") == "none"
    assert not page.locator(".mg-meaning").first.is_visible()
    assert page.locator(word.get_attribute("href")).is_visible()
    assert not page.locator(".mg-words__back").first.is_visible()
