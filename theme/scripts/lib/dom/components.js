/** The parts of a page that show its state, and when each of them is told of a change. */

import { keepFocus } from "./keep-focus.js";
import { mark } from "./performance-mark.js";

/** Milliseconds after which a page that is not drawn, in a tab behind another, goes on anyway. */
const UNSEEN = 200;

/** @template State */
export class Components {
  /** @type {(() => void) | null} */
  bringBack = null;

  /** @param {State} state */
  constructor(state) {
    this.state = state;
    /** @type {Component<State>[]} */
    this.all = [];
    this.turn = 0;
  }

  /**
   * Adds a component {update(state, change), isLate}; one that fails leaves the others alone. A late
   * one is updated when the answer is on the screen: a phone shows the list before it counts.
   * @type {(component: Component<State>) => void}
   */
  add(component) {
    this.all.push(component);
  }

  /** Updates all of them; of several changes in a row late components see the last.
   *  @type {(change: Change) => void} */
  update(change) {
    this.turn += 1;
    const { turn } = this;
    mark("mg:begun");
    this.bringBack ??= keepFocus(() => document.getElementById("mg-answer"));
    for (const component of this.all) {
      if (!component.isLate) this.tell(component, change);
    }
    const late = this.all.filter(({ isLate }) => isLate);
    // One at a time, so that a key which is pressed meanwhile need not wait for all.
    const next = () => {
      if (turn !== this.turn) return;
      const component = late.shift();
      if (component === undefined) {
        this.bringBack?.();
        this.bringBack = null;
        mark("mg:done");
        return;
      }
      this.tell(component, change);
      setTimeout(next);
    };
    afterPaint(next);
  }

  /** @type {(component: Component<State>, change: Change) => void} */
  tell(component, change) {
    try {
      component.update(this.state, change);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Calls once when the browser has drawn what is in the page now.
 *  @type {(action: () => void) => void} */
export function afterPaint(action) {
  let isDone = false;
  const once = () => {
    if (!isDone) action();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNSEEN);
}
