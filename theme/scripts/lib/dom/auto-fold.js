/** A `<details>` that opens and closes by itself until someone opens or closes it by hand. */

export class Fold {
  /** @param {HTMLDetailsElement} root */
  constructor(root) {
    this.root = root;
    this.isByHand = false;
    root.querySelector(":scope > summary")?.addEventListener("click", () => {
      this.isByHand = true;
    });
  }

  /** Opens or closes it; never against someone's hand, never around what has the focus.
   *  @type {(isOpen: boolean) => void} */
  set(isOpen) {
    if (this.isByHand || (!isOpen && this.root.contains(document.activeElement))) return;
    this.root.open = isOpen;
  }
}
