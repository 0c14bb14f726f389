/** The way from the filters to the answer, past all that would come before it. */

import { announce } from "./announce.js";

/** Closes the dialog that holds `part`, if one does, and has the answer take the keyboard.
 *  @type {(part: Element) => void} */
export function goToResults(part) {
  part.closest("dialog")?.close();
  announce(""); // the answer itself is read out
  document.dispatchEvent(new Event("mg:answer"));
}
