"""From a key or a tick to its results on the screen, with the processor slowed down four times.

Two clocks: the wall's from the event to the next picture that shows its results, and the time that
the page's own thread worked for it, which does not grow when other programs use the machine. Of
that work the script's part is told too: until the results are in the page, to be drawn.
"""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from tests.support.browser import started_browser
from tests.support.finder import shown
from tests.support.serving import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

SLOWER = 4
ROUNDS = 3
CLOCKS = (("ts", "dur"), ("tts", "tdur"))
"""Begin and length of an event in a trace: by the clock, by the work of its thread."""
TARGET = 50
"""Milliseconds that 95 of a hundred keys should not exceed."""
LATE = 3000
"""Milliseconds until a key counts as one that changes nothing."""
PLACES = {"New York": "10001", "Cincinnati": "45202"}
BOXES = [
    ("time", "evening"), ("payment", "medicaid"), ("condition", "trauma"), ("age", "young-adults"),
    ("delivery", "virtual"), ("room", "now"), ("room", "now"), ("delivery", "virtual"),
    ("condition", "ocd"), ("therapy", "dbt"), ("time", "evening"), ("therapy", "dbt"),
]  # fmt: skip
WORDS = ("harbor", "evening", "larkspur c", "day program")
INSURER = "example bl"
TOWNS = ("cincinnati", "new york", "45202", "springfield, o")

WATCH = """() => {
  const shows = [...document.querySelectorAll(".mg-answer, .mg-wanted__offers, #mg-near-list")];
  let number = 0;
  let last;
  window.shown = Promise.resolve();
  const begin = ({ timeStamp }) => {
    number += 1;
    const mine = number;
    performance.mark(`key:${mine}`, { startTime: timeStamp });
    performance.mark(`work:${mine}`);
    window.shown = new Promise((resolve) => {
      last?.disconnect();
      const watch = last = new MutationObserver((changes) => {
        // What a screen reader is told comes later on purpose, and not only for results.
        const isShown = ({ target }) => !(target.parentElement ?? target).closest("[role=status]");
        if (!changes.some(isShown)) return;
        watch.disconnect();
        performance.mark(`results:${mine}`);
        requestAnimationFrame(() => setTimeout(resolve));
      });
      const all = { childList: true, characterData: true, subtree: true, attributes: true };
      for (const part of shows) watch.observe(part, all);
    });
  };
  addEventListener("input", (event) => {
    // An insurer's letters are the browser's own to answer, with the list that it was given.
    if (event.target.matches("[type=text], [type=search]") && !event.target.list) begin(event);
  }, true);
  addEventListener("change", (event) => {
    if (event.target.matches("[type=checkbox], select")) begin(event);
  }, true);
  addEventListener("keydown", (event) => {
    if (event.key === "Enter") begin(event);
  }, true);
}"""
"""Marks each key or tick, and its first change of what shows results."""


LOOP = """() => {
  const begun = performance.now();
  let sum = 0;
  for (let step = 0; step < 5e6; step += 1) sum += Math.sqrt(step);
  return sum > 0 ? performance.now() - begun : 0;
}"""
"""The same work each time: how much longer it takes is how much slower the processor was made."""


@dataclass(frozen=True)
class Span:
    """Milliseconds of one key or tick."""

    wall: float
    work: float
    script: float


def print_keystrokes(site: Path) -> None:
    """Print medians and 95th percentiles by what is used, and over all."""
    spans: dict[str, list[Span]] = {}
    silent = 0
    with served(site) as url, started_browser() as browser:
        for code in PLACES.values():
            for _ in range(ROUNDS):
                for name, acts in ACTS.items():
                    some, keys = _measured(browser, url, code, acts)
                    spans.setdefault(name, []).extend(some)
                    silent += keys - len(some)
        slowed = _slowed(browser)
    every = [span for some in spans.values() for span in some]
    print(
        f"\nkey to results, ms, processor slowed down {SLOWER} times"
        " (by the clock / its own work / of which the script's)"
    )
    print(f"{'':16}{'keys':>8}{'median':>20}{'95th':>20}{'most':>20}")
    for name, some in [*spans.items(), ("all", every)]:
        clocks = [[getattr(span, kind) for span in some] for kind in ("wall", "work", "script")]
        row = "".join(
            f"{at(clocks[0]):8.0f} /{at(clocks[1]):4.0f} /{at(clocks[2]):4.0f}"
            for at in (statistics.median, percentile, max)
        )
        print(f"{name:>16}{len(some):8}{row}")
    print(f"aim: {TARGET} at the 95th; {silent} keys changed nothing within {LATE / 1000:.0f} s")
    print(f"a loop took {slowed:.1f} times as long as at full speed")


def percentile(values: list[float], share: float = 0.95) -> float:
    """The value that so many of a hundred do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _slowed(browser: Browser) -> float:
    """How many times longer a loop takes than at full speed, which need not be what was asked."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    took = {}
    for rate in (1, SLOWER):
        session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
        page.evaluate(LOOP)  # compiled before it counts
        took[rate] = statistics.median(page.evaluate(LOOP) for _ in range(2 * ROUNDS))
    context.close()
    return took[SLOWER] / took[1]


def _measured(
    browser: Browser, url: str, code: str, acts: Callable[[Page], None]
) -> tuple[list[Span], int]:
    """The spans of the keys that changed something, and how many were pressed."""
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"find/#near={code}&within=25")
    shown(page)
    for fold in (".mg-facets__rest", ".mg-insurer", ".mg-week"):
        page.locator(fold).evaluate("fold => { fold.open = true; }")
    page.evaluate(WATCH)
    # What has to be compiled and loaded once is so before it counts.
    acts(page)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    browser.start_tracing(page=page, categories=["blink.user_timing", "devtools.timeline"])
    acts(page)
    trace = json.loads(browser.stop_tracing())
    context.close()
    events = trace["traceEvents"]
    return list(_spans(events)), sum(event["name"].startswith("key:") for event in events)


def _spans(events: list[dict[str, Any]]) -> Iterator[Span]:
    """From each key to the end of the first picture that is made after its results are there."""
    thread = next((e["pid"], e["tid"]) for e in events if e["name"].startswith("key:"))
    own = sorted((e for e in events if (e["pid"], e["tid"]) == thread), key=itemgetter("ts"))
    begun = worked = changed = 0.0
    is_there = False
    for event in own:
        kind = event["name"].partition(":")[0]
        if kind == "key":
            begun, is_there = event["ts"], False
        elif kind == "work":
            worked = event["tts"]
        elif kind == "results":
            is_there, changed = True, event["tts"]
        elif kind == "Layerize" and is_there:
            end, done = (event[at] + event[at_length] for at, at_length in CLOCKS)
            yield Span(*(at / 1000 for at in (end - begun, done - worked, changed - worked)))
            is_there = False


def _ticks(page: Page) -> None:
    for facet, value in BOXES:
        box = page.locator(f".mg-facets [data-facet='{facet}'] input[value='{value}']")
        if box.is_enabled():
            box.evaluate("box => box.click()")
            _settled(page)
    for level in ("iop", ""):
        page.select_option("#mg-level", level)
        _settled(page)
    for box in page.locator(".mg-week [data-day='tue'] input").all():
        box.evaluate("box => box.click()")
        _settled(page)


def _words(page: Page) -> None:
    for text in WORDS:
        _type(page, "#mg-name", text)


def _insurer(page: Page) -> None:
    page.locator("#mg-insurer").focus()
    page.keyboard.type(INSURER, delay=1)
    _settled(page)
    page.keyboard.press("Enter")
    _settled(page)
    page.locator(".mg-insurer__chosen input").first.evaluate("box => box.click()")
    _settled(page)


def _towns(page: Page) -> None:
    for text in TOWNS:
        _type(page, "#mg-near", text)


def _type(page: Page, field: str, text: str) -> None:
    page.locator(field).evaluate("field => { field.focus(); field.select(); }")
    for letter in text:
        page.keyboard.press(letter if letter != " " else "Space")
        _settled(page)


def _settled(page: Page) -> None:
    """Wait until results are shown, and then as long as a hand needs."""
    page.evaluate(f"Promise.race([shown, new Promise((go) => setTimeout(go, {LATE}))])")
    page.wait_for_timeout(120)


ACTS: dict[str, Callable[[Page], None]] = {
    "filters": _ticks,
    "words": _words,
    "insurer": _insurer,
    "place": _towns,
}
