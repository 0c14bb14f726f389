/** Where the visitor is, as the browser tells on request: rounded at once, kept nowhere. */

/** Two places after the point are about half a mile: enough for a list, too little for a house. */
const PLACES = 100;
const PATIENCE = 15_000;
const FRESH = 10 * 60_000;

/** Why there is no position: "denied", "lost" (no signal), "slow" or "abroad". */
export class NoPosition extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @type {Record<number, string>} */
const REASONS = { 1: "denied", 2: "lost", 3: "slow" };

/** Whether this browser can be asked here; it refuses pages that did not come safely. */
export function canBeAsked() {
  return isSecureContext && "geolocation" in navigator;
}

/** Asks the browser: {lat, lon} in hundredths of a degree, or NoPosition.
 *  @type {() => Promise<Point>} */
export function position() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) }),
      ({ code }) => reject(new NoPosition(REASONS[code] ?? "lost")),
      { enableHighAccuracy: false, timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}

/** @type {(degrees: number) => number} */
function rounded(degrees) {
  return Math.round(degrees * PLACES) / PLACES;
}
