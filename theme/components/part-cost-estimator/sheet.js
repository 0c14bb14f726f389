/** Fills in the worksheet that paper gets; what is not known stays a blank for the pen. */

/** `ends`: the least and the most (see estimate.js), or null where they cannot be worked out yet. */
export function fillSheet(sheet, plan, ends, write) {
  const columns = [0, 1].map((end) => ({
    ...known(plan, end, write),
    ...(ends === null ? {} : reckoned(ends[end], plan, write)),
  }));
  for (const line of sheet.querySelectorAll("[data-line]")) {
    line.querySelectorAll(".mg-worksheet__blank").forEach((blank, end) => {
      blank.textContent = columns[end][line.dataset.line] ?? "";
    });
  }
}

function known(plan, end, { money, percent }) {
  const amount = (cents) => bounded(cents, money);
  const lines = { price: amount(plan.price?.[end]), days: plan.days[end], weeks: plan.weeks[end] };
  if (!plan.insured) return lines;
  const { deductible, share, maximum } = plan;
  const rate = share?.rate ?? null;
  return {
    ...lines,
    deductible: amount(deductible.whole),
    deductible_met: amount(deductible.met),
    share: rate === null ? amount(share?.copay) : percent(rate),
    maximum: amount(maximum.whole),
    maximum_met: amount(maximum.met),
  };
}

/** The lines that follow from others. With two plan years, the first has the lines to itself. */
function reckoned({ years: [year, later], paid }, plan, { money }) {
  const lines = { weeks: year.weeks, count: year.count, whole: money(year.whole), total: money(paid) };
  if (!plan.insured) return lines;
  return {
    ...lines,
    deductible_left: bounded(year.deductible, money),
    from_deductible: money(year.fromDeductible),
    rest: money(year.whole - year.fromDeductible),
    from_share: money(year.fromShare),
    maximum_left: bounded(year.maximum, money),
    due: money(year.due),
    paid: money(year.paid),
    later: money(later?.paid ?? 0),
  };
}

function bounded(cents, money) {
  return (cents ?? Infinity) === Infinity ? "" : money(cents);
}
