/** Keeps the keyboard where it is when what it is on is remade, or goes. */

/** What is said of a control, by which the same one is known again.
 *  @type {(one: Element) => string} */
function saying(one) {
  return `${one.className} ${one.getAttribute("aria-label") ?? one.textContent} ${"value" in one ? one.value : ""}`;
}

/** Whether something is on the page to be seen.
 *  @type {(one: Element) => boolean} */
function isShown(one) {
  return one.isConnected && one.checkVisibility();
}

/**
 * Notes what has the focus; gives a function for when the page has changed. If what had it has gone
 * and nothing else has it, that brings it to a control that says the same, else to `heading`.
 * @type {(heading: () => HTMLElement | null) => () => void}
 */
export function keepFocus(heading) {
  const one = document.activeElement;
  if (one === null || one === document.body) return () => {};
  const said = saying(one);
  return () => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || isShown(one)) return; // someone may have left it
    /** @type {NodeListOf<HTMLElement>} */
    const all = document.querySelectorAll(one.localName);
    const twin = [...all].find((other) => isShown(other) && saying(other) === said);
    (twin ?? heading())?.focus({ preventScroll: true });
  };
}
