/**
 * The finder's state and what can be done to it. Components read it and call its methods; none of
 * them knows another. What is chosen stands in the address, so that Back and shared links work.
 *
 * `phase`: "empty", "loading", "results", "choice" (several towns), "state" (a state was typed),
 * "unknown" (no such place), "error". `change` tells components what the visitor just did.
 */

import { ENOUGH, mark, nearest } from "./nearest.js";
import { cleaned, emptyState, readFragment, writeFragment } from "./query-state.js";
import { Resolver } from "./resolve.js";
import { SCHEMA } from "./shards.js";
import { DataError } from "./source.js";
import { viewOf } from "./view.js";

export const PAGE = 20;

/** A place name is never longer; ZIP codes and the longest town of the country fit twice. */
const LONGEST_PLACE = 80;

export class App {
  constructor({ source, words, vocabulary, paths }) {
    this.source = source;
    this.words = words;
    this.paths = paths;
    this.facets = Object.keys(vocabulary).filter((key) => !["capacity", "day", "state"].includes(key));
    this.terms = Object.fromEntries(
      Object.entries(vocabulary).map(([key, rows]) => [key, new Map(rows.map((row) => [row[0], row]))]),
    );
    this.states = vocabulary.state.map(([code, name]) => [code, name]);
    this.codes = Object.fromEntries(
      this.facets.map((facet) => [facet, vocabulary[facet].map(([code]) => code)]),
    );
    this.query = emptyState(this.facets);
    this.phase = "empty";
    this.shown = { fit: PAGE };
    this.enough = ENOUGH;
    this.components = [];
    this.later = undefined;
    this.turn = 0;
  }

  /**
   * Adds a component {update(app, change), isLate}; one that fails leaves the others alone. A late
   * one is updated when the answer is on the screen: a phone shows the list before it counts.
   */
  add(component) {
    this.components.push(component);
  }

  emit(change) {
    clearTimeout(this.later);
    this.update(false, change);
    this.later = setTimeout(() => this.update(true, change));
  }

  update(isLate, change) {
    for (const component of this.components) {
      if (Boolean(component.isLate) !== isLate) continue;
      try {
        component.update(this, change);
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** Whether there is nothing that could be filtered. */
  get isBare() {
    return this.phase !== "results" || this.found.programs.length === 0;
  }

  label(facet, code, short = false) {
    const row = this.terms[facet].get(code);
    return short ? row[3] : row[1];
  }

  /** Reads the address; called at the start and whenever it changes. */
  async follow(change = "address") {
    const fragment = location.hash;
    if (fragment === this.followed) return;
    if (change === "address" && document.getElementById(fragment.slice(1)) !== null) {
      // The link that skips to the content: a place on the page, which ends no search.
      history.replaceState({ fit: this.shown.fit }, "", this.followed || location.pathname);
      return;
    }
    this.followed = fragment;
    this.shown = { fit: Math.max(PAGE, Number(history.state?.fit) || 0) };
    await this.show(readFragment(fragment, this.codes), change);
  }

  /** Changes the query and the address; `replace` keeps Back from stepping through letters. */
  async change(patch, change, { replace = false } = {}) {
    const query = { ...this.query, ...patch };
    const fragment = writeFragment(query);
    this.followed = fragment ? `#${fragment}` : "";
    const address = fragment ? this.followed : location.pathname;
    if (this.followed !== location.hash) history[replace ? "replaceState" : "pushState"]({}, "", address);
    this.shown = { fit: PAGE };
    await this.show(query, change);
  }

  search(text) {
    if (text.length > LONGEST_PLACE) {
      this.turn += 1;
      this.tell("unknown", { kind: "unknown", reason: "long", close: [] }, "search");
      return Promise.resolve();
    }
    const near = cleaned(text);
    if (near === "") {
      this.turn += 1;
      this.tell("unknown", { kind: "unknown", reason: "empty", close: [] }, "search");
      return Promise.resolve();
    }
    this.enough = ENOUGH;
    return this.change({ near }, "search");
  }

  toggle(facet, code, change = "filter") {
    const old = this.query.choices[facet];
    const codes = old.includes(code)
      ? old.filter((other) => other !== code)
      : this.codes[facet].filter((other) => other === code || old.includes(other));
    return this.choose(facet, codes, change);
  }

  choose(facet, codes, change = "filter") {
    return this.change({ choices: { ...this.query.choices, [facet]: codes } }, change);
  }

  clear(change = "filter") {
    const { choices, name } = emptyState(this.facets);
    return this.change({ choices, name }, change);
  }

  /** Shows 20 more of a group of which `shown` programs are shown. */
  showMore(group, shown) {
    this.shown[group] = shown + PAGE;
    if (group === "fit") history.replaceState({ fit: this.shown.fit }, "");
    this.emit({ kind: "more", group });
  }

  lookFurther() {
    this.enough = (this.found?.programs.length ?? 0) + ENOUGH;
    return this.load("further");
  }

  /** Tries again after an error, with every file asked for anew. */
  retry() {
    this.manifest = undefined;
    this.source.forget();
    return this.show(this.query, "search");
  }

  /** Shows a query: loads what it needs unless that is there already. */
  async show(query, change) {
    const before = this.query;
    this.query = query;
    if (query.near === "") {
      this.turn += 1;
      this.tell("empty", null, change);
      return;
    }
    const same = before.near === query.near && before.within === query.within;
    if (same && this.phase === "results") {
      this.turn += 1;
      this.present(change);
      return;
    }
    if (!same) this.enough = ENOUGH;
    await this.load(change);
  }

  async load(change) {
    this.turn += 1;
    const turn = this.turn;
    const slow = setTimeout(() => {
      if (turn === this.turn) this.tell("loading", null, change);
    }, 300);
    try {
      const resolver = await this.places();
      const answer = await resolver.resolve(this.query.near);
      if (turn !== this.turn) return;
      if (answer.kind !== "place") {
        this.tell(answer.kind, answer, this.typedOn === turn ? "filter" : change);
        return;
      }
      const found = await this.around(answer.place, this.query.within, this.enough);
      if (turn !== this.turn) return;
      this.place = answer.place;
      this.found = found;
      this.present(this.typedOn === turn ? "filter" : change);
    } catch (error) {
      if (!(error instanceof DataError)) console.error(error);
      if (turn === this.turn) this.tell("error", error, change);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Somebody types the next place: an answer still on its way leaves field and focus alone. */
  typing() {
    this.typedOn = this.turn;
  }

  /** The resolver of places; loads the manifest when it is first asked for. */
  async places() {
    if (this.manifest === undefined) {
      const manifest = await this.source.json("manifest.json");
      if (manifest?.schema !== SCHEMA) throw new DataError("stale", "manifest.json");
      this.manifest = manifest;
      this.resolver = new Resolver(this.source, manifest, this.states);
    }
    return this.resolver;
  }

  /** Programs around a place, with those that serve its state by video and those without a point. */
  async around(place, within, enough = ENOUGH) {
    const { lat, lon, state } = place;
    const whole = within === "state";
    const [programs = 0, virtual = 0, unplaced = 0] = this.manifest.states[state] ?? [];
    const extras = [];
    if (virtual > 0) extras.push(`virtual/${state}.json`);
    if (whole && unplaced > 0) extras.push(`unplaced/${state}.json`);
    if (whole && programs === 0) return { ...NOTHING, virtualAll: virtual };
    const area = whole ? { lat, lon, state } : { lat, lon, miles: Number(within) };
    const { source, manifest, codes } = this;
    const found = await nearest({ source, manifest, codes, area, enough, extras });
    const lists = [...found.extras];
    return {
      ...found,
      virtual: virtual > 0 ? lists.shift() : [],
      unplaced: lists.length > 0 ? lists.shift() : [],
      virtualAll: virtual,
    };
  }

  present(change) {
    this.view = viewOf(this.found, this.query, this.manifest.abbreviations);
    this.tell("results", null, change);
    mark("mg:shown");
  }

  tell(phase, answer, change) {
    this.phase = phase;
    this.answer = answer;
    this.emit({ kind: change });
  }
}

const NOTHING = Object.freeze({
  programs: [], virtual: [], unplaced: [], complete: true, horizon: Infinity, about: 0,
});
