/**
 * Starts the finder: reads the page's words, starts each component on its root, follows the
 * address. A component that cannot start leaves the others running.
 */

import { Chips } from "../components/finder-chips/finder-chips.js";
import { Facets } from "../components/finder-facets/finder-facets.js";
import { Field } from "../components/finder-field/finder-field.js";
import { Here } from "../components/finder-here/finder-here.js";
import { Insurer } from "../components/finder-insurer/finder-insurer.js";
import { MapOpener } from "../components/finder-map/finder-map.js";
import { Notice } from "../components/finder-notice/finder-notice.js";
import { Nothing } from "../components/finder-nothing/finder-nothing.js";
import { OnwardNote } from "../components/finder-onward/finder-onward.js";
import { Referrer } from "../components/finder-referrer/finder-referrer.js";
import { Results } from "../components/finder-results/finder-results.js";
import { Search } from "../components/finder-search/finder-search.js";
import { Sheet } from "../components/finder-sheet/finder-sheet.js";
import { PeopleWords } from "../components/finder-words/finder-words.js";
import { Week } from "../components/finder-week/finder-week.js";
import { App } from "./lib/finder/app.js";
import { Source } from "./lib/load/source.js";
import { Words } from "./lib/say/texts.js";

const COMPONENTS = {
  field: Field,
  here: Here,
  search: Search,
  facets: Facets,
  insurer: Insurer,
  week: Week,
  words: PeopleWords,
  sheet: Sheet,
  chips: Chips,
  notice: Notice,
  nothing: Nothing,
  results: Results,
  map: MapOpener,
  onward: OnwardNote,
  referrer: Referrer,
};

/** Notes where the page is when scrolling has ended: when someone leaves it is too late. */
function noteScrolling(app) {
  let ended;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(ended);
      ended = setTimeout(() => app.noteTop(scrollY), 250);
    },
    { passive: true },
  );
}

function start(root) {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const app = new App({
    source: new Source(root.dataset.data.replace(/\/$/, "")),
    words: new Words(read("mg-strings"), document.documentElement.lang),
    vocabulary: read("mg-vocabulary"),
    paths: { programs: root.dataset.programs, places: root.dataset.places },
  });
  app.components.add({
    update: () => {
      root.dataset.phase = app.phase;
      root.toggleAttribute("data-bare", app.isBare);
    },
  });
  for (const part of root.querySelectorAll("[data-module]")) {
    try {
      app.components.add(new COMPONENTS[part.dataset.module](part, app));
    } catch (error) {
      console.error(error);
    }
  }
  root.querySelector(".mg-answer__late")?.remove();
  addEventListener("hashchange", () => app.follow());
  addEventListener("popstate", () => app.follow());
  noteScrolling(app);
  app.follow("start");
}

start(document.getElementById("mg-finder"));
