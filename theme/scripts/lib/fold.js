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

/** Lower case without accents and punctuation, abbreviations written out, words apart. */
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

/** What all spellings of one place's name share. */
export function key(name, abbreviations) {
  return folded(name, abbreviations).replace(/ /g, "");
}

/** The two letters of a state written in full or short; `states` has rows of code and name. */
export function stateCode(text, states, abbreviations) {
  const wanted = key(text, abbreviations);
  const row = states.find(
    ([code, name]) => key(code, abbreviations) === wanted || key(name, abbreviations) === wanted,
  );
  return wanted === "" || row === undefined ? null : row[0];
}

/** What somebody typed: {zip} or {city, state}, state null where none is named. */
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
  const words = tidy(text).split(" ");
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue;
    const state = stateCode(words.slice(-count).join(" "), states, abbreviations);
    if (state !== null) return { city: tidy(words.slice(0, -count).join(" ")), state };
  }
  return { city: tidy(text), state: null };
}

function joined(words) {
  const result = [];
  for (const word of words) {
    if (/^(mc)+$/.test(result.at(-1) ?? "")) result[result.length - 1] += word;
    else result.push(word);
  }
  return result;
}

function long(word, at, count, abbreviations) {
  if (LEADING.has(word) && (at > 0 || count === 1)) return word;
  if ((word === "st" || word === "ste") && at === count - 1) return word;
  return Object.hasOwn(abbreviations, word) ? abbreviations[word] : word;
}

function tidy(text) {
  return text.replace(/\s+/g, " ").replace(/^[ ,]+|[ ,]+$/g, "");
}
