/** What a referring professional asks first about a program, as rows for its card. */
import { factsOn, isList, labelOf, linesOf, listing } from "../../scripts/lib/say/fact-texts.js";
import { detailOf } from "../../scripts/lib/load/saved-programs.js";

/** A `<dl>` with what is stated, and one row that names what is not. */
export async function referralFacts(program, app) {
  const detail = await detailOf(program, app);
  const said = listing({ id: program.id, program, detail }, app);
  const facts = document.createElement("dl");
  facts.className = "mg-result__referral";
  const separator = app.words.say("list.separator");
  const silent = [];
  for (const key of factsOn("referrer", app)) {
    const lines = linesOf(said, key, app);
    const label = labelOf(key, app);
    if (lines !== null) facts.append(row(label, isList(key, app) ? [lines.join(separator)] : lines));
    else if (key !== "other_levels") silent.push(label);
  }
  if (silent.length > 0) facts.append(row(app.words.say("list.ask"), [silent.join(separator)]));
  return facts;
}

function row(label, lines) {
  const group = document.createElement("div");
  const term = document.createElement("dt");
  term.textContent = label;
  const values = lines.map((text) => {
    const value = document.createElement("dd");
    value.textContent = text;
    return value;
  });
  group.append(term, ...values);
  return group;
}
