"""Every page that people print and write on, on paper."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from tests.support import ROOT
from tests.support.browser import watched_page
from tests.support.kept import WIDE

pytestmark = pytest.mark.browser

SHEETS = sorted(
    path.relative_to(ROOT / "content").with_suffix("").as_posix() + "/"
    for path in (ROOT / "content").rglob("*.md")
    if "\nsheet: true\n" in path.read_text(encoding="utf-8").split("\n---\n")[0]
)
MOST = 2
"""Sheets of paper: one leaf, both sides."""


def printed(page, paper):
    return PdfReader(io.BytesIO(page.pdf(format=paper)))


def squeezed(text):
    """``text`` without blanks: where a printed line ends depends on the paper."""
    return "".join(text.split())


def text_of(pdf):
    return squeezed("".join(sheet.extract_text() for sheet in pdf.pages))


@pytest.fixture
def opened(kept):
    with kept.fresh() as pair:
        yield pair


@pytest.fixture(scope="module")
def unscripted(browser, site_url):
    """A page where no script runs."""
    with watched_page(browser, site_url, java_script_enabled=False) as (page, _):
        yield page


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_prints_to_one_leaf_with_all_that_it_needs(page, path):
    page.goto(path)
    title = page.locator("h1").inner_text()
    for paper in ("Letter", "A4"):
        pdf = printed(page, paper)
        text = text_of(pdf)
        assert 1 <= len(pdf.pages) <= MOST, paper
        for wanted in (
            "In crisis? Call or text 988, or chat at 988lifeline.org. In immediate danger, call 911.",
            title,
            "Middle Ground · Facts last checked against their sources on",
            f"Sources and the latest version: https://middle-ground.example/{path}",
        ):
            assert squeezed(wanted) in text, paper


@pytest.mark.parametrize("path", SHEETS)
def test_lines_to_write_on_stay_inside_and_what_no_paper_needs_is_not_printed(page, path):
    page.goto(path)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.set_viewport_size(WIDE)
    page.emulate_media(media="print")
    for part in (".mg-header", ".mg-toc", ".mg-end", ".mg-contents", ".mg-footer", "[data-print]"):
        assert not any(found.is_visible() for found in page.locator(part).all()), part


@pytest.mark.parametrize("path", SHEETS)
def test_the_button_prints_and_is_there_only_where_scripts_run(page, unscripted, path):
    page.goto(path)
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="Print this page").click()
    assert page.title() == "printed"
    unscripted.goto(path)
    assert not unscripted.get_by_role("button", name="Print this page").is_visible()


def test_an_article_that_is_no_sheet_offers_no_button(page):
    page.goto("understand/what-is-an-iop/")
    assert page.get_by_role("button", name="Print this page").count() == 0
    assert page.locator(".mg-paper__from").count() == 0
