/**
 * Changes what is in the page, and leaves alone what is there already: a text or an
 * attribute that is written again has the browser style, lay out and draw its element again.
 */

/** @type {(element: Element, text: string) => void} */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @type {(element: HTMLElement, isHidden: boolean) => void} */
export function setHidden(element, isHidden) {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

/** @type {(control: HTMLInputElement | HTMLButtonElement, isDisabled: boolean) => void} */
export function setDisabled(control, isDisabled) {
  if (control.disabled !== isDisabled) control.disabled = isDisabled;
}
