"""The theme in a real browser: no catalogue, no articles, only its own pages and files."""

from __future__ import annotations

import shutil
import tomllib
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from site_generator.publishing.bundles import STYLE
from tests.support.browser import watched_page
from tests.support.kept import kept_page
from tests.support.serving import served
from tests.support.theme import THEME, article, home_meta, render

pytestmark = pytest.mark.browser

TABLE = "<table><thead><tr><th>Level</th>" + "<th>Something long</th>" * 6 + "</tr></thead></table>"
NARROW_TABLE = "<table><tr><th>Level</th><td>IOP</td></tr></table>"
LONG = "<p>The answer.</p>" + "".join(
    f'<h2 id="part-{n}">Part {n}</h2>' + "<p>Words about it that go on.</p>" * 20 for n in (1, 2, 3)
)
WAYS = '<p>Now.</p><ul><li><a href="https://chat.example/">Chat at 988lifeline.org</a></li></ul>'
FOLD = '<details class="question"><summary>Why?</summary><p id="folded">Because.</p></details>'


@pytest.fixture(scope="module")
def site_url(tmp_path_factory):
    """Pages two folders deep, with the theme's own styles and scripts at the root."""
    root = tmp_path_factory.mktemp("face")
    sheets = [*sorted(THEME.glob("styles/*.css")), *sorted(THEME.glob("components/*/*.css"))]
    (root / STYLE).write_text("".join(path.read_text("utf-8") for path in sheets), "utf-8")
    for folder in ("scripts", "images", "components"):
        shutil.copytree(THEME / folder, root / folder)
    for row in tomllib.loads((THEME / "assets.toml").read_text("utf-8"))["file"]:
        (root / row["to"]).parent.mkdir(parents=True, exist_ok=True)
        (root / row["to"]).write_bytes(b"")
    pages = {
        "article": render("main.html", page=page(LONG + TABLE + NARROW_TABLE + FOLD)),
        "home": render("pages/home.html", article=article(meta=home_meta(), section=None)),
        "missing": render("404.html", article=None, page=None),
        "frame": render("pages/frame.html", article=None),
        "help": render("pages/help.html", page=page(WAYS), article=article(section=None)),
        "section": render("pages/section.html", article=article(title="Understand IOP")),
    }
    for name, html in pages.items():
        (root / "kind" / name).mkdir(parents=True)
        (root / "kind" / name / "index.html").write_text(html, "utf-8")
    with served(root) as url:
        yield url


def page(content):
    parts = [SimpleNamespace(title=f"Part {n}", url=f"#part-{n}", level=2) for n in (1, 2, 3)]
    return SimpleNamespace(
        title="A page", content=content, meta={}, toc=parts, url="kind/article/",
        canonical_url=None, is_homepage=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def kept(browser, site_url):
    """A page that the tests use in turn."""
    with kept_page(browser, site_url) as one:
        yield one


@pytest.fixture(scope="module")
def touched(browser, site_url):
    """The same on a screen for fingers."""
    with kept_page(browser, site_url, has_touch=True) as one:
        yield one


@contextmanager
def opened(kept, kind, *, width=1280):
    """A page of ``kind``; at the end no error and no foreign host may have been seen."""
    with kept.fresh({"width": width, "height": 800}) as (tab, _):
        tab.goto(f"kind/{kind}/")
        yield tab


@pytest.mark.parametrize("kind", ["article", "home", "missing", "frame"])
def test_a_page_at_400_percent_zoom_does_not_scroll_sideways(kept, kind):
    with opened(kept, kind, width=320) as tab:
        assert tab.evaluate("document.documentElement.scrollWidth") == 320


LARGE = "document.documentElement.style.fontSize = '32px'"


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("kind", ["article", "home", "missing", "frame", "help", "section"])
def test_text_of_twice_the_size_fits_a_phone(kept, kind, width):
    with opened(kept, kind, width=width) as tab:
        tab.evaluate(LARGE)
        assert tab.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [320, 390])
def test_in_large_text_the_crisis_line_leaves_most_of_the_screen(kept, width):
    with opened(kept, "article", width=width) as tab:
        tab.evaluate(LARGE)
        assert tab.locator(".mg-crisis").bounding_box()["height"] <= 800 / 3


def test_the_menu_opens_without_a_script(browser, site_url):
    phone = {"width": 390, "height": 800}
    with watched_page(browser, site_url, viewport=phone, java_script_enabled=False) as (tab, _):
        tab.goto("kind/article/")
        link = tab.get_by_role("link", name="Costs", exact=True)
        assert not link.is_visible()

        tab.get_by_role("button", name="Menu").click()
        assert link.is_visible()

        tab.get_by_role("button", name="Close").click()
        assert not link.is_visible()


def test_on_a_wide_screen_the_menu_is_there_at_once(kept):
    with opened(kept, "article") as tab:
        assert tab.get_by_role("link", name="Costs", exact=True).is_visible()
        assert not tab.get_by_role("button", name="Menu").is_visible()


def test_a_keyboard_meets_the_way_past_the_menu_then_the_crisis_line(kept):
    with opened(kept, "home") as tab:
        met = []
        for _ in range(5):
            tab.keyboard.press("Tab")
            met.append(tab.evaluate("document.activeElement.getAttribute('href')"))

        assert met == ["#main", "tel:988", "sms:988", "https://988lifeline.org/chat/", "tel:911"]


def test_the_way_past_the_menu_is_seen_and_works(kept):
    with opened(kept, "article") as tab:
        tab.keyboard.press("Tab")
        assert tab.locator(".mg-skip").bounding_box()["width"] > 100

        tab.keyboard.press("Enter")
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.querySelector('#main').contains(document.activeElement)")


def test_nothing_of_material_is_seen_or_reached(kept):
    with opened(kept, "frame") as tab:
        for selector in (".md-toggle", ".md-overlay", ".md-dialog"):
            assert tab.locator(selector).count() > 0
            assert not any(part.is_visible() for part in tab.locator(selector).all())


def test_focus_shows_a_ring_on_everything_that_takes_it(kept):
    with opened(kept, "article") as tab:
        tab.keyboard.press("Tab")
        while (name := tab.evaluate("document.activeElement.tagName")) != "BODY":
            style = tab.evaluate(
                "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
                "(getComputedStyle(document.activeElement))"
            )
            assert style[0] == "solid", name
            assert style[1] >= 2
            tab.keyboard.press("Tab")


@pytest.mark.parametrize("kind", ["article", "home", "missing", "frame"])
def test_targets_on_a_phone_are_large_enough(touched, kind):
    with opened(touched, kind, width=390) as tab:
        small = tab.evaluate(
            """() => [...document.querySelectorAll("a[href], button, summary")]
              .filter((target) => target.checkVisibility() && !target.matches(".mg-skip"))
              .filter((target) => !target.closest("p, li:has(> cite)"))
              .map((target) => [target.textContent.trim(), target.getBoundingClientRect().height])
              .filter(([, height]) => height < 24)"""
        )

        assert [found for found in small if found[0]] == []


def test_contents_stand_at_the_side_or_folded_never_both(kept):
    for width, side in ((1280, True), (1100, False)):
        with opened(kept, "article", width=width) as tab:
            assert tab.locator(".mg-toc--side").is_visible() is side
            assert tab.locator(".mg-toc--folded").is_visible() is not side


def test_the_contents_follow_the_reader(kept):
    with opened(kept, "article") as tab:
        tab.locator("#part-2").scroll_into_view_if_needed()
        tab.evaluate("document.getElementById('part-2').scrollIntoView()")
        current = tab.locator(".mg-toc--side [aria-current]")

        expect(current).to_have_text("Part 2")


def test_only_a_table_that_scrolls_stops_the_keyboard(kept):
    with opened(kept, "article", width=390) as tab:
        expect(tab.locator(".mg-table[tabindex]")).to_have_count(1)

        assert tab.locator(".mg-table[tabindex]").text_content().startswith("LevelSomething")


def test_a_date_gains_its_age(browser, site_url):
    with watched_page(browser, site_url) as (tab, _):
        tab.clock.set_fixed_time("2026-11-21T12:00:00Z")
        tab.goto("kind/article/")
        status = tab.locator(".mg-status")

        assert "November 10, 2026 (11 days ago)." in status.text_content()


def test_paper_shows_the_crisis_line_and_every_fold_but_no_menu(kept):
    with opened(kept, "article") as tab:
        tab.emulate_media(media="print")
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")

        assert tab.locator(".mg-crisis").is_visible()
        assert tab.locator("#folded").is_visible()
        assert not tab.locator(".mg-nav").is_visible()
        assert not tab.locator(".mg-toc--side").is_visible()
        black = tab.evaluate("getComputedStyle(document.querySelector('.mg-crisis')).color")
        assert black == "rgb(0, 0, 0)"

        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        tab.emulate_media(media="screen")
        assert not tab.locator("#folded").is_visible()
