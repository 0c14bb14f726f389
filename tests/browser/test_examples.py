"""Every named example of every component: it stands, says what it should, fits, and breaks no rule.

An example is a case in ``theme/components/<name>/examples.yaml``; all of them are built into one
site by the command that builds every site.
"""

from __future__ import annotations

import pytest
from msgspec import to_builtins

from tests.support.kept import kept_page
from tests.support.looks import AXE, broken_rules
from tests.support.serving import served
from tools.examples.built import build
from tools.examples.reading import ROOT, read_all

pytestmark = pytest.mark.browser

PLAY = (ROOT / "tools" / "examples" / "play.js").read_text(encoding="utf-8")

ON = {"desk": (1280,), "phone": (320, 390), "": (1280, 320, 390)}
"""The widths of the screens that show an example. All are dark, and on the last one axe looks: of
whole pages it sees every screen in ``test_states``, and the pairs of colors are calculated besides."""

CASES = [(component, one.name) for component, file in read_all().items() for one in file.examples]


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """The address of the built site, and what it shows, by component and name."""
    site, shown = build(tmp_path_factory.mktemp("examples"))
    with served(site) as url:
        yield url, {(one.component, one.name): one for one in shown}


@pytest.fixture(scope="module")
def kept(browser, examples):
    """One page for all, so that scripts and styles are loaded once."""
    with kept_page(browser, examples[0], AXE) as one:
        yield one


@pytest.fixture
def page(kept):
    with kept.fresh(reduced_motion="reduce", color_scheme="dark") as (page, _):
        yield page


@pytest.mark.parametrize("case", CASES, ids=": ".join)
def test_an_example_says_what_it_should_fits_every_screen_and_breaks_no_rule(page, examples, case):
    example = examples[1][case]
    widths = ON[example.only]
    page.set_viewport_size({"width": widths[0], "height": 900})
    page.goto(example.at)
    page.evaluate(
        f"(steps) => {{ {PLAY}; return play(document, steps); }}", to_builtins(example.do)
    )
    shown = page.locator(example.shows).first
    shown.wait_for()
    missing, hostile = shown.evaluate(MISSING, [*example.says, *example.hostile])

    assert missing == [], shown.inner_text()
    assert hostile == 0
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        assert shown.evaluate(OVERFLOWS) == [], width
    assert broken_rules(shown) == []


MISSING = """async (shown, texts) => {
  const missing = () => {
    const read = shown.innerText.replace(/\\s+/g, " ");
    return texts.filter((text) => !read.includes(text));
  };
  for (let turn = 0; turn < 500 && missing().length > 0; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return [missing(), document.querySelectorAll("[data-hostile]").length];
}"""
"""The texts that no one can read in the element, once it had time to be filled; what became markup."""

OVERFLOWS = """(shown) => {
  const edge = document.documentElement;
  const found = [];
  if (edge.scrollWidth > edge.clientWidth) found.push(`the page is ${edge.scrollWidth} wide`);
  const look = (one) => {
    if (!one.checkVisibility({ visibilityProperty: true })) return;
    if (one.matches("svg, input, .leaflet-container")) return;
    if (getComputedStyle(one).clipPath === "inset(50%)") return;
    const name = `${one.tagName} ${one.className}`;
    const { left, right } = one.getBoundingClientRect();
    if (right > edge.clientWidth + 1 || left < -1) found.push(`off the screen: ${name}`);
    const { overflowX } = getComputedStyle(one);
    if (/auto|scroll/.test(overflowX)) return;
    const isCut = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
    if (isCut && one.querySelector(".mg-blank") === null) found.push(`cut off: ${name}`);
    for (const part of one.children) look(part);
  };
  look(shown);
  return found;
}"""
"""What does not fit: a page that scrolls sideways, parts off the screen, texts that are cut off.
What scrolls by itself, such as a wide table, may hold more than is seen. So may a field and a map; what
is clipped away is there to be heard, or seen once it has the focus; a gap to write in is cut off on purpose (docs/theme.md)."""
