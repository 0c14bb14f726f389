/**
 * What every page gains from a script. Nothing on a page needs it to be read or used.
 */
import { startList } from "../components/list-button/list-button.js";
import { askWhereNewsIsOld } from "../components/program-facts/program-facts.js";
import { offerPrinting } from "../components/paper/paper.js";
import { openSearch } from "../components/word-search/opener.js";
import { openMeanings } from "../components/terms/terms.js";
import { ageText, today } from "./lib/dates/age.js";

/** Put "(11 days ago)" behind each <time data-age>; safe to call again for a part of the page. */
export function addAges(root = document) {
  const now = today();
  /** @type {NodeListOf<HTMLTimeElement>} */
  const times = root.querySelectorAll("time[data-age]");
  for (const time of times) {
    const age = ageText(time.dateTime, now, document.documentElement.lang);
    time.removeAttribute("data-age");
    if (age !== null) {
      const note = document.createElement("span");
      note.className = "mg-age";
      note.textContent = ` (${age})`;
      time.after(note);
    }
  }
}

/** The menu of a narrow screen goes when the keyboard leaves it: it would cover what has the focus. */
function closeMenuBehind() {
  const menu = document.getElementById("menu");
  if (menu === null || !("popover" in menu)) return;
  document.addEventListener("focusin", ({ target }) => {
    const next = /** @type {Element} */ (target);
    const isBehind = !menu.contains(next) && next.matches(":focus-visible");
    if (isBehind && menu.matches(":popover-open")) menu.hidePopover();
  });
}

/** A region that has nothing to scroll is no stop for the keyboard. */
function watchTables() {
  const update = (region) => {
    if (region.scrollWidth > region.clientWidth + 1) {
      region.tabIndex = 0;
    } else {
      region.removeAttribute("tabindex");
    }
  };
  const observer = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
  document.querySelectorAll(".mg-table").forEach((region) => observer.observe(region));
}

/** Paper cannot be unfolded: open every fold for printing, close those again afterwards. */
function unfoldForPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("#main details:not([open])")];
    opened.forEach((fold) => {
      fold.open = true;
    });
  });
  addEventListener("afterprint", () => {
    opened.forEach((fold) => {
      fold.open = false;
    });
    opened = [];
  });
}

/** The menu's sheet belongs to narrow screens; it closes when the screen grows. */
function closeMenuOnWideScreens() {
  const menu = document.getElementById("menu");
  matchMedia("(min-width: 76rem)").addEventListener("change", (wide) => {
    if (wide.matches && typeof menu?.hidePopover === "function") {
      menu.hidePopover();
    }
  });
}

/** Mark the part of the article that is being read in the contents at its side. */
function followReading() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const all = document.querySelectorAll(".mg-toc--side a[href^='#']");
  const links = [...all];
  const headings = links
    .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .filter((heading) => heading !== null);
  if (headings.length === 0) {
    return;
  }
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160);
    const current = passed.at(-1)?.id;
    for (const link of links) {
      if (current !== undefined && decodeURIComponent(link.hash.slice(1)) === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "-160px 0px 0px 0px" });
  headings.forEach((heading) => observer.observe(heading));
}

addAges();
askWhereNewsIsOld();
watchTables();
unfoldForPrint();
closeMenuOnWideScreens();
closeMenuBehind();
followReading();
openMeanings();
offerPrinting();
startList();
openSearch();
