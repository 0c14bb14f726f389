/**
 * What the words that people use mean for the filters, by the table of
 * site_generator/finder/phrases.py; tests/cases/words-people-use.yaml says what comes out. A row of the table is [phrases, filters, explanation], filters are [facet, code, label];
 * a phrase with "18..25" in it stands for one with each of these numbers.
 */

import { editDistance } from "./edit-distance.js";

/** How a text says a phrase: it is the phrase, holds it, begins it, holds it with a slip. */
export const EXACT = 0;
export const WITHIN = 1;
export const BEGUN = 2;
export const MISSPELLED = 3;

/** As many meanings of one text are given. */
export const MOST = 4;
const SPAN = /(\d+)\.\.(\d+)/;
const SHORTEST_BEGUN = 3;
const [SWAPPED, ONE_SLIP, TWO_SLIPS] = [4, 5, 8];

/**
 * What a text may mean, best first: {row, phrase, how, first, after}, `row` an index into the table,
 * the words from `first` to before `after` those that say so.
 * @type {(text: string, table: WordRow[], most?: number) => Meaning[]}
 */
export function meanings(text, table, most = MOST) {
  const typed = foldedWords(text).split(" ").filter(Boolean);
  const all = table.flatMap(([phrases], row) => [...met(phrases, typed)].map((one) => ({ row, ...one })));
  const right = all.filter(({ how }) => how !== MISSPELLED);
  const heard = all.filter((one) => one.how !== MISSPELLED || !right.some((other) => overlap(one, other)));
  const found = heard.filter((one) => !heard.some((other) => holds(other, one)));
  const counts = found.filter(({ isCounted, how }) => isCounted && how !== BEGUN);
  const counted = new Set(counts.flatMap(({ row }) => facetsOf(table[row])));
  /** @type {Map<string, Meaning>} */
  const best = new Map();
  found.sort((a, b) => a.how - b.how || rank(a) - rank(b) || a.row - b.row);
  for (const one of found) {
    const filters = JSON.stringify(table[one.row][1]);
    if (best.has(filters) || isSaidByNumber(one, table, counted)) continue;
    best.set(filters, one);
  }
  return [...best.values()].slice(0, most);
}

/** Whether a meaning is another word for what a number says: "my son is 19" means no teenager.
 *  @type {(one: Meaning, table: WordRow[], counted: Set<string>) => boolean} */
function isSaidByNumber({ row, isCounted }, table, counted) {
  return !isCounted && facetsOf(table[row]).some((facet) => counted.has(facet));
}

/** @type {(row: WordRow) => string[]} */
function facetsOf([, filters]) {
  return filters.map(([facet]) => facet);
}

/** Those meanings that a text says next to each other, in its order; of two for one word the better.
 *  @type {(meant: Meaning[]) => Meaning[]} */
export function together(meant) {
  /** @type {Meaning[]} */
  const beside = [];
  for (const one of meant) {
    if (one.how !== BEGUN && !beside.some((other) => overlap(one, other))) beside.push(one);
  }
  return beside.sort((one, other) => one.first - other.first);
}

/** What a text says next to a meaning.
 *  @type {(text: string, meaning: Pick<Met, "first" | "after">) => string} */
export function rest(text, { first, after }) {
  const words = foldedWords(text).split(" ");
  return words.filter((_, at) => at < first || at >= after).join(" ");
}

/** Lower case, without accents, apostrophes and punctuation, words apart by one space.
 *  @type {(text: string) => string} */
export function foldedWords(text) {
  const letters = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  return (letters.replace(/['\u2018\u2019]/g, "").match(/[a-z0-9]+/g) ?? []).join(" ");
}

/** Whether a text is a phrase with a slip: swapped letters, one in five, two in eight.
 *  @type {(typed: string, phrase: string) => boolean} */
export function isSlip(typed, phrase) {
  if (typed[0] !== phrase[0] || Math.min(typed.length, phrase.length) < SWAPPED) return false;
  if (phrase.length < ONE_SLIP) {
    return [...typed].sort().join("") === [...phrase].sort().join("") && editDistance(typed, phrase, 1) === 1;
  }
  const most = phrase.length >= TWO_SLIPS ? 2 : 1;
  return editDistance(typed, phrase, most) <= most;
}

/** The phrase; for one that stands for several numbers, that with each number of a text.
 *  @type {(phrase: string, typed: string[]) => string[]} */
function saidWith(phrase, typed) {
  const [span, least, most] = phrase.match(SPAN) ?? [];
  if (span === undefined) return [phrase];
  const numbers = new Set(typed.flatMap((word) => word.match(/^\d+/) ?? []));
  return [...numbers]
    .filter((number) => Number(least) <= Number(number) && Number(number) <= Number(most))
    .map((number) => phrase.replace(span, number));
}

/** @type {(phrases: string[], typed: string[]) => Iterable<Met>} */
function* met(phrases, typed) {
  if (typed.length === 0) return;
  for (const written of phrases) {
    for (const phrase of saidWith(written, typed)) yield* metAs(phrase, typed, phrase !== written);
  }
}

/** How a text says a phrase; no typos where its number is the text's own: "10 to" is no "10 yo".
 *  @type {(phrase: string, typed: string[], isCounted: boolean) => Iterable<Met>} */
function* metAs(phrase, typed, isCounted) {
  const whole = typed.join(" ");
  const all = { phrase, isCounted, first: 0, after: typed.length };
  if (phrase.replaceAll(" ", "") === typed.join("")) {
    yield { how: EXACT, ...all };
    return;
  }
  if (whole.length >= SHORTEST_BEGUN && phrase.startsWith(whole)) yield { how: BEGUN, ...all };
  const count = phrase.split(" ").length;
  for (let first = 0; first + count <= typed.length; first += 1) {
    const after = first + count;
    const part = typed.slice(first, after).join(" ");
    if (part === phrase) yield { how: WITHIN, phrase, isCounted, first, after };
    else if (!isCounted && isSlip(part, phrase)) yield { how: MISSPELLED, phrase, isCounted, first, after };
  }
}

/** Long phrases say more; of those that a text begins the shortest is the nearest.
 *  @type {(one: Pick<Met, "how" | "phrase">) => number} */
function rank({ how, phrase }) {
  return how === BEGUN ? phrase.length : -phrase.length;
}

/** @type {(one: Met, other: Met) => boolean} */
function overlap(one, other) {
  return one.first < other.after && other.first < one.after;
}

/** Whether one that was met whole has another inside, and more words than it.
 *  @type {(longer: Met, one: Met) => boolean} */
function holds(longer, one) {
  const inside = longer.first <= one.first && one.after <= longer.after;
  return inside && longer.how !== BEGUN && longer.after - longer.first > one.after - one.first;
}
