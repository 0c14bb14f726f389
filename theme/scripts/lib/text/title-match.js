/**
 * How well a text asks for an article by its name. A title that says no more than what was asked
 * goes before one that says more, and of two of these the one that asks it in the same words.
 */

import { foldedWords } from "./search-phrases.js";

/** What counts for nothing next to a word that tells more: it is in nearly every title. */
const SUBJECT = "iop";

export class TitleMatch {
  /**
   * @param {string[]} fillers words that tell nothing
   * @param {[from: string, to: string][]} same pairs of phrases, the second said for the first
   */
  constructor(fillers, same) {
    this.fillers = new Set(fillers);
    this.same = same;
  }

  /** The words of a text, each once; those that mean the same are one.
   *  @type {(text: string) => string[]} */
  words(text) {
    let plain = ` ${foldedWords(text)} `;
    for (const [from, to] of this.same) plain = plain.replaceAll(` ${from} `, ` ${to} `);
    return [...new Set(plain.split(" ").filter(Boolean))];
  }

  /** Those that tell something.
   *  @type {(text: string) => string[]} */
  telling(text) {
    const told = this.words(text).filter((word) => !this.fillers.has(word));
    return told.length > 1 ? told.filter((word) => word !== SUBJECT) : told;
  }

  /**
   * How far the nearest of `names` is from a text: the words of the name that no one asked for,
   * less a part of one for words of the text that the title (the first name) repeats. Infinity where
   * each lacks a word that was asked for, or where nothing telling was.
   * @type {(text: string, names: string[]) => number}
   */
  distance(text, names) {
    const asked = this.telling(text);
    if (asked.length === 0) return Infinity;
    const rests = names.map((name) => {
      const said = this.telling(name);
      return asked.every((word) => said.includes(word)) ? said.length - asked.length : Infinity;
    });
    const title = this.words(names[0]);
    const repeated = this.words(text).filter((word) => title.includes(word)).length;
    return Math.min(...rests) - repeated / (title.length + 1) / 2;
  }
}
