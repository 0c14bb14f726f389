/**
 * Amounts, rates and numbers as people type and read them. Every reader gives null for a field left
 * empty and NaN for what cannot be read.
 */

/** Dollars as whole cents: "1500", "$1,500", "1 500.50".
 *  @type {(text: string) => number | null} */
export function readAmount(text) {
  const typed = bare(text).replace(/^\$|\$$/g, "");
  if (bare(text) === "") return null;
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{0,2})?$|^\.\d{1,2}$/.test(typed)) return NaN;
  return Math.round(Number(typed.replaceAll(",", "")) * 100);
}

/** A part in hundred, "20", "20 %" or "12.5%", as whole hundredths of a percent; from 0 to 10,000.
 *  @type {(text: string) => number | null} */
export function readRate(text) {
  const typed = bare(text).replace(/%$/, "");
  if (bare(text) === "") return null;
  if (!/^\d{1,3}(?:\.\d{0,2})?$/.test(typed)) return NaN;
  const rate = Math.round(Number(typed) * 100);
  return rate <= 10_000 && (rate === 0 || rate >= 100) ? rate : NaN;
}

/** A whole number from 1 to `most`.
 *  @type {(text: string, most: number) => number | null} */
export function readCount(text, most) {
  const typed = bare(text);
  if (typed === "") return null;
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
  return count >= 1 && count <= most ? count : NaN;
}

/** Cents as people read them: $1,500, and $1,500.50 where there are cents.
 *  @type {(cents: number, language: string) => string} */
export function money(cents, language) {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** A rate as people read it: 20%, 12.5%.
 *  @type {(rate: number, language: string) => string} */
export function percent(rate, language) {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(
    rate / 10_000,
  );
}

/** Without any blank, and with the digits and signs of other widths made plain.
 *  @type {(text: string) => string} */
function bare(text) {
  return text.normalize("NFKC").replace(/[\s\u200b]+/g, "");
}
