/** The answer and its lists: what fits, what may fit, what meets by video. */
import { PATIENCE, announce } from "../../scripts/lib/dom/announce.js";
import { gapsOf, headingOf } from "../../scripts/lib/finder/heading.js";
import { PAGE } from "../../scripts/lib/finder/app.js";
import { afterPaint } from "../../scripts/lib/dom/components.js";
import { silence, toAsk } from "../../scripts/lib/say/may-fit.js";
import { setHidden, setText } from "../../scripts/lib/dom/set-if-changed.js";
import { isSample } from "../../scripts/lib/load/columns.js";
import { Cards } from "../finder-card/cards.js";
import { Room } from "./room.js";

const FEW = 5;

export class Results {
  constructor(root, app) {
    this.root = root;
    this.heading = root.querySelector("#mg-answer");
    this.sample = root.querySelector("[data-sample]");
    this.partial = root.querySelector("[data-partial]");
    this.whole = root.querySelector("[data-whole]");
    this.may = root.querySelector("[data-may]");
    this.sure = root.querySelector("[data-sure]");
    this.title = document.title;
    this.cards = new Cards(app);
    this.answered = 0;
    this.room = new Room(root);
    this.partial.lastElementChild.addEventListener("click", () => app.loadMore.lookFurther());
    this.groups = [...root.querySelectorAll("[data-group]")].map((section) => ({
      section,
      key: section.dataset.group,
      title: section.querySelector(".mg-group__title"),
      text: section.querySelector(".mg-group__text"),
      opener: section.querySelector(".mg-group__open"),
      list: section.querySelector("ol"),
      more: section.querySelector(".mg-group__more"),
      wanted: [],
    }));
    for (const group of this.groups) {
      const further = () => {
        const shown = shownIn(group);
        const isAll = shown === this.programsOf(group, app).length;
        if (isAll && group.key === "virtual") app.loadMore.moreVirtual(shown);
        else app.showMore(group.key, shown);
      };
      group.more.addEventListener("click", further);
      group.opener?.addEventListener("click", further);
    }
    this.sure.addEventListener("change", () => app.change({ sure: this.sure.checked }, "filter"));
    this.may.addEventListener("click", () => this.goTo("may_fit"));
    this.toFilters = root.querySelector("[data-to-filters]");
    this.toFilters.addEventListener("click", () => document.dispatchEvent(new Event("mg:panel")));
    document.addEventListener("mg:answer", () => this.goToAnswer());
    document.addEventListener("mg:group", (event) => {
      this.goTo(/** @type {CustomEvent} */ (event).detail);
    });
  }

  update(app, change) {
    if (change.kind === "more") {
      this.append(
        this.groups.find(({ key }) => key === change.group),
        app,
      );
      return;
    }
    this.answered += 1;
    const isLeft = this.room.isLeft(change.kind);
    let room = this.room.keep(isLeft);
    setText(this.heading, headingOf(app));
    setHidden(this.toFilters, app.isBare);
    this.tellPart(app);
    for (const group of this.groups) {
      const programs = this.programsOf(group, app);
      setHidden(group.section, programs.length === 0 && unread(group.key, app) === 0);
      room -= this.fill(group, group.section.hidden ? [] : programs, room, app);
    }
    this.tellMayFit(app);
    this.tellSamples(app);
    this.pointToState(app);
    const back = change.kind === "start" ? leftAt() : 0;
    this.report(app, change, back > 0);
    if (isLeft) this.root.scrollIntoView();
    const { answered } = this;
    afterPaint(() => {
      if (answered !== this.answered) return;
      this.complete();
      if (back > 0 && app.phase === "results") scrollTo({ top: back });
      this.entitle(app);
    });
  }

  /** Gives the page's title the answer: tabs and the history show it, which takes the browser a while. */
  entitle({ phase, words }) {
    document.title =
      phase === "empty"
        ? this.title
        : words.say("document_title", { heading: this.heading.textContent, page: this.title });
  }

  /** Adds the cards that were not in sight. */
  complete() {
    const list = this.groups.find(({ section, list: one }) => !section.hidden && !one.hidden)?.list;
    if (list) this.room.measure(list);
    for (const group of this.groups) this.put(group, group.wanted);
    this.room.release();
  }

  /** Makes cards and puts them in their places; those that are in theirs are not touched. */
  put({ key, list }, programs) {
    for (const [at, program] of programs.entries()) {
      const item = this.cards.of(program, key === "virtual");
      const there = list.children[at];
      if (item !== there) list.insertBefore(item, there ?? null);
    }
  }

  goTo(key) {
    this.complete();
    const { title } = this.groups.find((group) => group.key === key);
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  }

  goToAnswer() {
    this.heading.focus({ preventScroll: true });
    const { top, bottom } = this.heading.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.8) this.heading.scrollIntoView();
  }

  /** Says above the list that more may fit, and whether they are hidden. */
  tellMayFit({ phase, view, query, words }) {
    this.sure.checked = query.sure;
    setHidden(this.may, phase !== "results" || view.fit.length === 0 || view.mayFit.length === 0);
    if (this.may.hidden) return;
    const key = query.sure ? "may_fit.link_hidden" : "may_fit.link";
    setText(this.may, words.say(key, { count: view.mayFit.length }));
  }

  /** The list of the whole state, as the last thing to try. */
  pointToState({ phase, place, paths, words, view, ...app }) {
    setHidden(this.whole, phase !== "results" || view.fit.length === 0);
    if (this.whole.hidden) return;
    const link = this.whole.firstElementChild;
    const state = app.terms.state.get(place.state)[1];
    setText(link, words.say("in_state", { state }));
    link.href = `${paths.places}${place.state.toLowerCase()}/`;
  }

  programsOf({ key }, { phase, view }) {
    if (phase !== "results") return [];
    return { fit: view.fit, may_fit: view.mayFit, virtual: view.virtual, unplaced: view.unplaced }[key];
  }

  /** Takes away what is not wanted, shows as much of the rest as there is room for; gives how many. */
  fill(group, programs, room, app) {
    const { key, list, section } = group;
    group.wanted = programs.slice(0, programs.length === 0 ? 0 : shownOf(key, app));
    const stay = new Set(group.wanted.map((program) => this.cards.known(program, key === "virtual")));
    for (const item of [...list.children]) {
      if (!stay.has(item)) item.remove();
    }
    const first = group.wanted.slice(0, Math.max(room, 0));
    this.put(group, first);
    if (!section.hidden) this.label(group, programs, app);
    return first.length;
  }

  /** Adds the next programs and takes the focus to the first of them. */
  append(group, app) {
    this.complete();
    const programs = this.programsOf(group, app);
    const before = group.list.children.length;
    group.wanted = programs.slice(0, app.shown[group.key]);
    this.put(group, group.wanted);
    this.label(group, programs, app);
    if (group.wanted.length > before) group.list.children[before].querySelector("a").focus();
    else if (group.more.hidden) group.title.focus();
    announce(app.words.say("status.shown", { shown: group.list.children.length, count: programs.length }));
  }

  label(group, programs, app) {
    const { words } = app;
    const shown = shownIn(group);
    const left = programs.length - shown;
    const key = group.key === "unplaced" ? "fit" : group.key;
    const isHidden = group.key === "may_fit" && app.query.sure;
    const further = left > 0 ? 0 : nextFile(group.key, app);
    setHidden(group.list, shown === 0); // an empty list would be read out
    setHidden(group.more, (left <= 0 || shown === 0) && further === 0);
    const [more, count] = further > 0 ? ["virtual.further", further] : [`more.${key}`, Math.min(left, PAGE)];
    setText(group.more, words.say(more, { count }));
    if (group.title === null) return;
    /** @type {Gaps} */
    const gaps = { ...gapsOf(app), count: programs.length };
    if (group.key === "may_fit") gaps.asks = toAsk(app);
    setText(group.title, words.say(`${group.key}.heading${isHidden ? "_hidden" : ""}`, gaps));
    setText(group.text, this.explain(group.key, gaps, app));
    setHidden(group.text, group.text.textContent === "");
    setHidden(group.opener, shown > 0 || isHidden);
    setText(group.opener, words.say("may_fit.show", { count: programs.length }));
  }

  explain(key, gaps, app) {
    const { words, found } = app;
    if (key === "virtual") {
      const text = words.say("virtual.text", gaps);
      if (unread(key, app) === 0) return text;
      return words.say("virtual.more_files", {
        ...gaps,
        text,
        loaded: found.virtual.length,
        all: found.virtualAll,
      });
    }
    return key === "may_fit" ? silence(app, gaps.count) : "";
  }

  /** Says whether all or some of the programs are made up; nothing where all are real. */
  tellSamples(app) {
    if (this.sample === null) return;
    const programs = this.groups.flatMap((group) => this.programsOf(group, app));
    const count = programs.filter(isSample).length;
    setHidden(this.sample, count === 0);
    if (count === 0) return;
    const key = count === programs.length ? "sample_all" : "sample_some";
    setText(this.sample, app.words.say(key, { count }));
  }

  /** Says when a list is cut, because filters then count among what was looked at only. */
  tellPart(app) {
    setHidden(this.partial, app.phase !== "results" || app.found.complete);
    if (this.partial.hidden) return;
    const key = app.query.within === "state" ? "partial.state" : "partial.miles";
    setText(this.partial.firstElementChild, app.words.say(key, gapsOf(app)));
    setText(this.partial.lastElementChild, app.words.say("partial.further"));
  }

  /**
   * A search moves the focus to its answer, as do looking further, whose button goes, and an address
   * that names a place when the page opens; everything else is said aloud where one is, as is a
   * search that takes long. Someone who comes back finds the page where it was left.
   */
  report(app, { kind }, isBack) {
    if (kind === "start" && app.phase === "empty") return;
    if (app.phase === "loading") {
      announce(this.heading.textContent, PATIENCE);
      return;
    }
    const isOpening = kind === "start" && !isBack && document.activeElement === document.body;
    if (isOpening || ["search", "further"].includes(kind)) {
      announce("");
      this.goToAnswer();
      return;
    }
    const heading = this.heading.textContent;
    const count = app.phase === "results" ? app.view.mayFit.length : 0;
    const more = app.query.sure ? "result_hidden" : "result_may_fit";
    announce(app.words.say(`status.${count === 0 ? "result" : more}`, { heading, count }));
  }
}

/** How far down the page was left by someone who now comes back or loads it again; else 0. */
function leftAt() {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return ["reload", "back_forward"].includes(entry?.type) ? (history.state?.top ?? 0) : 0;
}

/** How many cards a group has, with those that are not made yet. */
function shownIn({ wanted }) {
  return wanted.length;
}

/** How many programs of a group are in files that were not loaded yet. */
function unread(key, { phase, found }) {
  return phase === "results" && key === "virtual" ? found.virtualAll - found.virtual.length : 0;
}

/** How many programs the next of those files holds: files are of one size but for the last. */
function nextFile(key, app) {
  const { virtual, virtualFiles } = app.found;
  return Math.min(unread(key, app), virtual.length / virtualFiles);
}

/** How many programs of a group are shown. */
function shownOf(key, { shown, view, query }) {
  if (key === "may_fit" && query.sure) return 0;
  if (shown[key] !== undefined) return shown[key];
  if (key === "fit") return PAGE;
  return key === "may_fit" && view.fit.length > FEW ? 0 : FEW;
}
