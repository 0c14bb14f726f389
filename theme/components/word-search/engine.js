/**
 * Asks Pagefind, whose index is in the site, and understands words with a typo in them. Only
 * names of files that many words or many pages share ever go to the server: what is shown of a page
 * comes from these (site_generator/word_search/results.py), never from Pagefind's files.
 */
import { foldedWords } from "../../scripts/lib/text/search-phrases.js";
import { DataError } from "../../scripts/lib/load/source.js";
import { isLookedUp, spelled } from "../../scripts/lib/text/spelling.js";
import { TitleMatch } from "../../scripts/lib/text/title-match.js";

const KINDS = ["article", "place", "program"];

/** A title that fits says more about an article than about one of thousands of programs. */
const WEIGHT = { article: 1.5, place: 1.2, program: 1 };

/** An article whose title is what was asked goes before everything. */
const BY_NAME = 1000;

/** As many programs, the best first, are looked at for one of the very name that was asked. */
const LOOKED_AT = 10;

/** Words up to which a text that stands whole on no page is tried with one of them left out. */
const MOST_TRIED = 6;

/** Ways to read a text with typos in it that are tried. */
const MOST_READINGS = 9;

export class Engine {
  /** `base`: address of the folder with the index; `given`: the file of the dialog. */
  constructor(base, source, { fillers, same, digits }) {
    this.base = base;
    this.source = source;
    this.titles = new TitleMatch(fillers, same);
    this.digits = digits;
  }

  /**
   * {asked, corrected, unknown, without, groups}: the words that were asked in the end, whether one
   * of them was spelled in another way, words that are on no page, the word that was left out
   * since no page has them all ("" for none), and groups of {kind, results}, the best first. A
   * result is {id, words}: Pagefind's name of the page, and where in it the words are.
   */
  async search(text) {
    const { readings, unknown, corrected } = await this.understood(text);
    let [words, without] = [readings[0], ""];
    let groups = [];
    for (const reading of readings) {
      groups = await this.groups(this.telling(reading), corrected ? reading.join(" ") : text);
      if (groups.length > 0) {
        words = reading;
        break;
      }
    }
    const told = this.telling(words);
    if (groups.length === 0 && told.length > 1 && told.length <= MOST_TRIED) {
      ({ groups, without } = await this.groupsWithoutOne(told, text));
    }
    return { asked: words.join(" "), corrected, unknown, without, groups };
  }

  /** The words that tell something; all where none does. */
  telling(words) {
    const telling = words.filter((word) => !this.titles.fillers.has(word));
    return telling.length > 0 ? telling : words;
  }

  /** What is shown of a page: {title, path, about} and, of an article, {short, parts}. */
  async shownOf(kind, id) {
    const name = kind === "article" ? "articles" : id.split("_").at(-1).slice(0, this.digits);
    const rows = await this.source.json(`results/${name}.json`);
    if (rows[id] === undefined) throw new DataError("stale", name);
    const [title, path, about, short, parts] = rows[id];
    return { title, path, about, short, parts };
  }

  /** Starts loading what every search needs. */
  index() {
    this.loading ??= this.load().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  async load() {
    const pagefind = await import(new URL("pagefind.js", this.base).href);
    await pagefind.options({ metaCacheTag: "" }); // else the hour is in an address
    await pagefind.init();
    return pagefind;
  }

  async groups(words, text) {
    if (words.length === 0) return [];
    const pagefind = await this.index();
    const found = await Promise.all(
      KINDS.map(async (kind) => {
        const { results } = await this.found(pagefind, words.join(" "), kind);
        const weight = (results[0]?.score ?? 0) * WEIGHT[kind];
        return { kind, weight, results: results.map(({ id, words: at }) => ({ id, words: at })) };
      }),
    );
    const groups = found.filter(({ results }) => results.length > 0);
    await this.byName(
      groups.find(({ kind }) => kind === "article"),
      text,
    );
    await this.namedFirst(
      groups.find(({ kind }) => kind === "program"),
      text,
    );
    return groups.sort((a, b) => b.weight - a.weight);
  }

  /** Pagefind's answer; where it has none, all of it is loaded again at the next search. */
  async found(pagefind, text, kind) {
    try {
      return await pagefind.search(text, { filters: { kind } });
    } catch (error) {
      this.loading = undefined;
      await pagefind.destroy();
      throw new DataError("unreadable", "pagefind", { cause: error });
    }
  }

  /** Puts the articles first whose title asks what was asked. */
  async byName(group, text) {
    if (group === undefined) return;
    for (const result of group.results) {
      const { title, short } = await this.shownOf("article", result.id);
      result.distance = this.titles.distance(text, [title, short]);
    }
    group.results.sort((a, b) => (a.distance < b.distance ? -1 : Number(a.distance > b.distance)));
    if (group.results[0].distance <= 1) group.weight += BY_NAME;
  }

  /** Puts the program first whose name was asked: longer names that hold the words score more. */
  async namedFirst(group, text) {
    const asked = foldedWords(text);
    if (group === undefined || !asked.includes(" ")) return;
    const best = group.results.slice(0, LOOKED_AT);
    const shown = await Promise.all(best.map(({ id }) => this.shownOf("program", id)));
    const at = shown.findIndex(({ title }) => foldedWords(title) === asked);
    if (at > 0) group.results.unshift(...group.results.splice(at, 1));
  }

  /** {groups, without}: what all words but one find, with the fewest pages: what is left tells most. */
  async groupsWithoutOne(words, text) {
    const count = (groups) => groups.reduce((sum, { results }) => sum + results.length, 0);
    let best = { groups: [], without: "" };
    for (const word of words) {
      const groups = await this.groups(
        words.filter((other) => other !== word),
        text,
      );
      const isBetter = best.groups.length === 0 || count(groups) < count(best.groups);
      if (groups.length > 0 && isBetter) best = { groups, without: word };
    }
    return best;
  }

  /**
   * {readings, unknown, corrected}: lists of words that a text may mean, best first; words that stand
   * on no page and are like none that does; whether a word was spelled in another way.
   */
  async understood(text) {
    const words = [...new Set(foldedWords(text).split(" ").filter(Boolean))];
    const meant = await Promise.all(words.map((word) => (isLookedUp(word) ? this.spelledAs(word) : [word])));
    const known = meant.filter((ways) => ways.length > 0);
    return {
      readings: combined(known).slice(0, MOST_READINGS),
      unknown: words.filter((_, at) => meant[at].length === 0),
      corrected: meant.some((ways, at) => ways.length > 0 && ways[0] !== words[at]),
    };
  }

  async spelledAs(word) {
    return spelled(word, await this.source.json(`spelling/${word[0]}.json`));
  }
}

/** Every way to take one of each list, the first of each first. */
function combined(lists) {
  return lists.reduce((begun, list) => begun.flatMap((words) => list.map((word) => [...words, word])), [[]]);
}
