"""What is looked for on a page as it stands: each function gives what is wrong, a line for each fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
"""Goes before the scripts of a page in which ``broken_rules`` is asked."""

BROKEN = """async (shown, options) => {
  const { violations } = await axe.run(shown, { resultTypes: ["violations"], ...options });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}"""

OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a scheme of colors can break; a unit test holds that nothing else differs in it."""

TARGETS = "a[href], button, input, select, textarea, summary, [role='button'], [tabindex='0']"
SMALL = """(kinds) => {
  const LEAST = 23.95;
  // A link in a sentence is as high as its line.
  const isInSentence = (one) => {
    if (getComputedStyle(one).display !== "inline") return false;
    const block = one.closest("p, li, dd, dt, td, th, figcaption, caption, summary");
    const links = [...(block?.querySelectorAll("a, button") ?? [])].map((link) => link.textContent.length);
    return block !== null && block.textContent.length - links.reduce((sum, length) => sum + length, 0) > 15;
  };
  const all = [...document.querySelectorAll(kinds)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const isSmall = ({ box }) => Math.min(box.width, box.height) < LEAST;
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const gap = ([x, y], box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  // A small one may have room around it instead: a circle of 24 px that touches no other and no other's.
  const isApart = (small) => all.every((other) => {
    if (other === small || other.one.contains(small.one) || small.one.contains(other.one)) return true;
    if (gap(middle(small.box), other.box) < 12) return false;
    const [[x, y], [u, v]] = [middle(small.box), middle(other.box)];
    return !isSmall(other) || Math.hypot(x - u, y - v) >= 24;
  });
  return all.filter(isSmall).filter(({ one }) => !isInSentence(one)).filter((small) => !isApart(small))
    .map(({ one, box }) => `${box.width.toFixed(1)} x ${box.height.toFixed(1)}: ${one.outerHTML.slice(0, 160)}`);
}"""

SIDEWAYS = """() => {
  const scrollers = ".mg-table, [data-map], .mg-visually-hidden, .mg-figure, .mg-map__skip";
  const isOutside = (one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1) && one.checkVisibility();
  };
  const outside = [...document.querySelectorAll("#main *, dialog[open] *")]
    .filter((one) => one.closest(scrollers) === null && isOutside(one))
    .map((one) => one.outerHTML.slice(0, 120));
  const beyond = document.documentElement.scrollWidth - innerWidth;
  return beyond > 0 ? [`the page is ${beyond} px wider than the window`, ...outside] : outside;
}"""

CLIPPED = """() => {
  // What is for ears only is cut on purpose; what scrolls shows the rest when asked.
  const other = ".mg-visually-hidden, .mg-map__skip, .mg-skip, [data-map], svg";
  const hides = ({ overflowX, overflowY }) => [overflowX, overflowY].some((way) => /^(?:hidden|clip)$/.test(way));
  const boxes = [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && one.clientWidth > 1 && one.closest(other) === null)
    .filter((one) => one.matches("button, .mg-button, .mg-chip") || hides(getComputedStyle(one)));
  const isCut = (one) => {
    const box = one.getBoundingClientRect();
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.data.trim() === "" || text.parentElement.closest(other)) continue;
      if (!text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(text);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width > 1 && (left < box.left - 1 || right > box.right + 1 || top < box.top - 4 || bottom > box.bottom + 4)) return true;
    }
    return false;
  };
  return boxes.filter(isCut).map((one) => one.outerHTML.slice(0, 200));
}"""

GLIDES = """(() => {
  window.glides = [];
  for (const [owner, name] of [
    [Element.prototype, "scrollIntoView"], [Element.prototype, "scrollTo"], [Element.prototype, "scrollBy"],
    [window, "scrollTo"], [window, "scrollBy"], [window, "scroll"],
  ]) {
    const real = owner[name];
    owner[name] = function (...all) {
      if (all.some((one) => one?.behavior === "smooth")) glides.push(name);
      return real.apply(this, all);
    };
  }
  window.moved = new Set();
  for (const kind of ["animationstart", "transitionrun"]) {
    document.addEventListener(kind, ({ target, animationName, propertyName }) => {
      if (animationName !== "mg-late") moved.add(`${kind} ${animationName ?? propertyName}: ${target.className}`);
    }, true);
  }
})()"""
"""Goes before the scripts of a page in which ``moving`` is asked."""

MOVING = """() => {
  // Something that appears after some seconds does so within a millisecond.
  const MOST = 1;
  const longest = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 1 : 1000)));
  const found = new Set([...glides, ...moved]);
  for (const one of document.getAnimations()) {
    if (one.effect.getComputedTiming().duration > MOST) found.add(`runs: ${one.effect.target.className}`);
  }
  for (const one of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after", "::backdrop"]) {
      const style = getComputedStyle(one, part);
      const name = `${one.localName}.${one.getAttribute("class")}${part ?? ""}`;
      if (longest(style.transitionDuration) > MOST) found.add(`transition: ${name}`);
      if (style.animationName !== "none" && longest(style.animationDuration) > MOST) found.add(`animation: ${name}`);
      if (style.scrollBehavior !== "auto") found.add(`scrolling: ${name}`);
    }
  }
  return [...found];
}"""

STOPS = """(isPatient) => {
  window.walk?.end();
  const ended = new AbortController();
  const { signal } = ended;
  const found = { count: 0, unseen: [], isRound: false };
  const stopped = new WeakSet();
  let current;
  const look = (one) => {
    const clipped = (from, to, size) => {
      const [start, end] = to - from > size ? [Math.max(0, from), Math.min(size, to)] : [from, to];
      return end > start ? [start, end - start] : [from, to - from];
    };
    const shown = one.matches("[type='checkbox'], [type='radio']") ? one.closest("label") ?? one : one;
    let [seen, all] = [0, 0];
    for (const box of shown.getClientRects()) {
      if (box.width <= 1 || box.height <= 1) continue;
      // What is larger than the window cannot be seen whole.
      const [left, width] = clipped(box.left, box.right, innerWidth);
      const [top, height] = clipped(box.top, box.bottom, innerHeight);
      for (const across of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        for (const down of [0.15, 0.5, 0.85]) {
          all += 1;
          if (shown.contains(document.elementFromPoint(left + width * across, top + height * down))) seen += 1;
        }
      }
    }
    if (seen < all / 2) found.unseen.push(`${seen} of ${all} points are seen of ${one.outerHTML.slice(0, 160)}`);
  };
  // The key is let go when the focus has moved, and all that listens to it has done its part.
  // What comes into sight gets its height in the next frame, and the page moves with it.
  addEventListener("keyup", async () => {
    if (isPatient) for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    stop();
    walk.pressed += 1;
  }, { signal });
  const stop = () => {
    const one = document.activeElement;
    // A field of a time has several stops, and past the last stop comes the window itself.
    if (found.isRound || one === null || one === document.body || one === current) return;
    found.isRound = stopped.has(one);
    if (found.isRound) return;
    stopped.add(one);
    current = one;
    found.count += 1;
    look(one);
  };
  window.walk = { found, pressed: 0, end: () => ended.abort() };
}"""
"""Looks at each element at which the focus stops from now on, if patient when the page has come to rest."""

AT_ONCE = 10
"""So many keys are pressed before anybody asks whether the walk has come round."""

MOST_KEYS = 300


def broken_rules(shown: Locator, *rules: str) -> list[str]:
    """Each broken rule of axe with the elements in ``shown`` that break it; of ``rules``, where some are given."""
    options = {"preload": False, **({"runOnly": rules} if rules else {})}
    found: list[str] = shown.evaluate(BROKEN, options)
    return found


def small_targets(page: Page) -> list[str]:
    """What a finger misses: under 24 pixels, without as much room around it."""
    found: list[str] = page.evaluate(SMALL, TARGETS)
    return found


def moving(page: Page) -> list[str]:
    """What moves, fades or glides, or would."""
    found: list[str] = page.evaluate(MOVING)
    return found


def clipped(page: Page) -> list[str]:
    """Elements that hide a part of their text, and buttons that are too small for theirs."""
    found: list[str] = page.evaluate(CLIPPED)
    return found


def sideways(page: Page) -> list[str]:
    """What stands outside of the window, to the left or to the right."""
    found: list[str] = page.evaluate(SIDEWAYS)
    return found


def unseen_stops(page: Page, key: str) -> list[str]:
    """Where the focus goes unseen, if ``key`` is pressed until it has come round.

    What a quick walk did not see is looked at again in a slow one, since a busy machine draws late.
    """
    return _walked(page, key) and _walked(page, key, is_patient=True)


def _walked(page: Page, key: str, *, is_patient: bool = False) -> list[str]:
    page.evaluate("document.activeElement?.blur()")
    page.evaluate(STOPS, is_patient)
    before, pressed = -1, 0
    for _ in range(MOST_KEYS // AT_ONCE):
        for _ in range(AT_ONCE):
            page.keyboard.press(key)
            pressed += 1
            if is_patient:
                page.wait_for_function("(pressed) => walk.pressed === pressed", arg=pressed)
        walk = page.evaluate("window.walk.found")
        if walk["isRound"] or walk["count"] == before:
            break
        before = walk["count"]
    assert walk["count"] > 5
    unseen: list[str] = walk["unseen"]
    return unseen
