/** Up to four programs side by side: facts in rows, programs in columns, differences in words. */
import { comparison, isList, labelOf, linesOf } from "../../scripts/lib/say/fact-texts.js";
import { telephone } from "../../scripts/lib/say/formats.js";
import { Pick } from "../my-list/pick.js";

const MOST = 4;

export class Compare {
  constructor(root, context) {
    this.root = root;
    this.context = context;
    this.table = root.querySelector("[data-table]");
    this.only = root.querySelector("[data-only]");
    this.none = root.querySelector("[data-none]");
    this.hidden = root.querySelector("[data-hidden]");
    this.legend = root.querySelector(".mg-compare__legend");
    this.none.textContent = context.words.say("list.compare.none");
    this.pick = new Pick(root.querySelector("[data-pick]"), {
      most: MOST,
      full: context.words.say("list.compare.full"),
      changed: () => this.draw(),
    });
    this.only.addEventListener("change", () => this.draw());
  }

  show({ rows }) {
    this.listings = rows.map(({ listing }) => listing).filter((listing) => listing !== null);
    this.pick.offer(this.listings);
    this.draw();
  }

  draw() {
    const { words } = this.context;
    const chosen = this.pick.of(this.listings);
    const isEmpty = chosen.length < 2;
    this.none.hidden = !isEmpty;
    for (const part of [this.table, this.legend, this.only.parentElement]) part.hidden = isEmpty;
    this.hidden.hidden = true;
    if (isEmpty) return;
    const facts = this.context.facts.filter(({ on }) => on.includes("compare"));
    const rows = facts.map((fact) => ({ key: fact.key, state: comparison(chosen, fact) }));
    const shown = rows.filter(({ state }) => !this.only.checked || !["same", "silent"].includes(state));
    const count = rows.length - shown.length;
    this.hidden.hidden = count === 0;
    this.hidden.textContent = count === 0 ? "" : words.say("list.compare.hidden", { count });
    const table = make("table");
    const caption = make("caption", words.say("list.compare.caption", { count: chosen.length }));
    caption.id = "mg-compare-caption";
    const head = make("thead");
    head.append(this.headRow(chosen));
    const body = make("tbody");
    body.append(...shown.map((row) => this.row(row, chosen)));
    table.append(caption, head, body);
    this.table.replaceChildren(table);
  }

  headRow(chosen) {
    const { words, paths } = this.context;
    const row = make("tr");
    const corner = header("col");
    corner.append(make("span", words.say("list.compare.fact"), "mg-visually-hidden"));
    const names = chosen.map(({ id, name, phone, sample }) => {
      const cell = header("col");
      const link = make("a", name);
      link.href = `${paths.programs}${id}/`;
      cell.append(link);
      if (sample) cell.append(" ", make("span", words.say("list.compare.sample"), "mg-compare__sample"));
      if (phone !== "") cell.append(callLink(phone, name, words));
      return cell;
    });
    row.append(corner, ...names);
    return row;
  }

  row({ key, state }, chosen) {
    const { words } = this.context;
    const row = make("tr");
    row.dataset.fact = key;
    row.dataset.state = state;
    const name = header("row");
    name.append(make("span", labelOf(key, this.context)));
    if (state !== "own") {
      name.append(" ", make("span", words.say(`list.compare.${state}`), "mg-compare__state"));
    }
    const common = isList(key, this.context) ? commonTexts(chosen, key) : null;
    row.append(name, ...chosen.map((listing) => this.cell(listing, key, common)));
    return row;
  }

  cell(listing, key, common) {
    const { words } = this.context;
    const cell = make("td");
    const lines = linesOf(listing, key, this.context);
    if (lines === null) {
      cell.className = "mg-compare__ask";
      cell.textContent = words.say("list.ask");
      return cell;
    }
    const items = lines.map((text) => {
      const isOwn = common !== null && listing.facts[key].includes(text) && !common.has(text);
      const item = make("li");
      item.append(isOwn ? make("b", text) : text);
      return item;
    });
    const list = make("ul");
    list.append(...items);
    cell.append(list);
    const checked = listing.ages.find(({ keys }) => keys[0] === key);
    if (checked !== undefined) cell.append(make("p", checked.text, "mg-compare__age"));
    return cell;
  }
}

/** Texts that all who say anything have in common; null where no list has more than one. */
function commonTexts(chosen, key) {
  const lists = chosen.map(({ facts }) => facts[key]).filter((texts) => texts !== undefined);
  if (lists.length < 2 || lists.every((texts) => texts.length < 2)) return null;
  return new Set(lists[0].filter((text) => lists.every((texts) => texts.includes(text))));
}

function callLink(phone, name, words) {
  const link = make("a", words.say("call", { phone }), "mg-compare__call");
  link.href = telephone(phone);
  link.setAttribute("aria-label", words.say("call_label", { phone, name }));
  return link;
}

function header(scope) {
  const cell = make("th");
  cell.scope = scope;
  return cell;
}

function make(tag, text = "", className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
