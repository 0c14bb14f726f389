/**
 * The facts of one program in words, for cards, the comparison and the handout.
 *
 * Which facts there are, in which order and where, is in `context.facts`, made from the catalogue's
 * model: {key, kind, terms, unit, parts, list, column, own, checked, asks, on}. A kind that is "told" has a
 * rule of its own in TOLD.
 *
 * `listing(saved, context)` gives {id, name, organization, city, state, phone, tracks, room,
 * sample, facts}: `facts` maps each key to a list of texts, and leaves out what is not
 * stated. `partial` holds the keys of lists that name some of what holds, and `ages` says of facts
 * that are checked together when that was: {keys, text}, the keys of those that are stated.
 */
import { OPEN, denied } from "../match/match.js";
import { ageOf, careText, hoursText, isOld, roomText } from "./phrases.js";
import { details } from "../load/columns.js";
import { days, timeSpan } from "./formats.js";

/**
 * @typedef {{ program: Program; data: Details; detail: Detail; fact: FactKind }} Stated
 * @typedef {Pick<Context, "words" | "terms">} Speech
 * @typedef {Speech & Pick<Context, "facts">} Told
 */

/** Facts that are told by a rule of their own.
 *  @type {Record<string, (stated: Stated, context: Speech) => string[]>} */
const TOLD = {
  phone: phoneTexts,
  intake: intakeTexts,
  focus: ({ program }, { words }) => [careText(program.facts, words)].filter(Boolean),
  hours: ({ data }, { words }) => [hoursText(data.hours, words)].filter(Boolean),
  times: ({ data, detail }, context) => trackTexts(data.tracks, detail, context),
  price: priceTexts,
  room: ({ data }, { words }) => [roomText(data.capacity, words)].filter(Boolean),
  not_offered: ({ program, fact }, { terms }) =>
    Object.keys(terms)
      .filter((key) => (fact.parts ?? []).includes(denied(key)))
      .flatMap((key) => labels(program.facts[denied(key)] ?? [], terms[key])),
  other_levels: levelTexts,
  address: addressTexts,
  checked: ({ data }, { words }) => {
    const age = data.checked === undefined ? null : ageOf(data.checked, words.language);
    return age === null ? [] : [age];
  },
};

/** The keys of the facts that are shown in a view, in order.
 *  @type {(view: string, context: Pick<Context, "facts">) => string[]} */
export function factsOn(view, { facts }) {
  return facts.filter(({ on }) => on.includes(view)).map(({ key }) => key);
}

/** Whether a fact names things of which one program has some and another others.
 *  @type {(key: string, context: Pick<Context, "facts">) => boolean} */
export function isList(key, { facts }) {
  return facts.some((fact) => fact.key === key && fact.list === true);
}

/** What a fact is called.
 *  @type {(key: string, context: Pick<Context, "words">) => string} */
export function labelOf(key, { words }) {
  return words.say(`field.${key}.label`);
}

/** @type {(saved: { id: string; program: Program; detail: Detail }, context: Told) => Listing} */
export function listing({ id, program, detail }, context) {
  const data = details(program);
  const said = context.facts
    .map((fact) => /** @type {const} */ ([fact.key, textsOf({ program, data, detail, fact }, context)]))
    .filter(([, texts]) => texts.length > 0);
  /** @type {Record<string, string[]>} */
  const facts = Object.fromEntries(said);
  const open = context.facts.filter(({ key, column }) => column && program.facts[key]?.includes(OPEN));
  return {
    id,
    name: data.name,
    organization: data.organization ?? "",
    city: data.city,
    state: data.state,
    sample: data.sample,
    phone: detail.intake_phone ?? detail.phone ?? "",
    tracks: trackTexts(data.tracks, detail, context),
    room: data.capacity === undefined || isOld(data.capacity[1]) ? "" : data.capacity[0],
    facts,
    partial: new Set([...open.map(({ key }) => key), ...(detail.incomplete ?? [])]),
    ages: agesOf(detail.checked ?? {}, facts, context),
  };
}

/** The texts of one fact; nothing where it is not stated.
 *  @type {(stated: Stated, context: Speech) => string[]} */
function textsOf(source, context) {
  const { program, detail, fact } = source;
  if (fact.key in TOLD) return TOLD[fact.key](source, context);
  const value = /** @type {string[] | Span | number | boolean | string | undefined} */ (
    fact.column ? program.facts[fact.key] : detail[fact.key]
  );
  if (value === undefined) return [];
  const { words, terms } = context;
  if (fact.kind === "flag") return [words.say(`field.${fact.key}.${value ? "yes" : "no"}`)];
  if (fact.unit) return [amountText(/** @type {Span | number} */ (value), fact.unit, words)];
  const texts = /** @type {string[]} */ (Array.isArray(value) ? value : [value]);
  return fact.terms ? labels(texts, terms[fact.terms]) : texts;
}

/** The texts of a fact, with a last one where the list is not whole; null for not stated.
 *  @type {(program: Pick<Listing, "facts" | "partial">, key: string, context: Pick<Context, "words">) => string[] | null} */
export function linesOf({ facts, partial }, key, { words }) {
  const texts = facts[key];
  if (texts === undefined) return null;
  return partial.has(key) ? [...texts, words.say("list.incomplete")] : texts;
}

/**
 * How programs stand to one another in a fact: "same", "differ", "some" say all of it, or "silent";
 * "own" for what belongs to one program and cannot be compared.
 * @type {(listings: Pick<Listing, "facts" | "partial" | "room">[], fact: FactKind) => string}
 */
export function comparison(listings, { key, own }) {
  if (own) return "own";
  const stated = listings.filter(({ facts }) => facts[key] !== undefined);
  if (stated.length === 0) return "silent";
  /** @type {(program: Pick<Listing, "facts" | "room">) => string} */
  const says = ({ facts, room }) => (key === "room" ? room : [...(facts[key] ?? [])].sort().join("\n"));
  const texts = new Set(stated.map(says));
  if (texts.size > 1) return "differ";
  const isWhole = stated.length === listings.length && stated.every(({ partial }) => !partial.has(key));
  return isWhole ? "same" : "some";
}

/** Three questions that a call should answer, those about what is not stated first.
 *  @type {(program: Pick<Listing, "facts" | "room">, context: Pick<Context, "facts" | "questions">) => string[]} */
export function questionsFor({ facts, room }, context) {
  const silent = context.facts.filter(({ key, asks }) => asks && facts[key] === undefined);
  const asked = new Set(silent.map(({ asks }) => asks));
  if (room === "") asked.add("room");
  if (room === "waitlist" || room === "full") asked.add("wait");
  const order = context.questions.filter((key) => asked.has(key));
  return [...new Set([...order, "room", "insurance", "missed"])].slice(0, 3);
}

/** @type {(known: Record<string, number>, facts: Facts, context: Told) => Listing["ages"]} */
function agesOf(known, facts, context) {
  const { words } = context;
  return Object.entries(known).flatMap(([group, day]) => {
    const age = ageOf(day, words.language);
    const keys = context.facts.filter(({ checked }) => checked === group).map(({ key }) => key);
    const stated = keys.filter((key) => facts[key] !== undefined);
    if (age === null || stated.length === 0) return [];
    return [{ keys: stated, text: words.say("list.checked", { age }) }];
  });
}

/** @type {(codes: string[], terms: Terms[string]) => string[]} */
function labels(codes, terms) {
  return codes.filter((code) => code !== OPEN).map((code) => terms.get(code)[1]);
}

/** @type {(value: Span | number, unit: string, words: Words) => string} */
function amountText(value, unit, words) {
  /** @type {Span} */
  const span = Array.isArray(value) ? value : [value, value];
  return words.say(`list.value.${unit}`, { count: span[1], [unit]: spanText(span, words) });
}

/** @type {(stated: Stated, context: Speech) => string[]} */
function phoneTexts({ detail: { phone, intake_phone: intake } }, { words }) {
  if (intake === undefined) return phone === undefined ? [] : [phone];
  const texts = [words.say("list.value.intake_phone", { phone: intake })];
  return phone === undefined ? texts : [...texts, words.say("list.value.front_phone", { phone })];
}

/** How someone gets in: for themselves, or through whom.
 *  @type {(stated: Stated, context: Speech) => string[]} */
function intakeTexts({ detail }, { words, terms }) {
  const { self_referral: self, who_may_refer: who } = detail;
  const texts = [];
  if (self !== undefined) texts.push(words.say(`field.self_referral.${self ? "yes" : "no"}`));
  if (who !== undefined) {
    const named = labels(who, terms.referrer).join(words.say("list.separator"));
    texts.push(words.say("list.value.refer", { who: named }));
  }
  return texts;
}

/** @type {(tracks: Track[] | undefined, detail: Detail, context: Speech) => string[]} */
function trackTexts(tracks, detail, context) {
  const { words } = context;
  return (tracks ?? []).map(([numbers, starts, ends], number) => {
    const times = words.say("track", {
      days: days(numbers, context),
      time: timeSpan(starts, ends, words),
    });
    const name = detail.tracks?.[number];
    return name ? words.say("list.value.track", { name, times }) : times;
  });
}

/** @type {(stated: Stated, context: Speech) => string[]} */
function priceTexts({ detail: { price, consultation } }, { words }) {
  const texts = [];
  if (price !== undefined) {
    const [amount, per] = price;
    texts.push(words.say(`list.price.${per}`, { amount: words.numbers.format(amount) }));
  }
  if (consultation) texts.push(words.say("list.value.consultation"));
  return texts;
}

/** Levels above and below at the same organization, each with where.
 *  @type {(stated: Stated, context: Speech) => string[]} */
function levelTexts({ program, detail }, { words, terms }) {
  const order = [...terms.level.keys()];
  const own = (program.facts.level ?? []).filter((code) => code !== OPEN).map((code) => order.indexOf(code));
  return Object.entries(detail.other_levels ?? {}).map(([level, [, name, city]]) => {
    const isUp = order.indexOf(level) > Math.min(...own);
    return words.say("list.value.step", {
      direction: words.say(isUp ? "list.value.up" : "list.value.down"),
      level: terms.level.get(level)[1],
      name,
      city,
    });
  });
}

/** @type {(stated: Stated, context: Speech) => string[]} */
function addressTexts({ data: { city, state, withheld }, detail: { street, zip } }, { words }) {
  const town = zip
    ? words.say("list.value.city_zip", { city, state, zip })
    : words.say("town", { name: city, state });
  if (withheld) return [town, words.say("withheld")];
  return street ? [street, town] : [town];
}

/** @type {(span: Span, words: Words) => string} */
function spanText([least, most], words) {
  return least === most ? words.number(most) : words.say("list.value.span", { least, most });
}
