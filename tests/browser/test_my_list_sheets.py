"""The comparison and the handout of a short-list."""

from __future__ import annotations

import io
import json
import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.support.short_list import SHARED, THREE, keep

NAMES = ("Gaslight Court Trauma and Recovery IOP", "Mill Creek Kettle Evening IOP", "Basin Lantern")

AGE = re.compile("checked (today|yesterday|[0-9]+ (day|month|year)s? ago)")


def open_at(page, show, ids=THREE):
    page.goto("about:blank")
    page.goto(f"find/my-list/#list={','.join(ids)}&show={show}")
    page.locator(f"#mg-mylist[data-showing='{show}']").wait_for()


def states(page):
    rows = page.locator(".mg-compare tbody tr")
    return dict(rows.evaluate_all("rows => rows.map((r) => [r.dataset.fact, r.dataset.state])"))


def test_the_comparison_is_a_table_of_facts_by_programs(page):
    open_at(page, "compare")
    table = page.get_by_role("table", name="3 programs side by side")
    heads = table.get_by_role("columnheader").all_text_contents()
    assert [head.split("Call")[0] for head in heads][1:3] == [
        f"{name} Sample" for name in NAMES[:2]
    ]
    row = table.get_by_role("row", name=re.compile("^What to have ready"))
    assert row.get_by_role("cell").all_text_contents()[1:] == ["Not stated: ask"] * 2


def test_a_difference_is_said_in_words_and_unstated_is_none(page):
    open_at(page, "compare")
    found = states(page)
    assert found["level"] == "same"
    assert found["payment"] == "differ"
    assert found["documents"] == "some"
    assert found["room"] == "same"
    assert found["phone"] == "own"
    payment = page.locator("[data-fact='payment']")
    expect(payment.get_by_role("rowheader")).to_have_text("Ways to pay differs")
    assert "Medicare" in payment.locator("b").all_text_contents()
    assert "Medicaid" not in payment.locator("b").all_text_contents()


def test_the_comparison_says_when_times_and_payment_were_checked(page):
    open_at(page, "compare")
    for fact in ("times", "payment"):
        cell = page.locator(f"[data-fact='{fact}'] td").first
        expect(cell.locator(".mg-compare__age")).to_have_text(AGE)
    ages = page.locator("[data-fact] td:nth-child(2) .mg-compare__age").all_text_contents()
    assert len(set(ages)) > 1, "groups are checked on different days"


def as_real(page):
    """Have the site's made-up programs count as real ones."""

    def real(route):
        cell = route.fetch().json()
        route.fulfill(json=cell | {"flags": [flags & ~4 for flags in cell["flags"]]})

    page.route("**/cell/*.json", real)


@pytest.mark.parametrize("is_real", [False, True], ids=["sample", "real"])
def test_made_up_programs_are_marked_wherever_they_are_handed_on(page, is_real):
    if is_real:
        as_real(page)
    open_at(page, "compare")
    heads = page.locator(".mg-compare thead th").all_text_contents()[1:]
    assert ["Sample" in head for head in heads] == [not is_real] * 3
    open_at(page, "sheet")
    names = page.locator(".mg-handover__name h3").all_text_contents()
    assert names == [name if is_real else f"{name} (sample)" for name in page_names(names)]
    page.get_by_role("button", name="Copy as text").click()
    text = page.get_by_label("The handout as text").input_value()
    marked = re.findall(r"^\d\. .* \(sample\)$", text, re.MULTILINE)
    assert len(marked) == (0 if is_real else 3)


def page_names(shown):
    """Names without what may be behind them."""
    return [name.removesuffix(" (sample)") for name in shown]


def test_rows_that_agree_are_hidden_on_request_by_keyboard(page):
    open_at(page, "compare")
    every = states(page)
    page.get_by_label("Show only differences").focus()
    page.keyboard.press("Space")
    left = states(page)
    assert left == {key: state for key, state in every.items() if state not in ("same", "silent")}
    count = len(every) - len(left)
    expect(page.get_by_text(re.compile(f"^{count} rows? (is|are) hidden"))).to_be_visible()


def test_four_are_compared_at_most(page):
    page.goto("find/#near=45202&within=100")
    page.locator("[data-group='fit'] [data-program-id]").nth(5).wait_for()
    cards = page.locator("[data-group='fit'] [data-program-id]")
    ids = cards.evaluate_all("cards => cards.map((card) => card.dataset.programId)")[:6]
    open_at(page, "compare", ids)
    boxes = page.get_by_role("group", name="Programs to compare").get_by_role("checkbox")
    assert [boxes.nth(n).is_checked() for n in range(6)] == [True] * 4 + [False] * 2
    expect(boxes.nth(4)).to_be_disabled()
    expect(page.get_by_text("Four are chosen.")).to_be_visible()
    boxes.nth(0).uncheck()
    boxes.nth(5).check()
    expect(page.locator(".mg-compare thead th")).to_have_count(5)


def test_on_a_phone_the_facts_stay_in_sight_while_programs_scroll(kept):
    with kept.fresh({"width": 390, "height": 844}) as (page, _):
        open_at(page, "compare")
        region = page.locator(".mg-compare")
        region.focus()
        for _ in range(6):
            page.keyboard.press("ArrowRight")
        page.wait_for_timeout(400)
        assert region.evaluate("(one) => one.scrollLeft") > 0
        left = region.evaluate("(one) => one.getBoundingClientRect().left")
        head = page.locator("[data-fact='payment'] th").bounding_box()
        assert abs(head["x"] - left) < 1


def paper(page, **how):
    reader = PdfReader(io.BytesIO(page.pdf(**how)))
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_three_programs_fit_on_one_page(page, size):
    open_at(page, "sheet")
    page.locator(".mg-qr").wait_for()
    sheets = paper(page, format=size)
    assert len(sheets) == 1
    said = sheets[0]
    for text in (
        *NAMES, "513-555-0142", "513-555-0110", "You can refer yourself", "medication list",
        "Mon Wed Thu", "Private insurance", "When could I start?", "Made on", "call or text 988",
    ):  # fmt: skip
        assert text in said
    for text in ("Programs on the handout", "Print the handout", "Delete this list", "Menu"):
        assert text not in said


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_five_programs_share_one_page(page, size):
    five = (*THREE, "paper-boat-cincinnati", "ferrymans-lamp-covington")
    open_at(page, "sheet", five)
    page.locator(".mg-qr").wait_for()
    sheets = paper(page, format=size)
    assert len(sheets) == 1
    for text in (*NAMES, "Paper Boat Perinatal Program", "859-555-0121", "call or text 988"):
        assert text in sheets[0]


LONG = "Center for Behavioral Health and Recovery of Greater Ohio, Adult Evenings IOP"
"""As long as the longest name of SAMHSA's directories."""


def say_all(page, site):
    """Have every program say as much as the one that says most, under a name as long as they come."""
    (file,) = site.glob("data/finder/*/cell/0.json")
    most = json.loads(file.read_text(encoding="utf-8"))["id"].index(THREE[0])

    def cells(route):
        cell = route.fetch().json()
        for key, column in cell.items():
            values = column.get("of", column.get("by")) if isinstance(column, dict) else column
            if key != "id" and isinstance(values, list):
                values[:] = [values[most]] * len(values)
        cell["name"] = [LONG] * len(cell["id"])
        route.fulfill(json=cell)

    def details(route):
        rows = route.fetch().json()
        route.fulfill(json=[rows[most]] * len(rows))

    page.route("**/cell/*.json", cells)
    page.route("**/detail/*.json", details)


@pytest.mark.parametrize("size", ["Letter", "A4"])
@pytest.mark.parametrize("count", [1, 3, 5])
def test_programs_with_long_names_that_say_all_fit_on_one_page(page, shipped_site, size, count):
    say_all(page, shipped_site)
    open_at(page, "sheet", (*THREE, "paper-boat-cincinnati", "ferrymans-lamp-covington")[:count])
    page.locator(".mg-qr").wait_for()
    page.get_by_label("A note of your own").fill("Before Friday, please. " * 7)
    (said,) = paper(page, format=size)
    for text, times in (
        (LONG, count), ("513-555-0142", count), ("medication list", count), ("When could I start?", count),
        ("Queen City Mutual", count), ("call or text 988", 1), ("This list on a phone", 1),
    ):  # fmt: skip
        assert said.count(text) == times, text
    assert len(AGE.findall(said)) == 5 * count, "level, times, payment, room, getting in"


def left_behind(page):
    """Tell the page what it is told when someone leaves it and the browser keeps it for Back."""
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")


def test_the_line_of_ones_own_is_printed_never_stored_and_gone_afterwards(page, watch):
    open_at(page, "sheet")
    page.get_by_label("A note of your own").fill("Ask for the blue folder")
    assert "Note: Ask for the blue folder" in paper(page)[0]
    assert "folder" not in page.evaluate("JSON.stringify([localStorage, sessionStorage, location])")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_label("The handout as text")).to_have_value(re.compile("folder"))
    left_behind(page)
    expect(page.get_by_label("A note of your own")).to_have_value("")
    assert "folder" not in page.locator("body").inner_html()
    expect(page.locator("textarea")).to_have_value("")
    page.get_by_label("A note of your own").fill("Ask for the blue folder")
    page.goto("find/")
    page.go_back()
    page.locator("#mg-mylist[data-showing='sheet']").wait_for()
    expect(page.get_by_label("A note of your own")).to_have_value("")
    assert not any("folder" in url for url in watch.requests)


def test_the_timetable_that_matters_can_be_chosen(page):
    open_at(page, "sheet")
    page.get_by_label(re.compile("^Schedule of Gaslight")).select_option(index=1)
    first = page.locator(".mg-handover__program").first
    expect(first).to_contain_text("5:30 to 8:30")
    expect(first).not_to_contain_text("Midday")


def test_the_sheet_as_text_says_what_the_paper_says(alone):
    page, _ = alone
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_at(page, "sheet")
    page.get_by_label("A note of your own").fill("Before Friday")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == page.get_by_label("The handout as text").input_value()
    for line in (
        "Programs to call", "Note: Before Friday", "1. Gaslight Court Trauma and Recovery IOP",
        "Openings: ", "- When could I start?", "Not stated, so ask: Insurers listed · What to have ready", "988",
        "#list=" + ",".join(THREE),
    ):  # fmt: skip
        assert line in text
    for label in ("Hours", "Insurers listed", "What to have ready"):  # the last of each group
        said = re.search(f"^{label}: .*", text, re.MULTILINE)[0]
        assert re.search(rf" \({AGE.pattern}\)$", said)
        row = page.locator(".mg-handover__facts > div", has_text=label).first
        expect(row.locator(".mg-handover__age")).to_have_text(AGE)


def test_where_copying_is_refused_the_text_is_marked(alone):
    page, _ = alone
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    open_at(page, "sheet")
    page.get_by_role("button", name="Copy as text").click()
    field = page.get_by_label("The handout as text")
    expect(field).to_be_focused()
    marked = field.evaluate("(one) => one.value.slice(one.selectionStart, one.selectionEnd)")
    assert marked.startswith("Programs to call")


def test_the_code_is_black_on_white_in_the_dark_too_and_says_the_address(kept):
    with kept.fresh(color_scheme="dark") as (page, _):
        open_at(page, "sheet")
        page.locator(".mg-qr").wait_for()
        fills = page.locator(".mg-qr > *").evaluate_all(
            "parts => parts.map((one) => getComputedStyle(one).fill)"
        )
        assert fills == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
        drawn = page.evaluate(
            """async () => {
                 const path = [...document.querySelectorAll("script[src]")]
                   .find(({ src }) => src.endsWith("my-list.js")).src;
                 const { generate, correction } = await import(
                   new URL("packages/lean-qr.js", path));
                 const address = location.href.replace("&show=sheet", "");
                 const code = generate(address, { minCorrectionLevel: correction.L });
                 let count = 0;
                 for (let y = 0; y < code.size; y += 1)
                   for (let x = 0; x < code.size; x += 1) count += Number(code.get(x, y));
                 const path_ = document.querySelector(".mg-qr path").getAttribute("d");
                 return [count, path_.split("M").length - 1];
               }"""
        )
        assert drawn[0] == drawn[1] > 200


def test_ones_own_list_prints_without_its_buttons(page):
    keep(page, *THREE)
    page.goto("find/my-list/")
    page.locator("#mg-mylist[data-showing='cards']").wait_for()
    said = " ".join(paper(page))
    assert NAMES[0] in said
    assert "Remove" not in said
    assert "988" in said


def test_headings_step_down_one_level_at_a_time(page):
    for show in ("cards", "compare", "sheet"):
        page.goto("about:blank")
        page.goto(f"{SHARED}&show={show}")
        page.locator(f"#mg-mylist[data-showing='{show}']").wait_for()
        levels = page.locator("#main :is(h1, h2, h3, h4)").evaluate_all(
            "list => list.filter((one) => one.checkVisibility()).map((h) => Number(h.tagName[1]))"
        )
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
