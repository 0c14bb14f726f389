/**
 * How many cards can be in sight. The others are made once these have been drawn, so that the answer
 * need not wait for them; until then the page stays as long as it was.
 */

/** The least height of a card in pixels, by which those are counted that can be in sight. */
const LOWEST = 200;
/** Cards that are shown at once in any case. */
const FIRST = 2;
/** What chooses a filter; the list stays where it is while a name is typed. */
const CHOSEN = "button, select, [type='checkbox']";
/** Where the filters stay in sight next to the answer, however far the page is scrolled. */
const BESIDE = matchMedia("(min-width: 62rem) and (min-height: 40rem)");

export class Room {
  /** Follows where the answer is on the screen: asking while it changes would have it laid out twice. */
  constructor(root) {
    this.root = root;
    this.side = document.querySelector(".mg-finder__side");
    this.top = root.getBoundingClientRect().top;
    this.lead = 0;
    new ResizeObserver(([{ contentRect }]) => {
      this.height = contentRect.height;
    }).observe(root);
    const moved = () => {
      this.top = root.getBoundingClientRect().top;
    };
    const resized = () => {
      this.sight = innerHeight;
    };
    resized();
    addEventListener("scroll", moved, { passive: true });
    addEventListener("resize", resized, { passive: true });
    this.follow();
  }

  /** Follows whether the last thing that someone did was to choose a filter at the side. */
  follow() {
    this.isChosen = false;
    const chosen = ({ target }) => {
      if (target.closest(CHOSEN)) this.isChosen = true;
    };
    const otherwise = () => {
      this.isChosen = false;
    };
    for (const act of ["pointerdown", "keydown", "wheel"]) {
      document.addEventListener(act, otherwise, { capture: true, passive: true });
    }
    for (const act of ["change", "click"]) this.side.addEventListener(act, chosen, { capture: true });
  }

  /**
   * Whether a choice was made next to an answer that begins above the window: it is shown from its
   * start. What is loaded on top of that later leaves the page where it was scrolled to.
   */
  isLeft(kind) {
    const { isChosen } = this;
    this.isChosen = false;
    return isChosen && kind === "filter" && this.top < 0 && BESIDE.matches;
  }

  /** How many cards there is room for; keeps the height until `release`. */
  keep(isLeft) {
    if (isLeft) this.top = 0;
    this.root.style.minBlockSize = `${this.height ?? 0}px`;
    return Math.max(FIRST, Math.ceil((this.sight - this.top - this.lead) / LOWEST));
  }

  /** Learns how far below the answer's beginning its first list stands. */
  measure(list) {
    this.lead = list.getBoundingClientRect().top - this.root.getBoundingClientRect().top;
  }

  release() {
    this.root.style.minBlockSize = "";
  }
}
