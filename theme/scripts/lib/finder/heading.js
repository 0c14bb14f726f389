/** The heading that is the answer, in every phase of the finder. */
import { isFiltered } from "./view.js";
import { placeText } from "../say/formats.js";

/** One sentence for the page as it stands.
 *  @type {(app: App) => string} */
export function headingOf(app) {
  const { phase, words, query } = app;
  if (phase === "results") return resultHeading(app);
  const answer = /** @type {NoPlace} */ (app.answer);
  if (phase === "choice") return words.say("choice.heading", { name: answer.name });
  if (phase === "state") {
    return words.say("whole_state.heading", { state: app.label("state", answer.state ?? "") });
  }
  if (phase === "unknown") return words.say(`unknown.${answer.reason}_heading`, { text: query.near });
  if (phase === "error") return words.say(`error.${errorKind(answer)}_heading`);
  if (phase === "loading") {
    return query.near.length > 0 ? words.say("loading", { place: query.near }) : words.say("loading_any");
  }
  return words.say("start_heading");
}

/** What the buttons say that lead from the filters to the answer.
 *  @type {(app: Pick<App, "view" | "query" | "words">) => string} */
export function applyText({ view, query, words }) {
  const [fit, mayFit] = [view.fit.length, query.sure ? 0 : view.mayFit.length];
  if (fit > 0) return words.say("apply", { count: fit });
  return mayFit > 0 ? words.say("apply_may_fit", { count: mayFit }) : words.say("apply_none");
}

/** What the page can explain; anything unforeseen counts as data that cannot be read.
 *  @type {(error: unknown) => string} */
export function errorKind(error) {
  const kind = error instanceof Object && "kind" in error ? error.kind : "";
  return kind === "offline" || kind === "stale" ? kind : "unreadable";
}

/** What the sentences about the area of a search have in their gaps; a state's programs are counted, a circle's estimated.
 *  @type {(app: Pick<App, "found" | "place" | "query" | "words" | "terms">) => Gaps} */
export function gapsOf({ found, place, query, words, terms }) {
  const { horizon } = found;
  return {
    place: placeText(words, place),
    state: terms.state.get(place.state)[1],
    miles: query.within === "state" ? "" : Number(query.within),
    horizon: Number.isFinite(horizon) ? Math.floor(horizon * 10) / 10 : "",
    loaded: found.programs.length,
    about: query.within === "state" ? found.about : Math.max(rounded(found.about), found.programs.length + 1),
  };
}

/** @type {(app: App) => string} */
function resultHeading(app) {
  const { found, view, words, query } = app;
  /** @type {Gaps} */
  const gaps = { ...gapsOf(app), count: view.fit.length };
  const area = query.within === "state" ? "state" : "miles";
  if (view.fit.length === 0) {
    const miles = found.complete ? gaps.miles : gaps.horizon;
    if (view.mayFit.length > 0 && !query.sure) {
      return words.say(`answer.may_fit_${area}`, { ...gaps, miles, count: view.mayFit.length });
    }
    const key = found.programs.length === 0 ? "none" : "none_fits";
    return words.say(`answer.${key}_${area}`, { ...gaps, miles });
  }
  if (found.complete) return words.say(`answer.${area}`, gaps);
  if (isFiltered(query)) return words.say("answer.nearest", gaps);
  return words.say(area === "state" ? "answer.nearest_all_state" : "answer.nearest_all", gaps);
}

/** Two figures are as much as an estimate can claim.
 *  @type {(number: number) => number} */
function rounded(number) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(number, 1))) - 1);
  return Math.round(number / step) * step;
}
