"""What people come for: three programs and a sheet to hand over, and a number to call.

Each way is walked as a person would walk it: with a pointer, or with nothing but keys.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from pypdf import PdfReader

from site_generator.finder.facets import facts_of
from site_generator.places import Gazetteer
from tests.conftest import SHIPPED_DAY
from tests.support.finder import FIT, around, ids, shown
from tests.support.keyboard import Keyboard
from tests.support.rules.match import match

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from site_generator.catalogue.model import Catalogue, Program

WIDE = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SCREENS = {"1280": WIDE, "390": PHONE}

ZIP = "45202"
MILES = 20
WANTED = {
    "time": ["evening"],
    "payment": ["medicaid"],
    "condition": ["trauma"],
    "age": ["young-adults"],
    "room": ["now"],
}
"""Evening, Medicaid, trauma, takes a 19-year-old, openings now."""

LABELS = ("Evenings", "Medicaid", "Trauma and PTSD", "Young adults", "Openings now")
SAID = ("evening", "medicaid", "trauma", "19-year-old", "openings now")
MOST_KEYS = {"words": 60, "boxes": 85}
"""Keys besides letters, from the finder's top to the sheet with three programs."""

ANSWER = re.compile(r"^\d+ programs within 20 miles of Cincinnati, OH 45202$")
NEAR = re.compile(r"within 25 miles of Cincinnati, OH 45202$|^The nearest \d+ of about")


def started(page: Page) -> None:
    """Wait for the page's scripts, as a person who reads the page first."""
    page.wait_for_load_state()
    page.locator(".mg-answer__late").wait_for(state="detached")


def phone_of(program: Program) -> str:
    """The number that a card shows."""
    number = program.contact.intake_phone or program.contact.phone
    assert number is not None
    return number


def fitting(catalogue: Catalogue) -> list[Program]:
    """What the therapist looks for, nearest first, as brute force finds it."""
    point = Gazetteer.load().zip_point(ZIP)
    assert point is not None
    known = {program.id: program for program in catalogue.programs}
    near = [known[found.id] for found in around(catalogue, point, MILES)]
    return [one for one in near if match(facts_of(one, SHIPPED_DAY), WANTED) == "yes"]


def therapist_points(page: Page) -> None:
    """From the finder to the sheet with a mouse or a finger."""
    page.goto("find/")
    started(page)
    page.fill("#mg-near", ZIP)
    page.select_option("#mg-within", str(MILES))
    page.get_by_role("button", name="Search", exact=True).last.click()
    shown(page)
    opener = page.locator(".mg-search__filters")
    isnarrow = opener.is_visible()
    if isnarrow:
        opener.click()
    for label in LABELS:
        page.locator(".mg-facets").get_by_label(re.compile(f"^{label}")).first.check()
    if isnarrow:
        page.get_by_role("button", name=re.compile(r"^Show \d+ program")).click()
        expect(page.locator("#mg-answer")).to_be_in_viewport()
    expect(page.locator("#mg-answer")).to_have_text(ANSWER)
    for number in range(3):
        page.locator(FIT).nth(number).get_by_role("button", name=re.compile("^Add ")).click()
    page.locator(FIT).nth(2).get_by_role("link", name="My list (3)").click()
    page.get_by_role("button", name="Handout").click()


def therapist_presses(page: Page, by: str) -> Keyboard:
    """The same with keys alone, ``by`` the words of the field or the boxes of the filters."""
    page.goto("find/")
    started(page)
    keys = Keyboard(page)
    keys.skip()
    keys.go("^input ZIP code or city")
    keys.type(ZIP)
    keys.go("^select Within")
    keys.type(str(MILES))  # a select goes to the option that begins so
    keys.go("^button Search$")
    keys.press("Enter")
    expect(page.locator("#mg-answer")).to_be_focused()
    shown(page)
    if page.locator(".mg-search__filters").is_visible():
        keys.go(r"^button Filters", key="Shift+Tab", most=2)
        keys.press("Enter")
        keys.go("^input What are you looking for", most=2)
    else:
        keys.go("^button Go to filters", most=1)
        keys.press("Enter")
        assert keys.at == "input What are you looking for?"
    {"words": in_words, "boxes": in_boxes}[by](keys)
    expect(page.locator("#mg-answer")).to_be_focused()
    expect(page.locator("#mg-answer")).to_have_text(ANSWER)
    expect(page.locator("#mg-answer")).to_be_in_viewport()
    for _ in range(3):
        keys.go("^button Add to my list")
        keys.press("Space")
    keys.go(r"^a My list \(3\)", most=1)
    keys.press("Enter")
    page.locator("#mg-mylist[data-showing='cards']").wait_for()
    keys.skip()
    keys.go("^button Handout")
    keys.press("Enter")
    return keys


def in_boxes(keys: Keyboard) -> None:
    """One filter after the other; Enter in the last of them leads to the answer."""
    for label in LABELS:
        keys.go(f"^input {label}", most=12)
        keys.press("Space")
    keys.press("Enter")


def in_words(keys: Keyboard) -> None:
    """What one would say, in the field before the filters; Enter without words leads on."""
    chosen = keys.page.locator(".mg-chosen button")
    for number, words in enumerate(SAID, start=1):
        keys.type(words)
        keys.press("Enter")
        expect(chosen).to_have_count(number + 1)  # and one that clears all
    keys.press("Enter")


def holds_three_programs_and_a_sheet(page: Page, catalogue: Catalogue) -> None:
    """Hold that the three nearest are on the sheet, on the screen and on one printed page."""
    programs = fitting(catalogue)[:3]
    assert len(programs) == 3
    page.locator("#mg-mylist[data-showing='sheet']").wait_for()
    sheet = page.locator(".mg-handover")
    expect(sheet.get_by_role("heading", level=2)).to_have_text("Programs to call")
    blocks = sheet.locator(".mg-handover__program")
    expect(blocks).to_have_count(3)
    for at, program in enumerate(programs):
        block = blocks.nth(at)
        named = f"{program.name} (sample)" if catalogue.file_of(program).sample else program.name
        expect(block.get_by_role("heading", level=3)).to_have_text(named)
        expect(block.locator(".mg-handover__phone")).to_contain_text(phone_of(program))
        expect(block.get_by_role("heading", level=4)).to_have_text("Ask")
        assert block.locator("li").count() > 1
        for text in ("Accepting new clients (checked", "Medicaid", "Evening"):
            expect(block).to_contain_text(text)
    code = sheet.locator("svg.mg-qr")
    expect(code).to_be_visible()
    box, width = code.bounding_box(), page.evaluate("innerWidth")
    assert box is not None
    assert box["width"] >= 100
    assert box["x"] + box["width"] <= width == page.evaluate("document.body.scrollWidth")
    (printed,) = PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
    paper = " ".join(printed.extract_text().split())
    for text in ("Programs to call", "call or text 988", "In immediate danger, call 911"):
        expect(sheet).to_contain_text(text)
        assert text in paper
    for program in programs:
        assert program.name in paper
        assert phone_of(program) in paper


def parent_taps(page: Page, *, article: str = "") -> None:
    """From the home page, or from an article, to a list with numbers."""
    page.goto(article)
    if article:
        menu = page.get_by_role("button", name="Menu")
        if menu.is_visible():
            menu.click()
        page.get_by_role("banner").get_by_role("link", name="Find a program").click()
    started(page)
    field = page.get_by_label(re.compile("^(ZIP code or city|Find a program near you)"))
    field.fill(ZIP)
    field.press("Enter")
    expect(page.locator("#mg-answer")).to_have_text(NEAR)
    shown(page)


def parent_presses(page: Page, *, article: str = "") -> Keyboard:
    """The same with keys alone, up to the number."""
    page.goto(article)
    keys = Keyboard(page)
    if article:
        menu = page.get_by_role("button", name="Menu")
        if menu.is_visible():
            keys.go("^button Menu$")
            keys.press("Enter")
        keys.go("^a Find a program")
        keys.press("Enter")
        page.wait_for_url("**/find/")
    started(page)
    keys.skip()
    keys.go("^input (ZIP code or city|Find a program near you)")
    keys.type(ZIP)
    keys.press("Enter")
    expect(page.locator("#mg-answer")).to_be_focused()
    expect(page.locator("#mg-answer")).to_have_text(NEAR)
    shown(page)
    keys.go("^a Call ")
    return keys


def holds_a_number(page: Page, catalogue: Catalogue) -> None:
    """Hold that the first card calls its program's own number, in sight or one swipe away."""
    first = ids(page)[0]
    program = next(one for one in catalogue.programs if one.id == first)
    call = page.locator(FIT).first.get_by_role("link", name=re.compile("^Call "))
    digits = re.sub(r"\D", "", phone_of(program))
    href = call.get_attribute("href") or ""
    assert href.startswith("tel:+1-")
    assert re.sub(r"\D", "", href) == f"1{digits.removeprefix('1')}"
    top = call.evaluate("one => one.getBoundingClientRect().bottom")
    assert 0 < top < 2 * page.evaluate("innerHeight")
