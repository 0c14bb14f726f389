/** How closely programs have to be on the handout, so that all of them share one page. */

/**
 * For each way to set them, the roomiest first: how many lines a page of Letter or A4 has for
 * programs, how many letters a fact's line and a name's line hold, and what the questions take.
 */
const WAYS = [
  { way: "roomy", most: 46, fact: 46, name: 52, ask: 10 },
  { way: "close", most: 60, fact: 66, name: 70, ask: 6 },
];

/** Lines between two programs, and the one that says whose and where. */
const AROUND = 2.5;

/** "roomy", "close" or "tight" for programs as {name, facts}, `facts` the text of each.
 *  @type {(programs: { name: string; facts: string[] }[]) => string} */
export function sheetSpacing(programs) {
  /** @type {(way: typeof WAYS[number]) => boolean} */
  const fits = ({ most, ...way }) => programs.reduce((sum, program) => sum + lines(program, way), 0) <= most;
  return WAYS.find(fits)?.way ?? "tight";
}

/** @type {(program: { name: string; facts: string[] }, way: Omit<typeof WAYS[number], "most">) => number} */
function lines({ name, facts }, { fact, name: wide, ask }) {
  const told = facts.reduce((sum, text) => sum + Math.ceil(text.length / fact), 0);
  return Math.ceil(name.length / wide) + Math.max(told, ask) + AROUND;
}
