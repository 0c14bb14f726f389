/** "Near me": asks the browser where it is, on a click, and searches around the rounded answer. */
import { announce } from "../../scripts/lib/dom/announce.js";
import { NoPosition, canBeAsked, position } from "../../scripts/lib/dom/geolocation.js";
import { setText } from "../../scripts/lib/dom/set-if-changed.js";

export class Here {
  constructor(root, app) {
    this.root = root;
    this.text = root.querySelector("[data-text]");
    this.app = app;
    root.hidden = !canBeAsked();
    root.addEventListener("click", () => this.ask());
  }

  update({ words, query }) {
    this.root.classList.toggle("mg-here--on", query.here !== null);
    if (!this.isAsking) setText(this.text, words.say("here.button"));
  }

  async ask() {
    if (this.isAsking) return;
    const { app } = this;
    const { asks } = app;
    const { near, here } = app.query;
    this.wait(true);
    try {
      const then = await this.outcome();
      // Someone who typed a place or went back to one meanwhile wants that, whatever the browser says.
      if (app.asks === asks && app.query.near === near && app.query.here === here) await then();
    } finally {
      this.wait(false);
    }
  }

  /** What to do with the browser's answer. */
  async outcome() {
    const { app } = this;
    try {
      const place = await this.place();
      return () => app.searchHere(place);
    } catch (error) {
      return () => (error instanceof NoPosition ? app.cannotFind(`here_${error.reason}`) : app.fail(error));
    }
  }

  /** The rounded position with its state, read from outlines that this site holds itself. */
  async place() {
    const { lat, lon } = await position();
    const { outlines, stateAt } = await import("../../scripts/lib/load/state-outlines.js");
    const state = stateAt(await outlines(), lat, lon, this.app.states);
    if (state === null) throw new NoPosition("abroad");
    return { lat, lon, state, isHere: true };
  }

  wait(isAsking) {
    const { words } = this.app;
    this.isAsking = isAsking;
    this.root.setAttribute("aria-disabled", String(isAsking));
    setText(this.text, words.say(isAsking ? "here.asking" : "here.button"));
    if (isAsking) announce(words.say("here.asking"));
  }
}
