/**
 * Whether a program meets while someone is free, and how that is written in the address.
 *
 * `free` maps days ("mon") to spans [starts, ends] of minutes since midnight. The tests have
 * the same rules in Python (tests/support/rules/week.py); tests/cases/week.yaml holds both to them.
 */

import { OPEN } from "./match.js";
import { rules } from "./rules.js";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** How the address writes the parts of a day, by whose hours the catalogue sorts tracks.
 *  @type {Record<string, string>} */
export const PARTS = { m: "morning", a: "afternoon", e: "evening" };

const SATURDAY = 5;

const ENTRY = /^(mon|tue|wed|thu|fri|sat|sun)-(?:([mae]{1,3})|(\d{4})-(\d{4}))$/;

/** Whether someone is free on each of a track's days while it meets; days are numbers, 0 is Monday.
 *  @type {(track: Track, free: Free) => boolean} */
export function fits([days, starts, ends], free) {
  const [from, to] = [minutes(starts), minutes(ends)];
  return days.every((day) => covered(from, to, free[DAYS[day]] ?? []));
}

/** The times of day of one track, by its start, as the catalogue sorts them.
 *  @type {(track: Track) => string[]} */
export function timesOf([days, starts]) {
  const at = minutes(starts);
  const times = Object.entries(rules.parts)
    .filter(([, [from, to]]) => from <= at && at < to)
    .map(([part]) => part);
  return days.some((day) => day >= SATURDAY) ? [...times, "weekend"] : times;
}

/**
 * The fact that the matcher asks for: ["fits"], none of it, or undefined: not stated. Where the
 * timetables are not whole, another one may fit that is not named.
 * @type {(tracks: Track[] | undefined, free: Free, areWhole?: boolean) => string[] | undefined}
 */
export function weekFact(tracks, free, areWhole = true) {
  if (tracks === undefined) return undefined;
  if (tracks.some((track) => fits(track, free))) return ["fits"];
  return areWhole ? [] : [OPEN];
}

/** What someone is free for, from {day: "me"} or {day: "1730-2100"}.
 *  @type {(week: Week) => Free} */
export function freeOf(week) {
  /** @type {Free} */
  const free = {};
  for (const [day, written] of Object.entries(week)) {
    const [starts, ends] = written.split("-").map(clock);
    free[day] = /\d/.test(written) ? [[starts, ends]] : [...written].map((part) => rules.parts[PARTS[part]]);
  }
  return free;
}

/** Reads "mon-me,fri-1730-2100"; whatever cannot be read is left out.
 *  @type {(text: string) => Week} */
export function readWeek(text) {
  /** @type {Week} */
  const week = {};
  for (const entry of text.split(",")) {
    const [, day, parts, starts, ends] = ENTRY.exec(entry) ?? [];
    if (day === undefined) continue;
    if (parts !== undefined) {
      week[day] = Object.keys(PARTS)
        .filter((part) => parts.includes(part))
        .join("");
    } else if (isClock(starts) && isClock(ends) && starts < ends) week[day] = `${starts}-${ends}`;
  }
  return inOrder(week);
}

/** The text of a week in the address; empty for someone who marked nothing.
 *  @type {(week: Week) => string} */
export function writeWeek(week) {
  return Object.entries(inOrder(week))
    .map(([day, written]) => `${day}-${written}`)
    .join(",");
}

/** @type {(week: Week) => Week} */
function inOrder(week) {
  return Object.fromEntries(DAYS.filter((day) => week[day]).map((day) => [day, week[day]]));
}

/** @type {(starts: number, ends: number, spans: Span[]) => boolean} */
function covered(starts, ends, spans) {
  let reached = starts;
  for (const [least, most] of [...spans].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    if (least > reached) return false;
    if (reached < most) {
      if (most + (isPart(least, most) ? rules.grace : 0) >= ends) return true;
      reached = most;
    }
  }
  return false;
}

/** @type {(starts: number, ends: number) => boolean} */
function isPart(starts, ends) {
  return Object.values(rules.parts).some(([from, to]) => from === starts && to === ends);
}

/** @type {(text: string) => boolean} */
function isClock(text) {
  return Number(text.slice(0, 2)) < 24 ? Number(text.slice(2)) < 60 : text === "2400";
}

/** @type {(text: string) => number} */
function clock(text) {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(2));
}

/** @type {(text: string) => number} */
function minutes(text) {
  const [hours, rest] = text.split(":");
  return Number(hours) * 60 + Number(rest);
}
