/** What a search around a place needs besides the programs near it. */

import { nearest } from "./nearest.js";

/** @type {Around} */
const NOTHING = Object.freeze({
  programs: [],
  virtual: [],
  unplaced: [],
  complete: true,
  horizon: Infinity,
  about: 0,
  virtualAll: 0,
  virtualFiles: 1,
});

/** Programs around a place, with those that serve its state by video and those without a point.
 *  @type {(app: { source: Source; manifest: Manifest; codes: Codes }, place: Place, within: string, enough?: number) => Promise<Around>} */
export async function programsNear({ source, manifest, codes }, { lat, lon, state }, within, enough) {
  const whole = within === "state";
  const [programs = 0, virtual = 0, unplaced = 0] = manifest.states[state] ?? [];
  const extras = [];
  if (virtual > 0) extras.push(`virtual/${state}.json`);
  if (whole && unplaced > 0) extras.push(`unplaced/${state}.json`);
  if (whole && programs === 0 && virtual === 0) return NOTHING;
  const area = whole ? { lat, lon, state } : { lat, lon, miles: Number(within) };
  const found = await nearest({ source, manifest, codes, area, enough, extras });
  const lists = found.extras;
  return {
    ...found,
    virtual: virtual > 0 ? lists[0] : [],
    unplaced: whole && unplaced > 0 ? lists[lists.length - 1] : [],
    virtualAll: virtual,
    virtualFiles: 1,
  };
}
