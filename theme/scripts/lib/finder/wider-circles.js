/** What a wider search would show, told no more surely than it was looked at. */

/** Circles that may be offered, in miles. */
const WIDER = [25, 50, 100];

/**
 * Wider circles than the one asked for (`asked` is miles or "state"), each with what it adds:
 * {miles, count, isLeast}. `fit` are the programs that fit, with their miles, and `horizon` says how
 * far the search got to see all there are. The first circle beyond it has at least so many; further
 * ones could only repeat that.
 * @type {(fit: Program[], asked: string, found: Pick<Found, "complete" | "horizon">) => { miles: number; count: number; isLeast: boolean }[]}
 */
export function circles(fit, asked, { complete, horizon }) {
  const sizes = asked === "state" ? WIDER.slice(-1) : WIDER.filter((miles) => miles > Number(asked));
  const offered = sizes.map((miles) => ({
    miles,
    count: fit.filter((program) => program.miles <= miles).length,
    isLeast: !complete && miles > horizon,
  }));
  return offered.filter(({ count }, at) => count > (offered[at - 1]?.count ?? 0));
}

/** The name of a text about a number of programs: of that number, or of at least so many.
 *  @type {(key: string, isLeast: boolean) => string} */
export function counted(key, isLeast) {
  return isLeast ? `${key}_least` : key;
}
