/**
 * The filters with counts beside their values. On a narrow screen the panel moves into a modal
 * dialog, which keeps the focus and closes with Escape by itself.
 */
import { cleaned } from "../../scripts/lib/query-state.js";
import { isFiltered } from "../../scripts/lib/view.js";

const FIRST = 6;
const TYPING = 250;

export class Facets {
  isLate = true;

  constructor(root, app) {
    this.root = root;
    this.side = root.parentElement;
    this.sheet = document.getElementById("mg-sheet");
    this.body = this.sheet.querySelector(".mg-sheet__body");
    this.apply = this.sheet.querySelector(".mg-sheet__apply");
    this.clear = this.sheet.querySelector(".mg-sheet__clear");
    this.name = root.querySelector("#mg-name");
    this.facets = [...root.querySelectorAll("[data-facet]")].map(partsOf);
    root.addEventListener("change", ({ target }) => {
      if (target.type === "checkbox") app.toggle(target.closest("[data-facet]").dataset.facet, target.value);
    });
    root.addEventListener("click", ({ target }) => {
      if (target.matches(".mg-facet__more")) this.unfold(target.closest("[data-facet]"));
    });
    this.name.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => {
        app.change({ name: cleaned(this.name.value) }, "filter", { replace: true });
      }, TYPING);
    });
    this.dialog(app);
  }

  dialog(app) {
    const wide = matchMedia("(min-width: 62rem)");
    document.addEventListener("mg:filters", () => {
      this.body.append(this.root);
      this.sheet.showModal();
    });
    const close = () => this.sheet.close();
    this.sheet.querySelector(".mg-sheet__close").addEventListener("click", close);
    this.apply.addEventListener("click", close);
    this.clear.addEventListener("click", () => {
      app.clear();
      this.apply.focus(); // nothing is left to clear: the button goes
    });
    this.sheet.addEventListener("click", ({ target }) => {
      if (target === this.sheet) close();
    });
    this.sheet.addEventListener("close", () => this.side.append(this.root));
    wide.addEventListener("change", () => {
      if (wide.matches && this.sheet.open) close();
    });
  }

  unfold(facet) {
    facet.toggleAttribute("data-all");
    const part = this.facets.find(({ root }) => root === facet);
    const isOpen = facet.hasAttribute("data-all");
    part.more.setAttribute("aria-expanded", String(isOpen));
    part.more.textContent = isOpen ? part.texts.fewer : part.texts.all;
  }

  update(app, { kind }) {
    if (kind === "address") clearTimeout(this.waiting);
    this.root.hidden = app.isBare;
    if (this.root.hidden) {
      if (this.sheet.open) this.sheet.close();
      return;
    }
    const { words, query, view } = app;
    if (kind !== "filter" || document.activeElement !== this.name) this.name.value = query.name;
    const isNew = this.found !== app.found;
    this.found = app.found;
    for (const facet of this.facets) {
      const counts = view.counts[facet.key];
      if (isNew) facet.first = mostCounted(facet.values, counts);
      this.fill(facet, query.choices[facet.key], counts, words);
    }
    this.apply.textContent = words.say("apply", { count: view.fit.length });
    this.clear.hidden = !isFiltered(query);
    this.clear.textContent = words.say("clear_all");
  }

  fill({ root, values, first, chosen, silent, zero, more, texts }, codes, counts, words) {
    let folded = 0;
    let zeros = 0;
    for (const { label, input, count } of values) {
      const number = counts[input.value] ?? 0;
      const isChosen = codes.includes(input.value);
      const isHeld = input === document.activeElement; // greyed or folded, it would lose the focus
      const stays = isChosen || isHeld || first.has(input.value);
      folded += Number(!stays);
      zeros += Number(number === 0);
      input.checked = isChosen;
      input.disabled = number === 0 && !isChosen && !isHeld;
      const text = words.number(number);
      if (count.textContent !== text) count.textContent = text;
      label.toggleAttribute("data-fold", !stays);
    }
    const isSilent = zeros === values.length && codes.length === 0;
    if (isSilent !== root.hasAttribute("data-silent")) root.open = !isSilent && root.hasAttribute("data-open");
    root.toggleAttribute("data-silent", isSilent);
    silent.hidden = !isSilent;
    zero.hidden = isSilent || zeros === 0 || !root.hasAttribute("data-all");
    chosen.hidden = codes.length === 0;
    chosen.textContent = words.number(codes.length);
    if (codes.length > 0) root.open = true;
    texts.all = words.say("all_values", { count: values.length });
    texts.fewer = words.say("fewer_values");
    more.hidden = folded === 0 || isSilent;
    more.textContent = root.hasAttribute("data-all") ? texts.fewer : texts.all;
  }
}

/** The values to show first, those that most programs have; all where they are few. */
function mostCounted(values, counts) {
  const codes = values.map(({ input }) => input.value).filter((code) => counts[code] > 0);
  if (values.length > FIRST + 1) codes.sort((one, other) => counts[other] - counts[one]).splice(FIRST);
  return new Set(codes);
}

function partsOf(root) {
  const values = [...root.querySelectorAll(".mg-facet__value")].map((label) => ({
    label,
    input: label.querySelector("input"),
    count: label.querySelector(".mg-facet__count"),
  }));
  return {
    root,
    key: root.dataset.facet,
    values,
    chosen: root.querySelector(".mg-facet__chosen"),
    first: new Set(),
    silent: root.querySelector("[data-note]"),
    zero: root.querySelector("[data-zero]"),
    more: root.querySelector(".mg-facet__more"),
    texts: {},
  };
}
