/**
 * One polite live region for the page and one for the dialog: while that is open, screen readers
 * hear nothing of the page behind it. A short wait lets the last of several texts win.
 */

const PAUSE = 250;
let waiting;

/** Has a screen reader say `text` soon; "" takes back what was not said yet. */
export function announce(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const region =
      document.querySelector("dialog[open] [role='status']") ?? document.getElementById("mg-status");
    if (region !== null) region.textContent = text;
  }, PAUSE);
}
