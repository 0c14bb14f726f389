/**
 * The page of the short-list: shows the list of this browser, or one that came with a link and is
 * not stored until someone asks for it. What is shown is in the address after "#".
 */
import { today } from "../../scripts/lib/dates/age.js";
import { Address } from "../../scripts/lib/dom/address.js";
import { announce } from "../../scripts/lib/dom/announce.js";
import { listing } from "../../scripts/lib/say/fact-texts.js";
import { programsById } from "../../scripts/lib/load/saved-programs.js";
import { readFragment, writeFragment } from "../../scripts/lib/my-list/short-list.js";
import { list } from "../list-button/list-button.js";

export class MyList {
  /** `views` maps each kind of view to an object with show(state). */
  constructor(root, context, views) {
    this.root = root;
    this.context = context;
    this.views = views;
    this.address = new Address();
    this.turn = 0;
    this.part = (name) => root.querySelector(`[data-${name}]`);
    this.heading = root.querySelector("#mg-list-heading");
    this.buttons = [...root.querySelectorAll("[data-show]")];
    for (const button of this.buttons) {
      button.addEventListener("click", () => this.go({ ids: this.state.ids, show: button.dataset.show }));
    }
    this.part("forget").addEventListener("click", () => this.forget());
    this.part("mine").addEventListener("click", () => this.leave());
    this.part("keep").addEventListener("click", () => this.keep());
    this.part("again").firstElementChild.addEventListener("click", () => this.retry());
    list.addEventListener("change", () => this.load());
  }

  get ids() {
    return this.state.ids ?? list.ids;
  }

  /** Shows what the address says; called at the start and whenever it changes. */
  async follow(isStart = false) {
    if (!isStart && this.address.skips({})) return;
    if (this.address.follow()) await this.show(readFragment(location.hash));
  }

  go(state) {
    this.address.write(writeFragment(state), {}, "now");
    return this.show(state);
  }

  show(state) {
    this.state = state;
    return this.load();
  }

  async load() {
    this.turn += 1;
    const { turn, ids, context } = this;
    const known = this.shown ?? [];
    if (ids.every((id) => known.some((row) => row.id === id))) {
      this.present(ids.map((id) => known.find((row) => row.id === id)));
      return;
    }
    if (this.rows === undefined) this.heading.textContent = context.words.say("list.heading_loading");
    try {
      const found = await programsById(ids, { ...context, today: today() });
      if (turn !== this.turn) return;
      this.shown = found.map((saved) => ({
        id: saved.id,
        listing: saved.program === null ? null : listing(saved, context),
      }));
      this.present(this.shown);
    } catch (error) {
      if (turn === this.turn) this.tell(error);
    }
  }

  present(rows) {
    const { words } = this.context;
    const isOwn = this.state.ids === null;
    const count = rows.length;
    this.rows = rows;
    this.root.dataset.showing = count === 0 ? "" : this.state.show;
    this.heading.textContent = words.say(headingKey(count, isOwn), { count });
    this.message(count === 0 && isOwn ? words.say("list.empty") : "");
    this.part("again").hidden = true;
    this.part("find").hidden = count > 0;
    this.part("filled").hidden = count === 0;
    this.part("about").hidden = !isOwn || list.ids.length === 0;
    this.part("not-kept").hidden = list.keeps;
    this.part("not-kept").textContent = list.keeps ? "" : words.say("list.not_kept");
    this.offerShared(isOwn, count);
    for (const button of this.buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.show === this.state.show));
    }
    const base = location.href.replace(/#.*$/, "");
    const address = `${base}#${writeFragment({ ids: rows.map(({ id }) => id), show: "cards" })}`;
    for (const [show, view] of Object.entries(this.views)) {
      const section = this.root.querySelector(`[data-view="${show}"]`);
      section.hidden = show !== this.state.show;
      if (!section.hidden && count > 0) view.show({ rows, isOwn, base, address });
    }
  }

  offerShared(isOwn, count) {
    const { words } = this.context;
    const offer = this.part("shared");
    offer.hidden = isOwn;
    if (isOwn) return;
    offer.firstElementChild.textContent = words.say("list.shared");
    const isKept = this.ids.every((id) => list.has(id));
    this.part("keep").hidden = count === 0 || isKept;
    this.part("keep").textContent = words.say(list.ids.length === 0 ? "list.keep" : "list.keep_too");
    this.part("mine").textContent = words.say("list.mine");
  }

  keep() {
    for (const id of this.ids) list.add(id, today());
    const isWhole = this.ids.every((id) => list.has(id));
    announce(this.context.words.say(isWhole ? "list.kept" : "list.full"));
    if (isWhole && list.keeps) this.leave();
  }

  /** From a shared list to one's own. */
  leave() {
    this.go({ ids: null, show: this.state.show });
    this.heading.focus();
  }

  forget() {
    list.forget();
    this.heading.focus();
    announce(this.context.words.say("list.forgotten"));
  }

  retry() {
    this.context.source.forget();
    return this.load();
  }

  tell(error) {
    const { words } = this.context;
    const kind = ["offline", "stale"].includes(error?.kind) ? error.kind : "unreadable";
    if (kind === "unreadable") console.error(error);
    this.heading.textContent = words.say("list.heading_error");
    this.message(words.say(`list.${kind}`));
    this.part("filled").hidden = true;
    this.part("again").hidden = false;
    this.part("again").firstElementChild.textContent = words.say("list.again");
    announce(`${this.heading.textContent} ${this.part("message").textContent}`);
  }

  message(text) {
    this.part("message").hidden = text === "";
    this.part("message").textContent = text;
  }
}

function headingKey(count, isOwn) {
  if (count === 0) return isOwn ? "list.heading_empty" : "list.heading_shared_empty";
  return isOwn ? "list.heading" : "list.heading_shared";
}
