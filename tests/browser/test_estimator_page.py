"""The cost estimator on its page: by keyboard, on paper, without scripts, and with nothing let out."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.support import ROOT
from tests.support.browser import watched_page

pytestmark = pytest.mark.browser

PAGE = "costs/estimate-your-cost/"
ARTICLE = (ROOT / "content/costs/estimate-your-cost.md").read_text(encoding="utf-8")
CASES = yaml.safe_load(Path("tests/cases/estimates.yaml").read_text(encoding="utf-8"))
EXAMPLE = next(
    case["fields"] for case in CASES if case["name"] == "the maximum is reached half-way"
)


@pytest.fixture
def opened(kept):
    with kept.fresh() as pair:
        yield pair


def box(page, name):
    return page.locator(f"#mg-estimate-{name}")


def fill(page, fields):
    """Choices first: they decide which fields there are."""
    choices = {"payer", "first", "share", "turn"}
    for name in sorted(fields, key=lambda name: name not in choices):
        if name in choices:
            box(page, name).select_option(fields[name])
        else:
            box(page, name).fill(fields[name])


def answered(page, **fields):
    page.goto(PAGE)
    fill(page, fields)
    page.get_by_role("button", name="Calculate").click()


def answer(page):
    return page.locator("#mg-estimate-result")


def rows(page):
    lines = page.locator(".mg-estimate__when tr")
    return [line.locator("th, td").all_text_contents() for line in lines.all()]


def test_the_form_is_filled_in_and_answered_with_the_keyboard_alone(page):
    page.goto(PAGE)
    page.get_by_role("combobox", name="Who pays?").focus()
    keys = page.keyboard
    for typed in ("500", None, "3", "8", None, "2,000", "500"):
        keys.press("Tab")
        if typed:
            keys.type(typed)
    for step in ("Yes", "Coin", "20", "$4000", "1500", "No"):
        keys.press("Tab")
        keys.type(step)
    keys.press("Shift+Tab")
    keys.press("Enter")
    expect(answer(page)).to_have_text("Your estimate: $2,500")
    expect(answer(page)).to_be_focused()


def test_the_steps_of_the_example_are_those_of_the_form(page):
    answered(page, **EXAMPLE)
    expect(answer(page)).to_have_text("Your estimate: $2,500")
    steps = page.locator(".mg-estimate__steps li").all_text_contents()
    assert len(steps) == 5
    for number, step in enumerate(steps, 1):
        assert f"    {number}. {step}\n" in ARTICLE
    assert rows(page) == [
        ["Weeks", "You pay"],
        ["Week 1", "$1,500"],
        ["Weeks 2 to 4", "$300 each"],
        ["Week 5", "$100"],
        ["Weeks 6 to 8", "$0"],
    ]
    assert "The first week alone costs Sam $1,500" in ARTICLE
    assert (
        "Weeks 2 to 4 cost $300 each, and week 5 costs $100. The last three cost nothing."
        in ARTICLE
    )


def test_the_example_with_a_new_plan_year_is_what_the_article_says(page):
    answered(page, **EXAMPLE | {"turn": "yes", "turn_week": "4"})
    expect(answer(page)).to_have_text("Your estimate: $5,200")
    assert "ended after week 4, the estimate would be $5,200 instead of $2,500" in ARTICLE
    steps = page.locator(".mg-estimate__steps")
    expect(steps).to_contain_text("Weeks 5 to 8, in the next plan year")
    expect(steps).to_contain_text("Both plan years together: you would pay $5,200.")


def test_a_range_names_both_ends_and_what_was_left_open(page):
    answered(
        page, price_least="250", price_most="400", deductible="1500", first="yes", share="copay",
        copay="40", maximum="6000", maximum_met="0", turn="no",
    )  # fmt: skip
    expect(answer(page)).to_have_text("Your estimate: $960 to $3,780")
    facts = page.locator(".mg-estimate__facts dd").all_text_contents()
    assert facts == ["$6,000 to $24,000", "24 to 60", "$120 to $1,580"]
    left = page.locator(".mg-estimate__open li").all_text_contents()
    assert [text.split(":")[0] for text in left] == [
        "Price per day", "Days a week", "Weeks", "Paid toward the deductible",
    ]  # fmt: skip
    assert page.locator(".mg-estimate__sum h4").all_text_contents() == [
        "How the low end adds up", "How the high end adds up",
    ]  # fmt: skip
    assert rows(page)[0] == ["Weeks", "Low end", "High end"]
    assert rows(page)[-1] == ["Weeks 9 to 12", "over", "$200 each"]


WAYS = (
    ({"deductible": "0"}, "The deductible is met, so you owe nothing toward it."),
    ({"deductible": "900", "deductible_met": "900"}, "The deductible is met, so you owe nothing toward it."),
    ({"first": "no"}, "The deductible does not apply to this care."),
    ({}, "This counts the deductible as met or as not applying."),
    ({"first": "yes"}, "This counts the deductible as never met, so you pay $2,400."),
    (
        {"deductible": "9000", "deductible_met": "0", "first": "yes"},
        "First the deductible: you have $9,000 left. The full price is no more than that, so you pay $2,400.",
    ),
    ({"first": "no", "share": "copay", "copay": "30"}, "Then the copay: $30 a day for 12 days is $360."),
    (
        {"first": "no", "share": "copay", "copay": "300"},
        "Then the copay of $300 a day, but never more than what is left of a day's price: $2,400.",
    ),
    ({"first": "no"}, "Then nothing: this counts your share as 0."),
    ({"first": "no"}, "Then all of the rest: this counts your share as the full price, $2,400."),
    ({"first": "no"}, "That is $2,400. This counts no out-of-pocket maximum."),
    ({}, "This counts your out-of-pocket maximum as already reached, so you pay nothing."),
    (
        {"maximum": "50", "maximum_met": "50"},
        "You have reached your out-of-pocket maximum, so you pay nothing for covered in-network care.",
    ),
    ({"payer": "self"}, "Without insurance you pay all of it: $2,400."),
)  # fmt: skip
"""Some fields, and a step of the sum that follows from them."""


def test_each_way_a_sum_can_go_has_its_words(page):
    known = {"price_least": "200", "days": "3", "weeks_least": "4"}
    high = {"maximum": "99000", "maximum_met": "0"}
    missing = []
    page.goto(PAGE)
    for fields, step in WAYS:
        fill(page, known | (high if "nothing: " in step or "as met or" in step else {}))
        fill(page, fields)
        page.get_by_role("button", name="Calculate").click()
        expect(answer(page)).to_be_visible()
        if step not in page.locator(".mg-estimate__steps li").all_text_contents():
            missing.append((fields, step))
        page.get_by_role("button", name="Clear all").click()
        expect(answer(page)).to_be_hidden()
    assert missing == []


def test_what_is_wrong_is_said_at_the_field_and_listed_and_goes_when_mended(page):
    answered(page, days="9", deductible="two", deductible_met="0")
    title = page.locator(".mg-estimate__faults > p")
    expect(title).to_have_text("3 fields need another look")
    expect(title).to_be_focused()
    expect(answer(page)).to_be_hidden()
    expect(box(page, "days")).to_have_accessible_description(
        re.compile(r"^Write a whole number of days from 1 to 7\.")
    )
    expect(box(page, "days")).to_have_attribute("aria-invalid", "true")
    page.get_by_role("link", name=re.compile("^Days a week: ")).click()
    expect(box(page, "days")).to_be_focused()
    fill(page, {"days": "3", "deductible": "500", "price_least": "100"})
    page.keyboard.press("Enter")
    expect(page.locator(".mg-estimate__faults")).to_be_hidden()
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    expect(answer(page)).to_be_focused()


def test_nobody_is_corrected_before_asking(page):
    page.goto(PAGE)
    box(page, "days").fill("9")
    box(page, "deductible").fill("two")
    box(page, "maximum").focus()
    assert page.locator("[aria-invalid]").count() == 0
    expect(page.get_by_role("status")).to_be_empty()


def test_a_change_after_the_first_answer_gives_the_next_and_says_only_its_heading(page):
    answered(page, **EXAMPLE)
    box(page, "weeks_least").fill("4")
    box(page, "days").focus()
    expect(answer(page)).to_have_text("Your estimate: $2,400")
    expect(page.get_by_role("status")).to_have_text("Your estimate: $2,400")
    expect(box(page, "days")).to_be_focused()
    box(page, "weeks_least").fill("x")
    box(page, "days").focus()
    expect(answer(page)).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("1 field needs another look")


def test_who_pays_themselves_is_asked_for_the_price_and_the_days_alone(page):
    answered(page, payer="self", price_least="200", days="3", weeks_least="9")
    expect(answer(page)).to_have_text("Your estimate: $5,400")
    for name in ("deductible", "first", "share", "maximum", "turn"):
        expect(box(page, name)).to_be_hidden()


def test_questions_that_do_not_arise_are_not_asked(page):
    page.goto(PAGE)
    for choice, option, field in (
        ("share", "copay", "copay"), ("share", "coinsurance", "rate"), ("turn", "yes", "turn_week"),
    ):  # fmt: skip
        expect(box(page, field)).to_be_hidden()
        box(page, choice).select_option(option)
        expect(box(page, field)).to_be_visible()
        box(page, choice).select_option("")
        expect(box(page, field)).to_be_hidden()


def test_a_maximum_below_the_deductible_is_pointed_out(page):
    answered(page, price_least="200", deductible="3000", maximum="1000")
    expect(page.locator(".mg-estimate__low")).to_be_visible()
    answered(page, **EXAMPLE)
    expect(page.locator(".mg-estimate__low")).to_be_hidden()


def test_everything_can_be_cleared(page):
    answered(page, **EXAMPLE)
    page.get_by_role("button", name="Clear all").click()
    expect(answer(page)).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("Everything has been cleared.")
    expect(box(page, "rate")).to_be_hidden()
    assert box(page, "price_least").input_value() == ""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert set(page.locator(".mg-worksheet__blank").all_text_contents()) == {""}


def test_nothing_typed_leaves_the_page_or_stays_anywhere(page, watch):
    page.goto(PAGE)
    address, length, before = page.url, page.evaluate("history.length"), len(watch.requests)
    fill(page, EXAMPLE | {"days": "9"})
    page.get_by_role("button", name="Calculate").click()
    page.get_by_role("link", name=re.compile("^Days a week: ")).click()
    box(page, "days").fill("3")
    page.keyboard.press("Enter")
    expect(answer(page)).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    # A browser may fetch the picture of its tab when it finds the time.
    assert [one for one in watch.requests[before:] if not one.endswith("/favicon.svg")] == []
    assert (page.url, page.evaluate("history.length")) == (address, length)
    assert page.evaluate("history.state") is None
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("indexedDB.databases()") == []
    controls = page.locator("#mg-estimate :is(input, select, button, form, fieldset)")
    assert (
        controls.evaluate_all("list => list.filter((one) => one.hasAttribute('name')).length") == 0
    )
    off = page.locator("#mg-estimate :is(form, input, select)")
    assert off.evaluate_all("list => new Set(list.map((one) => one.autocomplete)).size") == 1
    assert page.locator("#mg-estimate form").get_attribute("autocomplete") == "off"
    expect(page.locator(".mg-estimate__private")).to_contain_text("not sent or saved anywhere")
    page.reload()
    assert box(page, "price_least").input_value() == ""


def sheet(page):
    """The worksheet's lines: name, example, least, most."""
    return page.locator(".mg-worksheet [data-line]").evaluate_all(
        """lines => lines.map((line) => [line.dataset.line,
             line.querySelector(".mg-worksheet__example").lastChild.textContent,
             ...[...line.querySelectorAll(".mg-worksheet__blank")].map((blank) => blank.textContent)])"""
    )


def test_on_paper_the_worksheet_is_filled_in_as_its_example_is(page):
    answered(page, **EXAMPLE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    lines = sheet(page)
    assert len(lines) == 19
    for name, *figures in lines:
        assert len(set(figures)) == 1, (name, figures)
    expect(page.locator(".mg-worksheet")).to_be_visible()
    expect(answer(page)).to_be_visible()
    expect(page.locator(".mg-estimate__form")).to_be_hidden()
    expect(page.locator(".mg-estimate__counts")).to_be_visible()


def test_on_paper_what_nobody_typed_is_a_blank(page):
    page.goto(PAGE)
    fill(page, {"weeks_least": "9", "deductible": "700", "share": "copay", "copay": "25"})
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    filled = {name: ends for name, _, *ends in sheet(page) if any(ends)}
    assert filled == {"weeks": ["9", "9"], "deductible": ["$700"] * 2, "share": ["$25"] * 2}


LONGEST = {
    "price_least": "250.75", "price_most": "411.20", "weeks_least": "9", "weeks_most": "14",
    "deductible": "1500", "share": "copay", "copay": "45", "maximum": "5000", "turn": "yes", "turn_week": "4",
}  # fmt: skip


@pytest.mark.parametrize("fields", [EXAMPLE, LONGEST], ids=["example", "longest"])
def test_a_filled_in_page_prints_on_one_leaf_with_the_crisis_line(page, fields):
    answered(page, **fields)
    for paper in ("Letter", "A4"):
        pdf = PdfReader(io.BytesIO(page.pdf(format=paper)))
        text = " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())
        assert len(pdf.pages) <= 2, paper
        assert "In crisis? Call or text 988" in text
        for part in ("Your estimate: $", "My estimate: line 17 + line 18", "What this counts"):
            assert part in text
        assert "Sam" not in text


def test_the_blank_worksheet_prints_on_one_page(page):
    page.goto(PAGE)
    for paper in ("Letter", "A4"):
        assert len(PdfReader(io.BytesIO(page.pdf(format=paper))).pages) == 1, paper


def assert_worksheet_alone(page):
    expect(page.locator(".mg-worksheet")).to_be_visible()
    expect(page.get_by_text("My estimate: line 17 + line 18")).to_be_visible()
    assert page.locator("#mg-estimate :is(input, select, button)").evaluate_all(
        "list => list.every((one) => !one.checkVisibility())"
    )
    assert {tuple(ends) for _, _, *ends in sheet(page)} == {("", "")}


def test_without_scripts_the_worksheet_stands_on_the_page_and_fits_a_phone(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (page, _):
        page.goto(PAGE)
        expect(page.locator(".mg-worksheet")).to_be_visible()
        expect(page.get_by_text("My estimate: line 17 + line 18")).to_be_visible()
        expect(page.get_by_text("What this counts and what it leaves out")).to_be_visible()
        assert not any(part.is_visible() for part in page.locator("#mg-estimate form *").all())
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.locator(".mg-worksheet").bounding_box()
            assert wide["x"] + wide["width"] <= width


def test_a_script_that_does_not_arrive_leaves_the_worksheet(page, watch):
    page.route("**/lib/estimate/range.js", lambda route: route.abort())
    page.goto(PAGE)
    assert_worksheet_alone(page)
    watch.errors.clear()


@pytest.mark.parametrize("width", [320, 390])
def test_form_and_answer_fit_a_phone_and_large_text(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    answered(page, **EXAMPLE | {"price_most": "999,999.99", "maximum": "", "maximum_met": ""})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_every_control_has_a_name_and_is_large_enough(page):
    answered(page, **EXAMPLE | {"turn": "yes"})
    controls = page.locator("#mg-estimate :is(input, select, button):visible")
    assert controls.count() > 14
    for control in controls.all():
        expect(control).to_have_accessible_name(re.compile(r"\w"))
        assert control.bounding_box()["height"] >= 44
    assert 'group "Price per day"' in page.locator(".mg-estimate__form").aria_snapshot()


def test_headings_step_down_one_level_at_a_time(page):
    answered(page, **EXAMPLE)
    levels = page.locator("#main :is(h1, h2, h3, h4)").evaluate_all(
        "list => list.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"
    )
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_days_and_weeks_left_empty_count_as_the_facts_say(page):
    facts = yaml.safe_load((ROOT / "content/_data/facts.yaml").read_text(encoding="utf-8"))["facts"]
    days, weeks = facts["iop-days"]["value"], facts["iop-weeks"]["value"]
    answered(page, payer="self", price_least="100")
    least, most = 100 * days[0] * weeks[0], 100 * days[1] * weeks[1]
    expect(answer(page)).to_have_text(f"Your estimate: ${least:,} to ${most:,}")
    expect(page.locator("#mg-estimate-days-where")).to_contain_text(
        f"we count {days[0]} to {days[1]}."
    )
