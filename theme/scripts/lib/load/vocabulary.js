import { adopt } from "../match/rules.js";

/**
 * What the page embeds (site_generator/finder/embedded.py writes it), made ready for lookups:
 * `terms` maps a list of codes to a Map of code to [code, label, explanation, short label]; `codes` maps
 * each facet to its codes; `facts` says what can be shown of a program and `questions` what can be asked, in order. The rules are taken over.
 * @param {Vocabulary} embedded
 */
export function readVocabulary({ terms, facets, facts, questions, rules }) {
  adopt(rules);
  const maps = Object.entries(terms).map(([key, rows]) => [key, new Map(rows.map((row) => [row[0], row]))]);
  return {
    terms: /** @type {Terms} */ (Object.fromEntries(maps)),
    facets,
    codes: Object.fromEntries(facets.map((facet) => [facet, terms[facet].map(([code]) => code)])),
    states: /** @type {States} */ (terms.state.map(([code, name]) => [code, name])),
    facts,
    questions,
  };
}
