/**
 * Finds programs by their ids, in files whose names say no id
 * (site_generator/finder/details.py writes them).
 */

import { dayNumber } from "../dates/days.js";
import { programsOf, SCHEMA } from "./columns.js";
import { DataError } from "./source.js";

/** The name of the id file that holds `id`: 32 bits of FNV-1a in hexadecimal, cut.
 *  @type {(id: string, digits: number) => string} */
export function bucket(id, digits) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0").slice(0, digits) || "all";
}

/**
 * [{id, program, detail}] in the order of `ids`; program and detail are null where no program has
 * that id anymore. `codes` maps each facet to its codes, `today` is an ISO date.
 * @type {(ids: string[], from: { source: Source; codes: Codes; today: string }) => Promise<Saved[]>}
 */
export async function programsById(ids, { source, codes, today }) {
  if (ids.length === 0) return [];
  const manifest = await source.json("manifest.json");
  if (manifest?.schema !== SCHEMA) throw new DataError("stale", "manifest.json");
  return Promise.all(
    ids.map(async (id) => {
      const text = await source.text(idFile(id, manifest.digits));
      const stands = text === null ? undefined : source.parsed(idFile(id, manifest.digits), text)[id];
      if (stands === undefined) return { id, program: null, detail: null };
      const [where, row] = stands;
      const cell = typeof where === "number" ? `cell/${where}.json` : `unplaced/${where}.json`;
      const [shard, detail] = await Promise.all([source.json(cell), source.json(`detail/${where}.json`)]);
      const programs = (shard.programs ??= programsOf(shard, codes, dayNumber(today)));
      return { id, program: programs[row], detail: detail[row] };
    }),
  );
}

/** The detail object of a program that a search found; `source` and `manifest` are the finder's.
 *  @type {(program: Program, finder: { source: Source; manifest: Manifest }) => Promise<Detail>} */
export async function detailOf(program, { source, manifest }) {
  const path = source.pathOf(program.shard) ?? "";
  if (/^(?:cell|unplaced)\//.test(path)) {
    return (await source.json(path.replace(/^\w+/, "detail")))[program.row];
  }
  const [where, row] = (await source.json(idFile(program.id, manifest.digits)))[program.id];
  return (await source.json(`detail/${where}.json`))[row];
}

/** @type {(id: string, digits: number) => string} */
function idFile(id, digits) {
  return `id/${bucket(id, digits)}.json`;
}
