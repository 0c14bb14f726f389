/** Which answer the finder shows when files are slow, and when what failed is tried again. */
import "./no-page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { App } from "../../theme/scripts/lib/finder/app.js";
import { SCHEMA } from "../../theme/scripts/lib/load/columns.js";
import { Files, shardOf } from "./files.js";

const FILES = {
  "manifest.json": {
    schema: SCHEMA,
    abbreviations: {},
    no_zips: [],
    states: { OH: [2, 0, 0] },
    cells: [
      [391000, -846000, 392000, -845000, 1, [0], 0],
      [397000, -843000, 398000, -842000, 1, [0], 1],
    ],
  },
  "zip/452.json": { towns: [["Cincinnati", "OH"]], zips: [["02", 391100, -845100, 0]] },
  "zip/454.json": { towns: [["Dayton", "OH"]], zips: [["02", 397600, -842000, 0]] },
  "city/index.json": ["spr"],
  "city/spr.json": [
    [0, "Springfield", "OH", 399200, -838100, 9],
    [0, "Springfield", "KY", 376900, -852200, 1],
  ],
  "cell/0.json": shardOf([{ id: "in-cincinnati", lat: 391100, lon: -845100 }]),
  "cell/1.json": shardOf([{ id: "in-dayton", lat: 397600, lon: -842000 }]),
};
const VOCABULARY = {
  terms: {
    state: [
      ["OH", "Ohio"],
      ["KY", "Kentucky"],
    ],
  },
  facets: [],
  facts: [],
  questions: [],
  rules: {},
};

/** The finder over these files, shown to no one. */
function opened(files) {
  const app = new App({ source: files.source, words: {}, vocabulary: VOCABULARY, paths: {} });
  app.components.update = () => {};
  return app;
}

/** Looks around a place as a search does. */
function look(app, near) {
  return app.show({ ...app.query, near }, "search");
}

function assertDayton({ phase, place, view }) {
  assert.equal(phase, "results");
  assert.equal(place.name, "Dayton");
  assert.deepEqual(
    view.fit.map(({ id }) => id),
    ["in-dayton"],
  );
}

for (const [what, slow, near] of [
  ["the programs of another place", "cell/0.json", "45202"],
  ["which of several towns is meant", "city/spr.json", "Springfield"],
  ["that a file is gone", "zip/999.json", "99901"],
]) {
  test(`what comes late does not replace a newer answer: ${what}`, async () => {
    const files = new Files(FILES);
    const app = opened(files);
    const waiting = files.hold(slow);
    const first = look(app, near);
    await waiting.asked;
    await look(app, "45402");
    assertDayton(app);
    waiting.come();
    await first;
    assertDayton(app);
  });
}

for (const [what, path, broken] of [
  ["a version that nobody knows", "manifest.json", { schema: 99 }],
  ["no programs", "cell/1.json", null],
]) {
  test(`trying again reads the files anew: ${what} at first`, async ({ mock }) => {
    mock.method(console, "error", () => {});
    const files = new Files({ ...FILES, [path]: broken });
    const app = opened(files);
    await look(app, "45402");
    assert.equal(app.phase, "error");
    files.values = FILES;
    await app.retry();
    assertDayton(app);
  });
}
