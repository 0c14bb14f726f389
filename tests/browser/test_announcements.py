"""What a screen reader hears without asking: one text for each thing done, at the end of it, and never twice."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from site_generator.wording import english
from tests.support.finder import FIT, VIRTUAL, Held, click_below, search
from tests.support.kept import WIDE, kept_page
from tests.support.live_log import LiveLog, heading, result
from tests.support.word_search import FIELD

SAY = english()
PHONE = {"width": 390, "height": 844}
NEAR = "find/#near=45202&within=25"


@pytest.fixture(scope="module")
def kept(browser, site_url):
    """A page for these tests alone, whose clock they may stop."""
    with kept_page(browser, site_url, viewport=WIDE) as one:
        yield one


@pytest.fixture(scope="module")
def listening(kept):
    return LiveLog(kept.page)


@pytest.fixture
def log(listening):
    yield listening
    listening.page.clock.resume()


def found(page):
    """Wait for an answer, whose filters are counted after it."""
    page.locator("#mg-finder:not([data-phase='empty'], [data-phase='loading'])").wait_for()


def opened(page, path=NEAR):
    page.goto(path)
    found(page)
    page.locator(FIT).first.wait_for()


def box(page, label):
    return page.locator(".mg-facets").get_by_label(re.compile(f"^{label}"))


def test_one_session_is_told_step_by_step(page, log):
    searched_and_filtered(page, log)
    gone_further(page, log)
    kept_and_put_on_the_map(page, log)
    asked_in_words(page, log)


def searched_and_filtered(page, log):
    page.goto("find/")
    assert log.heard() == []

    search(page, "45202")
    found(page)
    assert log.heard() == [f"# {heading(page)}"]

    box(page, "Medicaid").check()
    told = [result(page)]
    assert log.heard() == told
    box(page, "Evenings").check()
    told.append(result(page))
    assert log.heard() == told[1:]
    assert told[0] != told[1]
    box(page, "Evenings").uncheck()
    assert log.heard() == told[:1]

    log.freeze()
    page.locator("#mg-name").focus()
    log.type("lantern", pause=500)
    assert log.heard() == [result(page)]
    page.keyboard.press("Enter")
    assert log.heard() == [f"# {heading(page)}"]
    page.clock.resume()


def gone_further(page, log):
    page.goto("find/#near=45202&within=100")
    found(page)
    log.heard()
    more = page.locator("[data-group='fit'] .mg-group__more")
    every = int(heading(page).split()[0])
    click_below(more)
    assert log.heard() == [SAY("finder.script.status.shown", shown=min(40, every), count=every)]
    expect(page.locator(FIT).nth(20).locator("a").first).to_be_focused()

    search(page, "59001")
    expect(page.locator("#mg-answer")).to_contain_text("59001")
    assert log.heard() == [f"# {heading(page)}"]

    page.get_by_role("button", name=SAY("finder.here")).click()
    expect(page.locator("#mg-answer")).to_have_text(
        SAY("finder.script.unknown.here_denied_heading")
    )
    assert log.heard() == [f"# {SAY('finder.script.unknown.here_denied_heading')}"]


def kept_and_put_on_the_map(page, log):
    search(page, "45202")
    expect(page.locator("#mg-answer")).to_contain_text("45202")
    log.heard()
    button = page.locator(f"{FIT} button[data-list-id]").first
    name = button.get_attribute("data-list-name")
    button.click()
    assert log.heard() == [SAY("my_list.button.added", name=name)]
    button.click()
    assert log.heard() == [SAY("my_list.button.taken", name=name)]

    page.get_by_role("button", name=SAY("finder.script.map.show")).click()
    page.locator(".mg-pin").first.wait_for()
    assert log.heard() == [page.locator("[data-summary]").inner_text()]
    page.get_by_role("button", name=SAY("finder.script.map.hide")).click()
    assert log.heard() == []


def asked_in_words(page, log):
    page.get_by_role("button", name=SAY("search.header.name")).click()
    page.locator(f"{FIELD}:focus").wait_for()
    assert log.heard() == []
    page.keyboard.type("anxiety")
    page.locator(".mg-lookup[data-answered=anxiety]").wait_for()
    [said] = log.heard()
    assert re.fullmatch(SAY("search.script.status", count=2).replace("2", r"\d+"), said)
    page.fill(FIELD, "zzqxv")
    page.locator(".mg-lookup[data-answered=zzqxv]").wait_for()
    assert log.heard() == [SAY("search.script.nothing", text="zzqxv")]
    page.keyboard.press("Escape")
    assert log.heard() == []


def test_the_same_answer_to_another_question_is_said_again(page, log):
    opened(page, "find/#near=45202&within=25&time=evening")
    log.heard()
    said = result(page)
    week = page.locator(".mg-facets").get_by_label(re.compile("^Mornings"))
    week.check()
    changed = result(page)
    assert log.heard() == [changed]
    week.uncheck()
    assert log.heard() == [said]
    # Back and forth before anything was said: the same answer, and someone waits to hear one.
    log.freeze()
    week.check()
    week.uncheck()
    assert log.heard() == [said]


def test_two_quick_choices_are_answered_once(page, log):
    opened(page)
    log.heard()
    log.freeze()
    box(page, "Medicaid").check()
    box(page, "Evenings").check()
    assert log.heard() == [result(page)]


@pytest.mark.parametrize("pause", [40, 300, 600])
def test_letters_are_not_told_one_by_one(page, log, pause):
    opened(page)
    log.heard()
    log.freeze()
    page.locator("#mg-name").focus()
    log.type("talk group", pause)
    page.locator(".mg-wanted__offer").first.wait_for()
    count = page.locator(".mg-wanted__offer", has_not_text="Programs named").count()
    assert log.heard() == [SAY("finder.script.words.offers", count=count)]


def test_towns_are_counted_when_the_letters_stop_and_not_once_one_is_taken(page, log):
    page.goto("find/")
    log.heard()
    log.freeze()
    page.locator("#mg-near").focus()
    log.type("spring", 500)
    options = page.locator(".mg-field__option")
    options.first.wait_for()
    assert log.heard() == [SAY("finder.script.status.suggestions", count=options.count())]
    page.keyboard.type("f")
    options.first.wait_for()
    options.first.click()
    page.clock.run_for(400)
    page.locator("#mg-finder[data-phase='results']").wait_for()
    assert log.heard() == [f"# {heading(page)}"]


def searched_without_an_answer(page, log):
    """Search in a page whose programs do not come; what waits for them."""
    page.goto("find/")
    log.heard()
    log.freeze()
    cells = Held(page, "**/cell/*.json")
    search(page, "45202")
    cells.first()
    return cells


def test_a_search_that_takes_long_says_once_that_it_goes_on(page, log):
    cells = searched_without_an_answer(page, log)
    assert log.heard(600) == []
    goes_on = re.escape(SAY("finder.script.loading", place="@")).replace("@", ".*45202.*")
    [said] = log.heard(1000)
    assert re.fullmatch(goes_on, said)
    assert log.heard() == []
    cells.let_go()
    page.locator("#mg-finder[data-phase='results']").wait_for()
    assert log.heard() == [f"# {heading(page)}"]


def test_a_search_that_is_quick_says_nothing_but_its_answer(page, log):
    cells = searched_without_an_answer(page, log)
    page.clock.run_for(700)
    assert page.locator("#mg-finder").get_attribute("data-phase") == "loading"
    cells.let_go()
    page.locator("#mg-finder[data-phase='results']").wait_for()
    assert log.heard() == [f"# {heading(page)}"]


def test_a_search_that_fails_after_long_says_so_last(page, watch, log):
    cells = searched_without_an_answer(page, log)
    assert len(log.heard(2000)) == 1
    cells.fail()
    page.locator("#mg-finder[data-phase='error']").wait_for()
    assert log.heard() == [f"# {SAY('finder.script.error.offline_heading')}"]
    watch.errors.clear()


def test_a_map_that_takes_long_says_so_and_one_that_does_not_come_too(page, watch, log):
    opened(page)
    log.heard()
    log.freeze()
    outlines = Held(page, "**/outlines/us-states.json")
    page.get_by_role("button", name=SAY("finder.script.map.show")).click()
    outlines.first()
    assert log.heard() == [SAY("finder.map.opening")]
    outlines.fail()
    page.locator("[data-summary]", has_text=SAY("finder.script.map.failed")).wait_for()
    assert log.heard() == [SAY("finder.script.map.failed")]
    watch.errors.clear()


def test_a_search_by_words_that_takes_long_says_so_once(page, log):
    page.goto("")
    page.get_by_role("button", name=SAY("search.header.name")).click()
    page.locator(f"{FIELD}:focus").wait_for()
    log.heard()
    log.freeze()
    index = Held(page, "**/pagefind.js")
    page.keyboard.type("anxiety")
    page.clock.run_for(300)
    index.first()
    assert log.heard(600) == []
    assert log.heard() == [SAY("search.script.loading")]
    index.let_go()
    answered(page, "anxiety")
    assert len(log.heard()) == 1


def test_help_in_a_crisis_is_told_before_the_count(page, log):
    page.goto("")
    page.keyboard.press("/")
    page.locator(f"{FIELD}:focus").wait_for()
    log.heard()
    log.freeze()
    log.type("suicide", 500)
    answered(page, "suicide")
    [said] = log.heard()
    assert said.startswith(SAY("search.script.help_first"))


def test_in_the_filters_of_a_phone_the_dialog_speaks_and_then_the_answer(kept, log):
    with kept.fresh(PHONE) as (page, _):
        opened(page)
        log.heard()
        page.locator(".mg-search__filters").click()
        box(page, "Medicaid").check()
        assert log.heard() == [result(page)]
        log.freeze()
        box(page, "Evenings").check()
        page.locator(".mg-sheet__apply").click()
        assert log.heard() == [f"# {heading(page)}"]


def test_an_address_that_names_a_place_is_answered_when_it_opens(page, log):
    opened(page)
    assert log.heard() == [f"# {heading(page)}"]
    page.goto("find/#near=45202&within=25&payment=medicaid")
    found(page)
    assert log.heard() == [result(page)]


@pytest.mark.parametrize("wait", [0, 3000])
def test_more_by_video_is_counted_and_what_takes_long_says_that_it_goes_on(page, log, wait):
    page.route("**/manifest.json", doubled)
    first = []
    page.route("**/virtual/OH.json", lambda route: first.append(answer(route)))
    opened(page, "find/#near=45202&within=10")
    log.heard()
    log.freeze()
    files = Held(page, "**/virtual/OH-2.json")
    group = page.locator("[data-group='virtual']")
    while True:
        click_below(group.locator(".mg-group__more"))
        said = log.heard(300)
        if not said:
            break
    files.first()
    assert log.heard(wait) == ([SAY("finder.script.onward.waiting")] if wait else [])
    shard = first[0]
    files.answer(shard | {"id": [f"later-{row}" for row in range(len(shard["id"]))]})
    expect(group).not_to_contain_text(re.compile("Searched so far"))
    count = int(group.locator("h2").inner_text().split()[0])
    shown = page.locator(VIRTUAL).count()
    assert log.heard() == [SAY("finder.script.status.shown", shown=shown, count=count)]


def test_a_choice_for_which_more_is_loaded_is_answered_once(page, log):
    page.route("**/lib/load/nearest.js", few_at_a_time)
    page.route("**/manifest.json", further_cell)
    cell = []
    page.route("**/cell/0.json", lambda route: cell.append(answer(route)))
    opened(page, "find/#near=45202&within=100")
    log.heard()
    log.freeze()
    cells = Held(page, "**/cell/1.json")
    box(page, "Teens").check()
    page.clock.run_for(300)
    cells.first()
    early = heading(page)
    [shard] = cell
    cells.answer(shard | {"id": [f"later-{id_}" for id_ in shard["id"]]})
    passed(page, lambda: heading(page) != early)
    assert log.heard() == [result(page)]


def test_the_last_choice_taken_away_leads_to_the_answer_and_says_it_once(page, log):
    opened(page, f"{NEAR}&payment=medicaid&time=evening")
    log.heard()
    chips = page.locator(".mg-chosen button")
    chips.first.click()
    assert log.heard() == [result(page)]
    chips.first.click()
    assert log.heard() == [f"# {heading(page)}"]


def doubled(route):
    """Twice as many programs by video as there are."""
    manifest = route.fetch().json()
    manifest["states"]["OH"][1] *= 2
    route.fulfill(json=manifest)


def answer(route):
    """Let a request be answered and give what it was answered."""
    shard = route.fetch().json()
    route.fulfill(json=shard)
    return shard


def further_cell(route):
    """A second file of programs, from 62 miles north of Cincinnati on."""
    manifest = route.fetch().json()
    [cell] = manifest["cells"]
    manifest["cells"].append([400_000, -845_000, 401_000, -844_000, *cell[4:6], 1])
    route.fulfill(json=manifest)


def few_at_a_time(route):
    """A finder that stops loading at three programs, as the real one does at two hundred."""
    script = route.fetch().text()
    assert "ENOUGH = 200" in script
    route.fulfill(body=script.replace("ENOUGH = 200", "ENOUGH = 3"), content_type="text/javascript")


def passed(page, is_there):
    """Let time pass, on the page's clock and here, until something is there."""
    for _ in range(200):
        if is_there():
            return
        page.clock.run_for(50)
        page.evaluate("fetch('.').then(() => {})")
    raise AssertionError("it did not come")


def answered(page, text):
    """Wait until the word search has answered."""
    passed(page, lambda: page.locator(f".mg-lookup[data-answered='{text}']").count() > 0)
