/** The form on top: place, radius, level, and the button that opens the filters on a phone. */
import { setHidden, setText } from "../../scripts/lib/dom/set-if-changed.js";

export class Search {
  isLate = true;

  constructor(root, app) {
    this.field = root.querySelector("#mg-near");
    this.within = root.querySelector("#mg-within");
    this.level = root.querySelector("#mg-level");
    this.filters = root.querySelector(".mg-search__filters");
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.isShown(app)) app.load("search");
      else app.search(this.field.value);
    });
    this.within.addEventListener("change", () => {
      app.change({ within: this.within.value }, "filter");
    });
    this.level.addEventListener("change", () => {
      app.choose("level", this.level.value ? [this.level.value] : []);
    });
    this.filters.addEventListener("click", () => document.dispatchEvent(new Event("mg:filters")));
  }

  /** Whether the field still says what is shown, so that Enter must not ask "which one" again. */
  isShown(app) {
    return app.stands && this.field.value === this.written;
  }

  update(app, { kind }) {
    if (app.phase === "results" && kind !== "filter" && kind !== "more") this.written = this.field.value;
    const { words, query } = app;
    this.within.value = query.within;
    const levels = query.choices.level;
    for (const option of this.level.options) {
      if (!option.value || option.value === "several") continue;
      const label = app.label("level", option.value);
      const count = app.view?.counts.level[option.value] ?? 0;
      setText(option, app.phase === "results" ? words.say("value_count", { label, count }) : label);
    }
    this.level.value = levels.length > 1 ? "several" : (levels[0] ?? "");
    const count = Object.entries(query.choices).reduce(
      (sum, [facet, codes]) => sum + (facet === "level" ? 0 : codes.length),
      Number(query.name !== "") + Number(Object.keys(query.week).length > 0),
    );
    setHidden(this.filters, app.isBare);
    setText(this.filters, count > 0 ? words.say("filters", { count }) : words.say("filters_none"));
  }
}
