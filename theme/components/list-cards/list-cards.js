/** The programs of the list as cards: take off, order, share. */
import { today } from "../../scripts/lib/dates/age.js";
import { announce } from "../../scripts/lib/dom/announce.js";
import { copyText } from "../../scripts/lib/dom/clipboard.js";
import { dayNumber } from "../../scripts/lib/dates/days.js";
import { factsOn } from "../../scripts/lib/say/fact-texts.js";
import { ageOf } from "../../scripts/lib/say/phrases.js";
import { factsWithGaps } from "../../scripts/lib/say/sheet-text.js";
import { telephone, whoText } from "../../scripts/lib/say/formats.js";
import { list, offerToList } from "../list-button/list-button.js";

export class Cards {
  constructor(root, context) {
    this.root = root;
    this.context = context;
    this.list = root.querySelector("[data-cards]");
    this.template = root.querySelector("#mg-saved-card").content.firstElementChild;
    this.link = root.querySelector("[data-link]");
    this.copied = root.querySelector("[data-copied]");
    root.querySelector("[data-copy]").addEventListener("click", () => this.copy());
    this.link.addEventListener("focus", () => this.link.select());
  }

  /** Shows `rows` [{id, listing or null}]; `address` is the link to them. */
  show({ rows, isOwn, address }) {
    this.list.replaceChildren(...rows.map((row, number) => this.card(row, number, rows.length, isOwn)));
    this.link.value = address;
    this.copied.textContent = "";
  }

  async copy() {
    const done = await copyText(this.link.value, this.link);
    this.copied.textContent = this.context.words.say(done ? "list.copied" : "list.copy_failed");
    announce(this.copied.textContent);
  }

  card({ id, listing }, number, count, isOwn) {
    const { words, paths } = this.context;
    const item = this.template.cloneNode(true);
    const part = (name) => item.querySelector(name);
    item.dataset.programId = id;
    const name = listing?.name ?? words.say("list.gone", { id });
    if (listing === null) {
      part("h2").textContent = name;
      part(".mg-saved__who").textContent = words.say("list.gone_text");
    } else {
      part("h2 a").textContent = name;
      part("h2 a").href = `${paths.programs}${id}/`;
      part(".mg-saved__who").textContent = whoText(listing, words);
      const facts = factsWithGaps(listing, factsOn("list", this.context), this.context);
      part(".mg-saved__facts").append(...facts.map((fact) => this.fact(fact)));
      if (listing.phone !== "") call(part("[data-call]"), listing, words);
      part(".mg-saved__age").textContent = this.age(id, listing, isOwn);
    }
    if (isOwn) this.own(part, { id, name, number, count });
    else {
      for (const act of ["take", "up", "down"]) part(`[data-${act}]`).remove();
      if (listing !== null) offerToList(part("[data-own]"), id, name);
    }
    return item;
  }

  own(part, { id, name, number, count }) {
    const { words } = this.context;
    const act = (key, isPossible, action) => {
      const button = part(`[data-${key}]`);
      const text = words.say(`list.${key}`);
      button.textContent = text;
      button.setAttribute("aria-label", words.say("list.named", { text, name }));
      button.hidden = !isPossible;
      button.addEventListener("click", action);
    };
    act("take", true, () => this.take(id, name, number));
    act("up", number > 0, () => this.move(id, name, -1));
    act("down", number < count - 1, () => this.move(id, name, 1));
  }

  take(id, name, number) {
    list.remove(id);
    const buttons = this.list.querySelectorAll("[data-take]");
    (buttons[Math.min(number, buttons.length - 1)] ?? document.getElementById("mg-list-heading")).focus();
    announce(this.context.words.say("list.taken", { name }));
  }

  move(id, name, by) {
    list.move(id, by);
    const card = this.list.querySelector(`[data-program-id="${id}"]`);
    const [same, other] = by < 0 ? ["up", "down"] : ["down", "up"];
    const button = card.querySelector(`[data-${same}]`);
    (button.hidden ? card.querySelector(`[data-${other}]`) : button).focus();
    announce(this.context.words.say("list.moved", { name, number: list.ids.indexOf(id) + 1 }));
  }

  fact({ key, label, lines }) {
    const group = document.createElement("div");
    const term = document.createElement("dt");
    term.textContent = label;
    const values = ["times", "intake"].includes(key)
      ? lines
      : [lines.join(this.context.words.say("list.separator"))];
    group.append(term, ...values.map(described));
    return group;
  }

  age(id, listing, isOwn) {
    const { words } = this.context;
    const saved = isOwn ? list.entries.find((entry) => entry.id === id)?.saved : "";
    const age = saved ? ageOf(dayNumber(saved <= today() ? saved : today()), words.language) : null;
    const parts = age === null ? [] : [words.say("list.saved", { age })];
    if (listing.sample) parts.push(words.say("sample"));
    return parts.join(" · ");
  }
}

function call(link, { phone, name }, words) {
  link.hidden = false;
  link.href = telephone(phone);
  link.textContent = words.say("call", { phone });
  link.setAttribute("aria-label", words.say("call_label", { phone, name }));
}

function described(text) {
  const cell = document.createElement("dd");
  cell.textContent = text;
  return cell;
}
