/** One polite live region for the whole page; a short wait lets the last of several texts win. */

const PAUSE = 250;
let waiting;

/** Has a screen reader say `text` soon; "" takes back what was not said yet. */
export function announce(text) {
  clearTimeout(waiting);
  const region = document.getElementById("mg-status");
  if (region === null) return;
  waiting = setTimeout(() => {
    region.textContent = text;
  }, PAUSE);
}
