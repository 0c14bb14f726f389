/** Fetches the finder's data files, each once, and says in one word what went wrong. */
import { mark } from "../dom/performance-mark.js";

/** `kind`: "offline", "stale" (a file of this version is gone) or "unreadable". */
export class DataError extends Error {
  /**
   * @param {"offline" | "stale" | "unreadable"} kind
   * @param {string} path
   * @param {ErrorOptions} [options]
   */
  constructor(kind, path, options) {
    super(`${path}: ${kind}`, options);
    this.kind = kind;
  }
}

/** Writes down what no one foresaw; data that did not come is told to the visitor instead.
 *  @type {(error: unknown) => void} */
export function report(error) {
  if (!(error instanceof DataError)) console.error(error);
}

export class Source {
  /** @type {Map<string, Promise<string | null>>} */
  texts = new Map();
  /** @type {Map<string, unknown>} */
  values = new Map();

  /**
   * @param {string} base address of the folder with manifest.json, without a slash at its end
   * @param {(address: string) => Promise<Response>} fetching
   */
  constructor(base, fetching = (address) => fetch(address)) {
    this.base = base;
    this.fetching = fetching;
  }

  /** Starts loading; what was loaded before is not loaded again, what failed may be.
   *  @type {(path: string) => Promise<string | null>} */
  text(path) {
    const begun = this.texts.get(path);
    if (begun !== undefined) return begun;
    const loading = this.load(path);
    loading.catch(() => this.texts.delete(path));
    this.texts.set(path, loading);
    return loading;
  }

  /** Lets every file be loaded again, those that could not be read too. */
  forget() {
    this.texts.clear();
    this.values.clear();
  }

  /** The value of a JSON file.
   *  @type {(path: string) => Promise<any>} */
  async json(path) {
    return this.parsed(path, await this.text(path));
  }

  /** The value of a text that `text` gave; one that is none may be loaded again.
   *  @type {(path: string, text: string | null) => any} */
  parsed(path, text) {
    if (text === null) {
      this.texts.delete(path);
      throw new DataError("stale", path);
    }
    if (!this.values.has(path)) {
      try {
        this.values.set(path, JSON.parse(text));
      } catch (error) {
        this.texts.delete(path);
        throw new DataError("unreadable", path, { cause: error });
      }
    }
    return this.values.get(path);
  }

  /** The path of the file that gave a value; undefined where none did.
   *  @type {(value: unknown) => string | undefined} */
  pathOf(value) {
    return [...this.values].find(([, known]) => known === value)?.[0];
  }

  /** The text of a file, null where the server has none.
   *  @type {(path: string) => Promise<string | null>} */
  async load(path) {
    let answer;
    try {
      answer = await this.fetching(`${this.base}/${path}`);
      if (answer.status === 404 || answer.status === 410) return null;
      if (answer.ok) {
        const text = await answer.text();
        mark("mg:data");
        return text;
      }
    } catch (error) {
      throw new DataError("offline", path, { cause: error });
    }
    throw new DataError("unreadable", path);
  }
}
