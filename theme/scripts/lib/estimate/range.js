/**
 * From what a person knows to the least and the most it can come to. What is not known counts at its
 * best for the least and at its worst for the most; that these are the ends follows from the
 * formula, which never falls when a price, a number of days, a deductible, a share or a maximum rises.
 *
 * `plan`: {insured, price, days, weeks, deductible, first, share, maximum, turn}
 *
 * - price, days, weeks: [least, most];
 * - deductible, maximum: {whole, met}, each null where it is not known;
 * - first: whether the deductible comes before the share; null where that is not known;
 * - share: {copay} or {rate}, null inside where the figure is not known; null where the kind is not;
 * - turn: after how many weeks of the program a new plan year begins; 0 for not at all, null where
 *   that is not known.
 */

import { reckon } from "./formula.js";

const WHOLE_RATE = 10_000;

/** The cheapest way in which the plan can turn out.
 *  @type {(plan: Plan) => Reckoned} */
export function least(plan) {
  return reckon(courseOf(plan, 0, plan.turn ?? 0));
}

/** The dearest way; where the new year's week is not known, the dearest week, and none if it costs no more.
 *  @type {(plan: Plan) => Reckoned} */
export function most(plan) {
  const last = plan.weeks[1] - 1;
  const turns = plan.turn === null ? Array.from({ length: last + 1 }, (_, week) => week) : [plan.turn];
  return turns
    .map((turn) => reckon(courseOf(plan, 1, turn)))
    .reduce((dearest, other) => (other.paid > dearest.paid ? other : dearest));
}

/** @type {(plan: Plan, end: 0 | 1, turn: number) => Course} */
function courseOf(plan, end, turn) {
  const weeks = plan.weeks[end];
  const terms = { price: plan.price[end], days: plan.days[end] };
  if (!plan.insured) {
    return { ...terms, share: { rate: WHOLE_RATE }, years: [{ weeks, deductible: 0, maximum: Infinity }] };
  }
  /** @type {(bounds: Span) => number} */
  const deductible = (bounds) => ((plan.first ?? end === 1) ? bounds[end] : 0);
  /** @type {(count: number, left: (amount: Yearly) => Span) => CourseYear} */
  const year = (count, left) => ({
    weeks: count,
    deductible: deductible(left(plan.deductible)),
    maximum: left(plan.maximum)[end],
  });
  const years =
    turn > 0 && turn < weeks ? [year(turn, leftNow), year(weeks - turn, leftLater)] : [year(weeks, leftNow)];
  return { ...terms, share: shareAt(plan.share, end), years };
}

/** What is left of a yearly amount, at best and at worst.
 *  @type {(amount: Yearly) => Span} */
function leftNow({ whole, met }) {
  if (whole === null) return [0, Infinity];
  return met === null ? [0, whole] : [whole - met, whole - met];
}

/** The same in a new plan year, in which nothing is met.
 *  @type {(amount: Yearly) => Span} */
function leftLater({ whole }) {
  return whole === null ? [0, Infinity] : [whole, whole];
}

/** @type {(share: Covered["share"], end: 0 | 1) => Share} */
function shareAt(share, end) {
  if (share?.copay !== undefined) return { copay: share.copay ?? (end === 0 ? 0 : Infinity) };
  return { rate: share?.rate ?? (end === 0 ? 0 : WHOLE_RATE) };
}
