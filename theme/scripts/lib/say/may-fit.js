/** What to ask programs that may fit, in words. */

/** "evenings and Aetna": what programs of `view.mayFit` do not say.
 *  @type {(app: Pick<App, "view" | "query" | "words">) => string} */
export function toAsk({ view, query, words }) {
  const things = view.silent.facets.flatMap((facet) => {
    if (facet === "insurer") return query.choices.insurer;
    if (facet === "time") return query.choices.time.map((code) => words.say(`ask_time.${code}`));
    if (facet === "week" && view.silent.facets.includes("time")) return [];
    return [words.say(`field.${facet}.ask`)];
  });
  return words.list([...new Set(things)], "items");
}

/** "They do not say when they meet." for so many programs.
 *  @type {(app: Pick<App, "view" | "query" | "words">, count: number) => string} */
export function silence({ view, query, words }, count) {
  const facts = new Set(view.silent.facets.map((facet) => words.say(`field.${facet}.silent`, { count })));
  const gaps = { facts: words.list([...facts], "alternatives"), count };
  const text = words.say(view.silent.some ? "may_fit.some" : "may_fit.text", gaps);
  const isAboutIop = view.silent.facets.includes("level") && query.choices.level.includes("iop");
  return isAboutIop ? words.say("may_fit.ask_for_iop", { text }) : text;
}
