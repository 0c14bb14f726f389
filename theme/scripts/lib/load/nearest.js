/**
 * The programs around a point: loads the cells that a radius touches, nearest first, until it has
 * enough of them. What it lists is exact up to `horizon`: no program that is nearer is missing.
 */

import { geodesicMiles, leastMilesToBox } from "../match/distance.js";
import { byDistance } from "../match/match.js";
import { dayNumber } from "../dates/days.js";
import { programsOf, stateOf } from "./columns.js";
import { today } from "../dates/age.js";

/** @typedef {{ number: number; count: number; box: Box; least: number }} Cell */

/** Programs after which no more cells are loaded, unless too few of them fit or someone asks. */
export const ENOUGH = 200;

/** Programs that a phone should be asked to load at a time, however few of them fit. */
export const MOST = 1200;

/** Of the programs that a cell holds, about so many lie where they can be listed yet. */
const LISTED = 0.7;

/**
 * `area` is {lat, lon, miles} or {lat, lon, state}; `extras` are more files of programs that are
 * wanted at the same time. Gives {programs, extras, complete, horizon, about}: programs within
 * the area and the horizon, sorted, at least `enough` where there are so many; `about` estimates
 * how many the whole area has.
 * @type {(asked: { source: Source; manifest: Manifest; codes: Codes; area: Area; enough?: number; extras?: string[] }) => Promise<Near>}
 */
export async function nearest({ source, manifest, codes, area, enough = ENOUGH, extras = [] }) {
  const cells = (await cellsOf(source, manifest, area)).sort(
    (one, other) => one.least - other.least || one.number - other.number,
  );
  /** @type {(path: string) => Promise<Program[]>} */
  const read = (path) => programsIn(path, source, codes, area);
  const beside = Promise.all(extras.map(read));
  beside.catch(() => {}); // thrown below, where it is waited for
  /** @type {Program[]} */
  const programs = [];
  let taken = 0;
  /** @type {Program[]} */
  let here = [];
  let horizon = 0;
  do {
    const next = cells.slice(taken, taken + batch(cells, taken, enough - here.length));
    const lists = await Promise.all(next.map(({ number }) => read(`cell/${number}.json`)));
    programs.push(...lists.flat());
    taken += next.length;
    horizon = Math.min(area.miles ?? Infinity, cells[taken]?.least ?? Infinity);
    here = programs.filter((program) => isListed(program, horizon, area));
  } while (taken < cells.length && here.length < enough);
  const far = cells.slice(taken);
  return {
    programs: here.sort(byDistance),
    extras: await beside,
    complete: far.length === 0,
    horizon,
    about: area.state
      ? manifest.states[area.state][0] - manifest.states[area.state][2]
      : here.length + estimate(programs, far, horizon, area),
  };
}

/** How many of the cells from `taken` on are needed for so many more programs.
 *  @type {(cells: Cell[], taken: number, wanted: number) => number} */
function batch(cells, taken, wanted) {
  let count = 0;
  for (let sum = 0; taken + count < cells.length && sum * LISTED < wanted; count += 1) {
    sum += cells[taken + count].count;
  }
  return count;
}

/** @type {(program: Program, horizon: number, area: Area) => boolean} */
function isListed(program, horizon, { state }) {
  return program.miles <= horizon && (state === undefined || stateOf(program) === state);
}

/** @type {(source: Source, manifest: Manifest, area: Area) => Promise<Cell[]>} */
async function cellsOf(source, manifest, area) {
  if (manifest.cells !== undefined) return touched(manifest.cells, manifest, area);
  const groups = touched(manifest.groups ?? [], manifest, area);
  const entries = await Promise.all(groups.map(({ number }) => source.json(`group/${number}.json`)));
  return touched(entries.flat(), manifest, area);
}

/** The boxes that an area touches, each with the least and the most miles to a point of it.
 *  @type {(entries: Entry[], manifest: Manifest, area: Area) => Cell[]} */
function touched(entries, manifest, { lat, lon, miles, state }) {
  const wanted = state === undefined ? -1 : Object.keys(manifest.states).indexOf(state);
  return entries
    .filter((entry) => state === undefined || entry[5].includes(wanted))
    .map(([south, west, north, east, count, , number]) => {
      /** @type {Box} */
      const box = [south / 1e4, west / 1e4, north / 1e4, east / 1e4];
      return { number, count, box, least: leastMilesToBox(lat, lon, box) };
    })
    .filter(({ least }) => miles === undefined || least <= miles);
}

/**
 * The programs of one file with their distances, while other files are still on their way. They are
 * kept for the place that was asked for last: a search looks further out from it.
 * @type {(path: string, source: Source, codes: Codes, from: Point) => Promise<Program[]>}
 */
export async function programsIn(path, source, codes, { lat, lon }) {
  /** @type {Shard} */
  const value = source.parsed(path, await source.text(path));
  if (value.from?.lat !== lat || value.from.lon !== lon) {
    value.programs ??= programsOf(value, codes, dayNumber(today()));
    const programs = value.programs.map((program) => {
      const [y, x] = [program.lat, program.lon];
      return program.at(y === undefined || x === undefined ? undefined : geodesicMiles(lat, lon, y, x));
    });
    value.from = { lat, lon, programs };
  }
  return value.from.programs;
}

/** About how many programs lie beyond the horizon but inside the radius.
 *  @type {(loaded: Program[], far: Cell[], horizon: number, area: Area) => number} */
function estimate(loaded, far, horizon, { lat, lon, miles = Infinity }) {
  const seen = loaded.filter((program) => program.miles > horizon && program.miles <= miles);
  const unseen = far.map(({ box: [south, west, north, east], least, count }) => {
    const corners = [
      [south, west],
      [south, east],
      [north, west],
      [north, east],
    ];
    const most = Math.max(...corners.map(([y, x]) => geodesicMiles(lat, lon, y, x)));
    return count * Math.min(1, (miles - least) / Math.max(most - least, 0.01));
  });
  return Math.round(unseen.reduce((sum, part) => sum + part, seen.length));
}
