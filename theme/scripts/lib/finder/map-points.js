/** What a map shows of an answer: the programs of the list that have a point of their own to show. */

import { details } from "../load/columns.js";

/**
 * {points, withheld, unknown}: points {program, group, lat, lon, isArea, data} of what fits and, unless
 * they are hidden, of what may fit; how many are left out because their address is not public, and
 * because no place is known. `isArea`: only the ZIP code or the city is known.
 * @type {(view: View, query: Pick<Query, "sure">) => { points: Pin[]; withheld: number; unknown: number }}
 */
export function pointsOf(view, { sure }) {
  /** @type {Pick<Pin, "program" | "group">[]} */
  const both = [
    ...view.fit.map((program) => /** @type {const} */ ({ program, group: "fit" })),
    ...(sure ? [] : view.mayFit.map((program) => /** @type {const} */ ({ program, group: "may_fit" }))),
  ];
  const listed = both.map(({ program, group }) => ({ program, group, data: details(program) }));
  const open = listed.filter(({ data }) => !data.withheld);
  const points = open.flatMap(({ program, group, data }) => {
    const { lat, lon } = program;
    if (lat === undefined || lon === undefined) return [];
    return [{ program, group, data, lat, lon, isArea: data.approximate }];
  });
  return {
    points,
    withheld:
      listed.length - open.length + view.unplaced.filter((program) => details(program).withheld).length,
    unknown:
      open.length - points.length + view.unplaced.filter((program) => !details(program).withheld).length,
  };
}

/** The towns of points, those with most points first: {name, lat, lon}, in the middle of their points.
 *  @type {(points: Pin[]) => (Point & { name: string })[]} */
export function townsOf(points) {
  const towns = new Map();
  for (const { data, lat, lon } of points) {
    const key = `${data.city}, ${data.state}`;
    const town = towns.get(key) ?? { name: data.city, count: 0, lat: 0, lon: 0 };
    towns.set(key, { name: town.name, count: town.count + 1, lat: town.lat + lat, lon: town.lon + lon });
  }
  return [...towns.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ name, count, lat, lon }) => ({ name, lat: lat / count, lon: lon / count }));
}
