/** Ways into the finder for what someone typed: the places and the filters that it means. */
import { EXACT, MISSPELLED, WITHIN, foldedWords, meanings } from "../../scripts/lib/text/search-phrases.js";
import { emptyState, writeFragment } from "../../scripts/lib/finder/query-state.js";
import { Resolver } from "../../scripts/lib/load/place-resolver.js";
import { Source } from "../../scripts/lib/load/source.js";

const MOST_PLACES = 3;
const LONGEST = 60;

export class Shortcuts {
  /** `finder`: address of the finder's data; `given`: the file of the dialog. */
  constructor(finder, { states, fillers }, words) {
    this.source = new Source(finder.href.replace(/\/$/, ""));
    this.states = states;
    this.fillers = new Set(fillers);
    this.words = words;
  }

  /**
   * {filters, places}: the ways, {label, why, fragment}, best first. A place has its `name`, and
   * `isSure` where it is named with its state or ZIP or next to a filter, which it then keeps.
   * `known` is the text in words that the site knows.
   */
  async ways(text, known) {
    const table = await this.source.json("words.json");
    const said = meanings(known, table).filter(({ how }) => [EXACT, WITHIN, MISSPELLED].includes(how));
    const rows = said.map(({ row }) => table[row]);
    const filters = rows.map(([, own]) => own);
    const why = rows
      .map(([, , explanation]) => explanation)
      .filter(Boolean)
      .join(" ");
    const places = await this.places(text, known, said, filters.flat(), why);
    const ways = this.filtered(filters, rows);
    return { places, filters: places.some(({ keeps }) => keeps) ? ways.slice(0, 1) : ways };
  }

  /** Ways to the places that a text names by itself or, with its filters, next to them. */
  async places(text, known, said, filters, why) {
    const whole = await this.resolved(text);
    const isZip = whole.some(({ zip }) => zip !== undefined);
    if (isZip) return whole.map((place) => this.near(place, filters, why));
    if (whole.length > 0) return whole.map((place) => this.near(place));
    if (said.length === 0) return [];
    for (const rest of new Set([this.rest(text, said), this.rest(known, said)])) {
      const beside = await this.resolved(rest);
      if (beside.length === 0) continue;
      return beside.map((place) => this.near({ ...place, isSure: true }, filters, why));
    }
    return [];
  }

  /** A way for each filter and, before them, one for all where they differ in kind. */
  filtered(filters, rows) {
    const ways = rows.map(([, own, why]) => this.way(this.labelOf(own), own, why));
    const facets = filters.map((own) => own[0][0]);
    if (filters.length > 1 && new Set(facets).size === facets.length) {
      const all = filters.flat();
      ways.unshift(this.way(this.words.say("filters", { filters: named(all) }), all));
    }
    return ways;
  }

  labelOf(filters) {
    return this.words.say(`filter.${filters[0][0]}`, { label: named(filters) });
  }

  way(label, filters, why = "", near = "") {
    const choices = {};
    for (const [facet, code] of filters) (choices[facet] ??= []).push(code);
    return { label, why, fragment: writeFragment({ ...emptyState([]), near, choices }) };
  }

  /**
   * @param {Place & { text: string; isSure: boolean }} place
   * @param {WordRow[1]} [filters]
   */
  near({ name, near, text, isSure }, filters = [], why = "") {
    const key = filters.length > 0 ? "near_with" : "near";
    const label = this.words.say(key, { place: text, filters: named(filters) });
    return { ...this.way(label, filters, why, near), name, isSure, keeps: filters.length > 0 };
  }

  /** What is left of a text without the words that mean a filter and those that tell nothing. */
  rest(text, said) {
    let plain = ` ${foldedWords(text)} `;
    for (const { phrase } of said) plain = plain.replace(` ${phrase} `, " ");
    return plain
      .split(" ")
      .filter((word) => !this.fillers.has(word))
      .join(" ")
      .trim();
  }

  async resolved(text) {
    if (text.length < 2 || text.length > LONGEST) return [];
    const answer = await (await this.resolver()).resolve(text);
    const places = answer.kind === "place" ? [answer.place] : (answer.places ?? []);
    const isSure = answer.kind === "place" && (answer.place.zip !== undefined || /[,\s]/.test(text));
    return places.slice(0, MOST_PLACES).map((place) => ({ ...place, text: this.placeText(place), isSure }));
  }

  /** @type {(place: Place) => string} */
  placeText({ zip, name, state }) {
    const town = this.words.say("town", { name, state });
    return zip === undefined ? town : `${zip} (${town})`;
  }

  async resolver() {
    if (this.known === undefined) {
      const manifest = await this.source.json("manifest.json");
      this.known = new Resolver(this.source, manifest, this.states);
    }
    return this.known;
  }
}

function named(filters) {
  return filters.map(([, , label]) => label).join(", ");
}
