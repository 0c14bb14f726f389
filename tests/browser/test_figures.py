"""The figures as a visitor meets them: on a phone, in the dark, on paper, read out, by keyboard."""

from __future__ import annotations

import pytest

from site_generator.figures.text import Style
from site_generator.figures.text import width as reckoned_width
from tests.support.browser import watched_page

pytestmark = pytest.mark.browser

PAGES = {
    "levels-of-care/the-continuum/": ["levels-ladder"],
    "levels-of-care/stepping-up-and-down/": ["pathways"],
    "week-by-week/": ["weeks-timeline"],
    "week-by-week/a-typical-week/": ["week-morning", "week-afternoon", "week-evening"],
    "understand/inside-a-group-session/": ["session-hours"],
}
SEEN = """figure => [...figure.querySelectorAll("svg")]
  .filter((svg) => svg.checkVisibility())
  .map((svg) => ({
    kind: svg.classList[1],
    sizes: [...svg.querySelectorAll("text")].map((text) =>
      parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width
        / svg.viewBox.baseVal.width),
    left: svg.getBoundingClientRect().left,
    right: svg.getBoundingClientRect().right,
  }))"""
WIDTHS = """texts => texts.filter((text) => text.checkVisibility()).map((text) =>
  [text.textContent, Number(text.getAttribute("font-weight")), text.getComputedTextLength()])"""
FILLS = "texts => texts.map((text) => getComputedStyle(text).fill)"
BLACK = "rgb(0, 0, 0)"
SHAPES = ".mg-draw :is(rect, path):not([class*=gap], [class*=track], [class*=free], [class*=band])"


@pytest.fixture(scope="module", params=PAGES)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def shown(browser, site_url, path):
    """A page with figures, opened once."""
    with watched_page(browser, site_url, reduced_motion="reduce") as (tab, watch):
        tab.goto(path)
        tab.evaluate("document.fonts.ready")
        yield tab, watch


@pytest.fixture
def page(shown):
    """The page on a wide screen, in light; at its end no error may have been seen."""
    tab, watch = shown
    tab.set_viewport_size({"width": 1280, "height": 844})
    tab.emulate_media(media="null", color_scheme="light", forced_colors="none")
    yield tab
    assert not watch.errors, watch.errors


def figures(page, path):
    return [page.locator(f"#figure-{name}") for name in PAGES[path]]


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_one_drawing_is_seen_its_letters_large_enough(page, path, width):
    page.set_viewport_size({"width": width, "height": 844})
    for figure in figures(page, path):
        (seen,) = figure.evaluate(SEEN)
        # On a wide screen the first page of a section has its text in half of the width.
        narrow = width < 700 or (path == "week-by-week/" and width > 1000)
        assert seen["kind"] == ("mg-draw--narrow" if narrow else "mg-draw--wide")
        assert min(seen["sizes"]) >= 14
        assert seen["left"] >= 0
        assert seen["right"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_texts_are_as_wide_as_they_were_reckoned(page):
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        texts = page.locator(".mg-draw text").evaluate_all(WIDTHS)
        assert texts
        for text, weight, measured in texts:
            reckoned = reckoned_width(text, Style(16, weight, ""))
            assert 0.85 * reckoned < measured <= reckoned, text


def test_a_screen_reader_meets_one_picture_with_a_name_and_what_it_shows(page, path):
    for figure in figures(page, path):
        title = figure.locator(".mg-figure__title").inner_text()
        picture = figure.get_by_role("img", name=title, exact=True)
        assert picture.count() == 1
        says = picture.get_attribute("aria-describedby")
        assert len(page.locator(f"#{says}").text_content()) > 40
        assert figure.locator("svg:not([aria-hidden=true])").count() == 0
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_a_keyboard_opens_the_same_in_words_and_closes_it(page, path):
    for figure in figures(page, path):
        table = figure.locator("details table")
        assert not table.is_visible()
        figure.locator("summary").focus()
        page.keyboard.press("Enter")
        assert table.is_visible()
        assert table.locator("tbody tr").count() >= 3
        page.keyboard.press("Enter")
        assert not table.is_visible()


def test_paper_shows_the_wide_drawing_and_the_words(page, path):
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for figure in figures(page, path):
        assert figure.locator("svg.mg-draw--wide").is_visible()
        assert not figure.locator("svg.mg-draw--narrow").is_visible()
        assert figure.locator("details table").is_visible()
        assert set(figure.locator("svg.mg-draw--wide text").evaluate_all(FILLS)) == {BLACK}
    page.evaluate("dispatchEvent(new Event('afterprint'))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_take_the_colours_of_the_scheme(page, path, scheme):
    page.emulate_media(color_scheme=scheme)
    for figure in figures(page, path):
        fills = figure.locator("text").evaluate_all(FILLS)
        body, heading, quiet = (
            page.locator(place).first.evaluate("one => getComputedStyle(one).color")
            for place in ("body", "h1", ".mg-figure__caption")
        )
        assert set(fills) <= {body, heading, quiet}
        assert heading in fills


def test_in_forced_colours_every_shape_keeps_an_edge(page):
    page.emulate_media(forced_colors="active")
    edges = page.locator(SHAPES).evaluate_all(
        "shapes => shapes.map((one) => [one.getAttribute('class'),"
        " getComputedStyle(one).stroke, getComputedStyle(one).fill])"
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert edges
    for kind, stroke, fill in edges:
        assert stroke not in {"none", ground} or fill not in {"none", ground}, kind


def test_without_scripts_nothing_of_a_figure_is_missing(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (tab, _):
        tab.goto("levels-of-care/the-continuum/")
        (figure,) = figures(tab, "levels-of-care/the-continuum/")
        assert figure.locator("svg.mg-draw--wide").is_visible()
        figure.locator("summary").click()
        assert figure.locator("details table").is_visible()
