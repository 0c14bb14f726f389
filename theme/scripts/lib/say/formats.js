/** Places, days, times and phone numbers as people write them. */

/** A town or a ZIP with its town, as a person writes it; "you" for the visitor's own place.
 *  @type {(words: Words, place: { name?: string; state: string; zip?: string; isHere?: boolean }) => string} */
export function placeText(words, { name, state, zip, isHere }) {
  if (isHere) return words.say("here.place");
  return zip ? words.say("zip_town", { name, state, zip }) : words.say("town", { name, state });
}

/** Who runs a program and where, in one line; an organization whose name begins the program's is left out.
 *  @type {(program: { name: string; organization?: string; city: string; state: string }, words: Words) => string} */
export function whoText({ name, organization, city, state }, words) {
  const town = placeText(words, { name: city, state });
  return organization && !name.startsWith(organization) ? `${organization} · ${town}` : town;
}

/** Weekdays by their numbers (0 is Monday): "Mon Tue Thu".
 *  @type {(numbers: number[], context: Pick<Context, "terms">) => string} */
export function days(numbers, { terms }) {
  const rows = [...terms.day.values()];
  return numbers.map((number) => rows[number][3]).join(" ");
}

/** Two times "HH:MM" as "5:30 to 8:30 pm"; the half of the day said once where it is the same.
 *  @type {(starts: string, ends: string, words: Words) => string} */
export function timeSpan(starts, ends, words) {
  const same = half(starts) === half(ends) && half(starts) !== "time_noon" && half(ends) !== "time_noon";
  const first = same ? bare(starts) : time(starts, words);
  return words.say("time_span", { starts: first, ends: time(ends, words) });
}

/** The address of a US phone number; an extension follows after ";ext=".
 *  @type {(phone: string) => string} */
export function telephone(phone) {
  const parts = /^\D*1?\D*(\d{3})\D*(\d{3})\D*(\d{4})(?:\D+(\d{1,6}))?\D*$/.exec(phone);
  if (parts === null) return `tel:${phone.replace(/[^+\d]/g, "")}`;
  const [, area, exchange, line, extension] = parts;
  return `tel:+1-${area}-${exchange}-${line}${extension ? `;ext=${extension}` : ""}`;
}

/** One time, on one line: the spans between times may break, a time may not.
 *  @type {(clock: string, words: Words) => string} */
function time(clock, words) {
  return words.say(half(clock), { time: bare(clock) }).replaceAll(" ", "\u00a0");
}

/** @type {(clock: string) => string} */
function half(clock) {
  if (clock === "12:00") return "time_noon";
  if (/^(00:00|24:00)$/.test(clock)) return "time_midnight";
  return Number(clock.split(":")[0]) < 12 ? "time_am" : "time_pm";
}

/** @type {(clock: string) => string} */
function bare(clock) {
  const [hour, minute] = clock.split(":");
  return `${((Number(hour) + 11) % 12) + 1}:${minute}`;
}
