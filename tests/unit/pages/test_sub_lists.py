"""Part of a place's programs on a page of its own: by level, or by a way to pay."""

from __future__ import annotations

import json
import re
from datetime import date

from site_generator.catalogue.model import Checked, Cost
from site_generator.places import Gazetteer

OHIO = "places/oh/"
CINCINNATI = "places/oh/cincinnati/"


def rows(html):
    """Program ids in the order of their lists."""
    return re.findall(r'<li><a href="(?:\.\./)+programs/([^/]+)/"', html)


def paying(make, prefix, count, payment, at=None, **facts):
    """Programs that state these ways to pay; None for nothing stated."""
    cost = Cost(payment=payment)
    return [
        (make.program(f"{prefix}{n:03}", cost=cost, **facts), at or make.placement())
        for n in range(count)
    ]


def mixed(make):
    """Five that take Medicaid, one that does not, two that do not say."""
    return [
        *paying(make, "yes", 5, ("medicaid", "self-pay")),
        *paying(make, "no", 1, ("self-pay",)),
        *paying(make, "open", 2, None),
    ]


def lists_in(pages):
    """The slugs of sub-lists, of the state and of Cincinnati."""
    found = [path.removesuffix("/index.html") for path in pages]
    return [path for path in found if re.search(r"/(iop|php|medic|sliding)[^/]*$", path)]


def test_five_programs_of_more_make_a_list_of_their_own_for_state_and_city(make):
    pages = make.places(make.catalogue(*mixed(make)))
    assert lists_in(pages) == ["places/oh/medicaid", "places/oh/cincinnati/medicaid"]
    for path in (f"{OHIO}medicaid/", f"{CINCINNATI}medicaid/"):
        assert rows(pages[f"{path}index.html"]) == [f"yes{n:03}" for n in range(5)]
    for path in (OHIO, CINCINNATI):
        link = '<li><a href="medicaid/">Only with Medicaid</a> <span class="mg-place__count">5<'
        assert link in pages[f"{path}index.html"]


def test_four_programs_make_none(make):
    entries = [*paying(make, "yes", 4, ("medicaid",)), *paying(make, "no", 9, ("self-pay",))]
    assert lists_in(make.places(make.catalogue(*entries))) == []


def test_a_list_that_would_repeat_the_whole_makes_none(make):
    assert lists_in(make.places(make.catalogue(*paying(make, "yes", 9, ("medicaid",))))) == []


def test_levels_make_lists_and_a_program_of_two_levels_stands_in_both(make):
    both = ("iop", "php")
    entries = [(make.program(f"both{n}", levels=both), make.placement()) for n in range(5)] + [
        (make.program("neither", levels=("outpatient",)), make.placement())
    ]
    pages = make.places(make.catalogue(*entries))
    assert lists_in(pages)[:2] == ["places/oh/iop", "places/oh/php"]
    for code in both:
        assert rows(pages[f"{CINCINNATI}{code}/index.html"]) == [f"both{n}" for n in range(5)]


def test_a_long_list_of_a_level_needs_no_headings_and_one_of_a_payment_has_them(make):
    entries = paying(make, "iop", 13, ("medicaid",)) + paying(
        make, "php", 13, ("medicaid",), levels=("php",)
    )
    entries += paying(make, "no", 1, ("self-pay",))
    pages = make.places(make.catalogue(*entries))
    assert "<h3" not in pages[f"{CINCINNATI}iop/index.html"]
    assert len(re.findall("<h3", pages[f"{CINCINNATI}medicaid/index.html"])) == 2


def test_what_is_not_stated_is_counted_and_never_called_no(make):
    pages = make.places(make.catalogue(*mixed(make)))
    for path in (f"{OHIO}medicaid/", f"{CINCINNATI}medicaid/"):
        html = pages[f"{path}index.html"]
        assert "5 of the 8 programs listed in" in html
        assert "2 more programs in" in html
        assert "Not stated does not mean no: ask." in html


def test_a_list_of_payments_that_is_not_whole_counts_as_silent(make):
    entries = [
        *paying(make, "yes", 5, ("medicaid",)),
        *paying(make, "some", 1, ("self-pay",), incomplete=("cost.payment",)),
    ]
    html = make.places(make.catalogue(*entries))[f"{OHIO}medicaid/index.html"]
    assert "1 more program in Ohio does not say everything" in html


def test_where_everybody_says_there_is_no_such_sentence(make):
    entries = [*paying(make, "yes", 5, ("medicaid",)), *paying(make, "no", 1, ("self-pay",))]
    assert "Not stated" not in make.places(make.catalogue(*entries))[f"{OHIO}medicaid/index.html"]


def test_a_city_called_like_a_list_keeps_its_address(make):
    cities = [("Medicaid", "medicaid"), ("Medicaid Programs", "medicaid-programs")]
    towns = [
        (make.program(f"town{n}"), make.placement(None, city=name, slug=slug))
        for n, (name, slug) in enumerate(cities)
    ]
    pages = make.places(make.catalogue(*towns, *mixed(make)))
    assert "<h1>Programs in and near Medicaid, Ohio</h1>" in pages[f"{OHIO}medicaid/index.html"]
    moved = f"{OHIO}medicaid-programs-programs/"
    assert rows(pages[f"{moved}index.html"]) == [f"yes{n:03}" for n in range(5)]
    assert 'href="medicaid-programs-programs/">Only with Medicaid' in pages[f"{OHIO}index.html"]
    assert f'rel="canonical" href="https://site.example/{moved}"' in pages[f"{moved}index.html"]


def test_a_page_names_its_address_its_way_and_its_programs_to_search_engines(make):
    html = make.places(make.catalogue(*mixed(make)))[f"{CINCINNATI}medicaid/index.html"]
    assert "<title>Programs that take Medicaid in Cincinnati, Ohio · Middle Ground</title>" in html
    assert f'rel="canonical" href="https://site.example/{CINCINNATI}medicaid/"' in html
    said = json.loads(re.search(r'ld\+json">(.*?)</script>', html).group(1))
    listed, trail = said["@graph"]
    assert listed["numberOfItems"] == 5
    assert listed["itemListElement"][0]["url"] == "https://site.example/programs/yes000/"
    assert [step["item"].removeprefix("https://site.example/") for step in trail["itemListElement"]] == [
        "find/", OHIO, CINCINNATI, f"{CINCINNATI}medicaid/",
    ]  # fmt: skip


def test_relative_links_fit_the_depth_of_the_page(make):
    pages = make.places(make.catalogue(*mixed(make)))
    state, city = (pages[f"{path}medicaid/index.html"] for path in (OHIO, CINCINNATI))
    assert 'href="../../../programs/yes000/"' in state
    assert 'href="../../../find/#payment=medicaid"' in state
    assert 'href="../cincinnati/"' in state
    assert 'href="../../../../programs/yes000/"' in city
    assert "find/#near=Cincinnati%2C%20OH&amp;within=25&amp;payment=medicaid" in city
    assert '<a href="../../">Ohio</a>' in city


def test_a_city_adds_the_nearest_twelve_around_it_that_fit(make):
    point = Gazetteer.load().city("Cincinnati", "OH").point
    around = [
        make.placement((round(point[0] + 0.01 * n, 4), point[1]), city="Mason", slug="mason")
        for n in range(1, 15)
    ]
    entries = mixed(make)
    for n, at in enumerate(around):
        entries += paying(make, f"near{n:02}", 1, ("medicaid",), at)
        entries += paying(make, f"not{n:02}", 1, ("self-pay",), at)
    html = make.places(make.catalogue(*entries))[f"{CINCINNATI}medicaid/index.html"]
    assert rows(html.split('id="near"')[1]) == [f"near{n:02}000" for n in range(12)]
    assert "Nearest to Cincinnati" in html


def test_a_state_adds_those_by_video_that_fit(make):
    erie = make.placement(None, city="Erie", slug="erie", state="PA")
    entries = mixed(make)
    entries += paying(make, "video", 1, ("medicaid",), erie, virtual_states=("OH",))
    entries += paying(make, "costly", 1, ("self-pay",), erie, virtual_states=("OH",))
    html = make.places(make.catalogue(*entries))[f"{OHIO}medicaid/index.html"]
    assert rows(html.split('id="virtual"')[1]) == ["video000"]


def test_a_state_lists_the_fitting_by_city_and_folds_many(make):
    akron = make.placement(None, city="Akron", slug="akron")
    entries = [*mixed(make), *paying(make, "far", 1, ("medicaid",), akron)]
    open_ = make.places(make.catalogue(*entries))[f"{OHIO}medicaid/index.html"]
    assert re.findall(r'<h3[^>]* id="([^"]+)"', open_) == ["akron", "cincinnati"]
    assert "<details" not in open_
    entries += paying(make, "many", 300, ("medicaid",))
    folded = make.places(make.catalogue(*entries))[f"{OHIO}medicaid/index.html"]
    assert len(re.findall("<details", folded)) == 2


def test_the_sitemap_names_sub_lists_but_those_of_samples_alone(make):
    checked = Checked(cost=date(2026, 3, 1))
    entries = [
        *paying(make, "yes", 5, ("medicaid",), checked=checked),
        *paying(make, "no", 1, ("self-pay",)),
    ]
    real = dict(make.maker(make.catalogue(*entries)).sitemap_entries())
    assert real[f"{OHIO}medicaid/"] == real[f"{CINCINNATI}medicaid/"] == date(2026, 3, 1)
    samples = {f"yes{n:03}" for n in range(5)}
    of = make.catalogue(*entries, sample=samples)
    assert not [path for path, _ in make.maker(of).sitemap_entries() if "medicaid" in path]
    html = make.places(of)[f"{OHIO}medicaid/index.html"]
    assert "noindex" in html
    assert "The programs on this page are made up" in html
