import { today } from "../../scripts/lib/dates/age.js";

/** Old news about openings is no news: show "Ask" instead, and leave the date of the news next to it. */
export function askWhereNewsIsOld(root = document, now = today()) {
  /** @type {NodeListOf<HTMLElement>} */
  const facts = root.querySelectorAll("[data-capacity-until]");
  for (const fact of facts) {
    if (now > fact.dataset.capacityUntil) {
      (fact.querySelector("dd") ?? fact).textContent = fact.dataset.capacityAsk;
    }
  }
}
