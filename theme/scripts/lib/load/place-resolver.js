/**
 * Turns what someone typed into a point on the map: one way for ZIP codes and towns.
 *
 * A place is {label, near, state, lat, lon}: `near` is how the address of the page names it.
 */

import { halfTyped, key, splitQuery, stateCode } from "../text/fold.js";
import { editDistance } from "../text/edit-distance.js";

const MOST_SUGGESTED = 8;

/** @typedef {[folded: string | 0, name: string, state: string, lat: number, lon: number, zips: number]} TownRow */
/** @typedef {{ towns: [city: string, state: string][]; zips: [end: string, lat: number, lon: number, town: number][] }} ZipFile */

export class Resolver {
  /**
   * @param {Source} source
   * @param {Manifest} manifest
   * @param {States} states as in the vocabulary
   */
  constructor(source, manifest, states) {
    this.source = source;
    this.states = states;
    this.abbreviations = manifest.abbreviations;
    this.noZips = new Set(manifest.no_zips);
  }

  /**
   * One of {kind: "place", place}, {kind: "choice", name, places, state}, {kind: "state", state}
   * and {kind: "unknown", reason: "zip" | "digits" | "town", close: places}. The state of a choice
   * is the one whose name the towns share, else null.
   * @type {(text: string) => Promise<Answer>}
   */
  async resolve(text) {
    const query = splitQuery(text, this.states, this.abbreviations);
    if ("zip" in query) {
      const place = await this.zip(query.zip);
      return place ? { kind: "place", place } : { kind: "unknown", reason: "zip", close: [] };
    }
    if (/\d/.test(text) && !/\p{L}/u.test(text)) {
      return { kind: "unknown", reason: "digits", close: [] };
    }
    const whole = text.includes(",") ? [] : await this.named(text);
    let places = whole.length > 0 ? whole : await this.named(query.city, query.state);
    const state = stateCode(text, this.states, this.abbreviations);
    if (places.length === 0 && state !== null) return { kind: "state", state };
    if (places.length === 0) places = await this.halfNamed(text);
    if (places.length === 1 && state === null) return { kind: "place", place: places[0] };
    if (places.length > 0) return { kind: "choice", name: places[0].name, places, state };
    return { kind: "unknown", reason: "town", close: await this.close(query) };
  }

  /** Places whose name or ZIP begins with `text`, the biggest first.
   *  @type {(text: string) => Promise<Place[]>} */
  async suggest(text) {
    const digits = /^\s*(\d{3,5})$/.exec(text);
    if (digits !== null) {
      const { towns, zips } = await this.zipFile(digits[1]);
      return zips
        .filter(([end]) => (digits[1].slice(0, 3) + end).startsWith(digits[1]))
        .slice(0, MOST_SUGGESTED)
        .map((row) => zipPlace(digits[1].slice(0, 3), row, towns));
    }
    const query = splitQuery(text, this.states, this.abbreviations);
    if ("zip" in query) {
      const place = await this.zip(query.zip);
      return place === null ? [] : [place];
    }
    const wanted = key(text, this.abbreviations);
    const whole = (await this.towns(wanted)).filter((town) => town.key.startsWith(wanted));
    const exact = query.state === null ? whole : await this.named(query.city, query.state);
    const first = new Set(exact.filter((town) => query.state !== null || town.key === wanted));
    /** @type {(town: Town) => number} */
    const rank = (town) => (first.has(town) ? 1000 : 0) + town.zips;
    const found = [...new Set([...exact, ...whole]), ...(await this.halfNamed(text))];
    return different(found.sort((a, b) => rank(b) - rank(a))).slice(0, MOST_SUGGESTED);
  }

  /** Towns of exactly the name that is before the beginning of a state, the biggest first.
   *  @type {(text: string) => Promise<Town[]>} */
  async halfNamed(text) {
    const ways = halfTyped(text, this.states, this.abbreviations);
    const lists = ways.map(async ({ city, states }) =>
      (await this.named(city)).filter((town) => states.includes(town.state)),
    );
    const towns = (await Promise.all(lists)).flat();
    return different(towns.sort((a, b) => b.zips - a.zips));
  }

  /** @type {(code: string) => Promise<Place | null>} */
  async zip(code) {
    const { towns, zips } = await this.zipFile(code);
    const row = zips.find(([end]) => end === code.slice(3));
    return row === undefined ? null : zipPlace(code.slice(0, 3), row, towns);
  }

  /** @type {(code: string) => Promise<ZipFile>} */
  async zipFile(code) {
    const three = code.slice(0, 3);
    return this.noZips.has(three) ? { towns: [], zips: [] } : await this.source.json(`zip/${three}.json`);
  }

  /** Towns of exactly that name, the biggest first.
   *  @type {(name: string, state?: string | null) => Promise<Town[]>} */
  async named(name, state = null) {
    const wanted = key(name, this.abbreviations);
    const towns = (await this.towns(wanted)).filter(
      (town) => town.key === wanted && (state === null || town.state === state),
    );
    return towns.sort((a, b) => b.zips - a.zips);
  }

  /** The towns in the file that holds a key; none where the key is too short to say.
   *  @type {(wanted: string) => Promise<Town[]>} */
  async towns(wanted) {
    if (wanted.length < 2) return [];
    /** @type {string[]} */
    const names = await this.source.json("city/index.json");
    const file = [fileName(wanted, 3), fileName(wanted, 2)].find((name) => names.includes(name));
    return file === undefined ? [] : (await this.source.json(`city/${file}.json`)).map(townPlace);
  }

  /** Towns whose name is one or two keyboard typos away.
   *  @type {(query: { city: string; state: string | null }) => Promise<Town[]>} */
  async close({ city, state }) {
    const wanted = key(city, this.abbreviations);
    if (wanted.length < 4) return [];
    const most = wanted.length < 7 ? 1 : 2;
    const near = (await this.towns(wanted))
      .filter((town) => state === null || town.state === state)
      .map((town) => /** @type {const} */ ([editDistance(wanted, town.key, most), town]))
      .filter(([count]) => count <= most);
    near.sort(([a, one], [b, other]) => a - b || other.zips - one.zips);
    return near.slice(0, 4).map(([, town]) => town);
  }
}

/** @type {(three: string, row: ZipFile["zips"][number], towns: ZipFile["towns"]) => Place} */
function zipPlace(three, [end, lat, lon, town], towns) {
  const [city, state] = towns[town];
  const zip = three + end;
  return { zip, name: city, state, lat: lat / 1e4, lon: lon / 1e4, near: zip };
}

/** @type {(row: TownRow) => Town} */
function townPlace([folded, name, state, lat, lon, zips]) {
  return {
    key: folded === 0 ? name.toLowerCase().replace(/[^a-z0-9]/g, "") : folded,
    name,
    state,
    zips,
    lat: lat / 1e4,
    lon: lon / 1e4,
    near: `${name}, ${state}`,
  };
}

/** Each town once, however many of its names were met.
 *  @type {(towns: Town[]) => Town[]} */
function different(towns) {
  /** @type {[near: string, town: Town][]} */
  const rows = towns.map((town) => [town.near, town]);
  return [...new Map(rows.reverse()).values()].reverse();
}

/** @type {(wanted: string, count: number) => string} */
function fileName(wanted, count) {
  return wanted
    .slice(0, count)
    .padEnd(count, "_")
    .replace(/[^a-z0-9]/g, "_");
}
