"""Program and place pages in a real browser, with the theme's styles and scripts."""

from __future__ import annotations

import shutil
from datetime import date, timedelta

import pytest

from site_generator.catalogue.model import (
    Capacity,
    Checked,
    Contact,
    Cost,
    Location,
    Referral,
    Schedule,
    SelfPay,
    Span,
    Track,
)
from site_generator.catalogue.model.vocabulary import (
    ACCESSIBILITY,
    AGES,
    CONDITIONS,
    PAYMENT,
    POPULATIONS,
    THERAPIES,
)
from tests.support.browser import watched_page
from tests.support.serving import served
from tests.support.theme import THEME

pytestmark = pytest.mark.browser

LONG = "Riverbend-and-Silverlake Comprehensive Trauma, Anxiety and Co-occurring Recovery Program"


def full(make, day):
    """A program that states nearly all there is, with long words."""
    return make.program(
        "full",
        name=LONG,
        organization="Riverbend Behavioral Health and Wellness Corporation",
        summary="Trauma treatment in the evening, in groups of eight, for adults.",
        levels=("iop",),
        focus=("mental-health", "substance-use"),
        conditions=tuple(CONDITIONS)[:5],
        therapies=tuple(THERAPIES)[:6],
        ages=tuple(AGES)[2:4],
        populations=tuple(POPULATIONS)[:3],
        delivery=("in-person", "virtual"),
        virtual_states=("OH", "KY", "IN"),
        languages=("en", "es"),
        accessibility=tuple(ACCESSIBILITY)[:4],
        accreditation=("joint-commission", "carf"),
        location=Location(city="Cincinnati", state="OH", street="40 East Sample Street, Suite 3"),
        contact=Contact(
            phone="513-555-0141",
            intake_phone="513-555-0142 ext. 1234",
            email="a-rather-long-mailbox-for-intake@riverbend-silverlake.example",
            website="https://riverbend-silverlake.example/programs/intensive-outpatient",
        ),
        schedule=Schedule(
            hours_per_week=Span(9, 12),
            weeks=Span(8, 12),
            group_size=Span(6, 8),
            tracks=tuple(
                Track(name=name, days=("mon", "tue", "thu"), starts="17:30", ends="20:30")
                for name in ("Evening", "Late")
            ),
        ),
        cost=Cost(
            payment=tuple(PAYMENT)[:6],
            insurers=("Sample Health Plan", "Example Blue"),
            self_pay=SelfPay(amount=220, per="day"),
            free_consultation=True,
        ),
        referral=Referral(
            self_referral=True,
            who_may_refer=("therapist", "physician"),
            documents=("release of information", "recent assessment"),
            excludes=("active psychosis",),
            replies_within_days=2,
        ),
        capacity=Capacity(status="open", checked=day),
        checked=Checked(contact=day, services=day, schedule=day, cost=day, referral=day),
    )


@pytest.fixture
def site_url(make, tmp_path):
    """A built catalogue of three programs: full, bare, and one near them."""
    for folder in ("scripts", "components"):
        shutil.copytree(THEME / folder, tmp_path / folder)
    sheets = [*sorted(THEME.glob("styles/*.css")), *sorted(THEME.glob("components/*/*.css"))]
    styles = "".join(sheet.read_text("utf-8") for sheet in sheets if "fonts" not in sheet.name)
    (tmp_path / "site.css").write_text(styles, "utf-8")
    (tmp_path / "favicon.ico").write_bytes(b"")
    near = make.placement((39.2, -84.4), city="Norwood", slug="norwood")
    made = make.maker(
        make.catalogue(
            (full(make, make.today), make.placement()),
            (make.program("bare"), make.placement()),
            (make.program("near", name=LONG), near),
        )
    )
    head = (
        '<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/site.css">'
        '<script type="module" src="/scripts/site.js"></script><div id="menu" popover></div>'
    )
    for path, data in [*made.program_pages(), *made.place_pages()]:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(data.decode().replace("<title>", f"{head}<title>", 1), "utf-8")
    with served(tmp_path) as url:
        yield url


def test_no_page_scrolls_sideways_on_a_small_phone(browser, site_url):
    shape = {"width": 320, "height": 640}
    with watched_page(browser, site_url, viewport=shape) as (tab, _):
        for path in ("programs/full/", "programs/bare/", "places/oh/", "places/oh/cincinnati/"):
            tab.goto(path)
            assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


@pytest.mark.parametrize("width", [320, 390])
def test_text_of_twice_the_size_fits_a_phone(browser, site_url, width):
    shape = {"width": width, "height": 800}
    with watched_page(browser, site_url, viewport=shape) as (tab, _):
        for path in ("programs/full/", "programs/bare/", "places/oh/", "places/oh/cincinnati/"):
            tab.goto(path)
            tab.evaluate("document.documentElement.style.fontSize = '32px'")
            assert tab.evaluate("document.documentElement.scrollWidth") == width, path
            narrow = tab.locator("dd, .mg-button").evaluate_all(
                "values => values.filter((v) => v.checkVisibility() && v.offsetWidth < 150).length"
            )
            assert narrow == 0, path


def test_a_full_program_prints_on_one_sheet(browser, site_url):
    with watched_page(browser, site_url) as (tab, _):
        tab.goto("programs/full/")
        sheets = tab.pdf(format="Letter").count(b"/Type /Page\n")
        assert sheets == 1


@pytest.mark.parametrize(("days", "shown"), [(30, "Accepting new clients"), (31, "Ask")])
def test_news_about_room_turns_into_a_question_when_it_is_old(browser, site_url, make, days, shown):
    now = date(2026, 11, 22) + timedelta(days=days)
    with watched_page(browser, site_url) as (tab, _):
        tab.clock.set_fixed_time(f"{now.isoformat()}T12:00:00")
        tab.goto("programs/full/")
        tab.locator(".mg-age").first.wait_for()
        fact = tab.locator("[data-capacity-until]")
        assert fact.locator("dd").first.inner_text() == shown
        assert "November 22, 2026" in fact.inner_text()


@pytest.mark.parametrize(
    ("days", "shown"),
    [(30, "Openings as of November 22, 2026 (30 days ago)"), (31, "Ask about openings")],
)
def test_a_list_asks_about_room_when_its_news_are_old(browser, site_url, days, shown):
    now = date(2026, 11, 22) + timedelta(days=days)
    with watched_page(browser, site_url) as (tab, _):
        tab.clock.set_fixed_time(f"{now.isoformat()}T12:00:00")
        tab.goto("places/oh/cincinnati/")
        tab.locator(".mg-age").first.wait_for()
        assert tab.locator("[data-capacity-until]").inner_text() == shown


def test_without_scripts_the_date_of_the_news_stands(browser, site_url):
    with watched_page(browser, site_url, java_script_enabled=False) as (tab, _):
        tab.goto("programs/full/")
        assert "as of November 22, 2026" in tab.locator("[data-capacity-until]").inner_text()


def test_links_and_buttons_are_big_enough_for_a_thumb(browser, site_url):
    with watched_page(browser, site_url, has_touch=True, is_mobile=True) as (tab, _):
        tab.goto("places/oh/cincinnati/")
        heights = tab.locator(".mg-place__list a").evaluate_all(
            "links => links.map(link => link.getBoundingClientRect().height)"
        )
        assert heights
        assert min(heights) >= 24
