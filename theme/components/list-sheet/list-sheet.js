/** The handout: up to five programs on paper or as text. Nothing typed here is kept. */
import { announce } from "../../scripts/lib/dom/announce.js";
import { copyText } from "../../scripts/lib/dom/clipboard.js";
import { writeFragment } from "../../scripts/lib/my-list/short-list.js";
import { sheetSpacing } from "../../scripts/lib/my-list/sheet-spacing.js";
import { nameOf, questionTexts, sheetFacts, sheetText } from "../../scripts/lib/say/sheet-text.js";
import { whoText } from "../../scripts/lib/say/formats.js";
import { Pick } from "../my-list/pick.js";

const MOST = 5;

export class Sheet {
  constructor(root, context) {
    this.root = root;
    this.context = context;
    this.tracks = new Map();
    const part = (name) => root.querySelector(name);
    this.parts = {
      choices: part("[data-tracks]"),
      note: part("[data-note]"),
      noteShown: part("[data-note-shown]"),
      textPart: part("[data-text-part]"),
      text: part("textarea"),
      none: part("[data-none]"),
      sheet: part("[data-handover]"),
      date: part("[data-date]"),
      code: part("[data-qr]"),
      programs: part("[data-programs]"),
    };
    this.parts.none.textContent = context.words.say("list.sheet.none");
    this.heading = part(".mg-handover h2").textContent;
    this.crisis = part("[data-crisis]").textContent;
    this.pick = new Pick(part("[data-pick]"), {
      most: MOST,
      full: context.words.say("list.sheet.full"),
      changed: () => this.draw(),
    });
    this.parts.note.addEventListener("input", () => this.draw());
    part("[data-print-sheet]").addEventListener("click", () => print());
    part("[data-copy-text]").addEventListener("click", () => this.copy());
    addEventListener("pagehide", () => this.forgetNote());
  }

  show({ rows, base }) {
    this.base = base;
    this.listings = rows.map(({ listing }) => listing).filter((listing) => listing !== null);
    this.pick.offer(this.listings);
    this.draw();
  }

  /** The line of one's own leaves with its writer, even where the browser keeps the page. */
  forgetNote() {
    this.parts.note.value = "";
    this.parts.text.value = "";
    this.parts.textPart.hidden = true;
    this.draw();
  }

  get chosen() {
    return this.pick.of(this.listings);
  }

  get address() {
    return `${this.base}#${writeFragment({ ids: this.chosen.map(({ id }) => id), show: "cards" })}`;
  }

  draw() {
    if (this.listings === undefined) return;
    const { parts, chosen, context } = this;
    const { words } = context;
    parts.none.hidden = chosen.length > 0;
    parts.sheet.hidden = chosen.length === 0;
    parts.sheet.dataset.way = sheetSpacing(
      chosen.map((program) => ({
        name: nameOf(program, context),
        facts: this.facts(program).map(({ text, age }) => `${text} ${age}`.trim()),
      })),
    );
    const note = parts.note.value.trim();
    parts.noteShown.hidden = note === "";
    parts.noteShown.textContent = note === "" ? "" : words.say("list.sheet.note", { note });
    parts.date.textContent = this.date();
    this.offerTracks();
    parts.programs.replaceChildren(...chosen.map((program) => this.program(program)));
    parts.textPart.hidden = true;
    this.drawCode();
  }

  date() {
    const { words, site } = this.context;
    const date = new Intl.DateTimeFormat(words.language, { dateStyle: "long" }).format(new Date());
    return words.say("list.sheet.date", { date, site });
  }

  /** A choice for each program with several timetables: which one matters. */
  offerTracks() {
    const { words } = this.context;
    const several = this.chosen.filter(({ tracks }) => tracks.length > 1);
    const wanted = several.map(({ id }) => id).join();
    if (this.parts.choices.dataset.ids === wanted) return;
    this.parts.choices.dataset.ids = wanted;
    this.parts.choices.replaceChildren(
      ...several.map(({ id, name, tracks }) => {
        const label = make("label", words.say("list.sheet.track", { name }), "mg-handover__track");
        const select = make("select", "", "mg-field__input");
        select.autocomplete = "off";
        const texts = [words.say("list.sheet.all_times"), ...tracks];
        select.append(...texts.map((text, number) => new Option(text, String(number - 1))));
        select.value = String(this.tracks.get(id) ?? -1);
        select.addEventListener("change", () => {
          const number = Number(select.value);
          this.tracks.set(id, number < 0 ? null : number);
          this.draw();
        });
        label.append(select);
        return label;
      }),
    );
  }

  facts(program) {
    const facts = sheetFacts(program, this.tracks.get(program.id) ?? null, this.context);
    const separator = this.context.words.say("list.separator");
    return facts.map(({ label, lines, age }) => ({ label, text: lines.join(separator), age }));
  }

  program(program) {
    const { words } = this.context;
    const item = make("li", "", "mg-handover__program");
    const top = make("div", "", "mg-handover__top");
    const head = make("div", "", "mg-handover__name");
    const name = make("h3", nameOf(program, this.context));
    head.append(name, make("p", whoText(program, words)));
    const phone = make("div", "", "mg-handover__phone");
    phone.append(...(program.facts.phone ?? [words.say("list.ask")]).map((text) => make("p", text)));
    top.append(head, phone);
    const facts = make("dl", "", "mg-handover__facts");
    for (const { label, text, age } of this.facts(program)) {
      const row = make("div");
      const value = make("dd", text);
      if (age !== "") value.append(words.say("list.separator"), make("span", age, "mg-handover__age"));
      row.append(make("dt", label), value);
      facts.append(row);
    }
    const ask = make("div", "", "mg-handover__ask");
    const questions = make("ul");
    questions.append(...questionTexts(program, this.context).map((question) => make("li", question)));
    ask.append(make("h4", words.say("list.sheet.questions")), questions);
    item.append(top, facts, ask);
    return item;
  }

  /** Draws the code once its maker is loaded; an address too long for one has none. */
  async drawCode() {
    const { code } = this.parts;
    const { address } = this;
    try {
      const { codeFor } = await import("./qr-code.js");
      if (address !== this.address) return;
      code.querySelector("svg")?.remove();
      code.prepend(codeFor(address));
      code.hidden = false;
    } catch (error) {
      console.error(error);
      code.hidden = true;
    }
  }

  async copy() {
    const { parts, context } = this;
    parts.text.value = sheetText(
      {
        programs: this.chosen,
        tracks: this.tracks,
        note: parts.note.value.trim(),
        date: parts.date.textContent,
        heading: this.heading,
        crisis: this.crisis,
        address: this.address,
      },
      context,
    );
    parts.textPart.hidden = false;
    const done = await copyText(parts.text.value, parts.text);
    announce(context.words.say(done ? "list.copied" : "list.copy_failed"));
  }
}

function make(tag, text = "", className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
