/**
 * The facts of one program in words, for cards, the comparison and the hand-over sheet.
 *
 * `listing(saved, context)` gives {id, name, organization, city, state, phone, tracks, room,
 * sample, facts}: `facts` maps each key of FACTS to a list of texts, and leaves out what is not
 * stated. `partial` holds the keys of lists that name some of what holds, and `ages` says of facts
 * that are checked together when that was: {keys, text}, the keys of those that are stated.
 */
import { OPEN, denied } from "./match.js";
import { ageOf, careText, hoursText, isOld, roomText } from "./phrases.js";
import { details } from "./shards.js";
import { days, timeSpan } from "./writing.js";

/** All facts in the order in which they decide. */
// prettier-ignore
export const FACTS = [
  "phone", "intake", "level", "hours", "times", "length", "payment", "insurers", "price", "room",
  "age", "focus", "condition", "therapy", "not_offered", "population", "delivery", "group", "language",
  "accessibility", "accreditation", "documents", "excludes", "replies", "fax", "other_levels",
  "address", "checked",
];

/** Facts that are lists of one vocabulary, in the finder's own columns. */
// prettier-ignore
const CODED = [
  "level", "payment", "age", "condition", "therapy", "population", "delivery", "language",
  "accessibility", "accreditation",
];

/** Facets of which a program may say what it does not offer. */
const DENIABLE = ["condition", "therapy"];

/** Facts that name things of which one program has some and another others. */
export const LISTS = [...CODED, "not_offered", "insurers", "documents", "excludes"];

/** The facts of lists that are not columns of their own, by the names that the catalogue gives them. */
const IN_DETAIL = {
  "cost.insurers": "insurers",
  "schedule.tracks": "times",
  "referral.who_may_refer": "intake",
  "referral.documents": "documents",
  "referral.excludes": "excludes",
};

/** Facts that are checked together, by the catalogue's names of the groups; `checked` tells of contact. */
const CHECKED_TOGETHER = {
  services: ["level"],
  schedule: ["times", "hours", "length", "group"],
  cost: ["payment", "insurers", "price"],
  referral: ["intake", "documents", "excludes", "replies"],
};

/** Facts that say how to reach one program. */
const OWN = ["phone", "fax", "address", "checked"];

export function listing({ id, program, detail }, context) {
  const levels = (program.facts.level ?? []).filter((code) => code !== OPEN);
  const data = { ...details(program), levels };
  const coded = CODED.map((key) => [key, labels(program.facts[key], key, context)]);
  const facts = { ...Object.fromEntries(coded), ...written(data, detail, context) };
  facts.focus = [careText(program.facts, context.words)].filter(Boolean);
  facts.not_offered = DENIABLE.flatMap((key) => labels(program.facts[denied(key)], key, context) ?? []);
  const open = [...CODED, "focus"].filter((key) => program.facts[key]?.includes(OPEN));
  for (const name of detail.incomplete ?? []) if (name in IN_DETAIL) open.push(IN_DETAIL[name]);
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
    facts: Object.fromEntries(FACTS.filter((key) => facts[key]?.length > 0).map((key) => [key, facts[key]])),
    partial: new Set(open),
    ages: agesOf(detail.checked ?? {}, facts, context),
  };
}

/** The texts of a fact, with a last one where the list is not whole; null for not stated. */
export function linesOf({ facts, partial }, key, { words }) {
  if (facts[key] === undefined) return null;
  return partial.has(key) ? [...facts[key], words.say("list.incomplete")] : facts[key];
}

/**
 * How programs stand to one another in a fact: "same", "differ", "some" say all of it, or "silent";
 * "own" for what belongs to one program and cannot be compared.
 */
export function comparison(listings, key) {
  if (OWN.includes(key)) return "own";
  const stated = listings.filter(({ facts }) => facts[key] !== undefined);
  if (stated.length === 0) return "silent";
  const says = ({ facts, room }) => (key === "room" ? room : [...facts[key]].sort().join("\n"));
  const texts = new Set(stated.map(says));
  if (texts.size > 1) return "differ";
  const isWhole = stated.length === listings.length && stated.every(({ partial }) => !partial.has(key));
  return isWhole ? "same" : "some";
}

/** Three questions that a call should answer, those about what is not stated first. */
export function questionsFor({ facts, room }) {
  const asked = [
    [room === "", "room"],
    [room === "waitlist" || room === "full", "wait"],
    [facts.times === undefined, "times"],
    [facts.payment === undefined || facts.insurers === undefined, "insurance"],
    [facts.intake === undefined, "intake"],
    [facts.documents === undefined, "documents"],
    [facts.length === undefined, "length"],
    [true, "room"],
    [true, "insurance"],
    [true, "missed"],
  ];
  return [...new Set(asked.filter(([holds]) => holds).map(([, key]) => key))].slice(0, 3);
}

function written(data, detail, context) {
  const { words } = context;
  const value = (key, gaps) => words.say(`list.value.${key}`, gaps);
  const amount = (span, unit) =>
    span === undefined ? [] : [value(unit, { count: span[1], [unit]: spanText(span, words) })];
  return {
    phone: phoneTexts(detail, value),
    intake: intakeTexts(detail, context),
    hours: [hoursText(data.hours, words)].filter(Boolean),
    times: trackTexts(data.tracks, detail, context),
    length: amount(detail.weeks, "weeks"),
    insurers: detail.insurers,
    price: priceTexts(detail, context),
    room: [roomText(data.capacity, words)].filter(Boolean),
    group: amount(detail.group_size, "people"),
    documents: detail.documents,
    excludes: detail.excludes,
    replies: detail.replies === undefined ? [] : [value("days", { count: detail.replies })],
    fax: detail.fax === undefined ? [] : [detail.fax],
    other_levels: levelTexts(data, detail, context),
    address: addressTexts(data, detail, context),
    checked: data.checked === undefined ? [] : [ageOf(data.checked, words.language)].filter(Boolean),
  };
}

function agesOf(days, facts, { words }) {
  return Object.entries(CHECKED_TOGETHER).flatMap(([group, all]) => {
    const age = days[group] === undefined ? null : ageOf(days[group], words.language);
    const keys = all.filter((key) => facts[key]?.length > 0);
    return age === null || keys.length === 0 ? [] : [{ keys, text: words.say("list.checked", { age }) }];
  });
}

function labels(codes, key, { terms }) {
  return codes?.filter((code) => code !== OPEN).map((code) => terms[key].get(code)[1]);
}

function phoneTexts({ phone, intake_phone: intake }, value) {
  if (intake === undefined) return phone === undefined ? [] : [phone];
  const texts = [value("intake_phone", { phone: intake })];
  return phone === undefined ? texts : [...texts, value("front_phone", { phone })];
}

/** How somebody gets in: for themselves, or through whom. */
export function intakeTexts({ self_referral: self, who_may_refer: who }, { words, terms }) {
  const texts = [];
  if (self !== undefined) texts.push(words.say(self ? "list.value.self_yes" : "list.value.self_no"));
  if (who !== undefined) {
    const labels = who.map((code) => terms.referrer.get(code)[1]);
    texts.push(words.say("list.value.refer", { who: labels.join(words.say("list.separator")) }));
  }
  return texts;
}

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

function priceTexts({ price, consultation }, { words }) {
  const texts = [];
  if (price !== undefined) {
    const [amount, per] = price;
    texts.push(words.say(`list.price.${per}`, { amount: words.numbers.format(amount) }));
  }
  if (consultation) texts.push(words.say("list.value.consultation"));
  return texts;
}

/** Levels above and below at the same organization, each with where. */
export function levelTexts({ levels }, detail, { words, terms }) {
  const order = [...terms.level.keys()];
  const own = levels.map((level) => order.indexOf(level));
  return Object.entries(detail.levels ?? {}).map(([level, [, name, city]]) => {
    const isUp = order.indexOf(level) > Math.min(...own);
    return words.say("list.value.step", {
      direction: words.say(isUp ? "list.value.up" : "list.value.down"),
      level: terms.level.get(level)[1],
      name,
      city,
    });
  });
}

function addressTexts({ city, state, withheld }, { street, zip }, { words }) {
  const town = zip
    ? words.say("list.value.city_zip", { city, state, zip })
    : words.say("town", { name: city, state });
  if (withheld) return [town, words.say("withheld")];
  return street ? [street, town] : [town];
}

function spanText([least, most], words) {
  return least === most ? words.number(most) : words.say("list.value.span", { least, most });
}
