/**
 * What covered care in network comes to for the person who pays. Amounts are whole cents; a rate is
 * whole hundredths of a percent, so 20 % is 2,000. What nothing bounds is Infinity.
 *
 * A day at price p, with d left of the deductible and m left to the out-of-pocket maximum, costs
 *
 *     a = min(p, d)              the deductible first, up to the price;
 *     s = min(copay, p - a)      then the share of the rest: a copay is never more than that rest,
 *      or rate * (p - a)         coinsurance is a part of it, rounded to the cent, half a cent up;
 *     x = min(a + s, m)          and never more than is left to the maximum.
 *
 * Then d is less by a, and m is less by x. After n days:
 *
 *  1. The maximum only stops a growing sum, so the days cost min(A + S, m) together, where A and S
 *     are the sums of all a and s.
 *  2. A is min(n * p, d).
 *  3. The first k = floor(d / p) days leave no rest. The next leaves (k + 1) * p - d, every later
 *     one p. So S is the share of the first of these plus n - k - 1 times the share of p.
 *
 * A week costs the difference between two such sums. From a <= p and s <= p - a follows that no day
 * costs more than its price, and from 1. that a plan year never costs more than is left to the maximum.
 */

/** What a person pays of `rest`, the part of one day's price that the deductible left.
 *  @type {(rest: number, share: Share) => number} */
export function shareOf(rest, { copay, rate }) {
  return copay === undefined ? Math.floor((rest * rate + 5_000) / 10_000) : Math.min(copay, rest);
}

/** What `count` days come to before the maximum, by its two parts.
 *  @type {(terms: DayTerms & { deductible: number }, count: number) => Owed} */
export function owed({ price, deductible, share }, count) {
  const whole = price * count;
  const fromDeductible = Math.min(whole, deductible);
  if (fromDeductible === whole) return { fromDeductible, fromShare: 0 };
  const coveredDays = Math.floor(deductible / price);
  const firstRest = (coveredDays + 1) * price - deductible;
  const laterDays = count - coveredDays - 1;
  const fromShare = shareOf(firstRest, share) + laterDays * shareOf(price, share);
  return { fromDeductible, fromShare };
}

/**
 * The weeks of one plan year. `terms`: {price, days (a week), share, weeks, deductible, maximum},
 * the last two as what is left of them when these weeks begin.
 *
 * `weekly` holds what each week costs; `reachedIn` is the week, counted from 1, in which the maximum
 * stops the sum, or null where the sum stays within it.
 * @type {(terms: DayTerms & CourseYear) => Year}
 */
export function yearOf(terms) {
  const { price, days, weeks, maximum } = terms;
  const due = [];
  for (let week = 0; week <= weeks; week += 1) {
    const { fromDeductible, fromShare } = owed(terms, days * week);
    due.push(fromDeductible + fromShare);
  }
  const sums = due.map((sum) => Math.min(sum, maximum));
  const count = days * weeks;
  return {
    ...terms,
    count,
    whole: price * count,
    ...owed(terms, count),
    due: due[weeks],
    paid: sums[weeks],
    weekly: sums.slice(1).map((sum, at) => sum - sums[at]),
    reachedIn: due[weeks] > maximum ? due.findIndex((sum) => sum >= maximum) : null,
  };
}

/**
 * A whole program. `course`: {price, days, share, years}, where each of `years` holds the weeks that
 * fall into one plan year: {weeks, deductible, maximum}.
 * @type {(course: Course) => Reckoned}
 */
export function reckon({ years, ...terms }) {
  const reckoned = years.map((year) => yearOf({ ...terms, ...year }));
  /** @type {(name: "weeks" | "count" | "whole" | "paid") => number} */
  const sum = (name) => reckoned.reduce((total, year) => total + year[name], 0);
  return {
    years: reckoned,
    weeks: sum("weeks"),
    count: sum("count"),
    whole: sum("whole"),
    paid: sum("paid"),
    weekly: reckoned.flatMap((year) => year.weekly),
  };
}
