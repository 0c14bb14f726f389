/** What a search shows, from what was loaded and what somebody chose. No page, no network. */

import { folded } from "./fold.js";
import { counts, match, unstated } from "./match.js";
import { searchText } from "./shards.js";

/**
 * {fit, mayFit, virtual, unplaced, counts, silent}: the programs of each group in their order,
 * counts by facet and value among `programs`, and the facets about which programs of `mayFit`
 * say nothing, with "some" where only some of them are silent.
 */
export function viewOf({ programs, virtual, unplaced }, query, abbreviations) {
  const named = byName(query.name, abbreviations);
  const near = programs.filter(named);
  const fits = (program) => match(program.facts, query.choices) === "yes";
  const ids = new Set(virtual.length > 0 ? programs.map((program) => program.id) : []);
  const mayFit = near.filter((program) => match(program.facts, query.choices) === "unknown");
  let counted;
  return {
    fit: near.filter(fits),
    mayFit,
    virtual: virtual.filter((program) => !ids.has(program.id) && named(program) && fits(program)),
    unplaced: unplaced.filter((program) => named(program) && fits(program)),
    get counts() {
      const facts = near.map((program) => program.facts);
      return (counted ??= counts(facts, query.choices, Object.keys(query.choices)));
    },
    silent: silentFacets(mayFit, query.choices),
  };
}

/** For each chosen value: how many more would fit if it were not chosen. */
export function gains({ programs }, query, abbreviations) {
  const named = programs.filter(byName(query.name, abbreviations));
  const without = (facet, code) => {
    const left = query.choices[facet].filter((other) => other !== code);
    const choices = { ...query.choices, [facet]: left };
    return named.filter(({ facts }) => match(facts, choices) === "yes").length;
  };
  return Object.entries(query.choices)
    .flatMap(([facet, codes]) => codes.map((code) => ({ facet, code, count: without(facet, code) })))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** Whether anything but the place is chosen. */
export function isFiltered({ name, choices }) {
  return name !== "" || Object.values(choices).some((codes) => codes.length > 0);
}

/** A test of programs: every word somebody typed begins a word of name, organization or city. */
function byName(text, abbreviations) {
  const wanted = folded(text, abbreviations).split(" ").filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (program) => {
    const cache = (program.shard.folded ??= []);
    cache[program.row] ??= ` ${folded(searchText(program), abbreviations)}`;
    return wanted.every((word) => cache[program.row].includes(` ${word}`));
  };
}

function silentFacets(programs, choices) {
  const lists = programs.map(({ facts }) => unstated(facts, choices));
  const facets = Object.keys(choices).filter((facet) => lists.some((list) => list.includes(facet)));
  const all = facets.every((facet) => lists.every((list) => list.includes(facet)));
  return { facets, some: !all };
}
