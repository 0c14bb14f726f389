/**
 * How many cards can be in sight. The others are made once these have been drawn, so that the answer
 * need not wait for them; until then the page stays as long as it was.
 */

/** The least height of a card in pixels, by which those are counted that can be in sight. */
const LOWEST = 200;
/** Cards that are shown at once in any case. */
const FIRST = 2;
/** Where the filters stay in sight beside the answer, however far the page is scrolled. */
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
  }

  /** Whether a choice was made beside an answer that begins above the window: it is shown from its start. */
  isLeft(kind) {
    return kind === "filter" && this.top < 0 && BESIDE.matches && this.side.contains(document.activeElement);
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
