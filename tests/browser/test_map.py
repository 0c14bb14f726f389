"""The map of the list: loaded on request, in step with the list, for every hand and eye."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import watched_page
from tests.support.finder import FIT, click_below, ids, shown, wait_for

PHONE = {"width": 390, "height": 844}
PARTS = re.compile(r"leaflet|topojson|outlines|map-view|map-points|map-keys|pins|town-names")
APPROXIMATE, WITHHELD = 1, 2
STILL = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  while (document.querySelector("[data-map] :is(.leaflet-zoom-anim, .leaflet-pan-anim, .leaflet-cluster-anim)"))
    await frame();
}"""
"""Leaflet begins a motion at the next frame and has one of these classes while it lasts."""


def open_map(page, fragment="#near=45202&within=25"):
    page.goto("find/" + fragment)
    shown(page)
    page.get_by_role("button", name="Show the map").click()
    page.locator(".mg-pin").first.wait_for()
    settled(page)


def settled(page):
    """Wait until the map moves no more."""
    page.evaluate(STILL)


def told(page):
    """How many programs the summary says are on the map, and how many are not for their address."""
    text = summary(page).text_content()
    on = re.search(r"(\d+) programs? on the map", text)
    hidden = re.search(r"(\d+) (?:is|are) in the list only: (?:its|their) address", text)
    return int(on[1]), int(hidden[1]) if hidden else 0


def summary(page):
    return page.locator("[data-summary]")


def flagged(page, flags):
    """Give every program of the cells the flags that ``flags`` says for its row."""

    def answer(route):
        shard = route.fetch().json()
        shard["flags"] = [flags(row) for row in range(len(shard["id"]))]
        route.fulfill(json=shard)

    page.route(re.compile(r"/(cell|virtual)/"), answer)


def in_sight(page):
    """How many programs the marks within the map's frame stand for."""
    return page.locator("[data-map]").evaluate("""map => {
      const frame = map.getBoundingClientRect();
      const isInside = (pin) => {
        const { x, y, width, height } = pin.getBoundingClientRect();
        const [left, top] = [x + width / 2, y + height / 2];
        return left > frame.left && left < frame.right && top > frame.top && top < frame.bottom;
      };
      const standsFor = (pin) => Number(pin.querySelector(".mg-pin__shape").textContent || 1);
      return [...map.querySelectorAll(".mg-pin")].filter(isInside).map(standsFor)
        .reduce((sum, count) => sum + count, 0);
    }""")


def drawn_ids(page):
    """What is behind the marks: each cluster is opened until every program was a mark or a card."""
    found = set()
    for _ in range(30):
        if page.locator(".mg-pin--cluster").count() == 0:
            break
        page.locator(".mg-pin--cluster").first.evaluate("pin => pin.click()")
        settled(page)
        if page.locator("[data-picked]").is_visible():
            break
    for pin in page.locator(".mg-pin:not(.mg-pin--cluster)").all():
        pin.evaluate("pin => pin.click()")
        found.add(
            page.locator(".mg-map__cards [data-program-id]").first.get_attribute("data-program-id")
        )
    return found


def test_nothing_of_the_map_is_loaded_before_it_is_asked_for(page, watch):
    page.goto("find/#near=45202&within=25")
    shown(page)
    button = page.get_by_role("button", name="Show the map")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert not [url for url in watch.requests if PARTS.search(url)]
    button.click()
    page.locator(".mg-pin").first.wait_for()
    asked = " ".join(watch.requests)
    assert "leaflet.js" in asked
    assert "outlines/us-states.json" in asked
    expect(page.get_by_role("button", name="Hide the map")).to_have_attribute(
        "aria-expanded", "true"
    )


def test_there_is_no_button_where_there_is_no_list(page):
    page.goto("find/")
    expect(page.get_by_role("button", name="Show the map")).to_be_hidden()


def test_the_map_counts_what_the_list_counts_and_follows_its_filters(page):
    open_map(page)
    everything = len(ids(page))
    assert sum(told(page)) == everything
    page.get_by_label(re.compile("^Evenings")).first.check()
    shown(page)
    sure = len(ids(page))
    may_fit = int(re.search(r"\d+", page.locator(".mg-group--may_fit h2").text_content())[0])
    assert sum(told(page)) == sure + may_fit < everything
    click_below(page.get_by_label("Hide programs that don't say"))
    shown(page)
    assert sum(told(page)) == sure
    assert page.locator("[data-map] .mg-pin--may_fit").count() == 0


def test_a_choice_shows_all_of_the_list_on_a_map_that_was_drawn_closer(page):
    open_map(page)
    assert in_sight(page) == told(page)[0]
    closer = page.get_by_role("button", name="Zoom in", exact=True)
    while closer.get_attribute("aria-disabled") == "false":
        closer.click()
        settled(page)
    before, left = told(page)[0], in_sight(page)
    page.locator("[data-facet='time'] input[value='evening']").check()
    expect(summary(page)).not_to_contain_text(f"{before} programs on the map")
    settled(page)
    # More than all that stood in the frame: some of them had been out of it.
    assert in_sight(page) == told(page)[0] > left


def test_what_may_fit_has_another_shape_and_says_so(page):
    open_map(page, "#near=45202&within=100&time=evening")
    pin = page.locator(".mg-pin--may_fit").first
    expect(pin).to_contain_text("May fit.")
    expect(page.locator("[data-legend='may_fit']")).to_be_visible()
    turned = pin.locator(".mg-pin__shape").evaluate("shape => getComputedStyle(shape).rotate")
    assert turned == "45deg"


def test_a_withheld_address_is_never_on_the_map(page):
    flagged(page, lambda row: WITHHELD if row % 2 else 0)
    open_map(page)
    on, hidden = told(page)
    assert hidden > 0
    assert on + hidden == len(ids(page))
    secret = {
        card.get_attribute("data-program-id")
        for card in page.locator(FIT).filter(has_text="Address not public").all()
    }
    assert len(secret) == hidden
    assert not drawn_ids(page) & secret


def test_a_place_known_by_its_zip_alone_is_an_area_in_shape_and_words(page):
    flagged(page, lambda row: APPROXIMATE)
    open_map(page, "#near=45202&within=10")
    assert page.locator(".mg-map__area").count() > 0
    assert page.locator(".mg-pin:not(.mg-pin--area, .mg-pin--cluster)").count() == 0
    assert page.locator(".mg-pin.mg-pin--area").count() > 0
    for pin in page.locator(".mg-pin.mg-pin--area").all():
        expect(pin).to_contain_text("Somewhere in this area.")
    expect(page.locator("[data-legend='area']")).to_be_visible()


def test_an_exact_place_has_no_area(page):
    flagged(page, lambda row: 0)
    open_map(page, "#near=45202&within=10")
    assert page.locator(".mg-pin:not(.mg-pin--cluster)").count() > 0
    assert page.locator(".mg-map__area, .mg-pin.mg-pin--area").count() == 0
    expect(page.locator("[data-legend='area']")).to_be_hidden()


def test_a_picked_mark_shows_its_card_marks_the_list_and_leads_there(page):
    open_map(page)
    page.locator(".mg-pin:not(.mg-pin--cluster)").first.click()
    cards = page.locator(".mg-map__cards [data-program-id]")
    expect(cards).to_have_count(1)
    program = cards.get_attribute("data-program-id")
    listed = page.locator(f"[data-group] [data-program-id='{program}']")
    expect(listed).to_have_class(re.compile("mg-result--marked"))
    page.get_by_role("button", name="Show in the list").click()
    expect(listed.get_by_role("link").first).to_be_focused()


def test_a_program_further_down_the_list_is_brought_up(page):
    open_map(page, "#near=45202&within=100")
    expect(page.locator(FIT)).to_have_count(20)
    seen = ids(page)
    for pin in page.locator(".mg-pin:not(.mg-pin--cluster)").all():
        pin.evaluate("pin => pin.click()")
        program = page.locator(".mg-map__cards [data-program-id]").get_attribute("data-program-id")
        if program not in seen:
            page.get_by_role("button", name="Show in the list").click()
            listed = page.locator(f"[data-group] [data-program-id='{program}']")
            expect(listed.get_by_role("link").first).to_be_focused()
            return
    pytest.fail("every mark stood among the first twenty cards")


def test_focus_on_a_card_and_a_pointer_over_it_mark_its_place(page):
    open_map(page)
    marked = page.locator(".mg-pin--marked")
    page.locator(FIT).first.get_by_role("link").first.focus()
    expect(marked).to_have_count(1)
    first = marked.element_handle()
    page.locator(FIT).last.hover()
    expect(marked).to_have_count(1)
    assert not marked.evaluate("(now, before) => now === before", first)


def test_the_keyboard_reaches_marks_moves_zooms_picks_and_leaves(page):
    open_map(page)
    page.get_by_role("button", name="Hide the map").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Skip the map")).to_be_focused()
    page.keyboard.press("Tab")
    box = page.get_by_role("group", name="Map of the programs in the list")
    expect(box).to_be_focused()
    pane = page.locator(".leaflet-map-pane")
    before = pane.evaluate("pane => pane.style.transform")
    page.keyboard.press("ArrowRight")
    settled(page)
    assert pane.evaluate("pane => pane.style.transform") != before
    page.keyboard.press("ArrowLeft")
    settled(page)
    page.keyboard.press("+")
    settled(page)
    page.keyboard.press("-")
    settled(page)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class(re.compile("mg-pin"))
    for _ in range(12):
        if page.locator(".mg-pin:not(.mg-pin--cluster):focus").count():
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".mg-map__cards a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(":focus")).to_have_class(re.compile("mg-pin"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Hide the map")).to_be_focused()


def test_the_stops_of_the_keyboard_are_few_and_every_mark_has_a_name(page):
    open_map(page, "#near=45202&within=state")
    assert 0 < page.locator(".mg-pin[tabindex='0']").count() <= 12
    for pin in page.locator(".mg-pin").all():
        assert pin.get_attribute("role") == "button"
        assert re.search(r"\w+, [A-Z]{2}", pin.text_content())


def test_a_finger_passes_over_the_map(browser, site_url):
    with watched_page(browser, site_url, viewport=PHONE, has_touch=True, is_mobile=True) as (
        page,
        _,
    ):
        open_map(page)
        box = page.locator("[data-map]")
        assert box.evaluate("box => getComputedStyle(box).touchAction") == "pan-x pan-y"
        expect(page.locator(".mg-map__touch")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_wheel_without_ctrl_scrolls_the_page(page):
    open_map(page)
    page.locator("[data-map]").hover()
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 200)
    wait_for(page, lambda: page.evaluate("scrollY") != before, "the page did not move")


def test_a_map_that_does_not_load_says_so_and_leaves_the_list(page, watch):
    page.route("**/outlines/us-states.json", lambda route: route.abort())
    page.goto("find/#near=45202&within=25")
    shown(page)
    page.get_by_role("button", name="Show the map").click()
    expect(summary(page)).to_contain_text("The map did not load.")
    assert ids(page)
    page.unroute("**/outlines/us-states.json")
    page.get_by_role("button", name="Hide the map").click()
    page.get_by_role("button", name="Show the map").click()
    page.locator(".mg-pin").first.wait_for()
    watch.errors.clear()


def test_the_map_is_left_out_on_paper(page):
    open_map(page)
    page.emulate_media(media="print")
    expect(page.locator(".mg-map")).to_be_hidden()


def test_the_map_writes_no_inline_style_into_what_it_loads(page, watch):
    open_map(page)
    assert watch.errors == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
