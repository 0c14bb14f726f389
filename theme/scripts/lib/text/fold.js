/**
 * One spelling for the names of places: the browser's twin of site_generator/places/names.py,
 * whose table of abbreviations comes with the finder's data. tests/cases/folding.yaml holds both
 * to the same answers.
 */

const LEADING = new Set(["n", "s", "e", "w"]);
const MARKS = "['\u2019\u2018\u02bb`]";
const LETTER_AND_MARK = new RegExp(`(?<![\\p{L}\\p{N}_])([dol])${MARKS}\\s*`, "gu");
const ANY_MARK = /['\u2019\u2018\u02bb\u02bc`]/g;
const ZIP = /(?:^|[\s,])(\d{5})(?:[-\s]\d{4})?\s*$/;

/** Lower case without accents and punctuation, abbreviations written out, words apart.
 *  @type {(name: string, abbreviations: Abbreviations) => string} */
export function folded(name, abbreviations) {
  const text = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\u00df/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(LETTER_AND_MARK, "$1 ")
    .replace(ANY_MARK, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  const words = joined(text.split(" ").filter(Boolean));
  return words.map((word, at) => long(word, at, words.length, abbreviations)).join(" ");
}

/** What all spellings of one place's name share.
 *  @type {(name: string, abbreviations: Abbreviations) => string} */
export function key(name, abbreviations) {
  return folded(name, abbreviations).replace(/ /g, "");
}

/** The two letters of a state written in full or short; `states` has rows of code and name.
 *  @type {(text: string, states: States, abbreviations: Abbreviations) => string | null} */
export function stateCode(text, states, abbreviations) {
  const wanted = key(text, abbreviations);
  const row = states.find(
    ([code, name]) => key(code, abbreviations) === wanted || key(name, abbreviations) === wanted,
  );
  return wanted === "" || row === undefined ? null : row[0];
}

/** What someone typed: {zip} or {city, state}, state null where none is named.
 *  @type {(text: string, states: States, abbreviations: Abbreviations) => Typed} */
export function splitQuery(text, states, abbreviations) {
  const zip = ZIP.exec(text);
  if (zip !== null) return { zip: zip[1] };
  const comma = text.lastIndexOf(",");
  if (comma >= 0) {
    const last = text.slice(comma + 1);
    const state = stateCode(last, states, abbreviations);
    if (state !== null || folded(last, abbreviations) === "") {
      return { city: tidy(text.slice(0, comma)), state };
    }
  }
  const whole = tidy(text);
  const isState = stateCode(whole, states, abbreviations) !== null;
  for (const [head, tail] of isState ? [] : cuts(whole)) {
    const state = stateCode(tail, states, abbreviations);
    if (state !== null) return { city: tidy(head), state };
  }
  return { city: whole, state: null };
}

/**
 * The ways to read a text as a town and the beginning of a state ("dayton, o", "st. louis m"):
 * rows of {city, states}; none where a state is named whole or not at all.
 * @type {(text: string, states: States, abbreviations: Abbreviations) => { city: string; states: string[] }[]}
 */
export function halfTyped(text, states, abbreviations) {
  const comma = text.lastIndexOf(",");
  const ways = comma >= 0 ? [[text.slice(0, comma), text.slice(comma + 1)]] : cuts(tidy(text));
  return ways
    .map(([city, tail]) => ({ city: tidy(city), states: statesFrom(tail, states, abbreviations) }))
    .filter(({ city, states: found }) => city !== "" && found.length > 0);
}

/** @type {(text: string, states: States, abbreviations: Abbreviations) => string[]} */
function statesFrom(text, states, abbreviations) {
  const wanted = key(text, abbreviations);
  if (wanted === "") return [];
  return states
    .filter(([code, name]) =>
      [code.toLowerCase(), key(name, abbreviations)].some((one) => one.startsWith(wanted)),
    )
    .map(([code]) => code);
}

/** A text cut before its last three words, two, one.
 *  @type {(text: string) => [head: string, tail: string][]} */
function cuts(text) {
  const words = text.split(" ");
  return [3, 2, 1]
    .filter((count) => words.length > count)
    .map((count) => [words.slice(0, -count).join(" "), words.slice(-count).join(" ")]);
}

/** @type {(words: string[]) => string[]} */
function joined(words) {
  const result = [];
  for (const word of words) {
    if (/^(mc)+$/.test(result.at(-1) ?? "")) result[result.length - 1] += word;
    else result.push(word);
  }
  return result;
}

/** @type {(word: string, at: number, count: number, abbreviations: Abbreviations) => string} */
function long(word, at, count, abbreviations) {
  if (LEADING.has(word) && (at > 0 || count === 1)) return word;
  if ((word === "st" || word === "ste") && at === count - 1) return word;
  return Object.hasOwn(abbreviations, word) ? abbreviations[word] : word;
}

/** @type {(text: string) => string} */
function tidy(text) {
  return text.replace(/\s+/g, " ").replace(/^[ ,]+|[ ,]+$/g, "");
}
