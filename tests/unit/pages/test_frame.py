from __future__ import annotations

import pytest
from markupsafe import Markup

from site_generator.errors import SiteError
from site_generator.pages import Frame

EMPTY = {"title": "", "description": "", "head": Markup(), "main": Markup()}


def poured(frame, **slots):
    return Frame.parse(frame).pour(**({"canonical": ""} | EMPTY | slots)).decode()


@pytest.mark.parametrize("slot", ["title", "description", "canonical", "head", "main"])
def test_a_missing_slot_is_named(make, slot):
    with pytest.raises(SiteError, match=f"'{slot}' is missing"):
        Frame.parse(make.frame.replace(f"@@slot:{slot}@@", ""))


def test_a_slot_that_stands_twice_is_named(make):
    with pytest.raises(SiteError, match="'title' stands 2 times"):
        Frame.parse(make.frame + "@@slot:title@@")


def test_an_unknown_slot_is_named(make):
    with pytest.raises(SiteError, match="unknown slot 'aside'"):
        Frame.parse(make.frame + "@@slot:aside@@")


@pytest.mark.parametrize("name", ["description", "canonical"])
def test_a_slot_in_an_attribute_without_quotes_is_refused(make, name):
    with pytest.raises(SiteError, match=name):
        Frame.parse(make.frame.replace(f'"@@slot:{name}@@"', f"@@slot:{name}@@"))


def test_title_description_and_canonical_are_escaped_and_the_rest_is_not(make):
    hostile = '"></title><script>'
    html = poured(
        make.frame, title=hostile, description=hostile, canonical=f"https://x/{hostile}",
        main=Markup("<p>kept</p>"),
    )  # fmt: skip
    assert "<script>" not in html
    assert html.count("&#34;&gt;&lt;/title&gt;&lt;script&gt;") == 3
    assert "<p>kept</p>" in html


def test_a_page_without_address_has_no_canonical_tag(make):
    assert "canonical" not in poured(make.frame)
    assert "https://x/" in poured(make.frame, canonical="https://x/")


def test_a_marker_in_poured_text_is_left_alone(make):
    assert "@@slot:main@@" in poured(make.frame, title="@@slot:main@@")
