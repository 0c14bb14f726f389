/** How an address, a time, a phone number and an age are read and written. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ageText } from "../../theme/scripts/lib/dates/age.js";
import { readFragment, writeFragment } from "../../theme/scripts/lib/finder/query-state.js";
import { telephone, timeSpan } from "../../theme/scripts/lib/say/formats.js";

const KNOWN = { level: ["outpatient", "iop", "php"], payment: ["medicaid", "medicare"] };

for (const [fragment, read] of [
  ["#near=45202&within=50&level=php&level=iop", "near=45202&within=50&level=iop&level=php"],
  ["#near=St.+Louis,+MO", "near=St.+Louis,+MO&within=25"],
  ["#near=St.%20Louis%2C%20MO", "near=St.+Louis,+MO&within=25"],
  ["#near=45202&within=9999", "near=45202&within=25"],
  ["#near=%E0%A4%A&payment=medicaid", "payment=medicaid"],
  ["#payment=gold&__proto__=x&constructor=y&level=iop", "level=iop"],
  ["#level=iop&level=iop&level=iop", "level=iop"],
  ["#&&&===&a&=b&near=", ""],
  ["#name=river%00bend%0A%E2%80%AEx", "name=river+bend+x"],
  [
    "#insurer=Aetna&insurer=&insurer=Aetna&week=tue-e,mon-q&sure=1&view=referrer&near=1",
    "near=1&within=25&insurer=Aetna&week=tue-e&sure=1&view=referrer",
  ],
  ["#sure=yes&view=x&week=never", ""],
  [`#near=${"x".repeat(5000)}`, `near=${"x".repeat(120)}&within=25`],
  ["", ""],
]) {
  test(`a fragment is read for what it is worth: ${fragment.slice(0, 80)}`, () => {
    assert.equal(writeFragment(readFragment(fragment, KNOWN)), read);
  });
}

for (const [starts, ends, said] of [
  ["17:30", "20:30", "5:30 to 8:30 pm"],
  ["09:00", "12:00", "9:00 am to noon"],
  ["11:00", "14:00", "11:00 am to 2:00 pm"],
  ["20:00", "24:00", "8:00 pm to midnight"],
]) {
  test(`a span of time is said as ${said}`, () => {
    const say = (key, gaps) =>
      ({
        time_am: `${gaps.time} am`,
        time_pm: `${gaps.time} pm`,
        time_noon: "noon",
        time_midnight: "midnight",
        time_span: `${gaps.starts} to ${gaps.ends}`,
      })[key];
    assert.equal(timeSpan(starts, ends, { say }).replaceAll("\u00a0", " "), said);
  });
}

for (const [phone, address] of [
  ["513-555-0143", "tel:+1-513-555-0143"],
  ["(513) 555-0143 x12", "tel:+1-513-555-0143;ext=12"],
  ["+1 513 555 0143", "tel:+1-513-555-0143"],
  ["988", "tel:988"],
]) {
  test(`${phone} becomes an address that dials`, () => {
    assert.equal(telephone(phone), address);
  });
}

for (const [day, today, age] of [
  ["2026-11-22", "2026-11-22", "today"],
  ["2026-11-21", "2026-11-22", "yesterday"],
  ["2026-11-11", "2026-11-22", "11 days ago"],
  ["2026-10-23", "2026-11-22", "30 days ago"],
  ["2026-10-22", "2026-11-22", "1 month ago"],
  ["2026-09-10", "2026-11-22", "2 months ago"],
  ["2025-11-23", "2026-11-22", "11 months ago"],
  ["2025-11-22", "2026-11-22", "1 year ago"],
  ["2024-11-23", "2026-11-22", "1 year ago"],
  ["2024-11-22", "2026-11-22", "2 years ago"],
  ["2026-01-31", "2026-03-03", "1 month ago"],
  ["2023-02-28", "2026-11-22", "3 years ago"],
  ["2026-11-23", "2026-11-22", null],
  ["soon", "2026-11-22", null],
  ["2026-02-30", "2026-11-22", null],
]) {
  test(`on ${today} the age of ${day} is told in days, months or years`, () => {
    assert.equal(ageText(day, today, "en"), age);
  });
}
