/** A point in time that a bench or a test can read; only the latest of a name counts.
 *  @type {(name: string) => void} */
export function mark(name) {
  performance.clearMarks(name);
  performance.mark(name);
}
