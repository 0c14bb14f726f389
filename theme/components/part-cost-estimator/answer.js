/** The answer on the page: the range, what was left open, the sum in words, week by week. */
import { stepsOf, weekSpan } from "./steps.js";

export class Answer {
  constructor(root, words, write) {
    this.root = root;
    this.words = words;
    this.write = write;
    this.title = root.querySelector(".mg-estimate__result");
  }

  /** Shows what `least` and `most` (see estimate.js) come to; gives the heading's words. */
  show(plan, least, most, isLow) {
    const part = (name) => this.root.querySelector(`.mg-estimate__${name}`);
    const isOne = JSON.stringify(least) === JSON.stringify(most);
    this.title.textContent = this.result(least, most);
    for (const [name, text] of Object.entries(this.facts(least, most))) {
      this.root.querySelector(`[data-fact="${name}"]`).textContent = text;
    }
    part("low").hidden = !isLow;
    const open = openFields(plan).map((name) => this.open(name, plan));
    part("open").hidden = open.length === 0;
    part("open")
      .querySelector("ul")
      .replaceChildren(...open.map((text) => made("li", text)));
    const steps = isOne
      ? [this.steps(least, plan, "least", this.words.say("steps"))]
      : [
          this.steps(least, plan, "least", this.words.say("steps_least")),
          this.steps(most, plan, "most", this.words.say("steps_most")),
        ];
    part("steps").replaceChildren(...steps);
    this.weeks(part("when"), least, most, isOne);
    this.root.hidden = false;
    return this.title.textContent;
  }

  hide() {
    this.root.hidden = true;
  }

  result(least, most) {
    const [from, to] = [least, most].map(({ paid }) => this.write.money(paid));
    return from === to
      ? this.words.say("result", { paid: from })
      : this.words.say("result_range", { least: from, most: to });
  }

  facts(least, most) {
    const { money } = this.write;
    const weekly = [...least.weekly, ...most.weekly];
    return {
      whole: this.range(money(least.whole), money(most.whole)),
      count: this.range(String(least.count), String(most.count)),
      weekly: this.range(money(Math.min(...weekly)), money(Math.max(...weekly))),
    };
  }

  range(least, most) {
    return least === most ? least : this.words.say("range", { least, most });
  }

  open(name, plan) {
    const shown = name === "price" ? this.write.money : String;
    const [least, most] = Array.isArray(plan[name]) ? plan[name].map((end) => shown(end)) : [];
    return this.words.say(`open_${name}`, { least, most });
  }

  steps(program, plan, end, title) {
    const { groups, closing } = stepsOf(program, plan, end, this.words, this.write);
    const shown = made("div", "", "mg-estimate__sum");
    shown.append(made("h4", title));
    for (const group of groups) {
      if (group.heading !== null) shown.append(made("p", group.heading, "mg-estimate__year"));
      const list = made("ol", "");
      list.append(...group.steps.map((text) => made("li", text)));
      shown.append(list);
    }
    if (closing !== null) shown.append(made("p", closing, "mg-estimate__closing"));
    return shown;
  }

  weeks(table, least, most, isOne) {
    const { words } = this;
    const ends = isOne ? [words.say("when_paid")] : [words.say("when_least"), words.say("when_most")];
    const head = table.tHead.rows[0];
    head.replaceChildren(head.cells[0], ...ends.map((text) => heading(text, "col")));
    const rows = weekRows(least.weekly, most.weekly).map((row) => {
      const cells = row.amounts.slice(0, ends.length).map((cents) => made("td", this.amount(cents, row)));
      const line = made("tr", "");
      line.append(heading(weekSpan(row.first, row.last, words), "row"), ...cells);
      return line;
    });
    table.tBodies[0].replaceChildren(...rows);
  }

  amount(cents, { first, last }) {
    if (cents === undefined) return this.words.say("when_over");
    const amount = this.write.money(cents);
    return first === last || cents === 0 ? amount : this.words.say("when_each", { amount });
  }
}

/** Runs of weeks that cost the same: {first, last, amounts: [least, most]}, undefined after the end. */
export function weekRows(least, most) {
  const rows = [];
  for (let at = 0; at < Math.max(least.length, most.length); at += 1) {
    const amounts = [least[at], most[at]];
    const row = rows.at(-1);
    if (row?.amounts[0] === amounts[0] && row.amounts[1] === amounts[1]) row.last = at + 1;
    else rows.push({ first: at + 1, last: at + 1, amounts });
  }
  return rows;
}

/** The fields that someone who knows more could still fill in. */
function openFields(plan) {
  const { deductible, first, share, maximum, turn, weeks } = plan;
  const open = ["price", "days", "weeks"].filter((name) => plan[name][0] < plan[name][1]);
  if (!plan.insured) return open;
  if (deductible.whole === null) open.push("deductible");
  else if (deductible.met === null && deductible.whole > 0) open.push("deductible_met");
  if (first === null && deductible.whole !== 0) open.push("first");
  if (share === null) open.push("share");
  else if (share.copay === null) open.push("copay");
  else if (share.rate === null) open.push("rate");
  if (maximum.whole === null) open.push("maximum");
  else if (maximum.met === null) open.push("maximum_met");
  if (turn === null && weeks[1] > 1) open.push("turn");
  return open;
}

function heading(text, scope) {
  const cell = made("th", text);
  cell.scope = scope;
  return cell;
}

function made(name, text, style = "") {
  const element = document.createElement(name);
  element.textContent = text;
  if (style !== "") element.className = style;
  return element;
}
