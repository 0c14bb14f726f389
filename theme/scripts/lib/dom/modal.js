/** Dialogs before which the page holds still. */

/** Opens a `<dialog>`; until it closes, in whatever way, the page behind it does not scroll.
 *  @type {(dialog: HTMLDialogElement) => void} */
export function openModal(dialog) {
  const { documentElement } = document;
  documentElement.toggleAttribute("data-modal", true);
  dialog.addEventListener("close", () => documentElement.removeAttribute("data-modal"), { once: true });
  dialog.showModal();
}
