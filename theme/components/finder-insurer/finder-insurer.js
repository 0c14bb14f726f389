/**
 * The filter by insurer: a field that offers the names which programs state, each with its count.
 * Enter adds what was typed; it is matched loosely, and the panel says which names it may mean.
 */
import { Fold } from "../../scripts/lib/dom/auto-fold.js";
import { INSURER, MOST_NAMES, cleaned } from "../../scripts/lib/finder/query-state.js";
import { setHidden, setText } from "../../scripts/lib/dom/set-if-changed.js";

const MOST_MEANT = 3;

export class Insurer {
  isLate = true;

  constructor(root, app) {
    this.app = app;
    this.fold = new Fold(root);
    this.root = root;
    this.input = root.querySelector("#mg-insurer");
    this.names = root.querySelector("datalist");
    this.values = root.querySelector(".mg-insurer__chosen");
    this.chosen = root.querySelector(".mg-facet__chosen");
    this.silent = root.querySelector("[data-note]");
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.add();
    });
    this.input.addEventListener("input", (event) => {
      // Picked from the list: browsers say so in one of these two ways.
      if (event.inputType === "insertReplacementText" || event.inputType === undefined) this.add();
    });
    root.querySelector(".mg-insurer__add").addEventListener("click", () => {
      this.add();
      this.input.focus();
    });
    this.values.addEventListener("change", ({ target }) => {
      app.toggle(INSURER, target.value);
      this.input.focus();
    });
  }

  add() {
    const text = cleaned(this.input.value);
    this.input.value = "";
    const old = this.app.query.choices[INSURER];
    if (text !== "" && !old.includes(text)) this.app.choose(INSURER, [...old, text].slice(-MOST_NAMES));
  }

  update(app) {
    if (app.isBare) return;
    const { query, view, words, stated } = app;
    const count = query.choices[INSURER].length;
    const offers = Object.entries(view.counts[INSURER]).sort(
      (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
    );
    this.names.replaceChildren(...offers.map(([name, number]) => option(name, number, words)));
    this.values.replaceChildren(...view.insurers.flatMap((asked) => row(asked, words)));
    const isSilent = Object.keys(stated[INSURER]).length === 0 && count === 0;
    setHidden(this.silent, !isSilent);
    this.root.toggleAttribute("data-silent", isSilent);
    setHidden(this.chosen, count === 0);
    setText(this.chosen.firstElementChild, words.number(count));
    if (count > 0) this.fold.set(true);
  }
}

function option(name, count, words) {
  const made = document.createElement("option");
  made.value = name;
  made.label = words.say("value_count", { label: name, count });
  return made;
}

/** A box that is checked, with what the typed text may mean. */
function row({ text, names, count }, words) {
  const label = element("label", "mg-facet__value");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.checked = true;
  input.value = text;
  const number = element("span", "mg-facet__count", words.number(count));
  label.append(input, element("span", "mg-facet__label", text), " ", number);
  const others = names.filter((name) => name !== text);
  if (names.length > 0 && others.length === 0) return [label];
  return [label, element("p", "mg-insurer__means", meaning(names, words))];
}

function meaning(names, words) {
  if (names.length === 0) return words.say("insurer.nobody");
  const shown = names.slice(0, MOST_MEANT).join(words.say("items_separator"));
  const more = names.length - MOST_MEANT;
  return words.say("insurer.means", {
    names: more > 0 ? words.say("more_items", { items: shown, count: more }) : shown,
  });
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
