/** The button that opens a map of the list. Nothing of the map is loaded before someone presses it. */
import { PATIENCE, announce } from "../../scripts/lib/dom/announce.js";
import { setHidden } from "../../scripts/lib/dom/set-if-changed.js";
import { report } from "../../scripts/lib/load/source.js";

export class MapOpener {
  isLate = true;

  constructor(root, app) {
    this.root = root;
    this.app = app;
    this.button = root.querySelector(".mg-map__toggle");
    this.panel = root.querySelector(".mg-map__panel");
    this.summary = root.querySelector("[data-summary]");
    this.early = this.summary.textContent;
    this.button.addEventListener("click", () => this.show(this.panel.hidden));
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      this.button.focus();
    });
  }

  update(app, change) {
    if (app.phase === "loading") return;
    setHidden(this.root, app.isBare);
    if (!app.isBare && !this.panel.hidden && change.kind !== "more") this.view?.update(change);
  }

  async show(isOpen) {
    const { words } = this.app;
    this.panel.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    this.button.textContent = words.say(isOpen ? "map.hide" : "map.show");
    announce("");
    if (!isOpen) return;
    try {
      if (this.view === undefined) {
        this.summary.textContent = this.early;
        announce(this.early, PATIENCE);
      }
      this.opening ??= this.opened();
      this.view = await this.opening;
      if (this.panel.hidden || this.app.isBare) return;
      this.view.update({ kind: "open" });
      announce(this.summary.textContent);
    } catch (error) {
      this.opening = undefined;
      report(error);
      this.summary.textContent = words.say("map.failed");
      announce(this.summary.textContent);
    }
  }

  async opened() {
    const { openMap } = await import("./map-view.js");
    return openMap(this.panel, this.app);
  }
}
