/**
 * The cards of a list, each made once for a place and its choices: typing a name makes none anew,
 * and one that would say the same after another choice stays where it is.
 */
import { offerToList } from "../list-button/list-button.js";
import { card } from "./finder-card.js";

export class Cards {
  constructor(app) {
    this.app = app;
    this.all = new Map();
    this.before = new Map();
  }

  /** The `<li>` of a program, as "finder-card.js" describes it; in the page it takes an older one's place. */
  of(program, isVirtual) {
    this.turnToChoices();
    const key = keyOf(program, isVirtual);
    if (!this.all.has(key)) {
      this.all.set(key, this.made(program, isVirtual, this.before.get(key)));
      this.before.delete(key);
    }
    const item = this.all.get(key);
    if (!item.isConnected) renew(item);
    return item;
  }

  /** The same where it was made already, if for other choices. */
  known(program, isVirtual) {
    this.turnToChoices();
    const key = keyOf(program, isVirtual);
    return this.all.get(key) ?? this.before.get(key);
  }

  made(program, isVirtual, old) {
    const item = card(program, this.app, isVirtual);
    if (old?.isEqualNode(item)) return old;
    if (old?.isConnected) old.replaceWith(item);
    return item;
  }

  /** Forgets the cards of another place; those made for other choices may have other texts. */
  turnToChoices() {
    const { place, query, view } = this.app;
    if (this.view === view && this.place === place) return;
    const told = JSON.stringify([view.choices, query.week, query.view]);
    const isOther = this.place !== place;
    if (this.told !== told || isOther) {
      this.before = isOther ? new Map() : this.all;
      this.all = new Map();
    }
    Object.assign(this, { view, place, told });
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
