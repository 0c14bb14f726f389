/**
 * Shows the meaning of a word next to it. Without this script the word is a link to its meaning at
 * the end of the page, and so it stays where the browser knows no popovers.
 */

/** Make every marked word open and close its meaning. */
export function openMeanings() {
  const template = document.getElementById("mg-meaning");
  if (template === null || !("popover" in HTMLElement.prototype)) {
    return;
  }
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const words = document.querySelectorAll("a.mg-term");
  for (const word of words) {
    const entry = document.getElementById(word.hash.slice(1));
    if (entry !== null) {
      attach(word, boxFor(word, entry, template));
    }
  }
}

/** The box with what `entry`, of the list at the end of the page, says of the word. */
function boxFor(word, entry, template) {
  const box = template.content.firstElementChild.cloneNode(true);
  const name = box.querySelector(".mg-meaning__term");
  const ways = box.querySelector(".mg-meaning__ways");
  box.id = `${word.id}-meaning`;
  name.id = `${word.id}-name`;
  name.textContent = entry.querySelector("dt").textContent;
  box.querySelector(".mg-meaning__text").textContent = entry.querySelector(".mg-words__text").textContent;
  box.setAttribute("aria-labelledby", name.id);
  const more = entry.querySelector(".mg-words__more");
  const all = document.querySelector(".mg-words__all a");
  for (const link of [more, all].filter((found) => found !== null)) {
    const copy = link.cloneNode(true);
    copy.className = "mg-meaning__link";
    copy.hash = link === all ? entry.dataset.term : link.hash;
    ways.lastElementChild.before(copy);
  }
  return box;
}

function attach(word, box) {
  let openWhenPressed = false;
  word.after(box);
  word.setAttribute("role", "button");
  word.setAttribute("aria-expanded", "false");
  word.setAttribute("aria-controls", box.id);
  word.addEventListener("pointerdown", () => {
    openWhenPressed = box.matches(":popover-open"); // the press itself closes it
  });
  word.addEventListener("click", (event) => {
    event.preventDefault();
    if (openWhenPressed || box.matches(":popover-open")) {
      box.hidePopover();
    } else {
      box.showPopover();
      box.focus({ preventScroll: true });
    }
    openWhenPressed = false;
  });
  word.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      word.click();
    }
  });
  box.querySelector(".mg-meaning__close").addEventListener("click", () => box.hidePopover());
  box.addEventListener("beforetoggle", (event) => {
    word.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "closed" && box.contains(document.activeElement)) {
      word.focus({ preventScroll: true });
    }
  });
  box.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next !== null && next !== word && !box.contains(next)) {
      box.hidePopover();
    }
  });
}
