/** Show the buttons that print the page; without scripts there is the browser's own menu. */
export function offerPrinting() {
  for (const place of document.querySelectorAll("[data-print]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => print());
  }
}
