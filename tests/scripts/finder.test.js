/** What fits, what may fit and what is counted; weeks, insurers, care, words: the same cases as Python's. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { gapsOf } from "../../theme/scripts/lib/finder/heading.js";
import { folded, splitQuery } from "../../theme/scripts/lib/text/fold.js";
import { circles } from "../../theme/scripts/lib/finder/wider-circles.js";
import { meant } from "../../theme/scripts/lib/match/insurers.js";
import { byDistance } from "../../theme/scripts/lib/match/match.js";
import { meanings } from "../../theme/scripts/lib/text/search-phrases.js";
import { careText } from "../../theme/scripts/lib/say/phrases.js";
import { rules } from "../../theme/scripts/lib/match/rules.js";
import { viewOf } from "../../theme/scripts/lib/finder/view.js";
import { DAYS, PARTS, readWeek, weekFact, writeWeek } from "../../theme/scripts/lib/match/week.js";
import { abbreviations, cases, insurers, peopleWords, states } from "./tables.js";

const names = (programs) => programs.map(({ id }) => id);

for (const { name, programs, choices, fit, may_fit: mayFit, counts } of cases.matching) {
  test(`matching: ${name}`, () => {
    const listed = Object.entries(programs).map(([id, rest]) => ({ id, ...rest }));
    const facets = Object.keys(counts);
    const none = Object.fromEntries(facets.map((facet) => [facet, []]));
    const found = { programs: listed.sort(byDistance), virtual: [], unplaced: [] };
    const query = { name: "", week: {}, sure: false, choices: { ...none, insurer: [], ...choices } };
    const view = viewOf(found, query, { abbreviations, insurers });
    assert.deepEqual(names(view.fit), fit);
    assert.deepEqual(names(view.mayFit), mayFit);
    assert.deepEqual(Object.fromEntries(facets.map((facet) => [facet, view.counts[facet]])), counts);
  });
}

const ANSWERS = new Map([
  [true, ["fits"]],
  [false, []],
  ["open", ["*"]],
  ["unknown", undefined],
]);

for (const { name, tracks, free, whole, fits } of cases.week) {
  test(`week: ${name}`, () => {
    const spans = Object.fromEntries(
      Object.entries(free).map(([day, written]) => [
        day,
        written.map((one) => rules.parts[PARTS[one]] ?? one),
      ]),
    );
    const rows = tracks?.map(({ days, starts, ends }) => [
      days.map((day) => DAYS.indexOf(day)),
      starts,
      ends,
    ]);
    assert.ok(ANSWERS.has(fits));
    assert.deepEqual(weekFact(rows ?? undefined, spans, whole), ANSWERS.get(fits));
  });
}

for (const { typed, names: stated, meant: expected } of cases.insurers) {
  test(`insurers: ${typed} of ${stated}`, () => {
    assert.deepEqual(meant(typed, stated, insurers), expected);
  });
}

for (const { focus, condition, says } of cases.care) {
  test(`care: ${focus} and ${condition}`, () => {
    const stated = (codes) => (codes.length > 0 ? codes : undefined);
    const words = { say: (key) => key.replace("care.", "") };
    assert.equal(careText({ focus: stated(focus), condition: stated(condition) }, words), says);
  });
}

for (const { text, folded: plain, split } of cases.folding) {
  test(`spelling: “${text}”`, () => {
    if (split) assert.deepEqual(splitQuery(text, states, abbreviations), split);
    else assert.equal(folded(text, abbreviations), plain);
  });
}

const HOW = ["exact", "within", "begun", "misspelled"];

for (const { text, means } of cases["words-people-use"]) {
  test(`words that people use: “${text}”`, () => {
    const said = meanings(text, peopleWords).map(({ row, how }) => {
      const [[facet, code]] = peopleWords[row][1];
      return { [facet]: code, how: HOW[how] };
    });
    assert.deepEqual(said, means);
  });
}

for (const [written, read] of [
  ["mon-me,fri-1730-2100", "mon-me,fri-1730-2100"],
  ["fri-e,mon-em", "mon-me,fri-e"],
  ["mon-eee", "mon-e"],
  ["mon-x,tue-,-e,wed-2500-2600,thu-1900-1800,sat-0900-2400", "sat-0900-2400"],
  ["mon-0960-1000", ""],
  ["", ""],
]) {
  test(`a week is read for what it is worth: “${written}”`, () => {
    assert.equal(writeWeek(readWeek(written)), read);
  });
}

for (const [within, about] of [
  ["state", 694],
  ["25", 690],
]) {
  test(`the programs of a state are counted and those of a circle estimated: ${within}`, () => {
    const gaps = gapsOf({
      found: { programs: Array(200), about: 694, horizon: 31.26 },
      place: { name: "Dayton", state: "OH" },
      query: { within },
      words: { say: (key) => key },
      terms: { state: new Map([["OH", ["OH", "Ohio"]]]) },
    });
    assert.deepEqual([gaps.about, gaps.loaded, gaps.horizon], [about, 200, 31.2]);
  });
}

for (const [asked, complete, horizon, offered] of [
  [
    "10",
    true,
    100,
    [
      [25, 1, false],
      [50, 3, false],
      [100, 4, false],
    ],
  ],
  [
    "10",
    false,
    60,
    [
      [25, 1, false],
      [50, 3, false],
      [100, 4, true],
    ],
  ],
  [
    "10",
    false,
    45,
    [
      [25, 1, false],
      [50, 3, true],
    ],
  ],
  ["25", false, 30, [[50, 2, true]]],
  ["state", false, 60, [[100, 4, true]]],
  ["100", true, 100, []],
]) {
  test(`a circle wider than ${asked} promises no more than was looked at up to ${horizon}`, () => {
    const fit = [20, 30, 40, 60].filter((miles) => miles <= horizon).map((miles) => ({ miles }));
    const wider = circles(fit, asked, { complete, horizon });
    assert.deepEqual(
      wider.map(({ miles, count, isLeast }) => [miles, count, isLeast]),
      offered,
    );
  });
}
