/**
 * Starts the finder: reads the page's words, starts each component on its root, follows the
 * address. A component that cannot start leaves the others running.
 */

import { Chips } from "../components/finder-chips/finder-chips.js";
import { Facets } from "../components/finder-facets/finder-facets.js";
import { Field } from "../components/finder-field/finder-field.js";
import { Notice } from "../components/finder-notice/finder-notice.js";
import { Results } from "../components/finder-results/finder-results.js";
import { Search } from "../components/finder-search/finder-search.js";
import { App } from "./lib/app.js";
import { Source } from "./lib/source.js";
import { Words } from "./lib/words.js";

const COMPONENTS = {
  field: Field,
  search: Search,
  facets: Facets,
  chips: Chips,
  notice: Notice,
  results: Results,
};

function start(root) {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const app = new App({
    source: new Source(root.dataset.data.replace(/\/$/, "")),
    words: new Words(read("mg-strings"), document.documentElement.lang || "en"),
    vocabulary: read("mg-vocabulary"),
    paths: { programs: root.dataset.programs, places: root.dataset.places },
  });
  app.add({
    update: () => {
      root.dataset.phase = app.phase;
      root.toggleAttribute("data-bare", app.isBare);
      root.setAttribute("aria-busy", String(app.phase === "loading"));
    },
  });
  for (const part of root.querySelectorAll("[data-module]")) {
    try {
      app.add(new COMPONENTS[part.dataset.module](part, app));
    } catch (error) {
      console.error(error);
    }
  }
  root.querySelector(".mg-answer__late")?.remove();
  addEventListener("hashchange", () => app.follow());
  addEventListener("popstate", () => app.follow());
  app.follow("start");
}

start(document.getElementById("mg-finder"));
