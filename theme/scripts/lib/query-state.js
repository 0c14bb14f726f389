/**
 * The state of the finder as the part of the address after "#", which no server ever sees.
 *
 * #near=45202&within=25&level=iop&payment=medicaid&payment=medicare&name=river
 *
 * Whatever cannot be read is left out; reading never throws.
 */

export const RADII = ["10", "25", "50", "100", "state"];
export const USUAL_RADIUS = "25";
const LONGEST = 120;

/** A state without a search: {near, within, name, choices: {facet: [codes]}}. */
export function emptyState(facets) {
  return {
    near: "",
    within: USUAL_RADIUS,
    name: "",
    choices: Object.fromEntries(facets.map((facet) => [facet, []])),
  };
}

/** Reads a fragment; `known` maps each facet to the codes that exist. */
export function readFragment(fragment, known) {
  const state = emptyState(Object.keys(known));
  for (const [key, value] of pairs(fragment)) {
    if (key === "near" || key === "name") state[key] = cleaned(value);
    else if (key === "within") state.within = RADII.includes(value) ? value : USUAL_RADIUS;
    else if (Object.hasOwn(known, key) && known[key].includes(value)) {
      if (!state.choices[key].includes(value)) state.choices[key].push(value);
    }
  }
  for (const facet of Object.keys(known)) {
    state.choices[facet].sort((a, b) => known[facet].indexOf(a) - known[facet].indexOf(b));
  }
  return state;
}

/** The fragment of a state, without "#"; an empty search has none. */
export function writeFragment(state) {
  const parts = [];
  if (state.near) {
    parts.push(["near", state.near], ["within", state.within]);
  }
  for (const [facet, codes] of Object.entries(state.choices)) {
    for (const code of codes) parts.push([facet, code]);
  }
  if (state.name) parts.push(["name", state.name]);
  return parts.map(([key, value]) => `${key}=${written(value)}`).join("&");
}

/**
 * Text without control characters and needless space, cut where nobody would have typed on, never
 * inside a character: half of one cannot stand in an address.
 */
export function cleaned(text) {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[\s\p{Cs}]+$/u, "");
}

function written(value) {
  return encodeURIComponent(value).replace(/%20/g, "+").replace(/%2C/g, ",");
}

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
