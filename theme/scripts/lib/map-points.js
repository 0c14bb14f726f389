/** What a map shows of an answer: the programs of the list that have a point of their own to show. */

import { details } from "./shards.js";

/**
 * {points, withheld, unknown}: points {program, group, lat, lon, isArea, data} of what fits and, unless
 * they are hidden, of what may fit; how many are left out because their address is not public, and
 * because no place is known. `isArea`: only the ZIP code or the city is known.
 */
export function pointsOf(view, { sure }) {
  const listed = [
    ...view.fit.map((program) => ({ program, group: "fit" })),
    ...(sure ? [] : view.mayFit.map((program) => ({ program, group: "may_fit" }))),
  ].map(({ program, group }) => ({ program, group, data: details(program) }));
  const open = listed.filter(({ data }) => !data.withheld);
  const placed = open.filter(({ program }) => program.lat !== undefined && program.lon !== undefined);
  return {
    points: placed.map(({ program, group, data }) => ({
      program,
      group,
      data,
      lat: program.lat,
      lon: program.lon,
      isArea: data.approximate,
    })),
    withheld:
      listed.length - open.length + view.unplaced.filter((program) => details(program).withheld).length,
    unknown:
      open.length - placed.length + view.unplaced.filter((program) => !details(program).withheld).length,
  };
}

/** The towns of points, those with most points first: {name, lat, lon}, in the middle of their points. */
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
