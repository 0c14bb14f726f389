/** The map by keyboard and wheel: arrows move it, + and - zoom, the page keeps its own scrolling. */

const STEP = 90;
/** A mark with the focus stands this far from the edge of the map, so that its ring is seen. */
const EDGE = 8;
const MOVES = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] };

/** The marks of which Tab stops at each; the others are reached by moving or zooming, or in the list. */
const MOST_STOPS = 12;

/** Listens on the map and on its marks. */
export function keyboard(map) {
  const box = map.getContainer();
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pin = event.target.closest(".mg-pin");
    if (event.key in MOVES) map.panBy(MOVES[event.key]);
    else if (["+", "="].includes(event.key)) map.zoomIn();
    else if (event.key === "-") map.zoomOut();
    else if (pin !== null && ["Enter", " "].includes(event.key)) pin.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener("focusin", ({ target }) => {
    const pin = target.closest(".mg-pin:focus-visible");
    if (pin !== null) bringIn(map, pin);
  });
  box.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      map.setZoomAround(map.mouseEventToLatLng(event), map.getZoom() - Math.sign(event.deltaY));
    },
    { passive: false },
  );
}

/** Moves the map where a mark that the keyboard is on is cut by its edge. */
function bringIn(map, pin) {
  const box = map.getContainer().getBoundingClientRect();
  const { left, right, top, bottom } = pin.getBoundingClientRect();
  const past = (near, far) => Math.min(0, near - EDGE) + Math.max(0, far + EDGE);
  const move = [past(left - box.left, right - box.right), past(top - box.top, bottom - box.bottom)];
  if (move.some((pixels) => pixels !== 0)) map.panBy(move);
}

/** Lets Tab stop at the marks in sight that are nearest to the middle, at most twelve. */
export function boundStops(map) {
  const box = map.getContainer();
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const far = ({ x, y }) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
  const middle = (pin) => {
    const one = pin.getBoundingClientRect();
    return { pin, x: one.x + one.width / 2, y: one.y + one.height / 2 };
  };
  const pins = [...box.querySelectorAll(".mg-pin")].map(middle);
  const seen = pins
    .filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
    .sort((one, other) => far(one) - far(other))
    .slice(0, MOST_STOPS);
  const stops = new Set(seen.map(({ pin }) => pin));
  for (const { pin } of pins) pin.tabIndex = stops.has(pin) ? 0 : -1;
}
