/**
 * "Add to my list" on cards, program pages and lists of programs, and the way to the list: in the
 * header, and right behind a button (`data-my-list="here"`) while its program is on the list.
 */
import { today } from "../../scripts/lib/dates/age.js";
import { announce } from "../../scripts/lib/dom/announce.js";
import { ShortList, writeFragment } from "../../scripts/lib/my-list/short-list.js";

/** The list that all parts of a page share. */
export const list = new ShortList();

const texts = JSON.parse(document.getElementById("mg-list-words")?.textContent ?? "null");

/** Makes a button add the program to the list or take it off, and say which. */
export function offerToList(button, id, name) {
  if (texts === null) return;
  button.dataset.listId = id;
  button.dataset.listName = name;
  button.hidden = false;
  show(button);
}

/** Shows the buttons of the page and the link to the list; called once. */
export function startList() {
  if (texts === null) return;
  ensureStatus();
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll("button[data-list-id]");
  for (const button of buttons) {
    offerToList(button, button.dataset.listId, button.dataset.listName);
  }
  for (const rows of document.querySelectorAll(".mg-place__list")) offerInRows(rows);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-list-id]");
    if (button) toggle(button);
  });
  list.addEventListener("change", update);
  addEventListener("storage", () => list.refresh());
  addEventListener("pageshow", ({ persisted }) => persisted && list.refresh());
  update();
}

/** Buttons for the rows of a place page; a folded list gets them when it is opened. */
function offerInRows(rows) {
  const fold = rows.closest("details:not([open])");
  if (fold !== null) {
    fold.addEventListener("toggle", () => offerInRows(rows), { once: true });
    return;
  }
  rows.classList.add("mg-place__list--saving");
  for (const row of rows.children) {
    const link = row.querySelector("a[href*='programs/']");
    const id = /programs\/([^/]+)\/$/.exec(link?.getAttribute("href"))?.[1];
    if (id === undefined) continue;
    const button = document.createElement("button");
    button.type = "button";
    row.append(button);
    offerToList(button, id, link.textContent);
  }
}

function toggle(button) {
  const { listId: id, listName: name } = button.dataset;
  if (list.has(id)) {
    list.remove(id);
    announce(filled(texts.taken, { name }));
  } else if (list.isFull) {
    announce(texts.full);
    button.textContent = texts.full;
  } else {
    list.add(id, today());
    announce(`${filled(texts.added, { name })} ${list.keeps ? "" : texts.not_kept}`.trim());
    if (!list.keeps) warn(button);
  }
}

/** Says next to a button, once on a page, that nothing is stored. */
function warn(button) {
  if (document.querySelector(".mg-list-warning") !== null) return;
  const warning = document.createElement("span");
  warning.className = "mg-notice mg-notice--sample mg-list-warning";
  warning.textContent = texts.not_kept;
  (wayOf(button) ?? button).after(warning);
}

/** The link to the list right behind a button, where there is one. */
function wayOf({ nextElementSibling: next }) {
  return next?.matches("a[data-my-list='here']") ? next : null;
}

/** A place for what is said to a screen reader, on pages that have none. */
function ensureStatus() {
  if (document.getElementById("mg-status") !== null) return;
  const status = document.createElement("p");
  status.id = "mg-status";
  status.className = "mg-visually-hidden";
  status.setAttribute("role", "status");
  document.getElementById("main").append(status);
}

function update() {
  for (const button of document.querySelectorAll("button[data-list-id]")) show(button);
  for (const link of document.querySelectorAll("a[data-my-list='']")) point(link, true);
}

/** A link to the list, which says how many it holds. */
function point(link, isWanted) {
  const count = list.ids.length;
  link.hidden = count === 0 || !isWanted;
  link.textContent = filled(texts.link, { count });
  const fragment = list.keeps ? "" : `#${writeFragment({ ids: list.ids, show: "cards" })}`;
  link.href = link.getAttribute("href").replace(/#.*$/, "") + fragment;
}

function show(button) {
  const isOn = list.has(button.dataset.listId);
  const text = isOn ? texts.take : texts.add;
  button.textContent = text;
  button.toggleAttribute("data-listed", isOn);
  button.setAttribute("aria-label", filled(texts.named, { text, name: button.dataset.listName }));
  const way = wayOf(button);
  if (way !== null) point(way, isOn);
}

function filled(text, gaps) {
  return text.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
}
