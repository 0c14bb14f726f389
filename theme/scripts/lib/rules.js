/**
 * The numbers that rule, as the page brings them: `stale_days` after which news about room is old,
 * `parts` of a day with their minutes since midnight, `grace` minutes after a part.
 */
export const rules = {};

export function adopt(given) {
  Object.assign(rules, given);
}
