/**
 * The numbers that the rules use, as the page brings them: `stale_days` after which news about openings is old,
 * `parts` of a day with their minutes since midnight, `grace` minutes after a part.
 */
/** @type {Rules} */
export const rules = { stale_days: 0, parts: {}, grace: 0 };

/** @type {(given: Rules) => void} */
export function adopt(given) {
  Object.assign(rules, given);
}
