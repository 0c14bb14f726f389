"""The registry of figures and the drawings on the pages of the shipped site, as its files hold them."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.support import ROOT

DATA = ROOT / "content/_data"
FACTS = yaml.safe_load((DATA / "facts.yaml").read_text(encoding="utf-8"))["facts"]
WORKS = yaml.safe_load((DATA / "references.yaml").read_text(encoding="utf-8"))["references"]


@pytest.fixture(scope="module")
def pages(shipped_site):
    """The text of each page of articles by its address."""
    return {
        path.relative_to(shipped_site).as_posix().removesuffix("index.html"): path.read_text(
            "utf-8"
        )
        for path in shipped_site.rglob("index.html")
        if path.relative_to(shipped_site).parts[0] not in {"programs", "places"}
    }


def test_how_we_write_lists_every_fact_and_every_work_once(pages):
    html = pages["about/how-we-write/"]
    assert re.findall(r'<section [^>]*id="fact-([a-z0-9-]+)"', html) == list(FACTS)
    works = re.findall(r'<li id="source-([^"]+)"', html)
    assert sorted(works) == sorted(str(work["id"]) for work in WORKS)
    for target in re.findall(r'href="#source-([^"]+)"', html):
        assert target in works


def test_every_page_that_a_fact_names_is_there(pages):
    record = pages["about/how-we-write/"].split('class="mg-record"')[1].split("mg-works")[0]
    links = set(re.findall(r'href="\.\./\.\./([^"#]*)"', record))
    assert len(links) > 10
    assert links <= set(pages)


def test_no_placeholder_is_left_and_no_drawing_carries_a_style(pages):
    drawings = 0
    for path, html in pages.items():
        assert "data-site-" not in html, path
        for svg in re.findall(r'<svg class="mg-draw.*?</svg>', html, re.DOTALL):
            drawings += 1
            assert " style=" not in svg, path
            assert "<script" not in svg, path
    assert drawings >= 14


def test_the_levels_of_the_figure_show_the_facts_own_words(pages):
    html = pages["levels-of-care/the-continuum/"]
    figure = html.split('id="figure-levels-ladder"')[1].split("</figure>")[0]
    for name in ("outpatient-hours", "iop-hours", "php-hours"):
        text = FACTS[name]["variants"]["short"]
        assert figure.count(f"{text[0].upper()}{text[1:]} a week") >= 3, name
