/**
 * When someone is free: boxes for parts of each day, or exact hours of a day, which take the place
 * of its boxes. The rules of what fits are in lib/week.js.
 */
import { Fold } from "../../scripts/lib/dom/auto-fold.js";
import { setHidden, setText } from "../../scripts/lib/dom/set-if-changed.js";
import { DAYS, PARTS } from "../../scripts/lib/match/week.js";
import { timeSpan } from "../../scripts/lib/say/formats.js";

const WEEKDAYS = DAYS.slice(0, 5);

/** The last minute that a field for a time can hold stands for the end of the day. */
const LAST = "23:59";

export class Week {
  isLate = true;

  constructor(root, app) {
    this.app = app;
    this.root = root;
    this.fold = new Fold(root);
    this.exactFold = new Fold(root.querySelector(".mg-week__exact"));
    this.chosen = root.querySelector(".mg-facet__chosen");
    this.silent = root.querySelector("[data-note]");
    this.count = root.querySelector(".mg-week__count");
    this.wrong = root.querySelector(".mg-week__wrong");
    this.weekdays = [...root.querySelectorAll("[data-weekdays]")];
    this.days = DAYS.map((day) => {
      const row = root.querySelector(`[data-day="${day}"]`);
      const hours = root.querySelector(`[data-hours="${day}"]`);
      return {
        day,
        boxes: [...row.querySelectorAll("input")],
        label: row.querySelector(".mg-week__hours"),
        hours,
        times: [...hours.querySelectorAll("input")],
      };
    });
    root.addEventListener("change", ({ target }) => {
      if (target.matches("[data-weekdays]")) this.markWeekdays(target.value, target.checked);
      else if (target.matches("[type='checkbox']")) this.markDay(target.closest("[data-day]").dataset.day);
      else this.setHours(target.closest("[data-hours]").dataset.hours);
    });
  }

  /** Marks a part on every weekday, or takes it away; days with exact hours keep them. */
  markWeekdays(part, isFree) {
    const week = { ...this.app.query.week };
    for (const day of WEEKDAYS) {
      const written = week[day] ?? "";
      if (isExact(written)) continue;
      week[day] = Object.keys(PARTS)
        .filter((code) => (code === part ? isFree : written.includes(code)))
        .join("");
    }
    this.change(week);
  }

  markDay(day) {
    const { boxes } = this.of(day);
    const parts = boxes
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join("");
    this.change({ ...this.app.query.week, [day]: parts });
  }

  /** Takes over the two times of a day once both are there, or frees the day of them. */
  setHours(day) {
    const { times } = this.of(day);
    const [from, to] = times.map(({ value }) => value);
    const isWrong = from !== "" && to !== "" && from >= to;
    this.tellWrong(times, isWrong);
    const before = this.app.query.week[day] ?? "";
    const isCleared = from === "" && to === "" && isExact(before);
    if (isWrong || (!isCleared && (from === "" || to === ""))) return;
    const written = isCleared ? "" : `${from}-${to === LAST ? "24:00" : to}`.replaceAll(":", "");
    this.change({ ...this.app.query.week, [day]: written }, true);
  }

  tellWrong(times, isWrong) {
    for (const time of times) time.setAttribute("aria-invalid", String(isWrong));
    this.sayWrong();
  }

  /** Says that times are in the wrong order for as long as some are. */
  sayWrong() {
    const isWrong = ({ times }) => times.some((time) => time.ariaInvalid === "true");
    this.wrong.hidden = !this.days.some(isWrong);
  }

  change(week, replace = false) {
    const marked = Object.entries(week).filter(([, written]) => written !== "");
    this.app.change({ week: Object.fromEntries(marked) }, "filter", { replace });
  }

  of(wanted) {
    return this.days.find(({ day }) => day === wanted);
  }

  update(app) {
    if (app.isBare) return;
    const { view, words, stated } = app;
    const { week } = app.query;
    for (const row of this.days) fill(row, week[row.day] ?? "", words);
    this.sayWrong();
    for (const box of this.weekdays) {
      const free = WEEKDAYS.map((day) => week[day] ?? "").filter((written) => !isExact(written));
      const count = free.filter((written) => written.includes(box.value)).length;
      box.checked = count > 0 && count === free.length;
      box.indeterminate = count > 0 && count < free.length;
    }
    const count = Object.keys(week).length;
    const isSilent = count === 0 && Object.keys(stated.day).length === 0;
    setHidden(this.silent, !isSilent);
    this.root.toggleAttribute("data-silent", isSilent);
    setHidden(this.chosen, count === 0);
    setText(this.chosen.firstElementChild, words.number(count));
    if (count > 0) this.fold.set(true);
    if (Object.values(week).some(isExact)) this.exactFold.set(true);
    setHidden(this.count, count === 0);
    setText(this.count, words.say("week.count", { count: view.counts.week?.fits ?? 0 }));
  }
}

/** Shows one day; times that someone is typing are left alone. */
function fill({ boxes, label, hours, times }, written, words) {
  const exact = isExact(written);
  for (const box of boxes) box.checked = !exact && written.includes(box.value);
  const clocks = exact
    ? written.split("-").map((clock) => `${clock.slice(0, 2)}:${clock.slice(2)}`)
    : ["", ""];
  setHidden(label, !exact);
  setText(label, exact ? timeSpan(clocks[0], clocks[1], words) : "");
  if (hours.contains(document.activeElement)) return;
  times.forEach((time, number) => {
    time.value = clocks[number] === "24:00" ? LAST : clocks[number];
    time.setAttribute("aria-invalid", "false");
  });
}

function isExact(written) {
  return /\d/.test(written);
}
