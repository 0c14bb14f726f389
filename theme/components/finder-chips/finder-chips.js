/** What is chosen, each as a button that takes it away. */
import { isFiltered } from "../../scripts/lib/view.js";

export class Chips {
  constructor(root, app) {
    this.root = root;
    root.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button === null) return;
      const at = [...root.children].indexOf(button);
      const { facet, code, name } = button.dataset;
      if (facet) app.toggle(facet, code);
      else if (name !== undefined) app.change({ name: "" }, "filter");
      else app.clear();
      this.refocus(at);
    });
  }

  update(app) {
    const { query, words } = app;
    this.root.hidden = app.phase !== "results" || !isFiltered(query);
    if (this.root.hidden) {
      this.root.replaceChildren();
      return;
    }
    const chips = Object.entries(query.choices).flatMap(([facet, codes]) =>
      codes.map((code) => chip(app, app.label(facet, code, true), { facet, code })),
    );
    if (query.name) chips.push(chip(app, words.say("chip_name", { text: query.name }), { name: "" }));
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "mg-chosen__clear";
    clear.textContent = words.say("clear_all");
    this.root.replaceChildren(...chips, clear);
  }

  /** The chip that took the place of the one that went, else the answer itself. */
  refocus(at) {
    const next = this.root.hidden ? null : this.root.children[Math.min(at, this.root.children.length - 1)];
    (next ?? document.getElementById("mg-answer")).focus({ preventScroll: true });
  }
}

function chip(app, label, data) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mg-chip";
  Object.assign(button.dataset, data);
  button.setAttribute("aria-label", app.words.say("remove", { label }));
  const cross = document.createElement("span");
  cross.className = "mg-chosen__cross";
  cross.setAttribute("aria-hidden", "true");
  cross.textContent = "✕";
  button.append(label, cross);
  return button;
}
