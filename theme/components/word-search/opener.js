/** The button in the header and the key "/", which load the word search when it is asked for. */

import { PATIENCE } from "../../scripts/lib/dom/announce.js";

const TYPED_IN = "input, textarea, select, [contenteditable]";

/** What was typed while the dialog is still loading: no one should have to wait before the first letter. */
let early = "";

/** Makes the button open the dialog; nothing where the site has no word search. */
export function openSearch() {
  const button = document.querySelector("[data-word-search]");
  if (button === null) return;
  button.addEventListener("click", () => open(button));
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (!isPlain || event.defaultPrevented) return;
    const isTyping = event.target instanceof Element && event.target.closest(TYPED_IN);
    if (isTyping || document.querySelector("dialog[open]")) return;
    if (isBusy(button)) keep(event);
    else if (event.key === "/") {
      event.preventDefault();
      open(button);
    }
  });
}

/** Whether the dialog is still loading. */
function isBusy(button) {
  return button.ariaBusy === "true";
}

/** Takes a letter for the field that is not there yet. */
function keep(event) {
  const isLetter = [...event.key].length === 1 && !(event.key === " " && early === "");
  if (isLetter) early += event.key;
  else if (event.key === "Backspace") early = early.slice(0, -1);
  else return;
  event.preventDefault();
}

async function open(button) {
  if (isBusy(button)) return;
  early = "";
  button.ariaBusy = "true";
  document.querySelector(".mg-header__notice")?.remove();
  const slow = setTimeout(() => tell(button, "loading"), PATIENCE);
  try {
    const { showDialog } = await import("./word-search.js");
    await showDialog(new URL(button.dataset.wordSearch, document.baseURI), () => early);
  } catch (error) {
    console.warn(error);
    tell(button, "failed");
  } finally {
    clearTimeout(slow);
    document.querySelector(".mg-header__notice[data-notice='loading']")?.remove();
    button.ariaBusy = "false";
  }
}

/** Shows and says one of the button's notices, in place of the last. */
function tell(button, notice) {
  const told = document.createElement("p");
  told.className = "mg-header__notice";
  told.dataset.notice = notice;
  told.role = "alert";
  told.textContent = button.dataset[notice];
  document.querySelector(".mg-header__notice")?.remove();
  button.closest("header").append(told);
}
