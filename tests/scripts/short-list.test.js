/** What the short-list makes of a storage into which others write too. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, ShortList } from "../../theme/scripts/lib/my-list/short-list.js";

const DAY = "2026-11-20";

/** A browser's storage that holds a text for the list. */
function storageWith(text) {
  const texts = new Map(text === null ? [] : [[KEY, text]]);
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, written) => texts.set(key, written),
  };
}

for (const [rubbish, left] of [
  ["{}", []],
  ["null", []],
  ["7", []],
  ['"willow"', []],
  ["[", []],
  ["", []],
  [`[7, null, {}, [], ["<b>"], ["willow", "soon"]]`, ["willow"]],
]) {
  test(`what no list can be is left out and the next program kept: ${rubbish}`, () => {
    const storage = storageWith(rubbish);
    const list = new ShortList(() => storage);
    assert.ok(list.keeps);
    assert.deepEqual(list.ids, left);
    list.add("harbor", DAY);
    assert.deepEqual(new ShortList(() => storage).ids, [...left, "harbor"]);
  });
}

test("a program that another tab saved stays, though nothing was heard of it", () => {
  const storage = storageWith(null);
  const [here, there] = [new ShortList(() => storage), new ShortList(() => storage)];
  there.add("willow", DAY);
  here.add("harbor", DAY);
  assert.deepEqual(here.ids, ["willow", "harbor"]);
  assert.deepEqual(new ShortList(() => storage).ids, here.ids);
});
