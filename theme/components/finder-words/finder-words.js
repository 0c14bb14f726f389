/**
 * The field "What are you looking for?". A text that means filters offers them as buttons with
 * their counts, and Enter takes the first that it says outright; any other text is part of a name
 * and narrows the list while it is typed. Enter that takes nothing leads to the answer.
 */
import { announce } from "../../scripts/lib/announce.js";
import { EXACT, MISSPELLED, meanings } from "../../scripts/lib/people-words.js";
import { cleaned } from "../../scripts/lib/query-state.js";
import { report } from "../../scripts/lib/source.js";
import { toAnswer } from "../../scripts/lib/to-answer.js";
import { viewOf } from "../../scripts/lib/view.js";

export class PeopleWords {
  isLate = true;

  constructor(root, app) {
    this.root = root;
    this.app = app;
    this.input = root.querySelector("input");
    this.list = root.querySelector("ul");
    this.offers = [];
    this.asked = 0;
    this.input.addEventListener("focus", () => this.table());
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.entered().catch(report);
    });
    this.list.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button !== null) this.take(this.offers[Number(button.value)]);
    });
  }

  /** The words that people use; none where they could not be loaded. */
  async table() {
    try {
      return await this.app.source.json("words.json");
    } catch (error) {
      report(error);
      return [];
    }
  }

  /** Finds what the text means; the offers, or a name where it means nothing. */
  async typed() {
    this.asked += 1;
    const asked = this.asked;
    const text = cleaned(this.input.value);
    const table = await this.table();
    if (asked !== this.asked || this.app.isBare) return;
    const said = meanings(text, table);
    if (said.length === 0 || text === this.app.query.name) this.named(text);
    else this.offer(said.map(({ row, how }) => offerOf(table[row], how)), text);
  }

  async entered() {
    await this.typed();
    const first = this.offers.at(0);
    if (first === undefined) {
      toAnswer(this.root);
      return;
    }
    const isSaid = first.how === EXACT || first.how === MISSPELLED;
    this.take(isSaid ? first : this.offers.at(-1));
  }

  offer(meant, text) {
    const { app } = this;
    if (app.query.name !== "") app.change({ name: "" }, "filter", { replace: true });
    this.offers = [...meant, { name: text, label: app.words.say("words.named", { text }), why: "" }];
    this.show();
    announce(app.words.say("words.offers", { count: meant.length }));
  }

  show() {
    this.list.hidden = this.offers.length === 0;
    this.list.replaceChildren(...this.offers.map((offer, at) => this.row(offer, at)));
  }

  row(offer, at) {
    const row = document.createElement("li");
    const button = element("button", "mg-wanted__offer");
    button.type = "button";
    button.value = String(at);
    const { app } = this;
    const count = viewOf(app.found, { ...app.query, ...this.patch(offer) }, app.manifest).fit.length;
    button.append(
      element("span", "mg-wanted__label", offer.label), " ",
      element("span", "mg-wanted__count", app.words.number(count)),
    );
    row.append(button);
    if (offer.why !== "") row.append(element("p", "mg-wanted__why", offer.why));
    return row;
  }

  take(offer) {
    const { name } = offer;
    this.clear();
    this.input.focus();
    if (name === undefined) this.input.value = "";
    this.app.change(this.patch(offer), "filter");
  }

  /** What an offer changes in the query. */
  patch({ name, filters }) {
    if (name !== undefined) return { name };
    const choices = { ...this.app.query.choices };
    for (const [facet, code] of filters) {
      const codes = new Set([...choices[facet], code]);
      choices[facet] = this.app.codes[facet].filter((one) => codes.has(one));
    }
    return { choices, name: "" };
  }

  named(name) {
    this.clear();
    if (name !== this.app.query.name) this.app.change({ name }, "filter", { replace: true });
  }

  clear() {
    this.offers = [];
    this.show();
  }

  update(app, { kind }) {
    const isHere = kind === "filter" && document.activeElement === this.input;
    if (kind === "address") this.asked += 1;
    if (app.isBare || isHere) return;
    const isOffering = kind === "filter" && this.offers.length > 0;
    if (isOffering) this.show();
    else if (kind !== "more") {
      this.asked += 1;
      this.clear();
      this.input.value = app.query.name;
    }
  }
}

function offerOf([, filters, why], how) {
  return { filters, how, why, label: filters.map(([, , label]) => label).join(", ") };
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
