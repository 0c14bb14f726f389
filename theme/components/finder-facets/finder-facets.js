/** The filters with counts next to their values. */
import { applyText } from "../../scripts/lib/finder/heading.js";
import { Fold } from "../../scripts/lib/dom/auto-fold.js";
import { OPEN, couldBe } from "../../scripts/lib/match/match.js";
import { INSURER } from "../../scripts/lib/finder/query-state.js";
import { setDisabled, setHidden, setText } from "../../scripts/lib/dom/set-if-changed.js";
import { goToResults } from "../../scripts/lib/dom/go-to-results.js";

const FIRST = 6;
/** What has the focus by keyboard and takes no letters. */
const BY_KEYS = ":focus-visible:not([type='search'], [type='text'], [type='time'])";

export class Facets {
  isLate = true;

  constructor(root, app) {
    this.root = root;
    this.facets = [...root.querySelectorAll("[data-facet]")].map(partsOf);
    const rest = root.querySelector(".mg-facets__rest");
    this.rest = { fold: new Fold(rest), chosen: rest.querySelector(".mg-facet__chosen") };
    this.restKeys = [
      INSURER,
      ...this.facets.filter(({ root: part }) => rest.contains(part)).map(({ key }) => key),
    ];
    root.addEventListener("change", ({ target }) => {
      const facet = target.type === "checkbox" && target.closest("[data-facet]");
      if (facet) app.toggle(facet.dataset.facet, target.value);
    });
    root.addEventListener("click", ({ target }) => {
      if (target.matches(".mg-facet__more")) this.unfold(target.closest("[data-facet]"));
    });
    this.answer = root.querySelector("[data-to-answer]");
    this.answer.addEventListener("click", () => goToResults(root));
    root.addEventListener("keydown", ({ key, target }) => {
      if (key === "Enter" && target.type === "checkbox") goToResults(root);
    });
    root.addEventListener("focusin", ({ target }) =>
      root.toggleAttribute("data-keys", target.matches(BY_KEYS)),
    );
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!root.contains(relatedTarget)) root.removeAttribute("data-keys");
    });
    document.addEventListener("mg:panel", () => root.querySelector("input").focus());
  }

  unfold(root) {
    root.toggleAttribute("data-all");
    const facet = this.facets.find((one) => one.root === root);
    const { more, texts } = facet;
    const isOpen = root.hasAttribute("data-all");
    more.setAttribute("aria-expanded", String(isOpen));
    more.textContent = isOpen ? texts.fewer : texts.all;
    explain(facet);
    // To what was folded away, or back to where the fold is.
    const first =
      isOpen &&
      facet.values.find(({ label: value, input }) => value.hasAttribute("data-fold") && !input.disabled);
    (first ? first.input : more).focus({ preventScroll: true });
    more.scrollIntoView({ block: "nearest" });
    if (first) first.label.scrollIntoView({ block: "nearest" });
  }

  update(app, { kind }) {
    setHidden(this.root, app.isBare);
    if (this.root.hidden) return;
    if (kind === "more" && this.found === app.found) return;
    const { words, query, view, stated } = app;
    const { counts, possible } = view;
    const isNew = this.found !== app.found;
    this.found = app.found;
    for (const facet of this.facets) {
      if (isNew) facet.first = mostCounted(facet.values, stated[facet.key]);
      if (isNew) facet.isStated = isStatedIn(app.found, facet.key);
      const codes = query.choices[facet.key];
      const told = fill(facet, codes, counts[facet.key], possible[facet.key], app);
      if (facet.fold !== null) label(facet, codes.length, told, words);
    }
    const count = this.restKeys.reduce((sum, key) => sum + query.choices[key].length, 0);
    tellChosen(this.rest, count, words);
    setText(this.answer, applyText(app));
  }
}

/** Whether any program that was found, near or by video, says something about a facet. */
function isStatedIn({ programs, virtual, unplaced }, key) {
  return [programs, virtual, unplaced].flat().some(({ facts }) => facts[key]?.some((code) => code !== OPEN));
}

/**
 * Fills counts and checks; gives how many values are folded away. A value is gray where it would
 * leave nothing, not even what may fit, and no program that was not loaded yet could have it.
 */
function fill({ values, first, silent, isStated }, codes, counts, possible, { words, found }) {
  let folded = 0;
  const isWhole = found.complete && found.virtual.length === found.virtualAll;
  for (const { label: value, input, count } of values) {
    const number = counts[input.value] ?? 0;
    const isChosen = codes.includes(input.value);
    const isHeld = input === document.activeElement; // grayed or folded, it would lose the focus
    const stays = isChosen || isHeld || first.has(input.value);
    folded += Number(!stays);
    input.checked = isChosen;
    const isPossible = isStated && couldBe(possible, input.value);
    setDisabled(input, !isPossible && isWhole && !isChosen && !isHeld);
    setText(count, words.number(number));
    value.toggleAttribute("data-fold", !stays);
  }
  const isSilent = !isStated && codes.length === 0;
  setHidden(silent, isStated);
  return { folded, isSilent };
}

/** Title, hint and button of a filter with several values. */
function label(facet, count, { folded, isSilent }, words) {
  const { root, fold, more, texts } = facet;
  if (isSilent !== root.hasAttribute("data-silent")) fold.set(!isSilent && root.hasAttribute("data-open"));
  root.toggleAttribute("data-silent", isSilent);
  explain(facet);
  tellChosen(facet, count, words);
  texts.all = words.say("all_values", { count: facet.values.length });
  texts.fewer = words.say("fewer_values");
  setHidden(more, folded === 0 || isSilent);
  setText(more, root.hasAttribute("data-all") ? texts.fewer : texts.all);
}

/** Says what gray means where a value is, and is not folded away. */
function explain({ root, values, zero, isStated }) {
  const isGrey = ({ label: value, input }) =>
    input.disabled && (root.hasAttribute("data-all") || !value.hasAttribute("data-fold"));
  setHidden(zero, !isStated || !values.some(isGrey));
}

/** How many values are chosen; a fold that holds one is open unless someone closed it. */
function tellChosen({ fold, chosen }, count, words) {
  setHidden(chosen, count === 0);
  setText(chosen.firstElementChild, words.number(count));
  if (count > 0) fold.set(true);
}

/** The values to show first, those that most programs have; all where they are few. */
function mostCounted(values, counts) {
  const codes = values.map(({ input }) => input.value).filter((code) => counts[code] > 0);
  if (values.length > FIRST + 1) codes.sort((one, other) => counts[other] - counts[one]).splice(FIRST);
  return new Set(codes);
}

function partsOf(root) {
  const values = [...root.querySelectorAll(".mg-facet__value")].map((value) => ({
    label: value,
    input: value.querySelector("input"),
    count: value.querySelector(".mg-facet__count"),
  }));
  return {
    root,
    key: root.dataset.facet,
    values,
    fold: root.matches("details") ? new Fold(root) : null,
    chosen: root.querySelector(".mg-facet__chosen"),
    first: new Set(),
    silent: root.querySelector("[data-note]"),
    zero: root.querySelector("[data-zero]"),
    more: root.querySelector(".mg-facet__more"),
    texts: { all: "", fewer: "" },
    isStated: false,
  };
}
