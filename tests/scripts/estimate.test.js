/** The cost estimator's formula against sums worked out by hand, and what its fields take. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { money, readAmount, readRate } from "../../theme/scripts/lib/estimate/amounts.js";
import { readFields } from "../../theme/scripts/lib/estimate/input.js";
import { least, most } from "../../theme/scripts/lib/estimate/range.js";
import { cases } from "./tables.js";

const USUAL = { days: [3, 5], weeks: [8, 12] };

/** Dollars as the cases write them, "1500" or "37.50", in cents. */
function cents(dollars) {
  const [whole, part = ""] = dollars.split(".");
  return Number(whole + part.padEnd(2, "0"));
}

for (const one of cases.estimates) {
  test(`estimate: ${one.name}`, () => {
    const { plan, errors } = readFields(one.fields, USUAL);
    assert.deepEqual(errors, {});
    const highest = most(plan);
    assert.equal(least(plan).paid, cents(one.paid ?? one.least));
    assert.equal(highest.paid, cents(one.paid ?? one.most));
    if ("weekly" in one) assert.deepEqual(highest.weekly, one.weekly.map(cents));
    if ("reached" in one) assert.equal(highest.years[0].reachedIn, one.reached);
  });
}

for (const [text, read] of [
  ["1500", 150_000],
  ["$1,500", 150_000],
  ["1 500.50", 150_050],
  ["$ 1,234,567.8", 123_456_780],
  ["1500.", 150_000],
  [".75", 75],
  ["0", 0],
  ["1.15", 115],
  ["100 $", 10_000],
  ["1\u00a0500", 150_000],
  ["\uff11\uff12", 1_200],
  ["", null],
  ["   ", null],
  ["abc", NaN],
  ["-5", NaN],
  ["1,50", NaN],
  ["1500,50", NaN],
  ["1.234", NaN],
  ["1e3", NaN],
  ["$", NaN],
  ["1..2", NaN],
  ["about 300", NaN],
  ["200-300", NaN],
  ["Infinity", NaN],
]) {
  test(`an amount is read as people write it: “${text}”`, () => {
    assert.equal(readAmount(text), read);
  });
}

for (const [text, read] of [
  ["20", 2_000],
  ["20%", 2_000],
  ["12.5 %", 1_250],
  ["0", 0],
  ["100", 10_000],
  ["1", 100],
  ["", null],
  ["101", NaN],
  ["0.2", NaN],
  ["-1", NaN],
  ["%", NaN],
  ["20 percent", NaN],
]) {
  test(`a rate is read as people write it: “${text}”`, () => {
    assert.equal(readRate(text), read);
  });
}

for (const [fields, errors] of [
  [{}, { price_least: "price" }],
  [{ price_least: "0" }, { price_least: "price" }],
  [{ price_most: "300" }, {}],
  [{ price_most: "x" }, { price_most: "amount" }],
  [{ price_least: "300", price_most: "200" }, { price_most: "order" }],
  [{ price_least: "2000000" }, { price_least: "large" }],
  [{ price_least: "9", days: "0" }, { days: "days" }],
  [{ price_least: "9", days: "2.5" }, { days: "days" }],
  [{ price_least: "9", weeks_least: "53" }, { weeks_least: "weeks" }],
  [{ price_least: "9", weeks_least: "9", weeks_most: "8" }, { weeks_most: "order" }],
  [{ price_least: "9", deductible: "5", deductible_met: "6" }, { deductible_met: "met" }],
  [{ price_least: "9", maximum: "5", maximum_met: "6" }, { maximum_met: "met" }],
  [{ price_least: "9", share: "copay", copay: "x", rate: "y" }, { copay: "amount" }],
  [{ price_least: "9", share: "coinsurance", rate: "200" }, { rate: "rate" }],
  [{ price_least: "9", rate: "200", copay: "x" }, {}],
  [{ price_least: "9", turn: "yes", turn_week: "x" }, { turn_week: "weeks" }],
  [{ price_least: "9", turn: "no", turn_week: "x" }, {}],
  [{ price_least: "9", payer: "self", deductible: "x" }, {}],
]) {
  test(`a field that cannot be right is named: ${JSON.stringify(fields)}`, () => {
    assert.deepEqual(readFields(fields, USUAL).errors, errors);
  });
}

test("a maximum lower than the deductible is noticed and reckoned all the same", () => {
  const read = readFields({ price_least: "9", deductible: "5", maximum: "4" }, USUAL);
  assert.ok(read.isLow);
  assert.deepEqual(read.errors, {});
});

test("money is written with cents only where there are any", () => {
  assert.deepEqual(
    [0, 150_000, 1_253].map((amount) => money(amount, "en")),
    ["$0", "$1,500", "$12.53"],
  );
});
