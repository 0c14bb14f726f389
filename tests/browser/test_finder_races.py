"""What someone does in the finder while something else is still on its way, or does not come."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.finder import FIT, VIRTUAL, Held, click_below, ids, in_two_files, search, shown

CINCINNATI = "find/#near=45202&within=25"
DAYTON = "find/#near=45402&within=25"
MORE = "[data-group='virtual'] .mg-group__more"
BY_VIDEO = "[data-button='virtual']"
FURTHER = "[data-button='further']"
FAILED = {
    "offline": (lambda route: route.abort(), "may be offline"),
    "stale": (lambda route: route.fulfill(status=404, body="gone"), "reload the page"),
    "unreadable": (lambda route: route.fulfill(body="<!doctype html>"), "on our end"),
}


@pytest.fixture
def opened(alone):
    """Nothing of another test may be on its way."""
    return alone


def open_at(page, address):
    page.goto("about:blank")
    page.goto(address)
    shown(page)


def heading(page):
    return page.locator("#mg-answer")


def listed_at(page, address):
    """The cards at an address that is opened for itself, and what the heading says."""
    open_at(page, address)
    return ids(page), heading(page).text_content()


def at_once(page, script):
    """Run several steps in one go: no answer comes between them."""
    page.evaluate(
        f"""() => {{
             const part = (name) => document.querySelector(name);
             const medicaid = part("[data-facet='payment'] input[value='medicaid']");
             {script}
           }}"""
    )


def test_a_choice_right_after_a_search_waits_for_the_place(page):
    wanted = listed_at(page, f"{DAYTON}&payment=medicaid")
    open_at(page, CINCINNATI)
    zips = Held(page, "**/zip/454.json")
    with page.expect_request("**/zip/454.json"):
        at_once(
            page,
            """part("#mg-near").value = "45402";
               part("#mg-near").form.requestSubmit();
               medicaid.click();""",
        )
    expect(page).to_have_url(re.compile("near=45402&within=25&payment=medicaid$"))
    expect(heading(page)).not_to_contain_text("45402 that fit")
    zips.let_go()
    expect(heading(page)).to_have_text(wanted[1])
    assert ids(page) == wanted[0]
    expect(page.locator("#mg-near")).to_have_value("Dayton, OH 45402")


def test_a_choice_right_after_another_radius_counts_within_it(page):
    wanted = listed_at(page, "find/#near=45202&within=10&payment=medicaid")
    wide = listed_at(page, "find/#near=45202&within=100&payment=medicaid")
    assert wanted[0] != wide[0]
    open_at(page, "find/#near=45202&within=100")
    at_once(
        page,
        """part("#mg-within").value = "10";
           part("#mg-within").dispatchEvent(new Event("change", { bubbles: true }));
           medicaid.click();""",
    )
    expect(heading(page)).to_have_text(wanted[1])
    assert ids(page) == wanted[0]


def test_two_steps_back_at_once_show_the_place_that_the_address_names(page):
    wanted = listed_at(page, CINCINNATI)
    page.get_by_label(re.compile("^Medicaid")).check()
    expect(page).to_have_url(re.compile("medicaid"))
    search(page, "45402")
    expect(heading(page)).to_contain_text("Dayton")
    page.reload()
    shown(page)
    zips = Held(page, "**/zip/452.json")
    with page.expect_request("**/zip/452.json"):
        page.evaluate(
            """async () => {
                 for (let step = 0; step < 2; step += 1) {
                   const done = new Promise((go) => addEventListener("popstate", go, { once: true }));
                   history.back();
                   await done;
                 }
               }"""
        )
    assert page.url.endswith("#near=45202&within=25")
    zips.let_go()
    expect(heading(page)).to_have_text(wanted[1])
    assert ids(page) == wanted[0]


def test_enter_on_the_place_that_is_left_goes_back_to_it(page):
    wanted = listed_at(page, CINCINNATI)
    at_once(
        page,
        """const field = part("#mg-near");
           const here = field.value;
           for (const place of ["45402", here]) {
             field.value = place;
             field.form.requestSubmit();
           }""",
    )
    expect(page).to_have_url(re.compile("near=Cincinnati,\\+OH\\+45202"))
    page.wait_for_load_state("networkidle")
    expect(heading(page)).to_have_text(wanted[1])
    assert ids(page) == wanted[0]


def to_the_next_file(page):
    """Show programs by video until the next press loads a file."""
    while not page.locator(MORE).text_content().startswith("Search"):
        before = len(ids(page, VIRTUAL))
        click_below(page.locator(MORE))
        expect(page.locator(VIRTUAL)).not_to_have_count(before)


def later(page, cards):
    return [id_ for id_ in ids(page, cards) if id_.startswith("later-")]


@pytest.mark.parametrize("fault", FAILED)
def test_a_file_by_video_that_does_not_come_leaves_the_answer_and_can_be_tried_again(
    page, watch, fault
):
    fails, said = FAILED[fault]
    in_two_files(page, "virtual")
    open_at(page, CINCINNATI)
    to_the_next_file(page)
    before = (heading(page).text_content(), ids(page), ids(page, VIRTUAL))
    page.route("**/virtual/OH-2.json", fails)
    page.locator(MORE).press("Enter")
    expect(page.locator(BY_VIDEO)).to_contain_text(said)
    expect(page.locator("#mg-status")).to_contain_text(said)
    assert (heading(page).text_content(), ids(page), ids(page, VIRTUAL)) == before
    expect(page.locator(MORE)).to_be_focused()
    page.unroute("**/virtual/OH-2.json", fails)
    page.locator(MORE).press("Enter")
    expect(page.locator(f"{VIRTUAL}[data-program-id^='later-']").first).to_be_visible()
    expect(page.locator(BY_VIDEO)).to_be_hidden()
    watch.errors.clear()


@pytest.mark.parametrize("fault", FAILED)
def test_a_file_further_out_that_does_not_come_leaves_the_answer_and_can_be_tried_again(
    page, watch, fault
):
    fails, said = FAILED[fault]
    in_two_files(page, "cell")
    open_at(page, CINCINNATI)
    before = (heading(page).text_content(), ids(page))
    page.route("**/cell/1.json", fails)
    button = page.get_by_role("button", name="Search farther away")
    button.press("Enter")
    expect(page.locator(FURTHER)).to_contain_text(said)
    expect(page.locator("#mg-status")).to_contain_text(said)
    assert (heading(page).text_content(), ids(page)) == before
    expect(button).to_be_focused()
    page.unroute("**/cell/1.json", fails)
    button.press("Enter")
    expect(page.locator("[data-partial]")).to_be_hidden()
    expect(heading(page)).to_be_focused()
    assert later(page, FIT)
    watch.errors.clear()


def test_what_is_slow_to_come_is_said_to_be_on_its_way_and_asked_for_once(page):
    in_two_files(page, "cell")
    open_at(page, CINCINNATI)
    waiting = Held(page, "**/cell/1.json")
    before = ids(page)
    page.get_by_role("button", name="Search farther away").dblclick()
    expect(page.locator(FURTHER)).to_have_text("Loading more…")
    assert ids(page) == before
    waiting.first()
    assert len(waiting.routes) == 1
    waiting.let_go()
    expect(page.locator("[data-partial]")).to_be_hidden()
    assert later(page, FIT)


def test_a_choice_made_while_looking_further_keeps_both(page):
    in_two_files(page, "cell")
    open_at(page, CINCINNATI)
    waiting = Held(page, "**/cell/1.json")
    page.get_by_role("button", name="Search farther away").click()
    box = page.get_by_label(re.compile("^Medicaid"))
    box.check()
    expect(page).to_have_url(re.compile("medicaid"))
    shown(page)
    waiting.let_go()
    expect(page.locator("[data-partial]")).to_be_hidden()
    assert later(page, FIT)
    expect(box).to_be_checked()
    expect(box).to_be_focused()


@pytest.mark.parametrize("last", ["**/virtual/OH-2.json", "**/cell/1.json"])
def test_more_by_video_and_more_that_fits_do_not_undo_each_other(page, last):
    in_two_files(page, "cell", "virtual")
    open_at(page, CINCINNATI)
    late = Held(page, last)
    first = Held(page, "**/cell/1.json") if "virtual" in last else late
    # So few fit that the finder looks further out by itself, while the next file is asked for.
    with page.expect_request("**/cell/1.json"):
        page.evaluate("location.hash += '&delivery=virtual'")
    to_the_next_file(page)
    click_below(page.locator(MORE))
    if "virtual" in last:
        first.let_go()
        expect(page.locator("[data-partial]")).to_be_hidden()
    else:
        expect(page.locator(f"{VIRTUAL}[data-program-id^='later-']").first).to_be_visible()
    late.let_go()
    expect(page.locator("[data-partial]")).to_be_hidden()
    expect(page.locator("[data-group='virtual'] .mg-group__text")).not_to_contain_text(
        "Searched so far"
    )
    expect(page.locator(f"{VIRTUAL}[data-program-id^='later-']").first).to_be_visible()


def test_another_place_is_told_nothing_of_what_failed_at_the_last(page, watch):
    in_two_files(page, "virtual")
    open_at(page, CINCINNATI)
    to_the_next_file(page)
    page.route("**/virtual/OH-2.json", lambda route: route.abort())
    click_below(page.locator(MORE))
    expect(page.locator(BY_VIDEO)).to_be_visible()
    search(page, "45402")
    expect(heading(page)).to_contain_text("Dayton")
    expect(page.locator(BY_VIDEO)).to_be_hidden()
    watch.errors.clear()


def test_a_button_that_is_made_anew_and_a_card_that_goes_keep_the_keyboard(page):
    open_at(page, f"{CINCINNATI}&payment=medicaid&language=vi&population=veterans")
    page.get_by_role("button", name=re.compile("^Without any filter")).focus()
    page.evaluate("location.hash += '&time=evening'")
    expect(page.locator(".mg-chosen .mg-chip")).to_have_count(4)
    shown(page)
    expect(page.get_by_role("button", name=re.compile("^Without any filter"))).to_be_focused()
    open_at(page, CINCINNATI)
    page.locator(f"{FIT} h3 a").first.focus()
    page.evaluate("location.hash += '&payment=medicaid&language=vi&population=veterans'")
    expect(page.locator(FIT)).to_have_count(0)
    shown(page)
    expect(heading(page)).to_be_focused()
