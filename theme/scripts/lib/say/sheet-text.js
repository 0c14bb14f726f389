/** What the handout says of a program, and the whole sheet as plain text. */
import { factsOn, labelOf, linesOf, questionsFor } from "./fact-texts.js";
import { whoText } from "./formats.js";

/**
 * [{label, lines, age}] of a program. `track` is the number of the timetable that matters, or null for
 * all.
 * @type {(program: Listing, track: number | null, context: Pick<Context, "words" | "facts">) => Fact[]}
 */
export function sheetFacts(program, track, context) {
  return factsWithGaps(program, factsOn("sheet", context), context).map((fact) =>
    fact.key === "times" && track !== null ? { ...fact, lines: [program.tracks[track]] } : fact,
  );
}

/**
 * [{key, label, lines, age}] of the facts that a program states, the last one naming those it does not.
 * `age` says behind the last of the facts that are checked together when that was, else it is "".
 * @type {(program: Listing, keys: string[], context: Pick<Context, "words">) => Fact[]}
 */
export function factsWithGaps(program, keys, context) {
  const { words } = context;
  /** @type {(group: string[]) => string | undefined} */
  const last = (group) => group.filter((key) => keys.includes(key)).at(-1);
  const ages = new Map(program.ages.map((group) => [last(group.keys), group.text]));
  /** @type {Fact[]} */
  const stated = [];
  /** @type {string[]} */
  const silent = [];
  for (const key of keys) {
    const lines = linesOf(program, key, context);
    if (lines === null) silent.push(labelOf(key, context));
    else stated.push({ key, label: labelOf(key, context), lines, age: ages.get(key) ?? "" });
  }
  if (silent.length === 0) return stated;
  const gaps = [silent.join(words.say("list.separator"))];
  return [...stated, { key: "", label: words.say("list.gaps"), lines: gaps, age: "" }];
}

/** A program's name on the sheet; one that is made up says so.
 *  @type {(program: Pick<Listing, "name" | "sample">, context: Pick<Context, "words">) => string} */
export function nameOf({ name, sample }, { words }) {
  return sample ? words.say("list.sheet.sample", { name }) : name;
}

/** The questions to ask a program, in words.
 *  @type {(program: Listing, context: Pick<Context, "words" | "facts" | "questions">) => string[]} */
export function questionTexts(program, context) {
  return questionsFor(program, context).map((key) => context.words.say(`list.question.${key}`));
}

/** The sheet as text: `sheet` is {programs, tracks, note, date, heading, crisis, address}.
 *  @type {(sheet: Sheet, context: Pick<Context, "words" | "facts" | "questions">) => string} */
export function sheetText(sheet, context) {
  const { words } = context;
  const blocks = sheet.programs.map((program, number) => {
    const facts = sheetFacts(program, sheet.tracks.get(program.id) ?? null, context);
    return [
      `${number + 1}. ${nameOf(program, context)}`,
      whoText(program, words),
      words.say("list.sheet.fact", {
        label: labelOf("phone", context),
        value: (program.facts.phone ?? [words.say("list.ask")]).join(words.say("list.separator")),
      }),
      ...facts.map(({ label, lines, age }) => {
        const text = lines.join(words.say("list.separator"));
        const value = age === "" ? text : words.say("list.sheet.aged", { text, age });
        return words.say("list.sheet.fact", { label, value });
      }),
      words.say("list.sheet.fact", { label: words.say("list.sheet.questions"), value: "" }).trim(),
      ...questionTexts(program, context).map((question) => words.say("list.sheet.question", { question })),
    ].join("\n");
  });
  const head = [sheet.heading, sheet.date];
  if (sheet.note !== "") head.push(words.say("list.sheet.note", { note: sheet.note }));
  const foot = [sheet.crisis, words.say("list.sheet.link", { address: sheet.address })];
  return [head.join("\n"), ...blocks, foot.join("\n")].join("\n\n");
}
