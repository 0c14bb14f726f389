/**
 * Finds the word that someone meant among those that can be found, the most common first
 * (site_generator/word_search/spellings.py).
 */

import { editDistance } from "./edit-distance.js";

const SHORTEST = 4;
const TWO_SLIPS = 8;
const MOST = 3;

/** Whether a word is looked up at all; numbers and short words stay as they are.
 *  @type {(word: string) => boolean} */
export function isLookedUp(word) {
  return word.length >= SHORTEST && /^[a-z]+$/.test(word);
}

/**
 * What `word` may mean, best first: itself where a known word begins with it, but for the "s" of a
 * plural; else the nearest known words within one slip, within two from eight letters, three at
 * most; none where nothing is near.
 * @type {(word: string, known: string[]) => string[]}
 */
export function spelled(word, known) {
  const stem = word.length > SHORTEST ? word.replace(/s$/, "") : word;
  if (known.some((one) => one.startsWith(stem))) return [word];
  const most = word.length >= TWO_SLIPS ? 2 : 1;
  const near = known
    .map((one) => /** @type {const} */ ([editDistance(word, one, most), one]))
    .filter(([count]) => count <= most);
  const least = Math.min(...near.map(([count]) => count));
  return near
    .filter(([count]) => count === least)
    .slice(0, MOST)
    .map(([, one]) => one);
}
