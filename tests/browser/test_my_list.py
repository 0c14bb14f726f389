"""The short-list: kept in one browser, shared by a link, forgotten with one click."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from site_generator.finder.details import bucket
from tests.support.browser import watched_page
from tests.support.finder import ids, shown
from tests.support.short_list import KEY, SHARED, THREE, keep, saved, stored

WAY = re.compile(r"^My list \(\d+\)$")


def way(page):
    return page.get_by_role("banner").get_by_role("link", name=WAY)


def open_finder(page):
    page.goto("find/#near=45202&within=25")
    shown(page)


def open_list(page, fragment=""):
    page.goto("about:blank")
    page.goto(f"find/my-list/{fragment}")
    page.locator("#mg-mylist[data-showing]").wait_for()


def test_nothing_is_kept_before_somebody_asks_for_it(alone):
    page, _ = alone
    for path, done in (
        ("find/#near=45202", "#mg-finder[data-phase='results']"),
        (f"programs/{THREE[0]}/", "button[data-list-id]"),
        (SHARED, "#mg-mylist[data-showing='cards']"),
        ("find/my-list/", "#mg-mylist[data-showing]"),
    ):
        page.goto(path)
        page.locator(done).first.wait_for()
        assert page.evaluate("localStorage.length") == 0
        expect(page.get_by_role("link", name=WAY)).to_have_count(0)


def test_programs_are_added_from_cards_pages_and_lists_and_stay_after_a_reload(page):
    open_finder(page)
    first = ids(page)[0]
    card = page.locator(f"[data-program-id='{first}']")
    card.get_by_role("button", name=re.compile("^Add to my list: ")).click()
    button = card.get_by_role("button", name=re.compile("^On my list: remove: "))
    expect(button).to_be_focused()
    expect(way(page)).to_have_text("My list (1)")
    expect(card.get_by_role("link", name="My list (1)")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("was added to your list.")

    other = next(id_ for id_ in THREE if id_ != first)
    page.goto(f"programs/{other}/")
    page.get_by_role("button", name=re.compile("^Add to my list")).click()
    page.goto("places/oh/")
    listed = page.locator(".mg-place__list li").filter(
        has=page.get_by_role("button", name=re.compile("^Add"))
    )
    added = listed.first.locator("a").first.get_attribute("href").split("/")[-2]
    listed.first.get_by_role("button").click()
    page.reload()
    expect(way(page)).to_have_text("My list (3)")
    way(page).click()
    assert saved(page) == [first, other, added]
    expect(page.locator("h1")).to_have_text("My list: 3 programs")


def test_what_is_kept_is_ids_and_days_and_nothing_else(alone):
    page, _ = alone
    open_finder(page)
    page.get_by_role("button", name=re.compile("^Add to my list")).first.click()
    kept = page.evaluate("Object.entries(localStorage)")
    assert [key for key, _ in kept] == [KEY]
    [[id_, day]] = json.loads(kept[0][1])
    assert id_ == ids(page)[0]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    assert page.context.cookies() == []


def test_one_click_forgets_the_list(page):
    keep(page, *THREE)
    open_list(page)
    page.get_by_role("button", name="Delete this list").click()
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator("h1")).to_have_text("My list is empty")
    expect(page.locator("h1")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("The list is deleted.")
    expect(page.get_by_role("link", name=WAY)).to_have_count(0)


def test_programs_change_places_and_leave_by_keyboard_alone(page):
    keep(page, *THREE)
    open_list(page)
    page.get_by_role("button", name=re.compile("^Move up: Mill Creek")).focus()
    page.keyboard.press("Enter")
    assert saved(page) == stored(page) == [THREE[1], THREE[0], THREE[2]]
    expect(page.get_by_role("button", name=re.compile("^Move down: Mill Creek"))).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("is now number 1.")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name=re.compile("^Remove: Mill Creek"))).to_be_focused()
    page.keyboard.press("Space")
    assert saved(page) == stored(page) == [THREE[0], THREE[2]]
    expect(page.get_by_role("button", name=re.compile("^Remove: Gaslight"))).to_be_focused()


def test_a_shared_list_is_shown_and_stored_only_when_somebody_says_so(page):
    page.goto(SHARED)
    assert saved(page) == list(THREE)
    expect(page.locator("h1")).to_have_text("A shared list: 3 programs")
    assert stored(page) is None
    page.get_by_role("button", name="Save as my list").click()
    assert stored(page) == list(THREE)
    expect(page.locator("h1")).to_have_text("My list: 3 programs")
    assert "#" not in page.url


def test_a_shared_list_joins_ones_own(page):
    keep(page, THREE[2])
    page.goto(SHARED)
    assert saved(page) == list(THREE)
    page.get_by_role("button", name="Add it to my list").click()
    assert saved(page) == [THREE[2], THREE[0], THREE[1]]


def test_the_link_to_a_list_opens_the_same_list_elsewhere(page, browser, site_url):
    keep(page, *THREE)
    open_list(page)
    link = page.get_by_label("Link to this list").input_value()
    with watched_page(browser, site_url) as (other, _):
        other.goto(link)
        assert saved(other) == list(THREE)


@pytest.mark.parametrize(
    ("fragment", "view"),
    [
        (f"#list={','.join(THREE)}", "cards"),
        (f"#list={','.join(THREE)}&show=compare", "compare"),
        ("#show=sheet", "sheet"),
        ("", "cards"),
    ],
)
def test_skipping_to_the_content_keeps_the_list_and_its_view(page, fragment, view):
    keep(page, *(THREE if "list" not in fragment else ()))
    open_list(page, fragment)
    title = page.locator("h1").text_content()
    address = page.url
    page.locator("a.mg-skip[href='#main']").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    page.evaluate("new Promise((done) => setTimeout(done))")
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(f"#mg-mylist[data-showing='{view}']")).to_be_visible()
    expect(page.locator(f"[data-view='{view}']")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#main') !== null")


def test_back_goes_through_the_views_of_a_list(page):
    page.goto(SHARED)
    assert saved(page) == list(THREE)
    for view in ("Compare", "Handout"):
        page.get_by_role("button", name=view).click()
    for view in ("compare", "cards"):
        page.evaluate("history.back()")
        page.locator(f"#mg-mylist[data-showing='{view}']").wait_for()
    assert saved(page) == list(THREE)


@pytest.mark.parametrize(
    "rubbish", ["{", "null", "7", '{"a": 1}', '[[1, 2], ["../x", 3], null, []]']
)
def test_rubbish_in_storage_is_an_empty_list(page, rubbish):
    page.goto("404.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, rubbish])
    open_list(page)
    expect(page.locator("h1")).to_have_text("My list is empty")
    page.goto(f"programs/{THREE[0]}/")
    page.get_by_role("button", name="Add to my list").click()
    assert stored(page) == [THREE[0]]


BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
FULL = "Storage.prototype.setItem = () => { throw new Error('full'); }"


@pytest.mark.parametrize("fault", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_the_list_lasts_for_the_page_and_says_so(alone, fault):
    page, _ = alone
    page.add_init_script(fault)
    page.goto(f"programs/{THREE[0]}/")
    page.get_by_role("button", name="Add to my list").click()
    expect(page.get_by_role("status")).to_contain_text("This browser saves nothing for this site")
    expect(page.locator("#main").get_by_role("link", name="My list (1)")).to_be_visible()
    way(page).click()
    assert saved(page) == [THREE[0]]
    page.get_by_role("button", name="Save as my list").click()
    expect(page.get_by_text("The list is here for this visit")).to_be_visible()


def test_a_program_that_is_no_longer_listed_is_said_to_be(page):
    keep(page, "gone-for-good", THREE[0])
    open_list(page)
    assert saved(page) == ["gone-for-good", THREE[0]]
    expect(page.get_by_role("heading", name="No longer listed: gone-for-good")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Remove: No longer listed")).click()
    assert stored(page) == [THREE[0]]


def test_a_list_that_does_not_load_can_be_asked_for_again(opened):
    page, watch = opened
    keep(page, *THREE)
    page.route("**/detail/*.json", lambda route: route.abort())
    page.goto("find/my-list/")
    expect(page.locator("h1")).to_have_text("The list did not load")
    page.unroute("**/detail/*.json")
    page.get_by_role("button", name="Try again").click()
    assert saved(page) == list(THREE)
    watch.errors.clear()


def test_two_tabs_agree(alone):
    page, _ = alone
    keep(page, THREE[0])
    open_list(page)
    other = page.context.new_page()
    other.goto(f"programs/{THREE[1]}/")
    other.get_by_role("button", name="Add to my list").click()
    expect(page.locator("h1")).to_have_text("My list: 2 programs")
    assert saved(page) == list(THREE[:2])


def test_both_sides_find_an_id_in_the_same_file(page):
    open_list(page)
    wanted = [[bucket(id_, digits), id_, digits] for id_ in THREE for digits in (0, 1, 2, 3, 8)]
    found = page.evaluate(
        """async (rows) => {
             const lib = document.querySelector("link[href$='saved-programs.js']").href;
             const { bucket } = await import(lib);
             return rows.map(([, id, digits]) => [bucket(id, digits), id, digits]);
           }""",
        wanted,
    )
    assert found == wanted


def test_no_request_names_a_program(alone):
    page, watch = alone
    keep(page, *THREE)
    open_list(page)
    for show in ("Compare", "Handout"):
        page.get_by_role("button", name=show).click()
    page.locator(".mg-qr").wait_for()
    asked = " ".join(watch.requests)
    assert "?" not in asked
    assert not any(word in asked for word in ("gaslight", "mill-creek", "basin-lantern"))


def test_without_scripts_nothing_is_shown_that_does_not_work(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (page, _):
        page.goto("find/my-list/")
        note = page.locator("#mg-mylist noscript p")
        expect(note).to_have_text(re.compile("^Keeping a list needs JavaScript"))
        assert page.locator("#main button:visible, #main input:visible").count() == 0
        for path in (f"programs/{THREE[0]}/", "places/oh/"):
            page.goto(path)
            assert page.get_by_text("my list").locator("visible=true").count() == 0


@pytest.mark.parametrize("show", ["cards", "compare", "sheet"])
@pytest.mark.parametrize("root", [16, 32], ids=["phone", "200 %"])
def test_only_the_table_scrolls_sideways_on_a_phone(kept, show, root):
    size = {"width": 390 if root == 16 else 320, "height": 800}
    with kept.fresh(size) as (page, _):
        page.goto(f"{SHARED}&show={show}")
        page.locator(f"#mg-mylist[data-showing='{show}']").wait_for()
        page.evaluate(f"document.documentElement.style.fontSize = '{root}px'")
        wide = "(one) => one.scrollWidth - one.clientWidth"
        assert page.locator("html").evaluate(wide) == 0
