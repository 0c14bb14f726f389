/**
 * The dialog of the word search. It is loaded when someone opens it; the index, when something
 * is typed. What is typed stays in the page: it is neither stored nor part of any address.
 */
import { PATIENCE, announce } from "../../scripts/lib/dom/announce.js";
import { openModal } from "../../scripts/lib/dom/modal.js";
import { BEGUN, foldedWords, meanings } from "../../scripts/lib/text/search-phrases.js";
import { cleaned } from "../../scripts/lib/finder/query-state.js";
import { Source, report } from "../../scripts/lib/load/source.js";
import { Words } from "../../scripts/lib/say/texts.js";
import { Engine } from "./engine.js";
import { resultsGroup, shortcutsGroup } from "./results.js";
import { Shortcuts } from "./shortcuts.js";

const PAUSE = 200;
const SHORTEST = 2;
let loading;

/**
 * Opens the dialog; `base` is the address of the folder with the index, `early` gives what was typed
 * until it opens.
 */
export async function showDialog(base, early) {
  loading ??= load(base).catch((error) => {
    loading = undefined;
    throw error;
  });
  const search = await loading;
  search.open(early());
}

async function load(base) {
  const source = new Source(base.href.replace(/\/$/, ""));
  const given = await source.json("dialog.json");
  const holder = document.createElement("template");
  holder.innerHTML = given.html;
  const root = holder.content.querySelector("dialog");
  const site = new URL("../../", base);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = root.querySelectorAll("a[data-to]");
  for (const link of links) link.href = new URL(link.dataset.to, site).href;
  document.body.append(root);
  return new WordSearch(root, { base, site, source, given });
}

class WordSearch {
  constructor(root, { base, site, source, given }) {
    const part = (name) => root.querySelector(name);
    this.root = root;
    this.input = part("input");
    this.body = part(".mg-lookup__body");
    this.results = part("[data-results]");
    this.note = part("[data-note]");
    this.now = part("[data-now]");
    this.hint = part(".mg-lookup__hint");
    this.words = new Words(given.strings, document.documentElement.lang);
    this.site = site;
    this.engine = new Engine(base, source, given);
    this.shortcuts = new Shortcuts(new URL(given.finder, site), given, this.words);
    this.questions = new Set(given.questions);
    this.finder = new URL("find/", site);
    /** @type {WordRow[]} */
    this.urgent = [[given.now, [], ""]];
    this.asked = 0;
    this.input.addEventListener("input", () => this.typed());
    part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.entered();
    });
    part(".mg-lookup__close").addEventListener("click", () => root.close());
    root.addEventListener("click", ({ target }) => {
      if (target === root || target.closest("a")) root.close();
    });
    root.addEventListener("keydown", (event) => this.pressed(event));
  }

  open(early) {
    openModal(this.root);
    this.input.focus();
    this.input.select();
    if (early === "") return;
    this.input.value = early;
    this.typed();
  }

  typed() {
    clearTimeout(this.waiting);
    this.showUrgent(this.input.value);
    this.waiting = setTimeout(() => this.search(), PAUSE);
  }

  /** Enter searches at once; once that is shown, it leads to the first result. */
  entered() {
    if (this.shown === cleaned(this.input.value)) this.links()[0]?.focus();
    else this.search();
  }

  /** Arrows walk through the results, up from the first one back to the field. */
  pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [this.input, ...this.links()];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + step];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  links() {
    const all = this.body.querySelectorAll("[data-now] a, [data-results] a, [data-results] button");
    return [...all].filter((one) => one.checkVisibility());
  }

  showUrgent(text) {
    this.now.hidden = !meanings(text, this.urgent).some(({ how }) => how !== BEGUN);
    return !this.now.hidden;
  }

  async search() {
    clearTimeout(this.waiting);
    this.asked += 1;
    const asked = this.asked;
    const text = cleaned(this.input.value);
    if (text.length < SHORTEST) {
      this.show(text, [], "");
      this.hint.hidden = false;
      announce("");
      return;
    }
    const slow = setTimeout(() => {
      if (asked !== this.asked) return;
      this.tell(this.words.say("loading"));
      announce(this.words.say("loading"), PATIENCE);
    }, 400);
    try {
      const answer = await this.answer(text);
      if (asked !== this.asked) return;
      this.hint.hidden = true;
      this.show(text, answer.groups, answer.note);
      this.root.dataset.answered = text;
      announce(answer.status);
    } catch (error) {
      report(error);
      if (asked === this.asked) this.fail(text);
    } finally {
      clearTimeout(slow);
    }
  }

  fail(text) {
    this.show(text, [], this.words.say("failed"));
    this.shown = undefined; // Enter tries again
    announce(this.words.say("failed"));
  }

  /** {groups, note, status}: elements to show, a line above them, and what is said aloud. */
  async answer(text) {
    const { words, engine, site } = this;
    const found = await engine.search(text);
    const { places, filters } = await this.shortcuts.ways(text, found.asked);
    const isTown = places.some(({ keeps }) => !keeps);
    if (found.corrected && isTown) found.groups = []; // a town, not a slip
    if (places.length === 0) found.groups.sort(placesLast); // words that only resemble a town's
    const shownOf = (kind, id) => engine.shownOf(kind, id);
    const groups = await Promise.all(
      found.groups.map((group) => resultsGroup(group, { shownOf, site, words })),
    );
    const isNear = (place) => place.isSure || groups.length === 0 || lists(groups, place);
    const [near, perhaps] = [places.filter(isNear), places.filter((place) => !isNear(place))];
    const ways = near.some(({ isSure }) => isSure) ? [...near, ...filters] : [...filters, ...near];
    if (ways.length > 0) {
      const isArticle = found.groups[0]?.kind === "article" && this.asks(text);
      groups.splice(isArticle ? 1 : 0, 0, shortcutsGroup(ways, this.finder, words));
    }
    if (perhaps.length > 0) groups.push(shortcutsGroup(perhaps, this.finder, words));
    const count = found.groups.reduce(
      (sum, { results }) => sum + results.length,
      ways.length + perhaps.length,
    );
    const note = this.noteOn(found, text, count);
    const status = [note, count > 0 ? words.say("status", { count }) : ""];
    if (this.showUrgent(text)) status.unshift(words.say("help_first"));
    return { groups, note, status: status.filter(Boolean).join(" ") };
  }

  /** Whether a text is a question, which an article answers. */
  asks(text) {
    return text.endsWith("?") || this.questions.has(foldedWords(text).split(" ")[0]);
  }

  noteOn({ asked, corrected, unknown, without, groups }, text, count) {
    if (count === 0) return this.words.say("nothing", { text });
    const lines = [];
    if (corrected && groups.length > 0) lines.push(this.words.say("corrected", { text: asked }));
    if (unknown.length > 0 && groups.length > 0) {
      lines.push(this.words.say("left_out", { text: unknown.join(" ") }));
    }
    if (without) lines.push(this.words.say("without", { text: without }));
    return lines.join(" ");
  }

  show(text, groups, note) {
    this.shown = text;
    this.results.replaceChildren(...groups);
    this.tell(note);
    this.body.scrollTop = 0;
  }

  tell(note) {
    this.note.textContent = note;
    this.note.hidden = note === "";
  }
}

function placesLast(one, other) {
  return Number(one.kind === "place") - Number(other.kind === "place");
}

/** Whether a town's name is in the results: a town without a program may be another word. */
function lists(groups, { name }) {
  return groups.some((group) =>
    [...group.querySelectorAll("a")].some(({ textContent }) => textContent.includes(name)),
  );
}
