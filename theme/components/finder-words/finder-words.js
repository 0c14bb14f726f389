/**
 * The field "What are you looking for?". A text that means filters offers them as buttons with
 * their counts, all together first where it says several, and Enter takes what it says outright.
 * Any other text is part of a name and narrows the list while it is typed; where no one has such a
 * name it may be an insurer. Enter that takes nothing leads to the answer.
 */
import { announce } from "../../scripts/lib/dom/announce.js";
import { meant } from "../../scripts/lib/match/insurers.js";
import { EXACT, MISSPELLED, MOST, meanings, rest, together } from "../../scripts/lib/text/search-phrases.js";
import { INSURER, MOST_NAMES, cleaned } from "../../scripts/lib/finder/query-state.js";
import { report } from "../../scripts/lib/load/source.js";
import { goToResults } from "../../scripts/lib/dom/go-to-results.js";
import { insurersIn, viewOf } from "../../scripts/lib/finder/view.js";

/** More than a sentence says. */
const EVERY = 20;
/** From so many letters on a text may be an insurer. */
const SHORTEST_INSURER = 3;

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
    const offers = text === this.app.query.name ? [] : this.offersFor(text, table);
    if (offers.length === 0) this.named(text);
    else this.offer(offers, text);
  }

  async entered() {
    await this.typed();
    const first = this.offers.at(0);
    if (first === undefined) {
      goToResults(this.root);
      return;
    }
    const isSaid = first.how === EXACT || first.how === MISSPELLED;
    this.take(isSaid ? first : this.offers.at(-1));
  }

  /**
   * What a text may mean but a name: filters, and an insurer that programs state. Where it is nothing
   * else, not even part of a name, it may be an insurer that no one near states.
   */
  offersFor(text, table) {
    const { found, manifest, words } = this.app;
    const filters = filtersIn(text, table, this.app);
    if (text.length < SHORTEST_INSURER) return filters;
    const names = insurersIn([...found.programs, ...found.virtual]).keys();
    const isStated = meant(text, [...names], manifest.insurers).length > 0;
    if (!isStated && filters.length > 0) return filters;
    const isNamed = this.count({ name: text }) > 0;
    if (!isStated && isNamed) return [];
    const how = isStated && !isNamed ? EXACT : undefined;
    const insurer = { insurer: text, how, label: words.say("words.insurer", { text }), why: "" };
    const isSlip = filters.every((one) => one.how === MISSPELLED);
    return isSlip ? [insurer, ...filters] : [...filters, insurer];
  }

  /** How many programs fit or may fit after a change of the query, wherever they are. */
  count(patch) {
    const { found, query, manifest } = this.app;
    const { fit, mayFit, virtual, unplaced } = viewOf(found, { ...query, ...patch }, manifest);
    return [fit, mayFit, virtual, unplaced].flat().length;
  }

  offer(offers, text) {
    const { app } = this;
    if (app.query.name !== "") app.change({ name: "" }, "filter", { replace: true });
    const named = { name: text, label: app.words.say("words.named", { text }), why: "" };
    const isGuess = offers.every(({ how }) => how === undefined);
    this.offers = isGuess || this.count({ name: text }) > 0 ? [...offers, named] : offers;
    this.show();
    announce(app.words.say("words.offers", { count: offers.length }));
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
      element("span", "mg-wanted__label", offer.label),
      " ",
      element("span", "mg-wanted__count", app.words.number(count)),
    );
    row.append(button);
    if (offer.why !== "") row.append(element("p", "mg-wanted__why", offer.why));
    return row;
  }

  /** Takes an offer; what the text says next to it is offered next. */
  take(offer) {
    const { name, left = "" } = offer;
    this.clear();
    this.input.focus();
    this.app.change(this.patch(offer), "filter");
    if (name !== undefined) return;
    this.input.value = left;
    if (left !== "") this.goOn(left).catch(report);
  }

  /** Offers what is left of a text, or empties the field where that means nothing. */
  async goOn(text) {
    this.asked += 1;
    const asked = this.asked;
    const offers = filtersIn(text, await this.table(), this.app);
    if (asked !== this.asked || this.app.isBare) return;
    if (offers.length === 0) this.input.value = "";
    else this.offer(offers, text);
  }

  /** What an offer changes in the query. */
  patch({ name, insurer, filters }) {
    if (name !== undefined) return { name };
    const choices = { ...this.app.query.choices };
    if (insurer !== undefined) {
      const names = [...new Set([...choices[INSURER], insurer])].slice(-MOST_NAMES);
      return { choices: { ...choices, [INSURER]: names }, name: "" };
    }
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
    const isHere = ["filter", "start"].includes(kind) && document.activeElement === this.input;
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

/** The filters that a text may mean; where it says several, all of them first. */
function filtersIn(text, table, { words }) {
  const said = meanings(text, table, EVERY);
  const offers = said.map((one) => ({ ...offerOf(table[one.row], one.how), left: rest(text, one) }));
  const beside = together(said).map(({ row }) => offerOf(table[row]));
  if (beside.length < 2) return offers.slice(0, MOST);
  const all = {
    filters: beside.flatMap(({ filters }) => filters),
    how: EXACT,
    why: "",
    label: beside.map(({ label }) => label).join(words.say("items_separator")),
  };
  return [all, ...offers.slice(0, MOST)];
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
