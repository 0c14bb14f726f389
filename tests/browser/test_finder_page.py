"""The finder's page itself: phone, weight, privacy, words for a screen reader."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from site_generator.places import Gazetteer
from tests.conftest import SHIPPED_DAY
from tests.support.browser import build_noon, watched_page
from tests.support.finder import Held, ids, search, shown


def open_at(page, fragment=""):
    page.goto("find/" + fragment)
    if fragment:
        shown(page)


def heading(page):
    return page.locator("#mg-answer")


def test_the_result_is_said_once_to_a_screen_reader(page):
    open_at(page, "#near=45202&within=25")
    status = page.get_by_role("status")
    expect(status).to_have_count(1)
    page.get_by_label(re.compile("^Medicaid")).check()
    expect(status).to_contain_text(re.compile(r"^\d+ programs? within 25 miles"))


def test_on_a_phone_the_filters_open_as_a_dialog_that_escape_closes(kept):
    with kept.fresh({"width": 390, "height": 844}) as (page, _):
        open_at(page, "#near=45202&within=25")
        page.get_by_role("button", name="Filters").click()
        dialog = page.get_by_role("dialog", name="Filters")
        dialog.get_by_label(re.compile("^Medicaid")).check()
        expect(dialog.get_by_role("button", name=re.compile(r"^Show \d+ program"))).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        expect(page.get_by_role("button", name="Filters (1)")).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_catalogue_so_large_that_its_cells_are_grouped_gives_the_same_list(page):
    open_at(page, "#near=45202&within=100")
    expected = ids(page), heading(page).text_content()
    groups = []

    def grouped(route):
        manifest = route.fetch().json()
        cells = manifest.pop("cells")
        south, west, north, east = zip(*(cell[:4] for cell in cells), strict=True)
        box = [min(south), min(west), max(north), max(east)]
        states = sorted({state for cell in cells for state in cell[5]})
        far_away = [-900_000, 0, -890_000, 10_000, 5, [], 1]
        manifest["groups"] = [[*box, len(cells), states, 0], far_away]
        groups.append(cells)
        route.fulfill(json=manifest)

    page.route("**/manifest.json", grouped)
    page.route("**/group/0.json", lambda route: route.fulfill(json=groups[0]))
    page.goto("about:blank")
    open_at(page, "#near=45202&within=100")
    assert (ids(page), heading(page).text_content()) == expected
    assert groups


@pytest.mark.parametrize("path", ["find/#near=45202&within=25", "find/my-list/"])
def test_every_module_is_asked_for_at_once_and_none_for_nothing(alone, path):
    page, watch = alone
    page.goto(path)
    if "#" in path:
        shown(page)
    else:
        page.locator("#mg-mylist[data-showing]").wait_for()
    asked = {url for url in watch.requests if url.endswith(".js")}
    listed = page.locator("link[rel='modulepreload'], script[src]").evaluate_all(
        "elements => elements.map((element) => element.href || element.src)"
    )
    assert len(listed) == len(set(listed))
    assert set(listed) <= asked
    late = asked - set(listed)
    assert not any("/finder" in url or "/lib/" in url for url in late), late


def test_nothing_typed_or_picked_leaves_the_browser(alone):
    page, watch = alone
    open_at(page)
    search(page, "St. Louis, MO")
    shown(page)
    page.get_by_label(re.compile("^Medicaid")).check()
    page.fill("#mg-name", "river")
    page.press("#mg-name", "Enter")
    expect(page.locator(".mg-chosen .mg-chip")).to_have_count(2)
    asked = " ".join(watch.requests).lower()
    assert "?" not in asked
    assert not any(word in asked for word in ("louis", "medicaid", "river"))
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_headings_step_down_one_level_at_a_time(page):
    open_at(page, "#near=45202&within=25&time=evening")
    levels = page.locator("#main :is(h1, h2, h3, h4)").evaluate_all(
        "list => list.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_control_has_a_name_and_is_large_enough_to_hit(kept):
    with kept.fresh({"width": 390, "height": 844}) as (page, _):
        open_at(page, "#near=45202&within=25&time=evening")
        page.get_by_role("button", name="Filters").click()
        small = page.locator("#main :is(a, button, input, select, summary)").evaluate_all(
            """list => list.filter((one) => one.checkVisibility()).filter((one) => {
                 const box = (one.closest("label") ?? one).getBoundingClientRect();
                 return box.height < 24 || box.width < 24;
               }).map((one) => one.outerHTML)"""
        )
        assert small == []
        tree = page.locator("#main").aria_snapshot()
        assert not re.search(
            r"^\s*- (button|link|checkbox|combobox|textbox):?$", tree, re.MULTILINE
        )


def test_a_thumb_hits_the_filter_that_was_meant(browser, site_url):
    with watched_page(
        browser, site_url, viewport={"width": 390, "height": 844}, has_touch=True
    ) as (page, _):
        open_at(page, "#near=45202&within=25")
        page.get_by_role("button", name="Filters").click()
        values = page.locator(".mg-facet__value >> visible=true")
        heights = values.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
        assert len(heights) > 10
        assert min(heights) >= 44


def test_no_control_of_the_search_has_a_name_that_could_reach_an_address(page):
    open_at(page)
    assert page.locator("form[data-module='search'] [name]").count() == 0


def test_enter_before_the_script_has_come_loses_nothing_and_leads_nowhere(page):
    waiting = Held(page, "**/scripts/finder.js")
    page.goto("find/", wait_until="commit")
    page.fill("#mg-near", "45202")
    page.press("#mg-near", "Enter")
    page.wait_for_timeout(200)
    expect(page.locator("#mg-near")).to_have_value("45202")
    assert page.url.endswith("/find/")
    waiting.let_go()
    page.locator(".mg-answer__late").wait_for(state="detached")
    page.press("#mg-near", "Enter")
    expect(heading(page)).to_contain_text("Cincinnati")


MADE_UP = "of the programs in this list are made up, to show how listings look. They are marked."


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (lambda row: 4, "The programs in this list are made up, to show how listings look."),
        (lambda row: 4 * (row % 2), f"Some {MADE_UP}"),
        (lambda row: 0, None),
    ],
)
def test_a_list_is_called_made_up_as_far_as_it_is(page, flags, said):
    def flagged(route):
        shard = route.fetch().json()
        shard["flags"] = [flags(row) for row in range(len(shard["id"]))]
        route.fulfill(json=shard)

    page.route(re.compile(r"/(cell|virtual)/"), flagged)
    open_at(page, "#near=45202&within=100")
    assert len(ids(page)) > 2
    note = page.locator("[data-sample]")
    if said is None:
        expect(note).to_be_hidden()
    else:
        expect(note).to_have_text(said)


def test_an_address_with_a_place_puts_the_keyboard_at_its_answer(page):
    open_at(page)
    expect(page.locator("body")).to_be_focused()
    page.goto("about:blank")
    open_at(page, "#near=45202&within=25")
    expect(heading(page)).to_be_focused()


def test_a_field_that_somebody_is_in_keeps_the_keyboard(page):
    waiting = Held(page, "**/manifest.json")
    page.goto("find/#near=45202")
    page.focus("#mg-near")
    page.locator("#mg-finder[data-phase='loading']").wait_for()
    waiting.let_go()
    shown(page)
    expect(page.locator("#mg-near")).to_be_focused()


PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


@pytest.mark.parametrize(("size", "root"), [(PHONE, 16), (SMALL, 32)], ids=["phone", "200 %"])
@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#near=45202&within=100",
        "#near=45202&within=100&time=evening&payment=medicaid&name=a",
        "#near=45202&within=10&language=nv&name=zzzz",
        "#near=Washington",
        f"#near={LONG}",
    ],
)
def test_nothing_scrolls_sideways_on_a_phone(kept, size, root, fragment):
    with kept.fresh(size) as (page, _):
        page.route("**/cell/*.json", with_long_names)
        open_at(page, fragment)
        page.evaluate(f"document.documentElement.style.fontSize = '{root}px'")
        wide = "(one) => one.scrollWidth - one.clientWidth"
        assert page.locator("html").evaluate(wide) == 0
        filters = page.get_by_role("button", name="Filters")
        if filters.is_visible():
            filters.click()
            assert page.locator(".mg-sheet__body").evaluate(wide) == 0


def with_long_names(route):
    shard = route.fetch().json()
    shard["name"][0] = LONG
    shard["id"] = ["x" + str(row) for row in range(len(shard["id"]))]
    route.fulfill(json=shard)


@pytest.mark.parametrize(("size", "root"), [(PHONE, 16), (SMALL, 32)], ids=["phone", "200 %"])
def test_a_time_stays_on_one_line(kept, size, root):
    with kept.fresh(size) as (page, _):
        open_at(page, "#near=45202&within=100")
        page.evaluate(f"document.documentElement.style.fontSize = '{root}px'")
        lines = page.locator("[data-fact='times'] dd").evaluate_all(
            """cells => cells.flatMap((cell) => {
                 const found = [];
                 const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                 while (walker.nextNode()) {
                   const node = walker.currentNode;
                   for (const time of node.data.matchAll(/\\d+:\\d\\d(\\s[ap]m)?/g)) {
                     const range = document.createRange();
                     range.setStart(node, time.index);
                     range.setEnd(node, time.index + time[0].length);
                     const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
                     found.push(new Set(tops).size);
                   }
                 }
                 return found;
               })"""
        )
        assert len(lines) > 10
        assert set(lines) == {1}


def test_the_name_of_a_button_begins_with_what_it_shows(page):
    open_at(page, "#near=45202&within=100")
    buttons = page.locator(".mg-result__call").evaluate_all(
        "list => list.map((one) => [one.textContent, one.getAttribute('aria-label')])"
    )
    assert any(text.startswith("Call ") for text, _ in buttons)
    assert all(name.startswith(text) for text, name in buttons)


def test_a_place_known_by_its_zip_alone_is_never_an_exact_distance(page):
    def approximate(route):
        shard = route.fetch().json()
        shard["flags"] = [flags | 1 for flags in shard["flags"]]
        for axis, degrees in zip(("lat", "lon"), Gazetteer.load().zip_point("45202"), strict=True):
            shard[axis]["by"][0] = round(degrees * 1e4) - shard[axis]["from"]
        route.fulfill(json=shard)

    page.route("**/cell/*.json", approximate)
    open_at(page, "#near=45202&within=100")
    miles = page.locator("[data-group='fit'] .mg-result__miles").all_text_contents()
    assert miles[0] == "in this ZIP code area"
    assert all(re.fullmatch(r"in this ZIP code area|about \d+ miles?", text) for text in miles)


@pytest.mark.parametrize("is_stopped", [False, True], ids=["clock-runs", "clock-stopped"])
def test_tests_open_pages_on_the_day_of_the_build(alone, is_stopped):
    page, _ = alone
    # The sample catalogue's news of room is a month old soon after it was written.
    if is_stopped:
        page.clock.install(time=build_noon())
    open_at(page)
    day = SHIPPED_DAY.isoformat()
    assert page.evaluate("new Date().toISOString().slice(0, 10)") == day
    assert page.evaluate("new Date(Date.now()).toISOString().slice(0, 10)") == day
    assert page.evaluate("new Date(2020, 1, 29).getDate()") == 29
