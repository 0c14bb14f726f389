/** The outlines of the states, loaded when a map or a position first asks for them. */

import feature from "../../packages/topojson-client/feature.js";
import { greatCircleMiles } from "../match/distance.js";

const FILE = new URL("../../../outlines/us-states.json", import.meta.url);

/**
 * The outlines are drawn coarsely, so that someone on a shore may be in the water, and lack small
 * islands: of all ZIP codes the one furthest out is Monhegan in Maine, seven miles from the next corner.
 */
const SHORE_MILES = 8;

/** Those that the file names in another way than the site, by the census's number for them.
 *  @type {Record<string, string>} */
const OTHER_NAMES = { 69: "MP", 78: "VI" };

/** @type {Promise<Outline[]> | undefined} */
let loading;

/** The states as GeoJSON features, each with its name; throws where the file does not come.
 *  @type {() => Promise<Outline[]>} */
export function outlines() {
  loading ??= loaded().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @type {() => Promise<Outline[]>} */
async function loaded() {
  const answer = await fetch(FILE);
  if (!answer.ok) throw new Error(`${FILE.pathname}: ${answer.status}`);
  const topology = await answer.json();
  return feature(topology, "states").features;
}

/** The code of the state at a point, or near it on a shore; null abroad. `states`: rows of code and name.
 *  @type {(features: Outline[], lat: number, lon: number, states: States) => string | null} */
export function stateAt(features, lat, lon, states) {
  const within = features.find(({ geometry }) =>
    polygonsOf(geometry).some((rings) => holds(rings, lat, lon)),
  );
  const found = within ?? nearestShore(features, lat, lon);
  if (found === undefined) return null;
  const {
    id,
    properties: { name },
  } = found;
  return OTHER_NAMES[id] ?? states.find(([, own]) => own === name)?.[0] ?? null;
}

/** @type {(geometry: Outline["geometry"]) => Rings[]} */
function polygonsOf(geometry) {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Whether a point is inside the first ring and outside the others: a ray to the east crosses an odd number of edges.
 *  @type {(rings: Rings, lat: number, lon: number) => boolean} */
function holds(rings, lat, lon) {
  let isInside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [[x1, y1], [x2, y2]] = [ring[at - 1], ring[at]];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
  }
  return isInside;
}

/** @type {(features: Outline[], lat: number, lon: number) => Outline | undefined} */
function nearestShore(features, lat, lon) {
  let least = SHORE_MILES;
  /** @type {Outline | undefined} */
  let nearest;
  for (const state of features) {
    for (const [x, y] of polygonsOf(state.geometry).flat(2)) {
      const miles = Math.abs(y - lat) > 1 ? Infinity : greatCircleMiles(lat, lon, y, x);
      if (miles < least) [nearest, least] = [state, miles];
    }
  }
  return nearest;
}
