/** What is chosen, each as a button that takes it away. */
import { announce } from "../../scripts/lib/dom/announce.js";
import { setHidden } from "../../scripts/lib/dom/set-if-changed.js";
import { isFiltered } from "../../scripts/lib/finder/view.js";
import { DAYS } from "../../scripts/lib/match/week.js";
import { days } from "../../scripts/lib/say/formats.js";

export class Chips {
  constructor(root, app) {
    this.root = root;
    root.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button === null) return;
      const at = [...root.children].indexOf(button);
      const { facet, code } = button.dataset;
      if (facet) app.drop(facet, code);
      else app.clear();
      this.refocus(at);
    });
  }

  update(app) {
    const { query, words } = app;
    setHidden(this.root, app.phase !== "results" || !isFiltered(query));
    if (this.root.hidden) {
      this.root.replaceChildren();
      return;
    }
    const chips = Object.entries(query.choices).flatMap(([facet, codes]) =>
      codes.map((code) => chip(app, app.label(facet, code, true), { facet, code })),
    );
    const week = weekText(app);
    if (week) chips.push(chip(app, words.say("chip_week", { days: week }), { facet: "week", code: "" }));
    if (query.name) {
      chips.push(chip(app, words.say("chip_name", { text: query.name }), { facet: "name", code: "" }));
    }
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "mg-chosen__clear";
    clear.textContent = words.say("clear_all");
    this.renew([...chips, clear]);
  }

  /** Chips that say the same stay where they are, so that the browser need not lay them out again. */
  renew(buttons) {
    const { children } = this.root;
    for (const [at, button] of buttons.entries()) {
      if (children[at]?.isEqualNode(button)) continue;
      if (children[at]?.nextElementSibling?.isEqualNode(button)) children[at].remove();
      else this.root.insertBefore(button, children[at] ?? null);
    }
    while (children.length > buttons.length) this.root.lastElementChild.remove();
  }

  /** The chip that took the place of the one that went, else the answer itself. */
  refocus(at) {
    const next = this.root.hidden ? null : this.root.children[Math.min(at, this.root.children.length - 1)];
    if (next === null) announce(""); // the answer itself is read out
    (next ?? document.getElementById("mg-answer")).focus({ preventScroll: true });
  }
}

/** The days on which someone is free; "" for no one's week. */
function weekText(app) {
  return days(
    Object.keys(app.query.week).map((day) => DAYS.indexOf(day)),
    app,
  );
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
