/** Starts the page of the short-list. */
import { Cards } from "../components/list-cards/list-cards.js";
import { Compare } from "../components/list-compare/list-compare.js";
import { Sheet } from "../components/list-sheet/list-sheet.js";
import { MyList } from "../components/my-list/my-list.js";
import { Source } from "./lib/load/source.js";
import { readVocabulary } from "./lib/load/vocabulary.js";
import { Words } from "./lib/say/texts.js";

function start(root) {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const context = {
    ...readVocabulary(read("mg-vocabulary")),
    words: new Words(read("mg-strings"), document.documentElement.lang),
    source: new Source(root.dataset.data.replace(/\/$/, "")),
    paths: { programs: root.dataset.programs },
    site: root.dataset.site,
  };
  const view = (name) => root.querySelector(`[data-view="${name}"]`);
  const page = new MyList(root, context, {
    cards: new Cards(view("cards"), context),
    compare: new Compare(view("compare"), context),
    sheet: new Sheet(view("sheet"), context),
  });
  root.querySelector(".mg-mylist__late").remove();
  root.querySelector("[data-page]").hidden = false;
  addEventListener("hashchange", () => page.follow());
  addEventListener("popstate", () => page.follow());
  page.follow(true);
}

start(document.getElementById("mg-mylist"));
