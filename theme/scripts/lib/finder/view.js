/** What a search shows, from what was loaded and what someone chose. No page, no network. */

import { folded } from "../text/fold.js";
import { meant } from "../match/insurers.js";
import { OPEN, chosenOf, counts, matcher, possible, unstated } from "../match/match.js";
import { INSURER } from "./query-state.js";
import { searchText, tracksAreWhole, tracksOf } from "../load/columns.js";
import { freeOf, weekFact } from "../match/week.js";

/**
 * {fit, mayFit, virtual, unplaced, counts, possible, insurers, silent, choices, factsOf}: the
 * programs of each group in order, in `virtual` and `unplaced` those that surely fit before
 * those that may (which `query.sure` leaves out), counts by facet and value among `programs`, what
 * could be chosen among all, what each typed insurer means {text, names, count}, and the facets
 * about which programs of `mayFit` say nothing, with "some" where only some of them are silent.
 * `choices` and `factsOf` are what the matcher compared.
 * `tables` are the manifest's {abbreviations, insurers}.
 * @type {(found: Pick<Around, "programs" | "virtual" | "unplaced">, query: Query, tables: Tables) => View}
 */
export function viewOf({ programs, virtual, unplaced }, query, tables) {
  const named = byName(query.name, tables.abbreviations);
  const near = programs.filter(named);
  const typed = typedInsurers(query, [programs, virtual, unplaced], tables.insurers);
  const choices = choicesOf(query, typed);
  const factsOf = factsFor(query);
  const matches = matcher(choices);
  /** @type {(program: Program) => Verdict} */
  const verdict = (program) => matches(factsOf(program));
  const { yes: fit, unknown: mayFit } = byVerdict(near, verdict);
  /** @type {(others: Program[]) => Program[]} */
  const sureFirst = (others) => {
    const { yes, unknown } = byVerdict(others.filter(named), verdict);
    return query.sure ? yes : [...yes, ...unknown];
  };
  const elsewhere = sureFirst(virtual);
  const ids = new Set(elsewhere.length > 0 ? programs.map((program) => program.id) : []);
  /** @type {View["counts"] | undefined} */
  let counted;
  /** @type {View["possible"] | undefined} */
  let could;
  /** @type {View["silent"] | undefined} */
  let silent;
  return {
    choices,
    factsOf,
    fit,
    mayFit,
    virtual: elsewhere.filter((program) => !ids.has(program.id)),
    unplaced: sureFirst(unplaced),
    get counts() {
      return (counted ??= counts(near.map(factsOf), choices, Object.keys(choices)));
    },
    get possible() {
      const everybody = [...near, ...[virtual, unplaced].flat().filter(named)];
      return (could ??= possible(everybody.map(factsOf), choices, Object.keys(choices)));
    },
    get insurers() {
      return typed.map((asked) => {
        const alone = matcher({ ...choices, [INSURER]: wantedOf(asked) });
        return { ...asked, count: near.filter((one) => alone(factsOf(one)) === "yes").length };
      });
    },
    get silent() {
      return (silent ??= silentFacets(mayFit.map(factsOf), choices));
    },
  };
}

/**
 * What each choice costs: for each chosen value, for the week and for the name, how many programs
 * would fit without it, most first: {facet, code, count}; facet is "week" or "name" for those two.
 * @type {(found: Pick<Around, "programs">, query: Query, tables: Tables) => { facet: string; code: string; count: number }[]}
 */
export function gains({ programs }, query, tables) {
  /** @type {(changed: Partial<Query>) => number} */
  const count = (changed) => {
    const { fit } = viewOf({ programs, virtual: [], unplaced: [] }, { ...query, ...changed }, tables);
    return fit.length;
  };
  const offers = Object.entries(query.choices).flatMap(([facet, codes]) =>
    codes.map((code) => ({
      facet,
      code,
      count: count({
        choices: { ...query.choices, [facet]: codes.filter((other) => other !== code) },
      }),
    })),
  );
  if (hasWeek(query)) offers.push({ facet: "week", code: "", count: count({ week: {} }) });
  if (query.name !== "") offers.push({ facet: "name", code: query.name, count: count({ name: "" }) });
  return offers.filter((offer) => offer.count > 0).sort((one, other) => other.count - one.count);
}

/**
 * The levels of care next to the chosen ones in `order`: {code, beside, count}, how many programs
 * would fit at that level instead. Nothing where no level is chosen.
 * @type {(found: Pick<Around, "programs">, query: Query, tables: Tables, order: string[]) => Beside[]}
 */
export function neighbours({ programs }, query, tables, order) {
  const { level } = query.choices;
  return order
    .filter((code) => !level.includes(code))
    .map((code) => ({ code, beside: level.find((one) => isNext(order, one, code)) }))
    .filter(({ beside }) => beside !== undefined)
    .map(({ code, beside }) => {
      const choices = { ...query.choices, level: [code] };
      const near = { programs, virtual: [], unplaced: [] };
      return { code, beside, count: viewOf(near, { ...query, choices }, tables).fit.length };
    });
}

/** Whether anything but the place is chosen.
 *  @type {(query: Query) => boolean} */
export function isFiltered(query) {
  const { name, choices } = query;
  return name !== "" || hasWeek(query) || Object.values(choices).some((codes) => codes.length > 0);
}

/** Whether one thing alone is chosen.
 *  @type {(query: Query) => boolean} */
export function isOnly({ name, choices, week }) {
  const values = Object.values(choices).flat().length;
  return values + Number(name !== "") + Number(hasWeek({ week })) === 1;
}

/** The insurers' names among programs, with the number of programs that state each.
 *  @type {(programs: Program[]) => Map<string, number>} */
export function insurersIn(programs) {
  const count = new Map();
  for (const { facts } of programs) {
    for (const name of facts[INSURER] ?? []) {
      if (name !== OPEN) count.set(name, (count.get(name) ?? 0) + 1);
    }
  }
  return count;
}

/** @type {(programs: Program[], verdict: (program: Program) => Verdict) => Record<Verdict, Program[]>} */
function byVerdict(programs, verdict) {
  /** @type {Record<Verdict, Program[]>} */
  const groups = { yes: [], no: [], unknown: [] };
  for (const program of programs) groups[verdict(program)].push(program);
  return groups;
}

/** @type {(order: string[], one: string, other: string) => boolean} */
function isNext(order, one, other) {
  return Math.abs(order.indexOf(one) - order.indexOf(other)) === 1;
}

/** @type {(query: Pick<Query, "week">) => boolean} */
function hasWeek({ week }) {
  return Object.keys(week).length > 0;
}

/** What someone typed or picked as an insurer: {text, names}, the names that it may mean.
 *  @type {(query: Query, groups: Program[][], tables: InsurerTables) => Asked[]} */
function typedInsurers(query, groups, tables) {
  const typed = query.choices[INSURER];
  if (typed.length === 0) return [];
  const names = [...insurersIn(groups.flat()).keys()];
  return typed.map((text) => ({ text, names: meant(text, names, tables) }));
}

/** A name that no one states is still asked for: it fits where it may be among those not named.
 *  @type {(asked: Asked) => string[]} */
function wantedOf({ text, names }) {
  return [text, ...names];
}

/** What the matcher is asked: a typed insurer stands for all names that it may mean.
 *  @type {(query: Query, typed: Asked[]) => Choices} */
function choicesOf(query, typed) {
  /** @type {Choices} */
  const choices = { ...query.choices, [INSURER]: typed.flatMap(wantedOf) };
  if (hasWeek(query)) choices.week = ["fits"];
  return choices;
}

/** The week that was asked for last: other filters change while it stays.
 *  @type {{ told: string; factsOf: FactsOf }} */
let lastWeek = { told: "", factsOf: (program) => program.facts };

/** Gives a program's facts, with the answer to the visitor's own week.
 *  @type {(query: Query) => FactsOf} */
function factsFor(query) {
  if (!hasWeek(query)) return (program) => program.facts;
  const told = JSON.stringify(query.week);
  if (lastWeek.told !== told) lastWeek = { told, factsOf: factsInWeek(freeOf(query.week)) };
  return lastWeek.factsOf;
}

/** @type {(free: Free) => FactsOf} */
function factsInWeek(free) {
  const [whole, open] = [new Map(), new Map()]; // timetables are shared by the programs of a file
  const known = new WeakMap();
  /** @type {(program: Program) => string[] | undefined} */
  const weekOf = (program) => {
    const tracks = tracksOf(program);
    const areWhole = tracksAreWhole(program);
    const weeks = areWhole ? whole : open;
    if (!weeks.has(tracks)) weeks.set(tracks, weekFact(tracks, free, areWhole));
    return weeks.get(tracks);
  };
  return (program) => {
    if (!known.has(program)) {
      const week = weekOf(program);
      known.set(program, week === undefined ? program.facts : { ...program.facts, week });
    }
    return known.get(program);
  };
}

/** A test of programs: every word someone typed begins a word of name, organization or city.
 *  @type {(text: string, abbreviations: Abbreviations) => (program: Program) => boolean} */
function byName(text, abbreviations) {
  const wanted = folded(text, abbreviations).split(" ").filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (program) => {
    /** @type {string[]} */
    const cache = (program.shard.folded ??= []);
    cache[program.row] ??= ` ${folded(searchText(program), abbreviations)}`;
    return wanted.every((word) => cache[program.row].includes(` ${word}`));
  };
}

/** @type {(told: Facts[], choices: Choices) => View["silent"]} */
function silentFacets(told, choices) {
  const chosen = chosenOf(choices);
  const silent = new Map(Object.keys(chosen).map((facet) => [facet, 0]));
  for (const facts of told) {
    for (const facet of unstated(facts, chosen)) silent.set(facet, (silent.get(facet) ?? 0) + 1);
  }
  /** @type {(facet: string) => number} */
  const times = (facet) => silent.get(facet) ?? 0;
  const facets = [...silent.keys()].filter((facet) => times(facet) > 0);
  return { facets, some: facets.some((facet) => times(facet) < told.length) };
}
