/** Sends what was typed on the home page to the finder, inside the fragment that no server sees. */
import { cleaned, emptyState, writeFragment } from "../../scripts/lib/finder/query-state.js";

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll("[data-module='place-search']");
for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const near = cleaned(form.querySelector("input").value);
    const fragment = writeFragment({ ...emptyState([]), near });
    location.assign(fragment ? `${form.action}#${fragment}` : form.action);
  });
}
