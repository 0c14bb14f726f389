/**
 * Finds the insurers that someone means among the names that programs state. The tables
 * {spellings, empty} come with the finder's data (site_generator/finder/insurers.py); the tests have the
 * same rules in Python, and tests/cases/insurers.yaml holds both to them.
 */

/** Those of `names` that `typed` may mean, in order.
 *  @type {(typed: string, names: string[], tables: InsurerTables) => string[]} */
export function meant(typed, names, tables) {
  const all = wordsOf(typed, tables);
  const wanted = all.filter((word) => !tables.empty.includes(word));
  if (wanted.length === 0) return [];
  const joined = all.join("");
  return names.filter((name) => {
    const words = wordsOf(name, tables);
    return (
      words.join("").startsWith(joined) || wanted.every((part) => words.some((word) => word.startsWith(part)))
    );
  });
}

/** @type {(text: string, tables: Pick<InsurerTables, "spellings">) => string[]} */
function wordsOf(text, { spellings }) {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['\u2019]/g, "")
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (Object.hasOwn(spellings, word) ? spellings[word].split(" ") : [word]));
}
