/**
 * The part of the address after "#", in step with what a page shows. A filter's is written when the page has
 * been drawn; a letter's, when someone pauses: browsers refuse an address that changes too often.
 */

import { afterPaint } from "./components.js";

const PAUSE = 250;

export class Address {
  /** What was followed or written last, "#" in front; undefined before the first.
   *  @type {string | undefined} */
  current = undefined;

  /** What waits to be written.
   *  @type {{ how: "pushState" | "replaceState"; entry: object; address: string } | undefined} */
  late = undefined;

  /** Whether the browser's address says something that was not followed yet; it is from now on. */
  follow() {
    const { hash } = location;
    if (hash === this.current) return false;
    this.late = undefined;
    this.current = hash;
    return true;
  }

  /**
   * Whether the link that skips to the content was followed: it names a place on the page, which
   * ends nothing, so the address stays as it was.
   * @type {(entry: object) => boolean}
   */
  skips(entry) {
    if (document.getElementById(location.hash.slice(1)) === null) return false;
    history.replaceState(entry, "", this.current || location.pathname);
    return true;
  }

  /**
   * Writes a fragment: `when` is "now" or "drawn", a new entry of the history, or "paused", in place
   * of the last one, so that Back need not step through letters.
   * @type {(fragment: string, entry: object, when: "now" | "drawn" | "paused") => void}
   */
  write(fragment, entry, when) {
    const isNew = when !== "paused";
    if (isNew || this.late?.how === "pushState") this.settle();
    this.current = fragment ? `#${fragment}` : "";
    if (isNew && this.current === location.hash) return;
    /** @type {NonNullable<typeof this.late>} */
    const late = {
      how: isNew ? "pushState" : "replaceState",
      entry,
      address: this.current || location.pathname,
    };
    this.late = late;
    const settle = () => {
      if (this.late === late) this.settle();
    };
    if (when === "now") this.settle();
    else if (when === "drawn") afterPaint(settle);
    else setTimeout(settle, PAUSE);
  }

  /** Writes what waits to be written. */
  settle() {
    const { late } = this;
    this.late = undefined;
    if (late !== undefined) history[late.how](late.entry, "", late.address);
  }
}
