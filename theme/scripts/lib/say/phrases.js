/** Facts of a program in a few words; "" for what is not stated. */
import { ageText, today } from "../dates/age.js";
import { dayNumber, isoDay } from "../dates/days.js";
import { OPEN } from "../match/match.js";
import { rules } from "../match/rules.js";

/** @type {Map<number, string | null>} */
const ages = new Map();

const TOGETHER = "co-occurring";

/** What a program treats: a level of care belongs to it (site_generator/catalogue/care.py).
 *  @type {(facts: Facts, words: Words) => string} */
export function careText({ focus, condition }, words) {
  const stated = focus?.filter((code) => code !== OPEN) ?? [];
  if (stated.length === 0) return "";
  if (stated.length > 1) return words.say("care.both");
  return words.say(`care.${stated[0]}${condition?.includes(TOGETHER) ? "_too" : ""}`);
}

/** Hours a week from [least, most].
 *  @type {(hours: Span | undefined, words: Words) => string} */
export function hoursText(hours, words) {
  if (hours === undefined) return "";
  const [least, most] = hours;
  return least === most
    ? words.say("hours_one", { count: most, hours: most })
    : words.say("hours_span", { least, most });
}

/** Whether there are openings, from [status, day, weeks]; old news is no news.
 *  @type {(capacity: Capacity | undefined, words: Words) => string} */
export function roomText(capacity, words) {
  if (capacity === undefined) return "";
  const [status, day, weeks] = capacity;
  if (isOld(day)) return words.say("room_ask");
  const age = ageOf(day, words.language) ?? isoDay(day);
  return status === "waitlist" && weeks !== null
    ? words.say("room_waitlist_weeks", { count: weeks, weeks, age })
    : words.say(`room_${status}`, { age });
}

/** Whether news about openings is too old to be told.
 *  @type {(day: number) => boolean} */
export function isOld(day) {
  return dayNumber(today()) - day > rules.stale_days;
}

/** "11 days ago", worked out once for each day; null for a day to come.
 *  @type {(day: number, language: string) => string | null} */
export function ageOf(day, language) {
  if (!ages.has(day)) ages.set(day, ageText(isoDay(day), today(), language));
  return ages.get(day) ?? null;
}
