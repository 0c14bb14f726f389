/**
 * The state of the finder as the part of the address after "#", which no server ever sees.
 *
 * #near=45202&within=25&level=iop&payment=medicaid&payment=medicare&insurer=Aetna&week=mon-e&sure=1
 *
 * Whatever cannot be read is left out; reading never throws.
 */

import { readWeek, writeWeek } from "../match/week.js";

export const RADII = ["10", "20", "25", "50", "100", "state"];
export const USUAL_RADIUS = "25";
const LONGEST = 120;

/** The filter whose values are names, typed or picked. */
export const INSURER = "insurer";
export const MOST_NAMES = 10;

/**
 * A state without a search: {near, here, within, name, choices, week, sure, view}. `choices` has a list
 * of codes for each facet, and one of names for insurers; `week` says when someone is free (see
 * week.js); `here` is the place that the browser told, of which nothing is ever written; `sure` hides what only may fit; `view` is "" or "referrer".
 * @type {(facets: string[]) => Query}
 */
export function emptyState(facets) {
  return {
    near: "",
    here: null,
    within: USUAL_RADIUS,
    name: "",
    choices: Object.fromEntries([...facets, INSURER].map((facet) => [facet, []])),
    week: {},
    sure: false,
    view: "",
  };
}

/** Reads a fragment; `known` maps each facet to the codes that exist.
 *  @type {(fragment: string, known: Codes) => Query} */
export function readFragment(fragment, known) {
  const state = emptyState(Object.keys(known));
  for (const [key, value] of pairs(fragment)) {
    if (key === "near" || key === "name") state[key] = cleaned(value);
    else if (key === "within") state.within = RADII.includes(value) ? value : USUAL_RADIUS;
    else if (key === "week") state.week = readWeek(value);
    else if (key === "sure") state.sure = value === "1";
    else if (key === "view") state.view = value === "referrer" ? value : "";
    else if (key === INSURER) addName(state.choices[INSURER], cleaned(value));
    else if (Object.hasOwn(known, key) && known[key].includes(value)) {
      if (!state.choices[key].includes(value)) state.choices[key].push(value);
    }
  }
  for (const facet of Object.keys(known)) {
    state.choices[facet].sort((a, b) => known[facet].indexOf(a) - known[facet].indexOf(b));
  }
  return state;
}

/** The fragment of a state, without "#"; an empty search has none.
 *  @type {(state: Query) => string} */
export function writeFragment(state) {
  const parts = [];
  if (state.near) {
    parts.push(["near", state.near], ["within", state.within]);
  } else if (state.here !== null) parts.push(["within", state.within]);
  for (const [facet, codes] of Object.entries(state.choices)) {
    for (const code of codes) parts.push([facet, code]);
  }
  if (Object.keys(state.week).length > 0) parts.push(["week", writeWeek(state.week)]);
  if (state.name) parts.push(["name", state.name]);
  if (state.sure) parts.push(["sure", "1"]);
  if (state.view) parts.push(["view", state.view]);
  return parts.map(([key, value]) => `${key}=${written(value)}`).join("&");
}

/**
 * Text without control characters and needless space, cut where no one would have typed on, never
 * inside a character: half of one cannot be in an address.
 * @type {(text: string) => string}
 */
export function cleaned(text) {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[\s\p{Cs}]+$/u, "");
}

/** Whether two queries look around one place, equally far.
 *  @type {(one: Found["asked"], other: Found["asked"]) => boolean} */
export function isSamePlace(one, other) {
  return one.near === other.near && one.here === other.here && one.within === other.within;
}

/** @type {(names: string[], name: string) => void} */
function addName(names, name) {
  if (name !== "" && !names.includes(name) && names.length < MOST_NAMES) names.push(name);
}

/** @type {(value: string) => string} */
function written(value) {
  return encodeURIComponent(value).replace(/%20/g, "+").replace(/%2C/g, ",");
}

/** @type {(fragment: string) => Iterable<[key: string, value: string]>} */
function* pairs(fragment) {
  const text = fragment.replace(/^#/, "").slice(0, 20000);
  for (const part of text.split("&")) {
    const at = part.indexOf("=");
    if (at < 1) continue;
    try {
      yield [
        decodeURIComponent(part.slice(0, at)),
        decodeURIComponent(part.slice(at + 1).replace(/\+/g, " ")),
      ];
    } catch {
      // A broken percent sequence: this pair says nothing.
    }
  }
}
