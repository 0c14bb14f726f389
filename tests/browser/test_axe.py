"""No rule of axe-core is broken on any kind of page, nor in any state of the finder or of the list."""

from __future__ import annotations

import pytest

from tests.support import ROOT
from tests.support.browser import watched_page
from tests.support.states import PROVOKED, STATES, WIDE

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_no_rule_is_broken(browser, site_url, state, scheme):
    path, viewport, act = STATES[state]
    with watched_page(browser, site_url, viewport=viewport, color_scheme=scheme) as (page, watch):
        page.goto(path)
        act(page)
        assert broken_rules(page) == []
        if act in PROVOKED:
            watch.errors.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["places/oh/php/", "places/oh/cincinnati/", "places/oh/cincinnati/iop/"]
)
def test_long_lists_of_a_place_break_none(browser, long_lists_url, path, scheme):
    with watched_page(browser, long_lists_url, viewport=WIDE, color_scheme=scheme) as (page, _):
        page.goto(path)
        assert broken_rules(page) == []


def broken_rules(page):
    """Each broken rule with the elements that break it."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
