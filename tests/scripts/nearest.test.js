/** What the list holds of a land with more programs than it loads: the nearest, and none that is further in their place. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { geodesicMiles } from "../../theme/scripts/lib/match/distance.js";
import { ENOUGH, nearest } from "../../theme/scripts/lib/load/nearest.js";
import { Files, shardOf } from "./files.js";

const [SOUTH, WEST] = [390000, -850000];
const [SIDE, ROWS, IN_EACH] = [2000, 8, 25];

let last = 1;
/** A number under `most`, the same in every run. */
const drawn = (most) => {
  last = (last * 48271) % 2147483647;
  return last % most;
};

const squares = Array.from({ length: ROWS * ROWS }, (_, number) => {
  const [south, west] = [SOUTH + SIDE * Math.floor(number / ROWS), WEST + SIDE * (number % ROWS)];
  const programs = Array.from({ length: IN_EACH }, (__, row) => ({
    id: `p-${number}-${row}`,
    lat: south + drawn(SIDE),
    lon: west + drawn(SIDE),
  }));
  return { box: [south, west, south + SIDE, west + SIDE], programs };
});
const everybody = squares.flatMap(({ programs }) => programs);
const files = squares.map(({ programs }, number) => [`cell/${number}.json`, shardOf(programs)]);
const manifest = {
  states: { OH: [everybody.length, 0, 0] },
  cells: squares.map(({ box }, number) => [...box, IN_EACH, [0], number]),
};

for (const [where, lat, lon] of [
  ["inside of a square", 39.71, -84.27],
  ["where four squares meet", 39.8, -84.2],
  ["beyond them all", 38.8, -84.9],
]) {
  test(`the list is that of the nearest as somebody counts them: ${where}`, async () => {
    const { source } = new Files(Object.fromEntries(files));
    const area = { lat, lon, miles: 100 };
    const found = await nearest({ source, manifest, codes: {}, area });
    const miles = new Map(
      everybody.map((one) => [one.id, geodesicMiles(lat, lon, one.lat / 1e4, one.lon / 1e4)]),
    );
    const counted = [...miles.keys()].sort((one, other) => miles.get(one) - miles.get(other));
    const listed = found.programs.map(({ id }) => id);
    assert.ok(listed.length >= ENOUGH && listed.length < everybody.length / 2, `${listed.length} are listed`);
    assert.deepEqual(listed, counted.slice(0, listed.length));
    assert.ok(miles.get(counted[listed.length]) > found.horizon);
  });
}
