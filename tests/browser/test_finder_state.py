"""What the finder keeps and lets go: the search in the address, the focus, what was typed."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.support.finder import FIT, Held, search, shown, wait_for

CINCINNATI = "find/#near=45202&within=25"

LAST_READ = "performance.getEntriesByName('mg:data').at(-1).startTime"
"""When the page had read a data file; what it does with it is done before it answers a test."""


def open_at(page, address):
    page.goto(address)
    shown(page)


def heading(page):
    return page.locator("#mg-answer")


def test_skipping_to_the_content_keeps_the_search(page):
    open_at(page, CINCINNATI)
    answer = heading(page).text_content()
    page.locator("a.mg-skip").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("near=45202&within=25$"))
    expect(heading(page)).to_have_text(answer)


def test_back_takes_a_name_out_of_the_field_that_has_the_focus(page):
    open_at(page, CINCINNATI)
    page.get_by_label(re.compile("^Medicaid")).check()
    page.fill("#mg-name", "gaslight")
    expect(page).to_have_url(re.compile("name=gaslight"))
    page.evaluate("history.back()")
    expect(page).to_have_url(re.compile("within=25$"))
    expect(page.locator("#mg-name")).to_have_value("")


def test_a_long_name_is_not_cut_inside_a_character(page):
    open_at(page, CINCINNATI)
    page.fill("#mg-name", "a" * 119 + "\U0001f600")
    page.press("#mg-name", "Enter")
    expect(page).to_have_url(re.compile("name=a{119}$"))


def test_suggestions_are_those_of_the_place_that_stands_in_the_field(page):
    page.goto("find/")
    page.locator("#mg-near").press_sequentially("dayton")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#mg-near")).to_have_value(re.compile("^Dayton"))
    shown(page)
    page.evaluate("location.hash = '#near=Columbus,+OH'")
    expect(page.locator("#mg-near")).to_have_value("Columbus, OH")
    page.focus("#mg-near")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_text("Columbus, OH")


def test_suggestions_that_come_late_do_not_replace_those_of_what_was_typed_since(page):
    page.goto("find/")
    field, options = page.locator("#mg-near"), page.get_by_role("option")
    late = Held(page, "**/city/da.json")
    field.press_sequentially("da")
    late.first()
    field.fill("columbus")
    expect(options.first).to_have_text("Columbus, OH")
    wanted, read = options.all_text_contents(), page.evaluate(LAST_READ)
    late.let_go()
    wait_for(page, lambda: page.evaluate(LAST_READ) > read, "the late file was not read")
    assert options.all_text_contents() == wanted


def test_starting_a_search_closes_the_suggestions_at_once(page):
    page.goto("find/")
    waiting = Held(page, "**/cell/*.json")
    page.locator("#mg-near").fill("Dayton")
    expect(page.get_by_role("option").first).to_be_visible()
    page.locator("#mg-near").fill("Dayton, OH")
    page.keyboard.press("Enter")
    assert page.locator("#mg-near-list").is_hidden()
    waiting.let_go()


def test_an_answer_that_comes_while_the_next_place_is_typed_leaves_the_field_alone(page):
    page.goto("find/")
    waiting = Held(page, "**/cell/*.json")
    search(page, "45202")
    page.locator("#mg-finder[data-phase='loading']").wait_for()
    page.fill("#mg-near", "Day")
    waiting.let_go()
    expect(heading(page)).to_contain_text("of Cincinnati, OH 45202")
    expect(page.locator("#mg-near")).to_be_focused()
    expect(page.locator("#mg-near")).to_have_value("Day")


def test_taking_a_way_out_of_nothing_leads_to_the_answer(page):
    open_at(page, f"{CINCINNATI}&payment=medicaid&language=vi&population=veterans")
    page.get_by_role("button", name=re.compile("^Without any filter")).press("Enter")
    expect(heading(page)).to_have_text(re.compile(r"^\d+ programs within 25 miles"))
    expect(heading(page)).to_be_focused()


def test_a_wider_circle_counts_only_programs_of_the_name(page):
    open_at(page, "find/#near=45202&within=10&name=zzzz")
    expect(page.locator(".mg-nothing__text")).to_contain_text("none within 100 miles either")
    expect(page.get_by_role("button", name=re.compile("^Within "))).to_have_count(0)


def test_a_filter_that_nothing_meets_keeps_the_focus_when_it_is_taken_away(page):
    open_at(page, f"{CINCINNATI}&language=nv")
    box = page.locator("[data-facet='language'] input[value='nv']")
    expect(box).to_be_checked()
    box.press("Space")
    expect(page.locator(".mg-facet[data-facet='language'] .mg-facet__chosen")).to_be_hidden()
    expect(box).to_be_focused()


def test_the_dialog_tells_its_counts_itself_and_keeps_the_focus(kept):
    with kept.fresh({"width": 390, "height": 844}) as (page, _):
        open_at(page, CINCINNATI)
        page.get_by_role("button", name="Filters").click()
        dialog = page.get_by_role("dialog", name="Filters")
        dialog.get_by_label(re.compile("^Medicaid")).check()
        expect(dialog.get_by_role("status")).to_contain_text("within 25 miles")
        dialog.get_by_role("button", name="Clear all").press("Enter")
        expect(dialog.get_by_role("button", name="Clear all")).to_have_count(0)
        expect(dialog.get_by_role("button", name=re.compile(r"^Show \d+ program"))).to_be_focused()


def test_an_empty_search_is_no_end_of_the_one_before(page):
    open_at(page, CINCINNATI)
    search(page, "")
    expect(heading(page)).to_have_text("Where should we look?")
    page.select_option("#mg-within", "50")
    expect(heading(page)).to_contain_text("within 50 miles of Cincinnati, OH 45202")
    expect(page.locator("#mg-near")).to_have_value("Cincinnati, OH 45202")


def test_a_list_that_is_loaded_again_is_where_it_was_left(page):
    open_at(page, "find/#near=45202&within=100")
    card = page.locator(FIT).nth(9)
    card.scroll_into_view_if_needed()
    card.hover()
    left = page.evaluate("scrollY")
    assert left > 1500
    wait_for(page, lambda: page.evaluate("history.state?.top") == left, "where it was is not noted")
    page.reload()
    shown(page)
    expect(card).to_be_in_viewport()
    expect(page.locator("body")).to_be_focused()
    page.evaluate("scrollTo(0, 0)")
    wait_for(page, lambda: page.evaluate("history.state?.top") == 0, "where it was is not noted")
    page.reload()
    shown(page)
    expect(heading(page)).to_be_focused()
