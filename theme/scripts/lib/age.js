/**
 * How long ago a day was, in words of the page's language.
 *
 * Days up to 30, then whole months of 30.44 days, then whole years of 365.25 days.
 */

const DAY = 86_400_000;
const MONTH = 30.4375;
const YEAR = 365.25;

/**
 * Whole days from one calendar day to another.
 * @param {string} from ISO date, "2026-11-10"
 * @param {string} to ISO date
 * @returns {number} NaN where one of them is no date
 */
export function daysBetween(from, to) {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/**
 * "today", "11 days ago", "2 months ago"; null for a day to come or no date at all.
 * @param {string} day ISO date
 * @param {string} today ISO date
 * @param {string} language BCP 47 tag
 * @returns {string | null}
 */
export function ageText(day, today, language) {
  const days = daysBetween(day, today);
  if (!(days >= 0)) {
    return null;
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (days <= 30) {
    return format.format(-days, "day");
  }
  if (days < YEAR) {
    return new Intl.RelativeTimeFormat(language).format(-Math.floor(days / MONTH), "month");
  }
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(days / YEAR), "year");
}

/**
 * The calendar day where the reader is.
 * @param {Date} [now]
 * @returns {string} ISO date
 */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function midnight(day) {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
}
