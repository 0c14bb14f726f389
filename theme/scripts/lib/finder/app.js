/**
 * The finder's state and what can be done to it. Components read it and call its methods; none of
 * them knows another. What is chosen is in the address, so that Back and shared links work.
 */

import { Address } from "../dom/address.js";
import { programsNear } from "../load/near-place.js";
import { Components } from "../dom/components.js";
import { mark } from "../dom/performance-mark.js";
import { counts } from "../match/match.js";
import { ENOUGH, MOST } from "../load/nearest.js";
import { LoadMore } from "./load-more.js";
import { cleaned, emptyState, isSamePlace, readFragment, writeFragment } from "./query-state.js";
import { widened } from "./widen-search.js";
import { Resolver } from "../load/place-resolver.js";
import { SCHEMA } from "../load/columns.js";
import { DataError, report } from "../load/source.js";
import { viewOf } from "./view.js";
import { readVocabulary } from "../load/vocabulary.js";

export const PAGE = 20;

/** A place name is never longer; ZIP codes and the longest town of the country fit twice. */
const LONGEST_PLACE = 80;

export class App {
  /** @type {Manifest} */ manifest;
  /** @type {Resolver} */ resolver;
  /** @type {Place} */ place;
  /** @type {Found} */ found;
  /** @type {View} */ view;
  /** @type {NoPlace | null} */ answer = null;
  /** @type {number | undefined} */ typedOn;
  /** @type {{ found: Found; counts: Counts } | undefined} */ statedBy;

  /** @param {Pick<Context, "source" | "words" | "paths"> & { vocabulary: Vocabulary }} page */
  constructor({ source, words, vocabulary, paths }) {
    this.source = source;
    this.words = words;
    this.paths = paths;
    const read = readVocabulary(vocabulary);
    this.facets = read.facets;
    this.terms = read.terms;
    this.codes = read.codes;
    this.states = read.states;
    this.facts = read.facts;
    this.query = emptyState(this.facets);
    this.here = /** @type {Place | null} */ (null);
    this.phase = /** @type {Phase} */ ("empty");
    this.shown = /** @type {Record<string, number>} */ ({ fit: PAGE });
    this.enough = ENOUGH;
    this.components = new Components(this);
    this.address = new Address();
    this.loadMore = new LoadMore(this);
    this.turn = 0;
    this.asks = 0;
    this.isRead = false; // the manifest
  }

  /** Whether there is nothing that could be filtered. */
  get isBare() {
    return this.phase !== "results" || this.found.programs.length === 0;
  }

  /** Whether what was found answers the query: it does not while another search is still loading. */
  get stands() {
    return this.phase === "results" && isSamePlace(this.found.asked, this.query);
  }

  /** What the programs found state, whatever is chosen: their number by facet and value. */
  get stated() {
    const { found } = this;
    if (this.statedBy?.found !== found) {
      const told = found.programs.map(({ facts }) => facts);
      this.statedBy = { found, counts: counts(told, {}, Object.keys(this.query.choices)) };
    }
    return this.statedBy.counts;
  }

  /** @type {(facet: string, code: string, short?: boolean) => string} */
  label(facet, code, short = false) {
    const row = this.terms[facet]?.get(code);
    if (row === undefined) return code; // a name that someone typed
    return short ? row[3] : row[1];
  }

  /** Reads the address; called at the start and whenever it changes. */
  async follow(change = "address") {
    if (change === "address" && this.address.skips(this.entry)) return;
    if (!this.address.follow()) return;
    this.shown = { fit: Math.max(PAGE, Number(history.state?.fit) || 0) };
    const query = readFragment(location.hash, this.codes);
    if (history.state?.here && query.near === "") query.here = this.here;
    await this.show(query, change);
  }

  /** What history keeps of a page: how much was shown, and that (never where) a position was used. */
  get entry() {
    return { fit: this.shown.fit, here: this.query.here !== null };
  }

  /** Notes in the history how far down a list stands; a page that loads yet is only short.
   *  @type {(top: number) => void} */
  noteTop(top) {
    if (this.phase !== "results") return;
    this.address.settle();
    history.replaceState({ ...this.entry, top }, "");
  }

  /** Changes the query and the address; `replace` keeps Back from stepping through letters.
   *  @type {(patch: Partial<Query>, change: string, how?: { replace?: boolean }) => Promise<void>} */
  async change(patch, change, { replace = false } = {}) {
    const query = { ...this.query, ...patch };
    const soon = change === "filter" ? "drawn" : "now";
    this.address.write(writeFragment(query), { here: query.here !== null }, replace ? "paused" : soon);
    this.shown = { fit: PAGE };
    await this.show(query, change);
  }

  /** @type {(text: string) => Promise<void>} */
  search(text) {
    this.asks += 1;
    const near = cleaned(text);
    if (near === "" || text.length > LONGEST_PLACE) {
      this.cannotFind(near === "" ? "empty" : "long");
      return Promise.resolve();
    }
    this.enough = ENOUGH;
    return this.change({ near, here: null }, "search");
  }

  /** Searches around a place {lat, lon, state, isHere} that lives as long as the page does.
   *  @type {(place: Place) => Promise<void>} */
  searchHere(place) {
    this.enough = ENOUGH;
    this.here = place;
    return this.change({ near: "", here: place }, "search");
  }

  /** Says why there is no place to search around.
   *  @type {(reason: string) => void} */
  cannotFind(reason) {
    this.turn += 1;
    this.tell("unknown", { kind: "unknown", reason, close: [] }, "search");
  }

  /** @type {(error: unknown) => void} */
  fail(error) {
    this.turn += 1;
    report(error);
    this.tell("error", /** @type {NoPlace} */ (error), "search");
  }

  /** @type {(facet: string, code: string, change?: string) => Promise<void>} */
  toggle(facet, code, change = "filter") {
    const old = this.query.choices[facet];
    const codes = old.includes(code)
      ? old.filter((other) => other !== code)
      : (this.codes[facet] ?? [...old, code]).filter((other) => other === code || old.includes(other));
    return this.choose(facet, codes, change);
  }

  /** @type {(facet: string, codes: string[], change?: string) => Promise<void>} */
  choose(facet, codes, change = "filter") {
    return this.change({ choices: { ...this.query.choices, [facet]: codes } }, change);
  }

  /** Takes one choice away; `facet` may be "week" or "name" too.
   *  @type {(facet: string, code: string, change?: string) => Promise<void>} */
  drop(facet, code, change = "filter") {
    if (facet === "week") return this.change({ week: {} }, change);
    if (facet === "name") return this.change({ name: "" }, change);
    return this.choose(
      facet,
      this.query.choices[facet].filter((other) => other !== code),
      change,
    );
  }

  clear(change = "filter") {
    const { choices, name, week } = emptyState(this.facets);
    return this.change({ choices, name, week }, change);
  }

  /** Shows 20 more of a group of which `shown` programs are shown.
   *  @type {(group: string, shown: number) => void} */
  showMore(group, shown) {
    this.shown[group] = shown + PAGE;
    this.address.settle();
    if (group === "fit") history.replaceState(this.entry, "");
    this.components.update({ kind: "more", group });
  }

  /** Tries again after an error, with every file asked for again. */
  retry() {
    this.isRead = false;
    this.source.forget();
    return this.show(this.query, "search");
  }

  /** Shows a query: loads what it needs unless that is there already.
   *  @type {(query: Query, change: string) => Promise<void>} */
  async show(query, change) {
    const isNew = !isSamePlace(this.query, query);
    this.query = query;
    if (query.near === "" && query.here === null) {
      this.turn += 1;
      this.tell("empty", null, change);
      return;
    }
    if (this.stands) {
      this.turn += 1;
      this.present(change);
      await this.loadMore.reach();
      return;
    }
    if (isNew) this.enough = ENOUGH;
    // A choice made while a search is still loading waits for its place, and field and map go there.
    const isElsewhere = query.near !== this.found?.asked.near || query.here !== this.found?.asked.here;
    await this.load(change === "filter" && isElsewhere ? "address" : change);
  }

  /** @type {(change: string) => Promise<void>} */
  async load(change) {
    this.turn += 1;
    const turn = this.turn;
    const slow = setTimeout(() => {
      if (turn === this.turn) this.tell("loading", null, change);
    }, 300);
    try {
      const resolver = await this.places();
      const { here, near, within } = this.query;
      /** @type {Answer} */
      const answer = here ? { kind: "place", place: here } : await resolver.resolve(near);
      if (turn !== this.turn) return;
      if (answer.kind !== "place") {
        this.tell(answer.kind, answer, this.typedOn === turn ? "filter" : change);
        return;
      }
      const found = await this.widened(answer.place);
      if (turn !== this.turn) return;
      this.place = answer.place;
      this.found = { ...found, asked: { here, near, within } };
      this.present(this.typedOn === turn ? "filter" : change);
    } catch (error) {
      report(error);
      if (turn === this.turn) this.tell("error", /** @type {NoPlace} */ (error), change);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Programs around a place, as many as the choices need; `found` were found before.
   *  @type {(place: Place, found?: Around) => Promise<Around>} */
  widened(place, found) {
    const { turn, query, manifest, enough } = this;
    /** @type {(count: number) => Promise<Around>} */
    const look = (count) => this.programsNear(place, query.within, count);
    return widened({ look, query, manifest, found, enough, isOver: () => turn !== this.turn });
  }

  /** Someone types the next place: an answer still on its way leaves field and focus alone. */
  typing() {
    this.asks += 1;
    this.typedOn = this.turn;
  }

  /** The resolver of places; loads the manifest when it is first asked for.
   *  @type {() => Promise<Resolver>} */
  async places() {
    if (!this.isRead) {
      const manifest = await this.source.json("manifest.json");
      if (manifest?.schema !== SCHEMA) throw new DataError("stale", "manifest.json");
      this.manifest = manifest;
      this.resolver = new Resolver(this.source, manifest, this.states);
      this.isRead = true;
    }
    return this.resolver;
  }

  /** Programs around a place as "around.js" finds them.
   *  @type {(place: Place, within: string, enough?: number) => Promise<Around>} */
  programsNear(place, within, enough = MOST) {
    return programsNear(this, place, within, enough);
  }

  /** @type {(change: string) => void} */
  present(change) {
    this.view = viewOf(this.found, this.query, this.manifest);
    this.tell("results", null, change);
    mark("mg:shown");
  }

  /** @type {(phase: Phase, answer: NoPlace | null, change: string) => void} */
  tell(phase, answer, change) {
    this.phase = phase;
    this.answer = answer;
    this.components.update({ kind: change });
  }
}
