/** The sum in words, step by step in the order in which a person would calculate. */

/**
 * What `program` (see estimate.js) comes to: {groups, closing}. Each plan year gives a group {heading,
 * steps}; where there is one it needs no heading, and `closing`, which adds two up, is null. `end` says
 * which way of counting the program is, "least" or "most"; `write` holds money() and percent().
 */
export function stepsOf(program, plan, end, words, write) {
  const several = program.years.length > 1;
  let before = 0;
  const groups = program.years.map((year, at) => {
    const weeks = weekSpan(before + 1, before + year.weeks, words);
    const heading = at === 0 ? words.say("this_year", { weeks }) : words.say("next_year", { weeks });
    const steps = yearSteps(year, before, { plan, end, words, ...write });
    before += year.weeks;
    return { heading: several ? heading : null, steps };
  });
  const closing = several ? words.say("step_together", { paid: write.money(program.paid) }) : null;
  return { groups, closing };
}

/** "Week 3" or "Weeks 3 to 8". */
export function weekSpan(first, last, words) {
  return first === last ? words.say("week", { first }) : words.say("week_span", { first, last });
}

function yearSteps(year, before, told) {
  const { plan, words, money } = told;
  const { weeks, days } = year;
  const whole = money(year.whole);
  const first = words.say("step_whole", { weeks, days, price: money(year.price), whole });
  if (!plan.insured) return [first, words.say("step_self", { whole })];
  if (year.maximum === 0) {
    const { maximum } = plan;
    const isKnown = maximum.whole !== null && maximum.met !== null;
    return [first, isKnown ? words.say("step_reached") : words.say("step_counts_reached")];
  }
  const steps = [first, deductibleStep(year, before === 0, told)];
  if (year.fromDeductible < year.whole) steps.push(shareStep(year, told));
  steps.push(maximumStep(year, before, told));
  return [...steps, words.say("step_paid", { paid: money(year.paid) })];
}

function deductibleStep(year, isThisYear, { plan, words, money }) {
  const whole = money(year.whole);
  if (year.deductible === Infinity) return words.say("step_deductible_endless", { whole });
  if (year.deductible > 0) {
    const left = money(year.deductible);
    return year.deductible < year.whole
      ? words.say("step_deductible", { left })
      : words.say("step_deductible_all", { left, whole });
  }
  if (plan.first === false) return words.say("step_deductible_skipped");
  const { whole: amount, met } = plan.deductible;
  const isMet = amount === 0 || (isThisYear && amount !== null && met === amount);
  return isMet ? words.say("step_deductible_met") : words.say("step_deductible_none");
}

function shareStep(year, { plan, end, words, money, percent }) {
  const { copay, rate } = year.share;
  const sum = money(year.fromShare);
  if ((plan.share?.copay ?? plan.share?.rate ?? null) === null) {
    return end === "least" ? words.say("step_share_none") : words.say("step_share_all", { sum });
  }
  if (copay === undefined) {
    const rest = money(year.whole - year.fromDeductible);
    return words.say("step_rate", { rate: percent(rate), rest, sum });
  }
  const count = year.count - Math.floor(year.deductible / year.price);
  return copay * count === year.fromShare
    ? words.say("step_copay", { copay: money(copay), count, sum })
    : words.say("step_copay_cut", { copay: money(copay), sum });
}

function maximumStep(year, before, { words, money }) {
  const sum = money(year.due);
  if (year.maximum === Infinity) return words.say("step_unlimited", { sum });
  const left = money(year.maximum);
  return year.reachedIn === null
    ? words.say("step_kept", { sum, left })
    : words.say("step_passed", { sum, left, week: before + year.reachedIn });
}
