/**
 * One polite live region for the page and one for each dialog: while that is open, screen readers
 * hear nothing of the page behind it. A short wait lets the last of several texts win; someone who
 * types hears the result once they stop, not at each letter.
 */

import { setText } from "./set-if-changed.js";

const PAUSE = 250;
/** Slow typists take half a second from letter to letter. */
const TYPED = 900;
/** After this long, silence is taken for an end: what goes on is said. */
export const PATIENCE = 700;

const REGIONS = "[role='status']";
let text = "";
/** @type {number | undefined} */
let waiting;
let lastLetter = -Infinity;

/**
 * Has a screen reader say `said` soon, or `after` milliseconds unless something else is to be said
 * by then; "" takes back what was not said yet. The region is emptied at once: a text that stands
 * there already may not be passed on, and the same answer to another question is to be heard again.
 * @type {(said: string, after?: number) => void}
 */
export function announce(said, after = PAUSE) {
  for (const region of document.querySelectorAll(REGIONS)) setText(region, "");
  text = said;
  wait(after);
}

/** Something better may come within `after` milliseconds: what is about to be said waits for it.
 *  @type {(after: number) => void} */
export function hold(after) {
  if (text) wait(after);
}

/** @type {(after: number) => void} */
function wait(after) {
  clearTimeout(waiting);
  waiting = setTimeout(say, Math.max(after, lastLetter + TYPED - performance.now()));
}

function say() {
  const region =
    document.querySelector("dialog[open] [role='status']") ?? document.getElementById("mg-status");
  if (region !== null) region.textContent = text;
  text = "";
}

document.addEventListener(
  "input",
  ({ target }) => {
    if (/** @type {Element} */ (target).matches("[type='checkbox'], [type='radio'], select")) return;
    lastLetter = performance.now();
    hold(TYPED);
  },
  true,
);
