/** Days as the finder's data counts them: from 2000-01-01. */

const FIRST_DAY = Date.UTC(2000, 0, 1);

/** The day as YYYY-MM-DD. */
export function isoDay(day) {
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

/** The number of a day written YYYY-MM-DD. */
export function dayNumber(iso) {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - FIRST_DAY) / 86_400_000);
}
