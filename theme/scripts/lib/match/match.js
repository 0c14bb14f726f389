/**
 * Whether a program fits what someone chose: "yes", "no", or "unknown" (it does not say).
 *
 * Facts and choices map a facet to a list of codes. A facet missing from the facts is not stated; a
 * list that holds OPEN names some of what holds and says nothing of the rest, but for the codes
 * that are under denied(facet).
 * Values of one facet are alternatives, facets add up. The tests have the same rules
 * in Python (tests/support/rules/match.py); tests/cases/matching.yaml holds both to them.
 */

export const OPEN = "*";

/** The key of the facts under which the codes stand that a program says it does not offer.
 *  @type {(facet: string) => string} */
export function denied(facet) {
  return `no_${facet}`;
}

/**
 * A function that gives the verdict on a program's facts over all facets: one "no" decides, then one
 * "unknown", else "yes".
 * @type {(choices: Choices) => (facts: Facts) => Verdict}
 */
export function matcher(choices) {
  const asked = askedOf(choices);
  return (facts) => {
    /** @type {Verdict} */
    let verdict = "yes";
    for (const [facet, no, wanted] of asked) {
      const said = says(facts[facet], facts[no], wanted);
      if (said === "no") return "no";
      if (said === "unknown") verdict = "unknown";
    }
    return verdict;
  };
}

/** The choices of those facets in which something is chosen: the others need not be looked at.
 *  @type {(choices: Choices) => Choices} */
export function chosenOf(choices) {
  return Object.fromEntries(Object.entries(choices).filter(([, wanted]) => wanted.length > 0));
}

/** The same as rows, each with the key of what programs deny.
 *  @type {(choices: Choices) => [facet: string, no: string, wanted: string[]][]} */
function askedOf(choices) {
  return Object.entries(chosenOf(choices)).map(([facet, wanted]) => [facet, denied(facet), wanted]);
}

/** The verdict of one facet.
 *  @type {(stated: string[] | undefined, refused: string[] | undefined, wanted: string[]) => Verdict} */
function says(stated, refused, wanted) {
  if (wanted.length === 0) return "yes";
  if (stated !== undefined) {
    for (const code of wanted) if (stated.includes(code)) return "yes";
  }
  if (stated !== undefined && !stated.includes(OPEN)) return "no";
  return refused !== undefined && wanted.every((code) => refused.includes(code)) ? "no" : "unknown";
}

/** The chosen facets about which a program says nothing, in the order of the choices.
 *  @type {(facts: Facts, choices: Choices) => string[]} */
export function unstated(facts, choices) {
  return Object.keys(choices).filter(
    (facet) => says(facts[facet], facts[denied(facet)], choices[facet]) === "unknown",
  );
}

/**
 * For each value of each facet: how many programs surely fit if it alone were chosen there,
 * while the choices in all other facets hold. Values that no program states are left out.
 * @type {(programs: Facts[], choices: Choices, facets: string[]) => Counts}
 */
export function counts(programs, choices, facets) {
  /** @type {Counts} */
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
 * saying no: {open, codes, refused}. A code can that some program has, or that not all of those deny
 * that do not say all: `open` is how many these are, `refused` how many of them deny each code.
 * @type {(programs: Facts[], choices: Choices, facets: string[]) => Record<string, Possible>}
 */
export function possible(programs, choices, facets) {
  /** @type {() => Possible} */
  const nothing = () => ({ open: 0, codes: new Set(), refused: {} });
  const result = Object.fromEntries(facets.map((facet) => [facet, nothing()]));
  const keys = Object.fromEntries(facets.map((facet) => [facet, denied(facet)]));
  const chosen = askedOf(choices);
  for (const facts of programs) {
    const against = chosen.filter(([facet, no, wanted]) => says(facts[facet], facts[no], wanted) === "no");
    if (against.length > 1) continue;
    for (const facet of against.length === 1 ? [against[0][0]] : facets) {
      const [stated, could] = [facts[facet], result[facet]];
      if (could === undefined) continue;
      for (const code of stated ?? []) could.codes.add(code);
      if (stated !== undefined && !stated.includes(OPEN)) continue;
      could.open += 1;
      for (const code of facts[keys[facet]] ?? []) could.refused[code] = (could.refused[code] ?? 0) + 1;
    }
  }
  return result;
}

/** Whether a value of a facet could be chosen, by what `possible` says of the facet.
 *  @type {(facet: Possible, code: string) => boolean} */
export function couldBe({ open, codes, refused }, code) {
  return codes.has(code) || open > (refused[code] ?? 0);
}

/** The facets whose choice a program does not surely meet; two are enough to know.
 *  @type {(facts: Facts, choices: Choices) => string[]} */
function failingFacets(facts, choices) {
  const failing = [];
  for (const [facet, wanted] of Object.entries(choices)) {
    if (says(facts[facet], facts[denied(facet)], wanted) !== "yes") failing.push(facet);
    if (failing.length > 1) break;
  }
  return failing;
}

/**
 * Nearest first; ids decide between equal distances, by their code points. Distances that agree to
 * 1e-6 mile (2 mm) are equal.
 * @type {(one: Program, other: Program) => number}
 */
export function byDistance(one, other) {
  const gap = one.miles - other.miles;
  if (Math.abs(gap) > 2e-6) return gap;
  const steps = Math.round(one.miles * 1e6) - Math.round(other.miles * 1e6);
  if (steps !== 0) return steps;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
