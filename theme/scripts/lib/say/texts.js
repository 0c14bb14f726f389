/** Texts of the page's language with their gaps filled; a text by number has one for each plural category. */

export class Words {
  /**
   * @param {Wording} texts tables of tables of texts
   * @param {string} language BCP 47 tag
   */
  constructor(texts, language) {
    this.texts = texts;
    this.language = language;
    this.numbers = new Intl.NumberFormat(language);
    this.plurals = new Intl.PluralRules(language);
    /** @type {Map<string, Wording | undefined>} */
    this.found = new Map();
  }

  /** The text under a dotted key; numbers in gaps are written the way the language does.
   *  @type {(key: string, gaps?: Gaps) => string} */
  say(key, gaps = {}) {
    let text = this.at(key);
    if (text instanceof Object) text = text[this.category(gaps.count)] ?? text.other;
    if (typeof text !== "string") throw new Error(`words: ${key}`);
    if (!text.includes("{")) return text;
    return text.replace(/\{(\w+)\}/g, (_, gap) => this.shown(gaps[gap], `${key}: {${gap}}`));
  }

  /** What is under a dotted key; looked up once, as a card asks for two dozen.
   *  @type {(key: string) => Wording | undefined} */
  at(key) {
    if (!this.found.has(key)) {
      /** @type {Wording | undefined} */
      let text = this.texts;
      for (const part of key.split(".")) text = text instanceof Object ? text[part] : undefined;
      this.found.set(key, text);
    }
    return this.found.get(key);
  }

  /** Several things in one sentence: "a, b and c", by the texts under `key`.
   *  @type {(items: string[], key: string) => string} */
  list(items, key) {
    if (items.length < 2) return items.join("");
    const last = items.at(-1);
    return this.say(key, { items: items.slice(0, -1).join(this.say(`${key}_separator`)), last });
  }

  /** The plural category of a count; what is no number, such as a span, is "other".
   *  @type {(count: string | number | undefined) => string} */
  category(count) {
    return typeof count === "number" ? this.plurals.select(count) : "other";
  }

  /** @type {(value: number) => string} */
  number(value) {
    return Number.isInteger(value) && value < 1000 ? String(value) : this.numbers.format(value);
  }

  /** @type {(value: string | number | undefined, gap: string) => string} */
  shown(value, gap) {
    if (value === undefined) throw new Error(`words: ${gap}`);
    return typeof value === "number" ? this.number(value) : String(value);
  }
}
