/**
 * The programs around a point: loads the cells that a radius touches, nearest first, and as many
 * as a phone should be asked to load. What it lists is exact up to `horizon`: no program that is
 * nearer is missing.
 */

import { geodesicMiles, leastMilesToBox } from "./distance.js";
import { byDistance } from "./match.js";
import { programsOf, stateOf } from "./shards.js";

/** Programs after which no more cells are loaded until somebody asks for them. */
export const ENOUGH = 1200;

/**
 * `area` is {lat, lon, miles} or {lat, lon, state}; `extras` are more files of programs that are
 * wanted at the same time. Gives {programs, extras, complete, horizon, about}: programs within
 * the area and the horizon, sorted; `about` estimates how many the whole area has.
 */
export async function nearest({ source, manifest, codes, area, enough = ENOUGH, extras = [] }) {
  const cells = (await cellsOf(source, manifest, area)).sort(
    (one, other) => one.least - other.least || one.number - other.number,
  );
  let taken = 0;
  for (let sum = 0; taken < cells.length && sum < enough; taken += 1) sum += cells[taken].count;
  const near = cells.slice(0, taken);
  const far = cells.slice(taken);
  const horizon = Math.min(area.miles ?? Infinity, far[0]?.least ?? Infinity);

  const paths = [...near.map(({ number }) => `cell/${number}.json`), ...extras];
  const lists = await Promise.all(paths.map((path) => programsIn(path, source, codes, area)));

  const programs = lists.slice(0, taken).flat();
  const here = programs.filter(
    (program) =>
      program.miles <= horizon && (area.state === undefined || stateOf(program) === area.state),
  );
  return {
    programs: here.sort(byDistance),
    extras: lists.slice(taken),
    complete: far.length === 0,
    horizon,
    about: area.state
      ? manifest.states[area.state][0] - manifest.states[area.state][2]
      : here.length + estimate(programs, far, horizon, area),
  };
}

/** A point in time that a bench can read; only the latest counts. */
export function mark(name) {
  performance.clearMarks(name);
  performance.mark(name);
}

async function cellsOf(source, manifest, area) {
  if (manifest.cells !== undefined) return touched(manifest.cells, manifest, area);
  const groups = touched(manifest.groups, manifest, area);
  const entries = await Promise.all(
    groups.map(({ number }) => source.json(`group/${number}.json`)),
  );
  return touched(entries.flat(), manifest, area);
}

/** The boxes that an area touches, each with the least and the most miles to a point of it. */
function touched(entries, manifest, { lat, lon, miles, state }) {
  const wanted = state === undefined ? -1 : Object.keys(manifest.states).indexOf(state);
  return entries
    .filter((entry) => state === undefined || entry[5].includes(wanted))
    .map(([south, west, north, east, count, , number]) => {
      const box = [south / 1e4, west / 1e4, north / 1e4, east / 1e4];
      return { number, count, box, least: leastMilesToBox(lat, lon, box) };
    })
    .filter(({ least }) => miles === undefined || least <= miles);
}

/** The programs of one file with their distances, while other files are still on their way. */
async function programsIn(path, source, codes, { lat, lon }) {
  const text = await source.text(path);
  mark("mg:data");
  const value = source.parsed(path, text);
  value.programs ??= programsOf(value, codes);
  return value.programs.map((program) => {
    const [y, x] = [program.lat, program.lon];
    return program.at(y === undefined ? undefined : geodesicMiles(lat, lon, y, x));
  });
}

/** About how many programs lie beyond the horizon but inside the radius. */
function estimate(loaded, far, horizon, { lat, lon, miles }) {
  const seen = loaded.filter((program) => program.miles > horizon && program.miles <= miles);
  const unseen = far.map(({ box: [south, west, north, east], least, count }) => {
    const corners = [[south, west], [south, east], [north, west], [north, east]];
    const most = Math.max(...corners.map(([y, x]) => geodesicMiles(lat, lon, y, x)));
    return count * Math.min(1, (miles - least) / Math.max(most - least, 0.01));
  });
  return Math.round(unseen.reduce((sum, part) => sum + part, seen.length));
}
