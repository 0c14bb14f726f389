/**
 * Reads the column files that site_generator/finder/columns.py writes (its docstring explains
 * them). What only a card needs is read by `details` when the card is made.
 */

import { OPEN, denied } from "./match.js";
import { rules } from "./rules.js";
import { DAYS } from "./week.js";

export const SCHEMA = 4;

const APPROXIMATE = 1;
const WITHHELD = 2;
const SAMPLE = 4;
const UNCONFIRMED = 8;

/** One row of a column file. `miles` is undefined until a search asks from where. */
export class Program {
  constructor(shard, row, facts, miles) {
    this.shard = shard;
    this.row = row;
    this.facts = facts;
    this.miles = miles;
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

  /** The same program with its distance; searches around different places never share one. */
  at(miles) {
    return new Program(this.shard, this.row, this.facts, miles);
  }
}

/**
 * All programs of one column file. `codes` maps each facet to its codes in their order; `day` is
 * the day on which somebody asks, for news that grows old.
 */
export function programsOf(shard, codes, day) {
  const sets = Object.keys(codes)
    .flatMap((facet) => [
      [facet, codes[facet]],
      [denied(facet), codes[facet]],
    ])
    .filter(([key]) => shard[key] !== undefined)
    .map(([key, order]) => [
      key,
      shard[key].of,
      shard[key].is.map((numbers) => numbers.map((number) => (number < 0 ? OPEN : order[number]))),
    ]);
  if (shard.insurer !== undefined) sets.push(["insurer", shard.insurer.of, shard.insurer.is]);
  if (shard.tracks !== undefined) sets.push(["day", shard.tracks.of, shard.tracks.is.map(daysOf)]);
  if (shard.capacity !== undefined) {
    sets.push(["room", shard.capacity.of, shard.capacity.is.map((news) => roomOf(news, day))]);
  }
  return shard.id.map((_, row) => {
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

/** The timetables of a program; undefined where none is stated. */
export function tracksOf({ shard, row }) {
  return numbered(shard.tracks, row);
}

/** Whether the timetables are all that there are: where not, the times of day are not whole either. */
export function tracksAreWhole({ facts }) {
  return !facts.time?.includes(OPEN);
}

/** What a card shows beyond the facts; a fact that is not stated is undefined. */
export function details({ shard, row }) {
  const [city, state] = numbered(shard.city, row);
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

/** Whether a program is made up, to show how a listing looks. */
export function isSample({ shard, row }) {
  return (shard.flags[row] & SAMPLE) !== 0;
}

/** The state in which a program is. */
export function stateOf({ shard, row }) {
  return numbered(shard.city, row)[1];
}

/** Name, organization and city of a program in one text, for the search by name. */
export function searchText({ shard, row }) {
  return [shard.name[row], numbered(shard.org, row) ?? "", numbered(shard.city, row)[0]].join(" ");
}

/** ASCII letters lowered, "'" left out, everything else that is no digit one hyphen. */
export function slugged(text) {
  return text
    .replace(/'/g, "")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The weekdays of a timetable, as codes. */
function daysOf(tracks) {
  return DAYS.filter((_, number) => tracks.some(([days]) => days.includes(number)));
}

/** What news of room says on a day: ["now"], nothing of it, or undefined where it is too old. */
function roomOf([status, told], day) {
  if (day - told > rules.stale_days) return undefined;
  return status === "open" ? ["now"] : [];
}

function wholeId(shard, row) {
  const short = shard.id[row];
  if (short !== 0 && !short.startsWith("-")) return short;
  const [city, state, slug = slugged(city)] = numbered(shard.city, row);
  const told = [slugged(shard.name[row]), slug, state.toLowerCase()].join("-");
  return short === 0 ? told : told + short;
}

function numbered(column, row) {
  const number = column === undefined ? 0 : column.of[row];
  return number > 0 ? column.is[number - 1] : undefined;
}

function degrees(column, row) {
  const by = column?.by[row] ?? null;
  return by === null ? undefined : (column.from + by) / 1e4;
}

function phone(stored) {
  if (typeof stored !== "number") return stored ?? undefined;
  return String(stored).replace(/^(\d{3})(\d{3})(\d{4})$/, "$1-$2-$3");
}
