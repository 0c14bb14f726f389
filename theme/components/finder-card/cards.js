/**
 * The cards of a list, each made once for a place and for what it says: typing a name makes none
 * again, one that would say the same after another choice stays where it is, and one that was shown
 * before is shown again.
 */
import { unstated } from "../../scripts/lib/match/match.js";
import { offerToList } from "../list-button/list-button.js";
import { card } from "./finder-card.js";

/** The facts on a card of which those that were chosen appear first. */
const SORTED = ["level", "delivery", "payment", "time"];
/** More cards than anybody looks at between two places. */
const MOST = 1000;

export class Cards {
  constructor(app) {
    this.app = app;
    this.made = new Map();
    this.last = new Map();
  }

  /** The `<li>` of a program, as "finder-card.js" describes it; in the page it takes an older one's place. */
  of(program, isVirtual) {
    this.turnToPlace();
    const key = keyOf(program, isVirtual);
    const saying = `${key} ${this.sayingOf(program)}`;
    if (!this.made.has(saying)) this.made.set(saying, card(program, this.app, isVirtual));
    const item = this.made.get(saying);
    const before = this.last.get(key);
    this.last.set(key, item);
    if (!item.isConnected) renew(item);
    if (before !== item && before?.isConnected) before.replaceWith(item);
    return item;
  }

  /** The one that was shown last, whatever it says. */
  known(program, isVirtual) {
    this.turnToPlace();
    return this.last.get(keyOf(program, isVirtual));
  }

  /** All of the choices by which the card of a program differs from that for others. */
  sayingOf(program) {
    const { query, view } = this.app;
    const first = SORTED.map((facet) =>
      query.choices[facet].filter((code) => program.facts[facet]?.includes(code)),
    );
    return JSON.stringify([first, unstated(view.factsOf(program), view.choices), query.week, query.view]);
  }

  /** Forgets the cards of another place, and those that are many. */
  turnToPlace() {
    const isOther = this.place !== this.app.place;
    if (isOther || this.made.size > MOST) this.made.clear();
    if (isOther) this.last.clear();
    this.place = this.app.place;
  }
}

function keyOf({ id }, isVirtual) {
  return `${isVirtual ? "video" : "place"} ${id}`;
}

/** What happened while a card was out of the page. */
function renew(item) {
  item.classList.remove("mg-result--marked");
  const button = item.querySelector("[data-list-id]");
  if (button !== null) offerToList(button, button.dataset.listId, button.dataset.listName);
}
