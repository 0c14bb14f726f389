/**
 * What is loaded on top of an answer: more programs by video and programs further out, because few
 * fit or because someone asks. The answer stands meanwhile, and where nothing comes it still does.
 * Sends "change" whenever there is something else to say next to a button.
 */

import { PATIENCE, hold } from "../dom/announce.js";
import { errorKind } from "./heading.js";
import { MOST, programsIn } from "../load/nearest.js";
import { needsMore } from "./widen-search.js";
import { report } from "../load/source.js";
import { viewOf } from "./view.js";

/** Milliseconds after the last letter or tick until more is loaded for it. */
const PAUSE = 250;

/** Milliseconds after which it is shown that something is still loading. */
const SLOW = 300;

export class LoadMore extends EventTarget {
  /** @type {Record<string, { asked: Found["asked"]; isOpen: boolean; says: string }>} */
  notes = {};

  /** @param {App} app */
  constructor(app) {
    super();
    this.app = app;
  }

  /** What the button "virtual" or "further" came to: "waiting", the kind of an error, else "".
   *  @type {(button: string) => string} */
  noteOn(button) {
    const note = this.notes[button];
    return note !== undefined && note.asked === this.app.found.asked ? note.says : "";
  }

  /** Loads the next file of programs that serve the state by video and shows more of them.
   *  @type {(shown: number) => Promise<void>} */
  async moreVirtual(shown) {
    const { app } = this;
    const { found, place, turn } = app;
    const files = found.virtualFiles + 1;
    const path = `virtual/${place.state}-${files}.json`;
    const more = await this.loaded("virtual", () => programsIn(path, app.source, app.codes, place));
    if (more === undefined) return;
    app.found = { ...app.found, virtual: [...app.found.virtual, ...more], virtualFiles: files };
    if (this.isElsewhere(turn)) {
      app.present("filter");
      return;
    }
    app.view = viewOf(app.found, app.query, app.manifest);
    app.showMore("virtual", shown);
  }

  /** Looks further out than the answer does, as far as a phone should be asked to at a time. */
  async lookFurther() {
    const { app } = this;
    const { found, place, turn } = app;
    const enough = found.programs.length + MOST;
    const more = await this.loaded("further", () => app.programsNear(place, found.asked.within, enough));
    if (more === undefined) return;
    app.enough = enough;
    if (this.takes(more)) app.present(this.isElsewhere(turn) ? "filter" : "further");
  }

  /** Looks further out where filters leave few programs. */
  async reach() {
    const { app } = this;
    const { found, place, turn, view } = app;
    if (!needsMore(found, app.query, () => view.fit.length)) return;
    hold(PATIENCE);
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
    if (turn !== app.turn) return;
    try {
      const more = await app.widened(place, app.found);
      if (turn === app.turn && this.takes(more)) app.present("filter");
    } catch (error) {
      report(error); // what was found says itself that there is more
    }
  }

  /** What a button loads; undefined where it does not come, or comes when it is no longer wanted.
   *  @type {<T>(button: string, load: () => Promise<T>) => Promise<T | undefined>} */
  async loaded(button, load) {
    const { app } = this;
    const { asked } = app.found;
    const before = this.notes[button];
    const isOnItsWay = before?.asked === asked && before.isOpen;
    if (!app.stands || isOnItsWay) return undefined;
    const note = { asked, isOpen: true, says: "" };
    this.notes[button] = note;
    /** @type {(says: string) => void} */
    const say = (says) => {
      note.says = says;
      this.dispatchEvent(new Event("change"));
    };
    say("");
    const slow = setTimeout(() => say("waiting"), SLOW);
    try {
      const value = await load();
      say("");
      return app.stands && app.found.asked === asked ? value : undefined;
    } catch (error) {
      report(error);
      say(errorKind(error));
      return undefined;
    } finally {
      clearTimeout(slow);
      note.isOpen = false;
    }
  }

  /** Takes over programs further out, unless what was found meanwhile lies further out still.
   *  @type {(more: Around) => boolean} */
  takes(more) {
    const { app } = this;
    const { asked, horizon, virtual, virtualFiles } = app.found;
    if (more.horizon < horizon) return false;
    app.found = { ...more, asked, virtual, virtualFiles };
    return true;
  }

  /** Whether someone does something else by now than to wait for what a button loads.
   *  @type {(turn: number) => boolean} */
  isElsewhere(turn) {
    const { app } = this;
    return turn !== app.turn || app.typedOn === turn;
  }
}
