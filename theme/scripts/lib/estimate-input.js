/**
 * Reads the estimator's fields into a plan (see estimate-range.js) and says what is wrong with them.
 *
 * `values` maps each field to what stands in it. `usual` holds what counts for days a week and for
 * weeks where they are left empty: {days: [least, most], weeks: [least, most]}. The answer is
 * {plan, errors, isLow}: errors map a field to the key of a sentence, and only without any is the plan
 * one to reckon with; isLow says that the maximum is lower than the deductible, as in no usual plan.
 */

import { readAmount, readCount, readRate } from "./amounts.js";

const LARGEST = 100_000_000;
const DAYS = 7;
const WEEKS = 52;

export function readFields(values, usual) {
  const errors = {};
  const field = (name, read, wrong) => {
    const value = read(values[name] ?? "");
    if (!Number.isNaN(value)) return value;
    errors[name] = wrong;
    return null;
  };
  const amount = (name) => {
    const cents = field(name, readAmount, "amount");
    if (cents !== null && cents > LARGEST) errors[name] = "large";
    return cents;
  };
  const weeks = (name) => field(name, (text) => readCount(text, WEEKS), "weeks");

  const price = span(amount("price_least"), amount("price_most"));
  const days = field("days", (text) => readCount(text, DAYS), "days");
  const course = {
    price,
    days: days === null ? usual.days : [days, days],
    weeks: span(weeks("weeks_least"), weeks("weeks_most")) ?? usual.weeks,
  };
  if (price === null && !errors.price_most) errors.price_least ??= "price";
  if (price?.[0] === 0) errors.price_least ??= "price";
  for (const name of ["price", "weeks"]) {
    if (course[name] !== null && course[name][0] > course[name][1]) errors[`${name}_most`] ??= "order";
  }
  if (values.payer === "self") return { plan: { ...course, insured: false, turn: 0 }, errors, isLow: false };

  const yearly = (name) => {
    const read = { whole: amount(name), met: amount(`${name}_met`) };
    if (read.whole !== null && read.met !== null && read.met > read.whole) errors[`${name}_met`] ??= "met";
    return read;
  };
  const deductible = yearly("deductible");
  const share =
    {
      copay: () => ({ copay: amount("copay") }),
      coinsurance: () => ({ rate: field("rate", readRate, "rate") }),
    }[values.share]?.() ?? null;
  const maximum = yearly("maximum");
  const plan = {
    ...course,
    insured: true,
    deductible,
    first: { yes: true, no: false }[values.first] ?? null,
    share,
    maximum,
    turn: turnOf(values, weeks),
  };
  const isLow = deductible.whole !== null && maximum.whole !== null && maximum.whole < deductible.whole;
  return { plan, errors, isLow };
}

/** Two ends of which one may be left empty; null where both are. */
function span(least, most) {
  return least === null && most === null ? null : [least ?? most, most ?? least];
}

function turnOf({ turn }, weeks) {
  if (turn === "no") return 0;
  return turn === "yes" ? weeks("turn_week") : null;
}
