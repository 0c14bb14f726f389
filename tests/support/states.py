"""Every kind of page, every state of the finder, the list and the search; how to come to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.finder import FIT, counted, shown
from tests.support.kept import WIDE
from tests.support.short_list import FIVE, SHARED, THREE, keep
from tests.support.word_search import FIELD, asked

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.browser import Watch


DRAWN = """async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await document.fonts.ready;
  await drawn();
  await drawn();
}"""
"""The page has its letters, and what observes its sizes has been told of them."""


def nothing(page: Page) -> None:
    """Nothing but the page itself, whose scripts ran before it counted as loaded."""
    counted(page)
    if "/my-list/" in page.url:
        shared_list(page)


def results(page: Page) -> None:
    """A list."""
    shown(page)
    page.locator(FIT).first.wait_for()


def filters(page: Page) -> None:
    """Bring the filters on the screen: they are at the side, or in a dialog where that is narrow."""
    results(page)
    button = page.locator(".mg-search__filters")
    if button.is_visible():
        button.click()


def all_filters_open(page: Page) -> None:
    """Every filter unfolded."""
    filters(page)
    page.evaluate(
        "document.querySelectorAll('#mg-finder details').forEach((one) => { one.open = true; })"
    )


def estimated(page: Page) -> None:
    """An estimate worked out."""
    page.locator(".mg-estimate__input").first.fill("400")
    page.locator(".mg-estimate__buttons [type=submit]").click()


def menu_open(page: Page) -> None:
    """The menu of a narrow screen."""
    page.locator(".mg-header__menu").click()


def meaning_open(page: Page) -> None:
    """The meaning of a word next to it."""
    page.locator("a.mg-term").first.click()
    page.locator(".mg-meaning:popover-open").wait_for()


def map_open(page: Page) -> None:
    """The map of the list."""
    results(page)
    page.locator(".mg-map__toggle").click()
    page.locator(".mg-pin").first.wait_for()


def mark_picked(page: Page) -> None:
    """The card of a mark under the map."""
    map_open(page)
    page.locator(".mg-pin:not(.mg-pin--cluster)").first.click()
    page.locator(".mg-map__cards [data-program-id]").wait_for()


def for_referrers(page: Page) -> None:
    """Cards with what referrers ask."""
    results(page)
    page.locator(".mg-result__referral").first.wait_for()


def words_offered(page: Page) -> None:
    """Filters that fit some words."""
    filters(page)
    page.fill("#mg-name", "talk group")
    page.locator(".mg-wanted__offer").first.wait_for()


def towns_offered(page: Page) -> None:
    """Towns that fit what is typed."""
    page.locator("#mg-near").press_sequentially("spring")
    page.get_by_role("option").first.wait_for()


def position_refused(page: Page) -> None:
    """A browser that does not say where it is."""
    page.locator(".mg-here").click()
    shown(page)


def shared_list(page: Page) -> None:
    """A list that came in a link."""
    page.locator("#mg-mylist[data-showing]").wait_for()


def own_list(page: Page) -> None:
    """A list that this browser keeps."""
    keep(page, *FIVE)
    page.goto("find/my-list/")
    shared_list(page)


def handed_over(page: Page) -> None:
    """The sheet for five programs."""
    own_list(page)
    page.locator("[data-show=sheet]").click()
    page.locator(".mg-qr").wait_for()


def nothing_loads(page: Page) -> None:
    """No connection."""
    page.route("**/manifest.json", lambda route: route.abort())
    searched(page)


def data_is_gone(page: Page) -> None:
    """Data that a newer site replaced."""
    page.route("**/cell/*.json", lambda route: route.fulfill(status=404, body="gone"))
    searched(page)


def data_is_spoilt(page: Page) -> None:
    """Data that no one can read."""
    page.route("**/cell/*.json", lambda route: route.fulfill(status=200, body="{"))
    searched(page)


def map_does_not_load(page: Page) -> None:
    """A list whose map does not come."""
    page.route("**/outlines/us-states.json", lambda route: route.abort())
    results(page)
    page.locator(".mg-map__toggle").click()
    page.locator("[data-summary]", has_text="The map did not load.").wait_for()


def searched(page: Page) -> None:
    """A place typed and sent."""
    page.fill("#mg-near", "45202")
    page.press("#mg-near", "Enter")
    shown(page)


def search_open(page: Page) -> None:
    """The dialog of the search by words, nothing typed."""
    page.locator(".mg-header__search").click()
    page.locator(f"{FIELD}:focus").wait_for()


def words_found(page: Page) -> None:
    """Articles, places and programs for a word, and ways into the finder."""
    search_open(page)
    asked(page, "dayton evening")
    page.locator(".mg-lookup__result").first.wait_for()


def articles_found(page: Page) -> None:
    """An article first, the part of it that answers, and a button for more."""
    search_open(page)
    asked(page, "how much does it cost")
    page.locator(".mg-lookup__part").first.wait_for()
    page.locator(".mg-lookup__more").first.wait_for()


def no_words_found(page: Page) -> None:
    """What to do next where nothing was found."""
    search_open(page)
    asked(page, "zzqxv")
    page.locator("[data-note]").wait_for()


def help_shown(page: Page) -> None:
    """The way to help before all results."""
    search_open(page)
    asked(page, "kill myself")
    page.locator("[data-now]").wait_for()


def search_fails(page: Page) -> None:
    """A search whose index does not come."""
    page.route("**/pagefind.js", lambda route: route.abort())
    search_open(page)
    page.fill(FIELD, "cost")
    page.locator("[data-note]").wait_for()


PROGRAM = f"programs/{THREE[0]}/"
FOUR = "find/my-list/#list=" + ",".join(FIVE[:4])
PHONE = {"width": 390, "height": 844}
STATES = {
    "home": ("", WIDE, nothing),
    "menu on a phone": ("", PHONE, menu_open),
    "article": ("understand/what-is-an-iop/", WIDE, nothing),
    "article on a phone": ("understand/therapies-used/", PHONE, nothing),
    "meaning of a word": ("levels-of-care/stepping-up-and-down/", PHONE, meaning_open),
    "figures": ("week-by-week/a-typical-week/", WIDE, nothing),
    "figures on a phone": ("levels-of-care/the-continuum/", PHONE, nothing),
    "section": ("costs/", WIDE, nothing),
    "facts": ("about/how-we-write/", WIDE, nothing),
    "glossary": ("glossary/", WIDE, nothing),
    "questions": ("faq/", PHONE, nothing),
    "sheet": ("find/questions-to-ask/", WIDE, nothing),
    "estimator": ("costs/estimate-your-cost/", WIDE, nothing),
    "estimate": ("costs/estimate-your-cost/", PHONE, estimated),
    "help": ("help-now/", PHONE, nothing),
    "program": (PROGRAM, WIDE, nothing),
    "program on a phone": (PROGRAM, PHONE, nothing),
    "places": ("places/", WIDE, nothing),
    "state": ("places/oh/", WIDE, nothing),
    "city": ("places/oh/cincinnati/", PHONE, nothing),
    "part of a state": ("places/oh/medicaid/", WIDE, nothing),
    "part of a city": ("places/oh/cincinnati/medicaid/", PHONE, nothing),
    "short-list, empty": ("find/my-list/", WIDE, nothing),
    "short-list": ("find/my-list/", WIDE, own_list),
    "short-list on a phone": ("find/my-list/", PHONE, own_list),
    "short-list from a link": (SHARED, WIDE, shared_list),
    "comparison of four": (f"{FOUR}&show=compare", WIDE, shared_list),
    "comparison on a phone": (f"{FOUR}&show=compare", PHONE, shared_list),
    "handout": ("find/my-list/", WIDE, handed_over),
    "handout on a phone": ("find/my-list/", PHONE, handed_over),
    "finder, empty": ("find/", WIDE, nothing),
    "finder, results": ("find/#near=45202&within=100", WIDE, results),
    "finder, all filters open": (
        "find/#near=45202&within=100&payment=medicaid",
        WIDE,
        all_filters_open,
    ),
    "finder, filters on a phone": (
        "find/#near=45202&within=100&time=evening",
        PHONE,
        all_filters_open,
    ),
    "finder, which town": ("find/#near=Springfield", WIDE, shown),
    "finder, a whole state": ("find/#near=Ohio", PHONE, shown),
    "finder, no such place": ("find/#near=Nowhereville", WIDE, shown),
    "finder, none found": (
        "find/#near=45202&within=10&language=yi&condition=gambling",
        WIDE,
        shown,
    ),
    "finder, nothing near": ("find/#near=59001&within=10", PHONE, shown),
    "finder, for referrers": ("find/#near=45202&within=25&view=referrer", WIDE, for_referrers),
    "finder, towns offered": ("find/", PHONE, towns_offered),
    "finder, words offered": ("find/#near=45202&within=25", WIDE, words_offered),
    "finder, position refused": ("find/", PHONE, position_refused),
    "map": ("find/#near=45202&within=100&time=evening", WIDE, map_open),
    "map on a phone": ("find/#near=45202&within=25", PHONE, map_open),
    "map, a mark picked": ("find/#near=45202&within=25", WIDE, mark_picked),
    "map, not loaded": ("find/#near=45202&within=25", PHONE, map_does_not_load),
    "search by words": ("understand/what-is-an-iop/", WIDE, search_open),
    "search by words on a phone": ("find/#near=45202&within=25", PHONE, search_open),
    "search by words, results": ("", WIDE, words_found),
    "search by words, results on a phone": ("costs/", PHONE, articles_found),
    "search by words, nothing found": ("", PHONE, no_words_found),
    "search by words, help": ("", PHONE, help_shown),
    "search by words, help on a wide screen": ("", WIDE, help_shown),
    "search by words, not loaded": ("", WIDE, search_fails),
    "finder, offline": ("find/", WIDE, nothing_loads),
    "finder, older than its data": ("find/", PHONE, data_is_gone),
    "finder, spoilt data": ("find/", WIDE, data_is_spoilt),
}
PROVOKED = {nothing_loads, data_is_gone, data_is_spoilt, map_does_not_load, search_fails}
"""These acts make the browser report a failed request."""  # fmt: skip


def come_to(page: Page, state: str) -> None:
    """Open the page of ``state`` and do what brings it about."""
    path, _, act = STATES[state]
    page.goto(path)
    act(page)
    page.evaluate(DRAWN)


def forgive(watch: Watch, state: str) -> None:
    """Take out of ``watch`` the failed requests that belong to ``state``."""
    if STATES[state][2] in PROVOKED:
        watch.errors.clear()
