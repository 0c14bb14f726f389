/** The button in the header and the key "/", which load the search by words when it is asked for. */

const TYPED_IN = "input, textarea, select, [contenteditable]";

/** Makes the button open the dialog; nothing where the site has no search by words. */
export function openSearch() {
  const button = document.querySelector("[data-word-search]");
  if (button === null) return;
  button.addEventListener("click", () => open(button));
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (event.key !== "/" || !isPlain || event.defaultPrevented) return;
    if (event.target.closest?.(TYPED_IN) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open(button);
  });
}

async function open(button) {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  document.querySelector(".mg-header__failed")?.remove();
  try {
    const { showDialog } = await import("./word-search.js");
    await showDialog(new URL(button.dataset.wordSearch, document.baseURI));
  } catch (error) {
    console.warn(error);
    const notice = document.createElement("p");
    notice.className = "mg-header__failed";
    notice.role = "alert";
    notice.textContent = button.dataset.failed;
    button.closest("header").append(notice);
  } finally {
    button.ariaBusy = "false";
  }
}
