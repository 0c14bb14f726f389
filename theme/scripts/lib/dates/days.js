/** Days as the finder's data counts them: from 2000-01-01. */

const FIRST_DAY = Date.UTC(2000, 0, 1);

/** The day as YYYY-MM-DD.
 *  @type {(day: number) => string} */
export function isoDay(day) {
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

/** The number of a day written YYYY-MM-DD.
 *  @type {(iso: string) => number} */
export function dayNumber(iso) {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - FIRST_DAY) / 86_400_000);
}
