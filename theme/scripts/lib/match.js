/**
 * Whether a program fits what somebody chose: "yes", "no", or "unknown" (it does not say).
 *
 * Facts and choices map a facet to a list of codes. A facet missing from the facts is not stated; a
 * list that holds OPEN names some of what holds and says nothing of the rest.
 * Values of one facet are alternatives, facets add up. The same rules stand in Python
 * (site_generator/finder/match.py); tests/cases/matching.yaml holds both to them.
 */

export const OPEN = "*";

/**
 * A function that gives the verdict on a program's facts over all facets: one "no" decides, then one
 * "unknown", else "yes".
 */
export function matcher(choices) {
  const asked = Object.entries(chosenOf(choices));
  return (facts) => {
    let verdict = "yes";
    for (const [facet, wanted] of asked) {
      const said = says(facts[facet], wanted);
      if (said === "no") return "no";
      if (said === "unknown") verdict = "unknown";
    }
    return verdict;
  };
}

/** The choices of those facets in which something is chosen: the others need not be looked at. */
export function chosenOf(choices) {
  return Object.fromEntries(Object.entries(choices).filter(([, wanted]) => wanted.length > 0));
}

/** The verdict of one facet. */
function says(stated, wanted) {
  if (wanted.length === 0) return "yes";
  if (stated === undefined) return "unknown";
  for (const code of wanted) {
    if (stated.includes(code)) return "yes";
  }
  return stated.includes(OPEN) ? "unknown" : "no";
}

/** The chosen facets about which a program says nothing, in the order of the choices. */
export function unstated(facts, choices) {
  return Object.keys(choices).filter((facet) => says(facts[facet], choices[facet]) === "unknown");
}

/**
 * For each value of each facet: how many programs surely fit if it alone were chosen there,
 * while the choices in all other facets hold. Values that no program states are left out.
 */
export function counts(programs, choices, facets) {
  const result = Object.fromEntries(facets.map((facet) => [facet, {}]));
  const chosen = chosenOf(choices);
  for (const facts of programs) {
    const failing = failingFacets(facts, chosen);
    if (failing.length > 1) continue;
    for (const facet of failing.length === 1 ? failing : facets) {
      const table = result[facet];
      if (table === undefined) continue;
      for (const code of facts[facet] ?? []) {
        if (code !== OPEN) table[code] = (table[code] ?? 0) + 1;
      }
    }
  }
  return result;
}

/**
 * What could be chosen in each facet, while the choices in all others hold, without every program
 * saying no: {isOpen, codes}. Any value can where one that is left does not say all; else the codes.
 */
export function possible(programs, choices, facets) {
  const result = Object.fromEntries(facets.map((facet) => [facet, { isOpen: false, codes: new Set() }]));
  const chosen = Object.keys(chosenOf(choices));
  for (const facts of programs) {
    const against = chosen.filter((facet) => says(facts[facet], choices[facet]) === "no");
    if (against.length > 1) continue;
    for (const facet of against.length === 1 ? against : facets) {
      const [stated, could] = [facts[facet], result[facet]];
      if (could === undefined) continue;
      could.isOpen ||= stated === undefined || stated.includes(OPEN);
      for (const code of stated ?? []) could.codes.add(code);
    }
  }
  return result;
}

/** The facets whose choice a program does not surely meet; two are enough to know. */
function failingFacets(facts, choices) {
  const failing = [];
  for (const [facet, wanted] of Object.entries(choices)) {
    if (says(facts[facet], wanted) !== "yes") failing.push(facet);
    if (failing.length > 1) break;
  }
  return failing;
}

/**
 * Nearest first; ids decide between equal distances, by their code points. Distances that agree to
 * 1e-6 mile (2 mm) are equal.
 */
export function byDistance(one, other) {
  const gap = one.miles - other.miles;
  if (Math.abs(gap) > 2e-6) return gap;
  const steps = Math.round(one.miles * 1e6) - Math.round(other.miles * 1e6);
  if (steps !== 0) return steps;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
