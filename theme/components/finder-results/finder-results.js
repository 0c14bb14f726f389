/** The answer and its lists: what fits, what may fit, what meets by video. */
import { announce } from "../../scripts/lib/announce.js";
import { gapsOf, headingOf } from "../../scripts/lib/answer.js";
import { PAGE } from "../../scripts/lib/app.js";
import { isSample } from "../../scripts/lib/shards.js";
import { card } from "../finder-card/finder-card.js";

const FEW = 5;
/** Milliseconds after an answer until its last cards are laid out. */
const SETTLED = 250;

export class Results {
  constructor(root, app) {
    this.root = root;
    this.heading = root.querySelector("#mg-answer");
    this.sample = root.querySelector("[data-sample]");
    this.partial = root.querySelector("[data-partial]");
    this.whole = root.querySelector("[data-whole]");
    this.title = document.title;
    this.partial.lastElementChild.addEventListener("click", () => app.lookFurther());
    this.groups = [...root.querySelectorAll("[data-group]")].map((section) => ({
      section,
      key: section.dataset.group,
      title: section.querySelector(".mg-group__title"),
      text: section.querySelector(".mg-group__text"),
      opener: section.querySelector(".mg-group__open"),
      list: section.querySelector("ol"),
      more: section.querySelector(".mg-group__more"),
    }));
    for (const group of this.groups) {
      const further = () => app.showMore(group.key, group.list.children.length);
      group.more.addEventListener("click", further);
      group.opener?.addEventListener("click", further);
    }
  }

  update(app, change) {
    if (change.kind === "more") {
      this.append(this.groups.find(({ key }) => key === change.group), app);
      return;
    }
    const { phase, words } = app;
    this.heading.textContent = headingOf(app);
    document.title =
      phase === "empty"
        ? this.title
        : words.say("document_title", { heading: this.heading.textContent, page: this.title });
    this.tellPart(app);
    for (const group of this.groups) {
      const programs = this.programsOf(group, app);
      group.section.hidden = programs.length === 0;
      if (programs.length > 0) this.fill(group, programs, app);
      else group.list.replaceChildren();
    }
    this.tellSamples(app);
    this.pointToState(app);
    this.report(app, change);
    this.settle();
  }

  /** Cards beyond the screen are laid out once the answer stands, so that it need not wait. */
  settle() {
    this.root.classList.remove("mg-answer--settled");
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.root.classList.add("mg-answer--settled"), SETTLED);
  }

  /** The list of the whole state, as the last thing to try. */
  pointToState({ phase, place, paths, words, view, ...app }) {
    this.whole.hidden = phase !== "results" || view.fit.length === 0;
    if (this.whole.hidden) return;
    const link = this.whole.firstElementChild;
    const state = app.terms.state.get(place.state)[1];
    link.textContent = words.say("in_state", { state });
    link.href = `${paths.places}${place.state.toLowerCase()}/`;
  }

  programsOf({ key }, { phase, view }) {
    if (phase !== "results") return [];
    return { fit: view.fit, may_fit: view.mayFit, virtual: view.virtual, unplaced: view.unplaced }[key];
  }

  fill(group, programs, app) {
    const start = group.key === "may_fit" && app.view.fit.length > FEW ? 0 : group.key === "fit" ? PAGE : FEW;
    const shown = programs.slice(0, app.shown[group.key] ?? start);
    group.list.replaceChildren(...shown.map((program) => card(program, app, group.key === "virtual")));
    this.label(group, programs, app);
  }

  /** Adds the next programs and takes the focus to the first of them. */
  append(group, app) {
    const programs = this.programsOf(group, app);
    const before = group.list.children.length;
    const next = programs.slice(before, app.shown[group.key]);
    group.list.append(...next.map((program) => card(program, app, group.key === "virtual")));
    this.label(group, programs, app);
    group.list.children[before]?.querySelector("a").focus();
    announce(app.words.say("status.shown", { shown: group.list.children.length, count: programs.length }));
  }

  label(group, programs, app) {
    const { words, view } = app;
    const shown = group.list.children.length;
    const left = programs.length - shown;
    const key = group.key === "unplaced" ? "fit" : group.key;
    group.more.hidden = left <= 0 || shown === 0;
    group.more.textContent = words.say(`more.${key}`, { count: Math.min(left, PAGE) });
    if (group.title === null) return;
    const gaps = { ...gapsOf(app), count: programs.length };
    const alone = group.key === "may_fit" && view.fit.length === 0;
    group.title.textContent = words.say(`${group.key}.heading${alone ? "_alone" : ""}`, gaps);
    group.text.textContent = this.explain(group.key, gaps, app);
    group.text.hidden = group.text.textContent === "";
    group.opener.hidden = shown > 0;
    group.opener.textContent = words.say("may_fit.show", { count: programs.length });
  }

  explain(key, gaps, { words, view, found }) {
    if (key === "virtual") {
      const all = found.virtualAll > found.virtual.length ? [words.say("virtual.more_files", gaps)] : [];
      return [words.say("virtual.text", gaps), ...all].join(" ");
    }
    if (key !== "may_fit") return "";
    const { facets, some } = view.silent;
    const table = gaps.count === 1 ? "silent" : "may_fit.silent";
    const facts = words.list(facets.map((facet) => words.say(`${table}.${facet}`)), "alternatives");
    return words.say(some ? "may_fit.some" : "may_fit.text", { facts, count: gaps.count });
  }

  /** Says whether all or some of the programs are made up; nothing where all are real. */
  tellSamples(app) {
    if (this.sample === null) return;
    const programs = this.groups.flatMap((group) => this.programsOf(group, app));
    const count = programs.filter(isSample).length;
    this.sample.hidden = count === 0;
    if (count === 0) return;
    const key = count === programs.length ? "sample_all" : "sample_some";
    this.sample.textContent = app.words.say(key, { count });
  }

  /** Says when a list is cut, because filters then count among what was looked at only. */
  tellPart(app) {
    this.partial.hidden = app.phase !== "results" || app.found.complete;
    if (this.partial.hidden) return;
    const key = app.query.within === "state" ? "partial.state" : "partial.miles";
    this.partial.firstElementChild.textContent = app.words.say(key, gapsOf(app));
    this.partial.lastElementChild.textContent = app.words.say("partial.further");
  }

  /**
   * A search moves the focus to its answer, as do looking further, whose button goes, and an address
   * that names a place when the page opens; everything else is said aloud where one is.
   */
  report(app, { kind }) {
    if (app.phase === "loading" || (kind === "start" && app.phase === "empty")) return;
    const isOpening = kind === "start" && document.activeElement === document.body;
    if (isOpening || ["search", "further"].includes(kind)) {
      announce("");
      this.heading.focus({ preventScroll: true });
      if (this.heading.getBoundingClientRect().bottom > innerHeight * 0.8) this.heading.scrollIntoView();
      return;
    }
    const heading = this.heading.textContent;
    const count = app.phase === "results" ? app.view.mayFit.length : 0;
    announce(app.words.say(count > 0 ? "status.result_may_fit" : "status.result", { heading, count }));
  }
}
