/**
 * The modal dialog into which the filters move on a narrow screen. It keeps the focus and closes
 * with Escape by itself.
 */
import { applyText } from "../../scripts/lib/finder/heading.js";
import { openModal } from "../../scripts/lib/dom/modal.js";
import { setHidden, setText } from "../../scripts/lib/dom/set-if-changed.js";
import { goToResults } from "../../scripts/lib/dom/go-to-results.js";
import { isFiltered } from "../../scripts/lib/finder/view.js";

export class Sheet {
  isLate = true;

  constructor(root, app) {
    this.root = root;
    this.apply = root.querySelector(".mg-sheet__apply");
    this.clear = root.querySelector(".mg-sheet__clear");
    const body = root.querySelector(".mg-sheet__body");
    const panel = document.querySelector(".mg-facets");
    const side = panel.parentElement;
    const wide = matchMedia("(min-width: 62rem)");
    const close = () => root.close();
    document.addEventListener("mg:filters", () => {
      body.append(panel);
      openModal(root);
    });
    root.querySelector(".mg-sheet__close").addEventListener("click", close);
    this.apply.addEventListener("click", () => goToResults(root));
    this.clear.addEventListener("click", () => {
      app.clear();
      this.apply.focus(); // nothing is left to clear: the button goes
    });
    root.addEventListener("click", ({ target }) => {
      if (target === root) close();
    });
    root.addEventListener("close", () => side.append(panel));
    wide.addEventListener("change", () => {
      if (wide.matches && root.open) close();
    });
  }

  update(app) {
    if (app.isBare) {
      if (this.root.open) this.root.close();
      return;
    }
    const { words, query } = app;
    setText(this.apply, applyText(app));
    setHidden(this.clear, !isFiltered(query));
    setText(this.clear, words.say("clear_all"));
  }
}
