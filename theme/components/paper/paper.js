/** Show the buttons that print the page; without scripts there is the browser's own menu. */
export function offerPrinting() {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll("[data-print]");
  for (const place of places) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => print());
  }
}
