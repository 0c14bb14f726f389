/** Says next to a button that more is still loading, or why it did not come; the answer stays. */
import { announce } from "../../scripts/lib/dom/announce.js";

export class OnwardNote {
  constructor(root, app) {
    this.root = root;
    app.loadMore.addEventListener("change", () => {
      this.update(app);
      if (!root.hidden) announce(root.textContent);
    });
  }

  update({ loadMore, words, phase }) {
    const says = phase === "results" ? loadMore.noteOn(this.root.dataset.button) : "";
    if (says === this.says) return;
    this.says = says;
    this.root.hidden = says === "";
    this.root.textContent = says === "" ? "" : words.say(`onward.${says}`);
    this.root.classList.toggle("mg-onward--failed", !["", "waiting"].includes(says));
  }
}
