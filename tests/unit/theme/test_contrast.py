"""Contrast by WCAG 2.2: 4.5 for text, 3 for edges and marks that tell something."""

from __future__ import annotations

import re

import pytest

from tests.support import ROOT
from tests.support.theme import colours, contrast

GROUNDS = ("paper", "card", "sage", "sand", "mark")
TEXTS = ("ink", "heading", "quiet", "link", "link-strong")
TEXT_PAIRS = [
    *((text, ground) for text in TEXTS for ground in GROUNDS if (text, ground) != ("quiet", "mark")),
    ("ink", "sky"), ("heading", "sky"), ("link", "sky"),
    ("ink", "sun"), ("heading", "sun"), ("link", "sun"),
    ("ink", "hill-far"), ("heading", "hill-far"),
    ("on-link", "link"), ("on-link", "link-strong"), ("on-crisis", "crisis"),
    ("error", "paper"), ("error", "card"), ("error", "sage"),
]  # fmt: skip
EDGE_PAIRS = [
    ("edge", "paper"), ("edge", "card"), ("amber", "paper"), ("amber", "sand"),
    ("focus", "paper"), ("focus", "card"), ("focus", "sage"), ("focus", "sand"), ("focus", "sky"),
    ("on-crisis", "crisis"), ("link", "paper"), ("link", "card"),
    ("link", "sage"), ("link", "sand"), ("amber", "sage"),
]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(scheme, text, ground):
    known = colours(scheme)

    assert contrast(known[text], known[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_and_focus_rings_stand_out_from_their_ground(scheme, edge, ground):
    known = colours(scheme)

    assert contrast(known[edge], known[ground]) >= 3


def test_running_text_is_easy_on_tired_eyes():
    assert contrast(colours("light")["ink"], colours("light")["paper"]) >= 12
    assert contrast(colours("dark")["ink"], colours("dark")["paper"]) >= 12


def test_the_ratio_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#0a655b", "#0a655b") == 1


def test_dark_differs_from_light_in_every_colour_that_carries_text():
    light, dark = colours("light"), colours("dark")

    assert [name for name in (*TEXTS, *GROUNDS) if light[name] == dark[name]] == []


def test_paper_takes_no_colour_from_the_dark():
    paper = (ROOT / "theme" / "styles" / "90-print.css").read_text(encoding="utf-8")
    own = set(re.findall(r"^    --mg-([\w-]+):", paper, re.MULTILINE))
    light, dark = colours("light"), colours("dark")

    changed = {name for name in dark if dark[name] != light.get(name)}

    assert changed - own == {"focus"}  # which nothing on paper has
