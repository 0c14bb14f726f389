/** The parts of a page that show its state, and when each of them is told of a change. */

import { held } from "./held.js";
import { mark } from "./mark.js";

/** Milliseconds after which a page that is not drawn, in a tab behind another, goes on anyway. */
const UNSEEN = 200;

export class Components {
  constructor(state) {
    this.state = state;
    this.all = [];
    this.turn = 0;
  }

  /**
   * Adds a component {update(state, change), isLate}; one that fails leaves the others alone. A late
   * one is updated when the answer is on the screen: a phone shows the list before it counts.
   */
  add(component) {
    this.all.push(component);
  }

  /** Updates all of them; of several changes in a row late components see the last. */
  update(change) {
    this.turn += 1;
    const { turn } = this;
    mark("mg:begun");
    this.bringBack ??= held(() => document.getElementById("mg-answer"));
    for (const component of this.all) {
      if (!component.isLate) this.tell(component, change);
    }
    const late = this.all.filter(({ isLate }) => isLate);
    // One at a time, so that a key which is pressed meanwhile need not wait for all.
    const next = () => {
      if (turn !== this.turn) return;
      if (late.length === 0) {
        this.bringBack();
        this.bringBack = null;
        mark("mg:done");
        return;
      }
      this.tell(late.shift(), change);
      setTimeout(next);
    };
    afterPaint(next);
  }

  tell(component, change) {
    try {
      component.update(this.state, change);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Calls once when the browser has drawn what stands in the page now. */
export function afterPaint(action) {
  let isDone = false;
  const once = () => {
    if (!isDone) action();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNSEEN);
}
