/**
 * Reads the column files that site_generator/finder/columns.py writes (its docstring explains
 * them). What only a card needs is read by `details` when the card is made.
 */

import { OPEN, denied } from "../match/match.js";
import { rules } from "../match/rules.js";
import { DAYS } from "../match/week.js";

export const SCHEMA = 4;

const APPROXIMATE = 1;
const WITHHELD = 2;
const SAMPLE = 4;
const UNCONFIRMED = 8;

/** One row of a column file. `miles` is undefined until a search asks from where. */
export class Program {
  /**
   * @param {Shard} shard
   * @param {number} row
   * @param {Facts} facts
   * @param {number} [miles]
   */
  constructor(shard, row, facts, miles) {
    this.shard = shard;
    this.row = row;
    this.facts = facts;
    /** Only programs with a point are asked for it. */
    this.miles = /** @type {number} */ (miles);
  }

  /** The program's address; put together when first asked for. */
  get id() {
    const ids = (this.shard.ids ??= []);
    return (ids[this.row] ??= wholeId(this.shard, this.row));
  }

  get lat() {
    return degrees(this.shard.lat, this.row);
  }

  get lon() {
    return degrees(this.shard.lon, this.row);
  }

  /** The same program with its distance; searches around different places never share one.
   *  @type {(miles: number | undefined) => Program} */
  at(miles) {
    return new Program(this.shard, this.row, this.facts, miles);
  }
}

/**
 * All programs of one column file. `codes` maps each facet to its codes in order; `day` is
 * the day on which someone asks, for news that grows old.
 * @type {(shard: Shard, codes: Codes, day: number) => Program[]}
 */
export function programsOf(shard, codes, day) {
  /** @type {[facet: string, of: number[], is: (string[] | undefined)[]][]} */
  const sets = [];
  const columns = /** @type {Record<string, Column<number[]> | undefined>} */ (
    /** @type {unknown} */ (shard)
  );
  for (const [facet, order] of Object.entries(codes)) {
    for (const key of [facet, denied(facet)]) {
      const column = columns[key];
      /** @type {(numbers: number[]) => string[]} */
      const codesOf = (numbers) => numbers.map((number) => (number < 0 ? OPEN : order[number]));
      if (column !== undefined) sets.push([key, column.of, column.is.map(codesOf)]);
    }
  }
  if (shard.insurer !== undefined) sets.push(["insurer", shard.insurer.of, shard.insurer.is]);
  if (shard.tracks !== undefined) sets.push(["day", shard.tracks.of, shard.tracks.is.map(daysOf)]);
  if (shard.capacity !== undefined) {
    sets.push(["room", shard.capacity.of, shard.capacity.is.map((news) => roomOf(news, day))]);
  }
  return shard.id.map((_, row) => {
    /** @type {Facts} */
    const facts = {};
    for (const [facet, of, is] of sets) {
      const said = of[row] > 0 ? is[of[row] - 1] : undefined;
      if (said !== undefined) facts[facet] = said;
    }
    const program = new Program(shard, row, facts);
    if (facts.day !== undefined && !tracksAreWhole(program)) facts.day = [...facts.day, OPEN];
    return program;
  });
}

/** The timetables of a program; undefined where none is stated.
 *  @type {(program: Located) => Track[] | undefined} */
export function tracksOf({ shard, row }) {
  return numbered(shard.tracks, row);
}

/** Whether the timetables are all that there are: where not, the times of day are not whole either.
 *  @type {(program: { facts: Facts }) => boolean} */
export function tracksAreWhole({ facts }) {
  return !facts.time?.includes(OPEN);
}

/**
 * What a card shows beyond the facts; a fact that is not stated is undefined.
 * @param {Located} program
 */
export function details({ shard, row }) {
  const [city, state] = cityOf({ shard, row });
  const flags = shard.flags[row];
  return {
    name: shard.name[row],
    organization: numbered(shard.org, row),
    city,
    state,
    phone: phone(shard.phone[row]),
    checked: numbered(shard.checked, row),
    hours: numbered(shard.hours, row),
    tracks: numbered(shard.tracks, row),
    capacity: numbered(shard.capacity, row),
    approximate: (flags & APPROXIMATE) !== 0,
    withheld: (flags & WITHHELD) !== 0,
    unconfirmed: (flags & UNCONFIRMED) !== 0,
    sample: isSample({ shard, row }),
  };
}

/** Whether a program is made up, to show how a listing looks.
 *  @type {(program: Located) => boolean} */
export function isSample({ shard, row }) {
  return (shard.flags[row] & SAMPLE) !== 0;
}

/** The state in which a program is.
 *  @type {(program: Located) => string} */
export function stateOf({ shard, row }) {
  return cityOf({ shard, row })[1];
}

/** @type {(program: Located) => Shard["city"]["is"][number]} */
function cityOf({ shard, row }) {
  return shard.city.is[shard.city.of[row] - 1];
}

/** Name, organization and city of a program in one text, for the search by name.
 *  @type {(program: Located) => string} */
export function searchText({ shard, row }) {
  return [shard.name[row], numbered(shard.org, row) ?? "", cityOf({ shard, row })[0]].join(" ");
}

/** ASCII letters lowered, "'" left out, everything else that is no digit one hyphen.
 *  @type {(text: string) => string} */
export function slugged(text) {
  return text
    .replace(/'/g, "")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The weekdays of a timetable, as codes.
 *  @type {(tracks: Track[]) => string[]} */
function daysOf(tracks) {
  return DAYS.filter((_, number) => tracks.some(([days]) => days.includes(number)));
}

/** What news of room says on a day: ["now"], nothing of it, or undefined where it is too old.
 *  @type {(news: Capacity, day: number) => string[] | undefined} */
function roomOf([status, told], day) {
  if (day - told > rules.stale_days) return undefined;
  return status === "open" ? ["now"] : [];
}

/** @type {(shard: Shard, row: number) => string} */
function wholeId(shard, row) {
  const short = shard.id[row];
  if (short !== 0 && !short.startsWith("-")) return short;
  const [city, state, slug = slugged(city)] = cityOf({ shard, row });
  const told = [slugged(shard.name[row]), slug, state.toLowerCase()].join("-");
  return short === 0 ? told : told + short;
}

/** @type {<T>(column: Column<T> | undefined, row: number) => T | undefined} */
function numbered(column, row) {
  const number = column?.of[row] ?? 0;
  return column !== undefined && number > 0 ? column.is[number - 1] : undefined;
}

/** @type {(column: Degrees | undefined, row: number) => number | undefined} */
function degrees(column, row) {
  const by = column?.by[row] ?? null;
  return column === undefined || by === null ? undefined : (column.from + by) / 1e4;
}

/** @type {(stored: string | number | null) => string | undefined} */
function phone(stored) {
  if (typeof stored !== "number") return stored ?? undefined;
  return String(stored).replace(/^(\d{3})(\d{3})(\d{4})$/, "$1-$2-$3");
}
