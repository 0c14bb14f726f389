/**
 * The short-list: programs that someone wants to keep, in order, in this browser alone.
 *
 * What is stored is a list of [id, day on which it was saved] under one key, and nothing before
 * someone asks for it. A list may also be in the address after "#", which no server sees:
 * #list=id,id&show=compare. Storage that is blocked, full or filled with rubbish never throws: the
 * list then lasts as long as the page, and `keeps` says so.
 */

export const KEY = "middle-ground.list";

/** More programs than this are no short-list. */
export const MOST = 30;

export const SHOWS = ["cards", "compare", "sheet"];

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The entries {id, saved} in a stored text; what is no entry is left out.
 *  @type {(text: string) => Kept[]} */
export function parse(text) {
  let rows;
  try {
    rows = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(rows)) return [];
  const entries = rows
    .filter((row) => Array.isArray(row) && isId(row[0]))
    .map(([id, saved]) => ({ id, saved: typeof saved === "string" && DAY.test(saved) ? saved : "" }));
  return distinct(entries).slice(0, MOST);
}

/** The text that `parse` reads.
 *  @type {(entries: Kept[]) => string} */
export function format(entries) {
  return JSON.stringify(entries.map(({ id, saved }) => [id, saved]));
}

/** Entries with one more at their end; the same where it is there already or the list is full.
 *  @type {(entries: Kept[], id: string, day: string) => Kept[]} */
export function added(entries, id, day) {
  return entries.some((entry) => entry.id === id) || entries.length >= MOST || !isId(id)
    ? entries
    : [...entries, { id, saved: day }];
}

/** Entries with `id` moved by so many places, as far as the list goes.
 *  @type {(entries: Kept[], id: string, by: number) => Kept[]} */
export function moved(entries, id, by) {
  const from = entries.findIndex((entry) => entry.id === id);
  if (from < 0) return entries;
  const rest = entries.filter((entry) => entry.id !== id);
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return [...rest.slice(0, to), entries[from], ...rest.slice(to)];
}

/** {ids, show} of a fragment; `ids` is null where it holds no list.
 *  @type {(fragment: string) => Fragment} */
export function readFragment(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, "").slice(0, 20000));
  const listed = parts.get("list");
  const ids = listed === null ? null : [...new Set(listed.split(",").filter(isId))].slice(0, MOST);
  const asked = parts.get("show") ?? "";
  const show = SHOWS.includes(asked) ? asked : SHOWS[0];
  return { ids, show };
}

/** The fragment of a state, without "#".
 *  @type {(shown: Fragment) => string} */
export function writeFragment({ ids, show }) {
  const parts = ids === null ? [] : [`list=${ids.join(",")}`];
  if (show !== SHOWS[0]) parts.push(`show=${show}`);
  return parts.join("&");
}

/** The list of this browser. Sends "change" whenever it differs, in another tab too. */
export class ShortList extends EventTarget {
  /** @type {Kept[]} */
  entries = [];

  /** @param {() => Storage} storage gives the browser's storage and may throw */
  constructor(storage = () => localStorage) {
    super();
    this.storage = storage;
    this.keeps = true;
    this.read();
  }

  get ids() {
    return this.entries.map(({ id }) => id);
  }

  get isFull() {
    return this.entries.length >= MOST;
  }

  /** @type {(id: string) => boolean} */
  has(id) {
    return this.entries.some((entry) => entry.id === id);
  }

  /** @type {(id: string, day: string) => void} */
  add(id, day) {
    this.change((entries) => added(entries, id, day));
  }

  /** @type {(id: string) => void} */
  remove(id) {
    this.change((entries) => entries.filter((entry) => entry.id !== id));
  }

  /** @type {(id: string, by: number) => void} */
  move(id, by) {
    this.change((entries) => moved(entries, id, by));
  }

  /** Takes every trace of the list out of the browser. */
  forget() {
    this.entries = [];
    try {
      this.storage().removeItem(KEY);
    } catch {
      this.keeps = false;
    }
    this.dispatchEvent(new Event("change"));
  }

  /** Reads what another tab wrote. */
  refresh() {
    this.read();
    this.dispatchEvent(new Event("change"));
  }

  /** Changes what is stored now, which another tab may have written.
   *  @type {(update: (entries: Kept[]) => Kept[]) => void} */
  change(update) {
    this.read();
    this.entries = update(this.entries);
    try {
      this.storage().setItem(KEY, format(this.entries));
      this.keeps = true;
    } catch {
      this.keeps = false;
    }
    this.dispatchEvent(new Event("change"));
  }

  read() {
    if (!this.keeps) return;
    try {
      this.entries = parse(this.storage().getItem(KEY) ?? "[]");
    } catch {
      this.keeps = false;
    }
  }
}

/** @type {(id: unknown) => id is string} */
function isId(id) {
  return typeof id === "string" && id.length <= LONGEST_ID && ID.test(id);
}

/** @type {(entries: Kept[]) => Kept[]} */
function distinct(entries) {
  /** @type {[id: string, entry: Kept][]} */
  const rows = entries.map((entry) => [entry.id, entry]);
  return [...new Map(rows.reverse()).values()].reverse();
}
