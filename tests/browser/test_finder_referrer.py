"""The finder's view for referring professionals."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.support.finder import shown

GASLIGHT = "[data-program-id='gaslight-court-cincinnati']"


def open_at(page, fragment="#near=45202&within=25"):
    page.goto("find/" + fragment)
    shown(page)


def details(watch):
    return [url for url in watch.requests if "/detail/" in url or "/id/" in url]


def test_what_referrers_ask_comes_first_once_they_ask_for_it(page, watch):
    open_at(page)
    card = page.locator(GASLIGHT)
    expect(card.get_by_text("Not a fit for")).to_have_count(0)
    assert details(watch) == []
    page.get_by_label("For referrers").check()
    facts = card.locator(".mg-result__referral")
    for text in (
        "You can refer yourself", "Can refer: ", "A court", "Accepting new clients (checked", "medication list",
        "active psychosis", "2 days", "513-555-0143",
    ):  # fmt: skip
        expect(facts).to_contain_text(text)
    order = card.evaluate("card => [...card.querySelectorAll('dl')].map((one) => one.className)")
    assert order == ["mg-result__referral", "mg-result__facts"]
    assert len(details(watch)) == 2


def test_the_view_stands_in_the_address_and_leaves_with_its_switch(page):
    open_at(page, "#near=45202&within=25&view=referrer")
    expect(page.locator(f"{GASLIGHT} .mg-result__referral")).to_be_visible()
    box = page.get_by_label("For referrers")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".mg-result__referral")).to_have_count(0)
    assert "view=" not in page.url
    page.go_back()
    expect(page.locator(f"{GASLIGHT} .mg-result__referral")).to_be_visible()


def test_every_card_says_what_its_program_does_not_state(page):
    open_at(page, "#near=45202&within=25&view=referrer")
    cards = page.locator(".mg-result")
    expect(page.locator(".mg-result__referral")).to_have_count(cards.count())
    unstated = page.locator(".mg-result__referral div", has_text="Not stated: ask")
    assert unstated.count() > 0
    expect(unstated.first).to_contain_text("Fax for referrals")


def test_facts_that_do_not_load_are_missed_out_loud_and_come_at_the_next_try(opened):
    page, watch = opened
    open_at(page)
    page.route("**/detail/*.json", lambda route: route.abort())
    page.get_by_label("For referrers").check()
    expect(page.locator("[data-fault]")).to_contain_text("The referral details did not load.")
    page.unroute("**/detail/*.json")
    page.get_by_label("For referrers").uncheck()
    page.get_by_label("For referrers").check()
    expect(page.locator(f"{GASLIGHT} .mg-result__referral")).to_be_visible()
    expect(page.locator("[data-fault]")).to_be_hidden()
    watch.errors.clear()


def test_no_request_of_the_view_names_a_program(page, watch):
    open_at(page, "#near=45202&within=25&view=referrer")
    expect(page.locator(f"{GASLIGHT} .mg-result__referral")).to_be_visible()
    names = [re.sub(r".*/data/finder/\w+/", "", url) for url in details(watch)]
    assert all(re.fullmatch(r"(detail/(\d+|[A-Z]{2})|id/\w+)\.json", name) for name in names)
