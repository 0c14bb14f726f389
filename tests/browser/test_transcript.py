"""One search as a screen reader meets it."""

from __future__ import annotations

import re
from itertools import pairwise

from tests.support.finder import shown
from tests.support.transcript import WHOLE, transcript


def test_a_search_is_named_said_once_and_in_order(page):
    page.goto("find/#near=45202&within=25&payment=medicaid&time=evening")
    shown(page)
    lines = transcript(page, "#main")
    said = [line.strip() for line in lines]
    assert not [line for line in said if line.split(" (")[0] in WHOLE], "a control has no name"
    alike = [one for one, other in pairwise(said) if one == other]
    assert alike == [], "the same is said twice in a row"
    depth = [len(line) - len(line.lstrip()) for line in lines]
    for at, line in enumerate(said):
        assert line != "list" or depth[at + 1] > depth[at], "a list without anything in it"
    levels = [int(level) for line in said for level in re.findall(r"^heading .*\(level (\d)", line)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "checkbox “Evenings 6” (checked)" in said
    assert "DisclosureTriangle “Time of day 1 chosen” (expanded)" in said
    assert sum("Your browser asks you first" in line for line in said) == 1
    assert (
        said.index(
            "heading “6 programs within 25 miles of Cincinnati, OH 45202” (level 1, focused)"
        )
        > 0
    )
