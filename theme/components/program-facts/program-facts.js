import { daysBetween, today } from "../../scripts/lib/age.js";

/** News about room older than this many days is shown as "ask". */
const STALE_DAYS = 30;

/** Old news about room is no news: show "Ask" instead, and leave the date of the news beside it. */
export function askWhereNewsIsOld(root = document, now = today()) {
  for (const fact of root.querySelectorAll("[data-capacity-checked]")) {
    if (daysBetween(fact.dataset.capacityChecked, now) > STALE_DAYS) {
      (fact.querySelector("dd") ?? fact).textContent = fact.dataset.capacityAsk;
    }
  }
}
