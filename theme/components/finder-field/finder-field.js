/**
 * The field for a place: an editable combobox with list autocomplete and manual selection
 * (ARIA Authoring Practices, "Combobox"). Arrows walk through the list, Enter takes what is
 * marked, Escape closes the list and then empties the field, Tab leaves what was typed.
 */
import { announce } from "../../scripts/lib/dom/announce.js";
import { report } from "../../scripts/lib/load/source.js";
import { placeText } from "../../scripts/lib/say/formats.js";

export class Field {
  constructor(root, app) {
    this.app = app;
    this.input = root.querySelector("input");
    this.list = root.querySelector("ul");
    this.emptier = root.querySelector("button");
    this.places = [];
    this.active = -1;
    this.asked = 0;
    this.isPending = false;
    this.early = "";
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("focus", () => app.places().catch(report));
    this.input.addEventListener("blur", () => this.close());
    this.input.form.addEventListener("submit", () => this.done());
    // The list must not take the focus from the field before the click is done.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role='option']");
      if (option !== null) this.take(this.places[[...this.list.children].indexOf(option)]);
    });
    this.emptier.addEventListener("click", () => {
      this.input.value = "";
      this.input.focus();
      this.typed();
    });
  }

  update(app, { kind }) {
    const isHere = document.activeElement === this.input;
    const isKept = kind === "more" || (kind === "filter" && (isHere || this.input.value !== ""));
    if (isKept || (app.phase === "loading" && isHere)) return;
    this.close();
    this.places = [];
    if (kind === "start" && app.phase === "empty") return; // what was typed before the script came
    if (app.phase === "results") this.input.value = app.place.isHere ? "" : placeText(app.words, app.place);
    else if (!["long", "empty"].includes(app.answer?.reason)) this.input.value = app.query.near;
    this.emptier.hidden = this.input.value === "";
  }

  typed() {
    this.app.typing();
    this.emptier.hidden = this.input.value === "";
    this.isPending = true;
    this.suggest();
  }

  async suggest() {
    this.asked += 1;
    const asked = this.asked;
    const text = this.input.value.trim();
    let places = [];
    try {
      if (text.length > 1 && text.length < 60) places = await (await this.app.places()).suggest(text);
    } catch (error) {
      report(error); // without suggestions the field is still a field
    }
    if (asked !== this.asked || document.activeElement !== this.input) return;
    this.places = places;
    this.active = -1;
    this.list.replaceChildren(...places.map((place, at) => this.option(place, at)));
    this.isPending = false;
    this.open(places.length > 0);
    // An arrow that came before the list marks in it what it would have marked.
    if (this.early && places.length > 0) this.activate(this.early === "ArrowDown" ? 0 : places.length - 1);
    this.early = "";
    const { words } = this.app;
    if (places.length > 0) announce(words.say("status.suggestions", { count: places.length }));
    else if (text.length > 2) announce(words.say("status.no_suggestions"));
  }

  option(place, at) {
    const option = document.createElement("li");
    option.className = "mg-field__option";
    option.id = `mg-near-${at}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.textContent = placeText(this.app.words, place);
    return option;
  }

  pressed(event) {
    const count = this.places.length;
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.isPending || count === 0) {
        this.early = event.key;
        if (!this.isPending) this.typed();
        return;
      }
      this.open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One position more than there are options: the field itself, with nothing marked.
      this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && isOpen && this.active >= 0) {
      event.preventDefault();
      this.take(this.places[this.active]);
    } else if (event.key === "Escape") {
      if (isOpen) this.close();
      else if (this.input.value !== "") {
        this.input.value = "";
        this.typed();
      }
      event.preventDefault();
    }
  }

  activate(at) {
    [...this.list.children].forEach((option, n) => {
      option.ariaSelected = String(n === at);
      if (n === at) option.scrollIntoView({ block: "nearest" });
    });
    this.active = at;
    if (at >= 0) this.input.setAttribute("aria-activedescendant", `mg-near-${at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  take(place) {
    this.input.value = placeText(this.app.words, place);
    this.done();
    this.app.search(place.near);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  /** A place is about to be searched: how many others there were no longer matters. */
  done() {
    this.close();
    announce("");
  }

  close() {
    this.isPending = false;
    this.early = "";
    this.asked += 1;
    this.active = -1;
    this.open(false);
  }
}
