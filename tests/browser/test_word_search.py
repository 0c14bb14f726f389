"""The word search: a dialog that any page opens, for every hand and eye."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.support.browser import watched_page
from tests.support.finder import Held
from tests.support.word_search import ARTICLE, FIELD, RESULT, asked, note, opened, titles

PHONE = {"width": 390, "height": 844}


def groups(page):
    return page.locator(".mg-lookup__group h3").all_text_contents()


def status(page):
    return page.locator(".mg-lookup [role=status]")


def test_the_key_opens_it_and_escape_gives_the_focus_back(page):
    page.goto(ARTICLE)
    link = page.locator("#main a").first
    link.focus()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(link).to_be_focused()


@pytest.mark.parametrize("opener", ["key", "button"])
def test_what_is_typed_while_it_loads_is_not_lost(page, opener):
    page.goto(ARTICLE)
    scrolled = page.evaluate("scrollY")
    waiting = Held(page, "**/dialog.json")
    if opener == "key":
        page.keyboard.press("/")
    else:
        page.get_by_role("button", name="Search this site").click()
    page.keyboard.type("group thj")
    page.keyboard.press("Backspace")
    page.keyboard.type("erapy")
    page.wait_for_timeout(300)
    assert page.get_by_role("dialog").count() == 0
    waiting.let_go()
    field = page.locator(FIELD)
    expect(field).to_be_focused()
    expect(field).to_have_value("group therapy")
    expect(page.locator(RESULT).first).to_have_text(re.compile("group therapy", re.IGNORECASE))
    assert page.evaluate("scrollY") == scrolled


def test_what_is_slow_to_load_is_said_to_be_on_its_way(page):
    page.goto(ARTICLE)
    waiting = Held(page, "**/dialog.json")
    page.keyboard.press("/")
    notice = page.get_by_role("alert")
    expect(notice).to_have_text("The search is loading. You can start typing.")
    waiting.let_go()
    expect(page.locator(FIELD)).to_be_focused()
    expect(notice).to_have_count(0)


def test_the_key_stays_a_letter_where_one_types(page):
    page.goto("find/")
    page.locator("#mg-near").focus()
    page.keyboard.type("1/2")
    expect(page.locator("#mg-near")).to_have_value("1/2")
    assert page.get_by_role("dialog").count() == 0
    page.keyboard.press("Tab")
    page.locator("h1").click()
    page.keyboard.press("Control+/")
    assert page.get_by_role("dialog").count() == 0


def test_nothing_is_loaded_before_it_is_asked_for(alone):
    page, watch = alone
    page.goto(ARTICLE)
    expect(page.get_by_role("button", name="Search this site")).to_be_visible()
    assert not [url for url in watch.requests if re.search(r"/words/|word-search\.js", url)]
    opened(page)
    assert not [url for url in watch.requests if "pagefind" in url]


def test_a_question_is_answered_by_an_article_first(page):
    opened(page)
    asked(page, "how much does it cost?")
    assert titles(page)[0] == "What does an IOP cost?"
    asked(page, "what is iop")
    assert titles(page)[0] == "What is an intensive outpatient program?"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/understand/what-is-an-iop/$"))


def test_an_article_leads_to_the_part_that_speaks_of_it(page):
    opened(page, "")
    asked(page, "withdrawal")
    part = page.locator(".mg-lookup__part a").first
    expect(part).to_have_text(re.compile("^Section: .*[Ww]ithdrawal"))
    part.click()
    expect(page.locator(":target")).to_contain_text(re.compile("withdrawal", re.IGNORECASE))


def test_a_word_for_a_filter_leads_into_the_finder_and_says_what_it_means(page):
    opened(page)
    asked(page, "day program")
    assert groups(page)[0] == "In the finder"
    expect(page.locator(".mg-lookup__about").first).to_contain_text("often called partial")
    page.locator(RESULT).first.click()
    expect(page).to_have_url(re.compile(r"/find/#level=php$"))


@pytest.mark.parametrize(
    ("text", "first", "fragment"),
    [
        ("45202", "Programs near 45202 (Cincinnati, OH)", "near=45202&within=25"),
        ("Dayton, Ohio", "Programs near Dayton, OH", "near=Dayton,+OH&within=25"),
        ("Dayton", "Programs near Dayton, OH", "near=Dayton,+OH&within=25"),
        ("St. Louis, MO", "Programs near St. Louis, MO", "near=St.+Louis,+MO&within=25"),
        (
            "iop for a 19-year-old in dayton, oh",
            "Programs near Dayton, OH: Young adults (18 to 25), Intensive outpatient (IOP)",
            "near=Dayton,+OH&within=25&age=young-adults&level=iop",
        ),
        (
            "evening medicaid trauma 45202",
            "Programs near 45202 (Cincinnati, OH): Medicaid, Evenings, Trauma and PTSD",
            "near=45202&within=25&payment=medicaid&time=evening&condition=trauma",
        ),
        (
            "teen iop in dayton, oh",
            "Programs near Dayton, OH: Teens (13 to 17), Intensive outpatient (IOP)",
            "near=Dayton,+OH&within=25&age=adolescents&level=iop",
        ),
    ],
)
def test_a_place_leads_to_the_programs_near_it(page, text, first, fragment):
    opened(page)
    asked(page, text)
    link = page.locator(RESULT).first
    expect(link).to_have_text(first)
    assert sorted(urlsplit(link.get_attribute("href")).fragment.split("&")) == sorted(
        fragment.split("&")
    )
    link.click()
    expect(page.locator("#mg-answer")).to_contain_text(re.compile(r"program", re.IGNORECASE))


def test_a_town_that_is_also_a_word_stands_last(page):
    opened(page)
    asked(page, "reading")
    assert groups(page)[0].startswith("Article")
    assert "Programs near Reading, PA" in titles(page)


def test_a_town_that_only_resembles_what_was_asked_stands_after_all_else(page):
    opened(page)
    asked(page, "day program")
    assert "Programs in Dayton, Ohio" in titles(page)
    assert groups(page)[-1].startswith("Place")
    asked(page, "Dayton")
    assert groups(page)[1].startswith("Place")


def test_a_town_without_a_program_is_no_slip(page):
    opened(page)
    asked(page, "Xenia")
    assert "Programs near Xenia, OH" in titles(page)
    assert all(title.startswith("Programs near Xenia, ") for title in titles(page))
    expect(note(page)).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "first", "said"),
    [
        ("dialectical behavoir therapy", "Programs with Dialectical behavior therapy (DBT)", "dialectical behavior therapy"),
        ("exmaple hose dayton", "Example House IOP", "example house dayton"),
    ],
)  # fmt: skip
def test_a_slip_of_the_keyboard_is_understood_and_said(page, typed, first, said):
    opened(page)
    asked(page, typed)
    assert titles(page)[0] == first
    expect(note(page)).to_have_text(f"Showing results for “{said}”.")
    expect(status(page)).to_contain_text(said)


def test_words_that_stand_on_no_page_together_are_tried_with_one_left_out(page):
    opened(page)
    asked(page, "deductible psychiatrist yoga")
    expect(note(page)).to_contain_text("No page has all of these words. Showing results without “")
    assert titles(page)


def test_nothing_found_says_so_and_how_to_go_on(page):
    opened(page)
    asked(page, "zzzzqqq")
    expect(note(page)).to_have_text("No results for “zzzzqqq”.")
    expect(status(page)).to_have_text("No results for “zzzzqqq”.")
    assert titles(page) == []
    ways = page.get_by_role("navigation", name="More places to look").get_by_role("link")
    assert ways.all_text_contents()[0] == "Find a program near you"
    ways.first.click()
    expect(page).to_have_url(re.compile("/find/$"))


def test_who_is_in_danger_finds_help_first(page):
    opened(page)
    said = "I think I want to die tonight"
    page.fill(FIELD, said)
    now = page.locator("[data-now]")
    expect(now).to_be_visible()
    links = now.get_by_role("link").evaluate_all(
        "all => all.map((one) => one.getAttribute('href'))"
    )
    assert links[:3] == ["tel:988", "sms:988", "tel:911"]
    asked(page, said)
    expect(status(page)).to_contain_text("Help right now is listed first.")
    asked(page, "cost")
    expect(now).to_be_hidden()


def test_the_crisis_line_stays_in_sight(kept):
    with kept.fresh(PHONE) as (page, _):
        opened(page)
        asked(page, "group")
        line = page.locator(".mg-lookup__crisis")
        expect(line.get_by_role("link", name="Call 988")).to_have_attribute("href", "tel:988")
        box = line.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"] + 0.5
        page.locator(".mg-lookup__body").evaluate("body => body.scrollTo(0, 9999)")
        assert line.bounding_box() == box


def test_more_is_shown_on_request_and_nothing_offers_more_than_there_is(page):
    opened(page)
    asked(page, "group")
    group = page.locator(".mg-lookup__group").filter(
        has=page.get_by_role("heading", name=re.compile("^Articles"))
    )
    count = int(re.search(r"\d+", group.locator("h3").text_content())[0])
    assert count > 15
    rows = group.locator(".mg-lookup__result")
    expect(rows).to_have_count(5)
    more = group.get_by_role("button", name=re.compile(r"^Show \d+ more: Articles"))
    more.click()
    expect(rows).to_have_count(15)
    expect(rows.nth(5).get_by_role("link").first).to_be_focused()
    while more.is_visible():
        shown = rows.count()
        more.click()
        expect(rows).not_to_have_count(shown)
    expect(rows).to_have_count(count)
    asked(page, "Dayton")
    assert page.locator(".mg-lookup__more:visible").count() == 0


def test_arrows_walk_through_the_results_and_back_to_the_field(page):
    opened(page)
    asked(page, "Dayton")
    for number in range(2):
        page.keyboard.press("ArrowDown")
        expect(page.locator(RESULT).nth(number)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()


def test_a_second_enter_goes_to_the_first_result(page):
    opened(page)
    asked(page, "45202")
    page.keyboard.press("Enter")
    expect(page.locator(RESULT).first).to_be_focused()


def test_only_the_last_text_is_answered(alone):
    page, _ = alone
    opened(page)
    asked(page, "Dayton")
    waiting = Held(page, "**/spelling/a.json")
    with page.expect_request("**/spelling/a.json"):
        page.fill(FIELD, "anxiety")
        page.keyboard.press("Enter")
    asked(page, "Dayton")
    before = titles(page)
    assert before[0] == "Programs near Dayton, OH"
    with page.expect_response("**/spelling/a.json") as answered:
        waiting.let_go()
    answered.value.finished()
    page.wait_for_timeout(800)
    assert titles(page) == before
    expect(page.locator(".mg-lookup")).to_have_attribute("data-answered", "Dayton")


@pytest.mark.parametrize(
    "text", ["<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "{{ 7*7 }}", "x" * 5000]
)
def test_whatever_is_typed_is_text(page, text):
    opened(page)
    page.fill(FIELD, text)
    page.keyboard.press("Enter")
    expect(status(page)).not_to_be_empty()
    assert page.locator(".mg-lookup img, .mg-lookup__body svg").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "pattern",
    ["**/pagefind.js", "**/*.pf_meta", "**/results/*.json", "**/words.json", "**/spelling/*.json"],
)
def test_what_does_not_load_is_said_and_may_be_tried_again(page, watch, pattern):
    opened(page)
    page.route(pattern, lambda route: route.abort())
    page.fill(FIELD, "anxiety")
    page.keyboard.press("Enter")
    expect(note(page)).to_contain_text("The search did not load.")
    expect(page.get_by_role("navigation", name="More places to look")).to_be_visible()
    page.unroute(pattern)
    page.keyboard.press("Enter")
    page.locator(".mg-lookup[data-answered=anxiety]").wait_for()
    assert titles(page)
    watch.errors.clear()


def test_a_dialog_that_does_not_load_is_said_on_the_page(page, watch):
    page.route("**/dialog.json", lambda route: route.abort())
    page.goto(ARTICLE)
    button = page.get_by_role("button", name="Search this site")
    button.click()
    expect(page.get_by_role("alert")).to_have_text(re.compile("The search did not load"))
    page.unroute("**/dialog.json")
    button.click()
    expect(page.locator(FIELD)).to_be_focused()
    assert page.get_by_role("alert").count() == 0
    watch.errors.clear()


def test_no_address_tells_what_was_typed_or_found(alone, shipped_site):
    page, watch = alone
    opened(page)
    texts = ["example house dayton", "self-harm", "45202", "exmaple hose", "anxiety"]
    for text in texts:
        asked(page, text)
    page.get_by_role("button", name=re.compile("Show 10 more")).first.click()
    page.wait_for_timeout(300)
    assert page.url.endswith(ARTICLE)
    loaded = [urlsplit(url) for url in watch.requests]
    assert {part.query for part in loaded} <= {"", "ts="}
    paths = {part.path for part in loaded}
    assert all((shipped_site / path.lstrip("/")).exists() for path in paths)
    about = {path for path in paths if path.startswith("/data/")}
    coarse = re.compile(
        r"/data/(?:words/(?:dialog\.json|results/(?:articles|[0-9a-f])\.json|spelling/[a-z]\.json"
        r"|pagefind[\w.-]*|wasm\.en\.pagefind|(?:index|filter)/en_[0-9a-f]+\.pf_(?:index|filter))"
        r"|finder/[0-9a-f]+/(?:words|manifest|city/\w{2,5}|zip/\d{3})\.json)"
    )
    assert {path for path in about if not coarse.fullmatch(path)} == set()
    kept = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert kept == '[{},{},""]'


def test_without_scripts_there_is_no_button_that_does_nothing(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (page, _):
        page.goto(ARTICLE)
        expect(page.locator(".mg-header__search")).to_be_hidden()


def test_the_header_stays_one_line_with_search_and_list(page):
    page.goto("")
    page.evaluate(
        """() => {
             const link = document.querySelector("[data-my-list]");
             link.hidden = false;
             link.textContent = "My list (5)";
           }"""
    )
    for width in (320, 360, 390, 768, 1100, 1215, 1216, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        rows = page.evaluate(
            """() => {
                 const parts = [...document.querySelectorAll(".mg-header__inner > *, .mg-nav__list > li")];
                 const middle = (one) => { const box = one.getBoundingClientRect(); return box.height ? box.top + box.height / 2 : null; };
                 return parts.map(middle).filter((one) => one !== null);
               }"""
        )
        assert max(rows) - min(rows) < 8, f"{width} px: {rows}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_the_button_is_left_out(page):
    page.goto(ARTICLE)
    page.emulate_media(media="print")
    expect(page.locator(".mg-header__search")).to_be_hidden()
