/** How far a search looks: to the nearest programs, and further out while few of them fit. */

import { ENOUGH, MOST } from "../load/nearest.js";
import { isFiltered, viewOf } from "./view.js";

/** Where filters leave fewer programs than this, more are loaded. */
const FEW = 6;
/** Programs do not fit evenly: a little more is loaded than seems needed. */
const SPARE = 1.25;

/**
 * Looks, and looks further out until enough programs fit, there are no more, or it is too much for
 * a phone. `look(enough)` gives what "around.js" finds; `found` is what was found before, if
 * anything; `isOver` says whether the answer is still wanted.
 * @param {object} search
 * @param {(enough: number) => Promise<Around>} search.look
 * @param {Query} search.query
 * @param {Manifest} search.manifest
 * @param {Around} [search.found]
 * @param {number} [search.enough]
 * @param {() => boolean} search.isOver
 */
export async function widened({ look, query, manifest, found, enough = ENOUGH, isOver }) {
  let all = found ?? (await look(enough));
  while (!isOver() && needsMore(all, query, () => fitting(all, query, manifest))) {
    all = await look(wanted(all, query, manifest));
  }
  return all;
}

/**
 * Whether the choices leave few of the programs found and there may be more further out; `count`
 * gives how many surely fit.
 * @type {(found: Around, query: Query, count: () => number) => boolean}
 */
export function needsMore({ complete, programs }, query, count) {
  if (complete || programs.length >= MOST || !isFiltered(query)) return false;
  return count() < FEW;
}

/** How many programs should hold as many that fit as are wanted, going by those found.
 *  @type {(found: Around, query: Query, manifest: Manifest) => number} */
function wanted(found, query, manifest) {
  const share = Math.max(fitting(found, query, manifest), 1) / found.programs.length;
  return Math.min(MOST, Math.ceil((FEW * SPARE) / share));
}

/** @type {(found: Pick<Around, "programs">, query: Query, manifest: Manifest) => number} */
function fitting({ programs }, query, manifest) {
  return viewOf({ programs, virtual: [], unplaced: [] }, query, manifest).fit.length;
}
