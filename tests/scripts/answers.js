/**
 * Answers Python's tests: a line [name, given] of JSON comes in, a line {result} or {error} goes out.
 */
import process from "node:process";
import { createInterface } from "node:readline";

import { readAmount, readCount, readRate } from "../../theme/scripts/lib/estimate/amounts.js";
import { geodesicMiles, leastMilesToBox } from "../../theme/scripts/lib/match/distance.js";
import { readFields } from "../../theme/scripts/lib/estimate/input.js";
import { least, most } from "../../theme/scripts/lib/estimate/range.js";
import { reckon } from "../../theme/scripts/lib/estimate/formula.js";
import { folded } from "../../theme/scripts/lib/text/fold.js";
import { byDistance, couldBe } from "../../theme/scripts/lib/match/match.js";
import { readFragment, writeFragment } from "../../theme/scripts/lib/finder/query-state.js";
import { adopt } from "../../theme/scripts/lib/match/rules.js";
import { programsOf, slugged } from "../../theme/scripts/lib/load/columns.js";
import { viewOf } from "../../theme/scripts/lib/finder/view.js";

const ANSWERS = {
  /** The numbers that rule, before all else. */
  adopted: adopt,

  /** Distances between the ends of rows of latitude, longitude, latitude, longitude. */
  distances: (rows) => rows.map((row) => geodesicMiles(...row)),

  toBox: ({ point, box }) => leastMilesToBox(...point, box),

  folded: ({ names, abbreviations }) => names.map((name) => folded(name, abbreviations)),

  slugged: (texts) => texts.map(slugged),

  /** A fragment read and written, once and again. */
  tidied({ fragment, known }) {
    const tidy = (text) => writeFragment(readFragment(text, known));
    const once = tidy(fragment);
    return [once, tidy(once)];
  },

  /** What the finder shows of column files and a query. */
  search({ near, miles, virtual, unplaced, codes, day, query, tables }) {
    const read = (shard) => programsOf(JSON.parse(shard), codes, day);
    const programs = read(near).map((program, row) => program.at(miles[row]));
    const found = {
      programs: programs.sort(byDistance),
      virtual: read(virtual),
      unplaced: read(unplaced),
    };
    const shown = viewOf(found, query, tables);
    const ids = (list) => list.map(({ id }) => id);
    const possible = Object.entries(shown.possible).map(([key, could]) => [
      key,
      (codes[key] ?? []).filter((code) => couldBe(could, code)),
    ]);
    return {
      fit: ids(shown.fit),
      may_fit: ids(shown.mayFit),
      counts: shown.counts,
      possible: Object.fromEntries(possible),
      virtual: ids(shown.virtual),
      unplaced: ids(shown.unplaced),
    };
  },

  /** The estimates of courses in which null stands for a sum without a bound. */
  reckoned: (courses) => courses.map((course) => reckon(unbounded(course))),

  /** The errors of an estimate's fields, and the least and the most that it comes to. */
  ends({ fields, usual }) {
    const { plan, errors } = readFields(fields, usual);
    return { errors, paid: [least(plan).paid, most(plan).paid] };
  },

  /** An amount, a rate and a count; "NaN" where a text is none. */
  amounts: (text) => [readAmount(text), readRate(text), readCount(text, 7)].map(told),
};

function unbounded(course) {
  return JSON.parse(JSON.stringify(course), (_key, value) => value ?? Infinity);
}

function told(number) {
  return Number.isNaN(number) ? "NaN" : number;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, given] = JSON.parse(line);
  let answer;
  try {
    answer = { result: ANSWERS[name](given) ?? null };
  } catch (error) {
    answer = { error: error.stack };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
