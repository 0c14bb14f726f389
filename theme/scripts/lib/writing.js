/** Days, times and phone numbers as people write them. */

const UNBROKEN = "\u00a0";

/** Weekdays by their numbers (0 is Monday): "Mon Tue Thu", on one line. */
export function days(numbers, { terms }) {
  const rows = [...terms.day.values()];
  return numbers.map((number) => rows[number][3]).join(UNBROKEN);
}

/** Two times "HH:MM" as "5:30 to 8:30 pm"; on one line, the half of the day said once where it is the same. */
export function timeSpan(starts, ends, words) {
  const same = half(starts) === half(ends) && half(starts) !== "time_noon" && half(ends) !== "time_noon";
  const first = same ? bare(starts) : time(starts, words);
  const span = words.say("time_span", { starts: first, ends: time(ends, words) });
  return span.replaceAll(" ", UNBROKEN);
}

/** The address of a US phone number; an extension follows after ";ext=". */
export function telephone(phone) {
  const parts = /^\D*1?\D*(\d{3})\D*(\d{3})\D*(\d{4})(?:\D+(\d{1,6}))?\D*$/.exec(phone);
  if (parts === null) return `tel:${phone.replace(/[^+\d]/g, "")}`;
  const [, area, exchange, line, extension] = parts;
  return `tel:+1-${area}-${exchange}-${line}${extension ? `;ext=${extension}` : ""}`;
}

function time(clock, words) {
  return words.say(half(clock), { time: bare(clock) });
}

function half(clock) {
  if (clock === "12:00") return "time_noon";
  if (/^(00:00|24:00)$/.test(clock)) return "time_midnight";
  return Number(clock.split(":")[0]) < 12 ? "time_am" : "time_pm";
}

function bare(clock) {
  const [hour, minute] = clock.split(":");
  return `${((Number(hour) + 11) % 12) + 1}:${minute}`;
}
