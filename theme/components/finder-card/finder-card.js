/** One program in the list, filled from its data with text alone. */
import { OPEN, unstated } from "../../scripts/lib/match/match.js";
import { ageOf, careText, hoursText, roomText } from "../../scripts/lib/say/phrases.js";
import { details } from "../../scripts/lib/load/columns.js";
import { fits, freeOf, timesOf } from "../../scripts/lib/match/week.js";
import { days, telephone, timeSpan, whoText } from "../../scripts/lib/say/formats.js";
import { offerToList } from "../list-button/list-button.js";

const MOST_ITEMS = 4;
const MOST_TRACKS = 2;

/** The `<li>` of a program; what was chosen comes first. `isVirtual`: distance does not matter. */
export function card(program, app, isVirtual = false) {
  const { words } = app;
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("mg-card"));
  const item = /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
  /** @type {(name: string) => HTMLAnchorElement} */
  const slot = (name) => item.querySelector(`[data-slot="${name}"]`);
  const data = details(program);
  const name = slot("name");
  name.textContent = data.name;
  name.href = `${app.paths.programs}${program.id}/`;
  item.dataset.programId = program.id;
  if (program.miles !== undefined) item.dataset.distanceMiles = program.miles.toFixed(6);
  slot("miles").textContent = isVirtual
    ? words.say("by_video")
    : milesText(program.miles, data.approximate, app);
  slot("who").textContent = whoText(data, app.words);
  slot("what").textContent = whatText(program, data, app);
  show(slot("fits"), fitsText(data.tracks, app));
  show(slot("silent"), silentText(program, app));
  show(slot("ask"), fillFacts(item, program, data, app));
  call(slot("call"), program, data, app);
  slot("age").textContent = ageLine(data, words);
  offerToList(slot("list"), program.id, data.name);
  return item;
}

/** "2.1 miles"; "about 3 miles" from a rounded position, or "in this ZIP code area" where only a ZIP or a city is known. */
export function milesText(miles, approximate, { words, place }) {
  if (miles === undefined) return words.say("place_unknown");
  if (approximate || place.isHere) {
    if (miles < 0.05 && place.zip) return words.say("in_zip");
    const count = Math.max(1, Math.round(miles));
    return words.say("about_miles", { count, miles: count });
  }
  const tenths = Math.round(miles * 10) / 10;
  return tenths < 0.1 ? words.say("under") : words.say("miles", { count: tenths, miles: tenths });
}

function whatText({ facts }, data, app) {
  const parts = ["level", "delivery"].map((facet) => some(facts[facet], facet, app, Infinity));
  parts.splice(1, 0, careText(facts, app.words));
  if (data.unconfirmed) parts.unshift(app.words.say("unconfirmed"));
  if (data.withheld) parts.push(app.words.say("withheld"));
  return parts.filter(Boolean).join(" · ");
}

function silentText(program, app) {
  const facets = unstated(app.view.factsOf(program), app.view.choices);
  if (facets.length === 0) return "";
  const facts = new Set(facets.map((facet) => app.words.say(`field.${facet}.silent`, { count: 1 })));
  return app.words.say("may_fit_card", { facts: app.words.list([...facts], "alternatives") });
}

/** The first timetable inside the visitor's own week; "" where no one marked one. */
function fitsText(tracks, app) {
  if (Object.keys(app.query.week).length === 0) return "";
  const free = freeOf(app.query.week);
  const track = tracks?.find((one) => fits(one, free));
  return track === undefined ? "" : app.words.say("fits_week", { track: trackText(track, app) });
}

/** Fills the facts that are stated, takes the others away and says which they are. */
function fillFacts(item, program, data, app) {
  const stated = {
    hours: [hoursText(data.hours, app.words)],
    times: tracksText(data.tracks, app),
    payment: [some(program.facts.payment, "payment", app, MOST_ITEMS)],
    room: [roomText(data.capacity, app.words)],
  };
  const missing = [];
  for (const [fact, lines] of Object.entries(stated)) {
    const row = item.querySelector(`[data-fact="${fact}"]`);
    const texts = lines.filter((text) => text !== "");
    if (texts.length === 0) {
      row.remove();
      missing.push(app.words.say(`field.${fact}.named`));
    } else if (texts.length === 1) [row.lastElementChild.textContent] = texts;
    else row.lastElementChild.append(...texts.map(line));
  }
  item.querySelector("dl").hidden = missing.length === Object.keys(stated).length;
  return missing.length === 0 ? "" : app.words.say("ask", { facts: app.words.list(missing, "items") });
}

/** Labels of codes, those that were chosen first, at most so many. */
function some(codes, facet, app, most) {
  if (codes === undefined) return "";
  const chosen = app.query.choices[facet];
  const order = codes
    .filter((code) => code !== OPEN)
    .sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)));
  const labels = order.map((code) => app.label(facet, code, true));
  if (labels.length <= most) return labels.join(", ");
  const items = labels.slice(0, most - 1).join(", ");
  return app.words.say("more_items", { items, count: labels.length - most + 1 });
}

function tracksText(tracks, app) {
  if (tracks === undefined) return [];
  const { words, query } = app;
  const isChosen = (track) => timesOf(track).some((time) => query.choices.time.includes(time));
  const order = [...tracks].sort((one, other) => Number(isChosen(other)) - Number(isChosen(one)));
  const lines = order.slice(0, MOST_TRACKS).map((track) => trackText(track, app));
  const count = tracks.length - MOST_TRACKS;
  return count > 0 ? [...lines, words.say("more_tracks", { count })] : lines;
}

function trackText([numbers, starts, ends], app) {
  const { words } = app;
  return words.say("track", { days: days(numbers, app), time: timeSpan(starts, ends, words) });
}

function call(link, program, data, app) {
  const { words } = app;
  const { phone, name } = data;
  link.textContent = phone ? words.say("call", { phone }) : words.say("reach");
  link.setAttribute(
    "aria-label",
    phone ? words.say("call_label", { phone, name }) : words.say("reach_label", { name }),
  );
  link.href = phone ? telephone(phone) : `${app.paths.programs}${program.id}/`;
}

function ageLine({ checked, sample }, words) {
  const age = checked === undefined ? null : ageOf(checked, words.language);
  const parts = [age === null ? words.say("checked_unknown") : words.say("checked", { age })];
  if (sample) parts.push(words.say("sample"));
  return parts.join(" · ");
}

function line(text) {
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}

function show(element, text) {
  element.hidden = text === "";
  element.textContent = text;
}
