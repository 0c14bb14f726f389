/**
 * The cost estimator on its page: reads the form, says what is wrong, shows the answer, fills in the
 * worksheet. What is typed stays in the fields: it is stored nowhere and becomes part of no address.
 */
import { announce } from "../../scripts/lib/dom/announce.js";
import { money, percent } from "../../scripts/lib/estimate/amounts.js";
import { readFields } from "../../scripts/lib/estimate/input.js";
import { least, most } from "../../scripts/lib/estimate/range.js";
import { Words } from "../../scripts/lib/say/texts.js";
import { Answer } from "./answer.js";
import { Faults } from "./faults.js";
import { fillSheet } from "./sheet.js";

const NOTHING = { days: [null, null], weeks: [null, null] };

class Estimator {
  constructor(root, words, language) {
    this.form = root.querySelector("form");
    this.sheet = root.querySelector(".mg-worksheet");
    this.words = words;
    this.usual = { days: numbers(root.dataset.days), weeks: numbers(root.dataset.weeks) };
    this.write = {
      money: (cents) => money(cents, language),
      percent: (rate) => percent(rate, language),
    };
    this.answer = new Answer(root.querySelector(".mg-estimate__answer"), words, this.write);
    this.faults = new Faults(this.form, words);
    this.isAsked = false;
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.form.addEventListener("change", () => this.change());
    this.form.addEventListener("reset", () => setTimeout(() => this.clear()));
    addEventListener("beforeprint", () => this.fill());
    this.form.hidden = false;
    root.dataset.live = "";
    this.showNeeded();
  }

  /** The button or Enter: the answer, or what is wrong, takes the focus and so is read out. */
  submit(event) {
    event.preventDefault();
    this.isAsked = true;
    if (this.update() === null) this.faults.focus();
    else this.answer.title.focus();
  }

  /** After the first answer every change gives the next one; its heading is read out, no more. */
  change() {
    this.showNeeded();
    if (this.isAsked) announce(this.update() ?? this.faults.title.textContent);
  }

  clear() {
    this.isAsked = false;
    this.showNeeded();
    this.faults.show({});
    this.answer.hide();
    this.fill();
    announce(this.words.say("cleared"));
  }

  /** Shows the answer and gives its heading; null where a field must be fixed first. */
  update() {
    const { plan, errors, isLow } = this.read();
    this.faults.show(errors);
    if (Object.keys(errors).length > 0) {
      this.answer.hide();
      return null;
    }
    return this.answer.show(plan, least(plan), most(plan), isLow);
  }

  /** On paper a field left empty is a blank, unless the sum counts something in its place. */
  fill() {
    const { plan, errors } = this.read();
    if (Object.keys(errors).length > 0) fillSheet(this.sheet, this.read(NOTHING).plan, null, this.write);
    else fillSheet(this.sheet, plan, [least(plan), most(plan)], this.write);
  }

  read(usual = this.usual) {
    const fields = [...this.form.querySelectorAll("[data-field]")];
    return readFields(Object.fromEntries(fields.map((one) => [one.dataset.field, one.value])), usual);
  }

  /** A question that does not arise is not asked. */
  showNeeded() {
    for (const part of this.form.querySelectorAll("[data-needs]")) {
      const [name, value] = part.dataset.needs.split("=");
      part.hidden = this.form.querySelector(`[data-field="${name}"]`).value !== value;
    }
  }
}

function numbers(text) {
  return text.split(" ").map(Number);
}

const language = document.documentElement.lang;
const strings = JSON.parse(document.getElementById("mg-estimate-strings").textContent);
new Estimator(document.getElementById("mg-estimate"), new Words(strings, language), language);
