/**
 * How long ago a day was, in words of the page's language: days up to 30, then whole calendar
 * months, then whole calendar years.
 */

const DAY = 86_400_000;

/**
 * Whole days from one calendar day to another; NaN where one of them is not a date.
 * @param {string} from ISO date, "2026-11-10"
 * @param {string} to ISO date
 * @returns {number}
 */
export function daysBetween(from, to) {
  const [start, end] = [midnight(from), midnight(to)];
  return start === null || end === null ? Number.NaN : Math.round((end.getTime() - start.getTime()) / DAY);
}

/**
 * "today", "11 days ago", "2 months ago"; null for a day to come or no date at all.
 * @param {string} day ISO date
 * @param {string} now ISO date
 * @param {string} language BCP 47 tag
 * @returns {string | null}
 */
export function ageText(day, now, language) {
  const [from, to] = [midnight(day), midnight(now)];
  if (from === null || to === null || from > to) return null;
  const days = daysBetween(day, now);
  if (days <= 30) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-days, "day");
  }
  const months = monthsBetween(from, to);
  const format = new Intl.RelativeTimeFormat(language);
  return months < 12 ? format.format(-months, "month") : format.format(-Math.floor(months / 12), "year");
}

/**
 * The calendar day where the reader is.
 * @param {Date} [now]
 * @returns {string} ISO date
 */
export function today(now = new Date()) {
  /** @type {(number: number) => string} */
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @type {(from: Date, to: Date) => number} */
function monthsBetween(from, to) {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

/** Midnight of an ISO date in UTC; null for anything else, 30 February included.
 *  @type {(day: string) => Date | null} */
function midnight(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${day}T`) ? date : null;
}
