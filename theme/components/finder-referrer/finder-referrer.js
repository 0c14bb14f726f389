import { announce } from "../../scripts/lib/dom/announce.js";
import { setHidden } from "../../scripts/lib/dom/set-if-changed.js";
import { report } from "../../scripts/lib/load/source.js";

/** The view for referrers: what they ask first, on top of each card, loaded when it is asked for. */
export class Referrer {
  /** Cards are filled once they are on the screen. */
  isLate = true;

  constructor(root, app) {
    this.root = root;
    this.box = root.querySelector("input");
    this.text = root.querySelector(".mg-referrer__text");
    this.fault = root.querySelector("[data-fault]");
    this.box.addEventListener("change", () =>
      app.change({ view: this.box.checked ? "referrer" : "" }, "filter"),
    );
    document.addEventListener("mg:cards", () => {
      if (app.query.view === "referrer") this.fill(app);
    });
  }

  update(app) {
    const isOn = app.query.view === "referrer";
    setHidden(this.root, app.phase !== "results" || app.found.programs.length === 0);
    this.box.checked = isOn;
    setHidden(this.text, !isOn);
    this.fault.hidden = true;
    if (isOn && app.phase === "results") this.fill(app);
  }

  /** Puts the facts on the cards that lack them; a card that is gone meanwhile takes none. */
  async fill(app) {
    const cards = [...document.querySelectorAll(".mg-result[data-program-id]")].filter(
      (card) => card.querySelector(".mg-result__referral") === null,
    );
    try {
      await this.addFacts(cards, app);
    } catch (error) {
      report(error);
      this.fault.hidden = false;
      announce(this.fault.textContent);
    }
  }

  async addFacts(cards, app) {
    const { fit, mayFit, virtual, unplaced } = app.view;
    const programs = new Map([fit, mayFit, virtual, unplaced].flat().map((one) => [one.id, one]));
    const { referralFacts } = await import("./referral-facts.js");
    await Promise.all(
      cards.map(async (card) => {
        const program = programs.get(card.dataset.programId);
        if (program === undefined) return; // a card under the map, until that is told of the list
        const facts = await referralFacts(program, app);
        const isMissing = card.querySelector(".mg-result__referral") === null;
        if (isMissing && app.query.view === "referrer") card.querySelector("dl").before(facts);
      }),
    );
  }
}
