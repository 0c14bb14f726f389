/**
 * Reads the estimator's fields into a plan (see estimate-range.js) and says what is wrong with them.
 *
 * `values` maps each field to what is in it. `usual` holds what counts for days a week and for
 * weeks where they are left empty: {days: [least, most], weeks: [least, most]}. The answer is
 * {plan, errors, isLow}: errors map a field to the key of a sentence, and only without any is the plan
 * one to calculate with; isLow says that the maximum is lower than the deductible, as in no usual plan.
 */

import { readAmount, readCount, readRate } from "./amounts.js";

const LARGEST = 100_000_000;
const DAYS = 7;
const WEEKS = 52;

/** @type {(values: Record<string, string>, usual: { days: Span; weeks: Span }) => { plan: Draft; errors: Record<string, string>; isLow: boolean }} */
export function readFields(values, usual) {
  /** @type {Record<string, string>} */
  const errors = {};
  /** @type {(name: string, read: (text: string) => number | null, wrong: string) => number | null} */
  const field = (name, read, wrong) => {
    const value = read(values[name] ?? "");
    if (!Number.isNaN(value)) return value;
    errors[name] = wrong;
    return null;
  };
  /** @type {(name: string) => number | null} */
  const amount = (name) => {
    const cents = field(name, readAmount, "amount");
    if (cents !== null && cents > LARGEST) errors[name] = "large";
    return cents;
  };
  /** @type {(name: string) => number | null} */
  const weeks = (name) => field(name, (text) => readCount(text, WEEKS), "weeks");

  const price = span(amount("price_least"), amount("price_most"));
  const days = field("days", (text) => readCount(text, DAYS), "days");
  /** @type {Pick<Draft, "price" | "days" | "weeks">} */
  const course = {
    price,
    days: days === null ? usual.days : [days, days],
    weeks: span(weeks("weeks_least"), weeks("weeks_most")) ?? usual.weeks,
  };
  if (price === null && !errors.price_most) errors.price_least ??= "price";
  if (price?.[0] === 0) errors.price_least ??= "price";
  for (const name of /** @type {const} */ (["price", "weeks"])) {
    const ends = course[name];
    if (ends !== null && ends[0] > ends[1]) errors[`${name}_most`] ??= "order";
  }
  if (values.payer === "self") return { plan: { ...course, insured: false, turn: 0 }, errors, isLow: false };

  /** @type {(name: string) => Yearly} */
  const yearly = (name) => {
    const read = { whole: amount(name), met: amount(`${name}_met`) };
    if (read.whole !== null && read.met !== null && read.met > read.whole) errors[`${name}_met`] ??= "met";
    return read;
  };
  const deductible = yearly("deductible");
  /** @type {Covered["share"]} */
  let share = null;
  if (values.share === "copay") share = { copay: amount("copay") };
  if (values.share === "coinsurance") share = { rate: field("rate", readRate, "rate") };
  const maximum = yearly("maximum");
  /** @type {Draft} */
  const plan = {
    ...course,
    insured: true,
    deductible,
    first: values.first === "yes" || (values.first === "no" ? false : null),
    share,
    maximum,
    turn: turnOf(values, weeks),
  };
  const isLow = deductible.whole !== null && maximum.whole !== null && maximum.whole < deductible.whole;
  return { plan, errors, isLow };
}

/** Two ends of which one may be left empty; null where both are.
 *  @type {(least: number | null, most: number | null) => Span | null} */
function span(least, most) {
  if (least === null) return most === null ? null : [most, most];
  return [least, most ?? least];
}

/** @type {(values: Record<string, string>, weeks: (name: string) => number | null) => number | null} */
function turnOf({ turn }, weeks) {
  if (turn === "no") return 0;
  return turn === "yes" ? weeks("turn_week") : null;
}
