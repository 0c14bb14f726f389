/** Texts of the page's language with their gaps filled; a text by number has `one` and `other`. */

export class Words {
  constructor(texts, language) {
    this.texts = texts;
    this.language = language;
    this.numbers = new Intl.NumberFormat(language);
    this.found = new Map();
  }

  /** The text under a dotted key; numbers in gaps are written the way the language does. */
  say(key, gaps = {}) {
    let text = this.at(key);
    if (text !== null && typeof text === "object") text = gaps.count === 1 ? text.one : text.other;
    if (typeof text !== "string") throw new Error(`words: ${key}`);
    if (!text.includes("{")) return text;
    return text.replace(/\{(\w+)\}/g, (_, gap) => this.shown(gaps[gap], `${key}: {${gap}}`));
  }

  /** What stands under a dotted key; looked up once, as a card asks for two dozen. */
  at(key) {
    if (!this.found.has(key)) {
      this.found.set(
        key,
        key.split(".").reduce((table, part) => table?.[part], this.texts),
      );
    }
    return this.found.get(key);
  }

  /** Several things in one sentence: "a, b and c", by the texts under `key`. */
  list(items, key) {
    if (items.length < 2) return items.join("");
    const last = items.at(-1);
    return this.say(key, { items: items.slice(0, -1).join(this.say(`${key}_separator`)), last });
  }

  number(value) {
    return Number.isInteger(value) && value < 1000 ? String(value) : this.numbers.format(value);
  }

  shown(value, gap) {
    if (value === undefined) throw new Error(`words: ${gap}`);
    return typeof value === "number" ? this.number(value) : String(value);
  }
}
