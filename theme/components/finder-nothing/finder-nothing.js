/**
 * What to do where nothing surely fits: what each choice costs, what is further away, what meets by
 * video, the levels of care next to the one that was chosen. Every way out says what it leads to.
 */
import { afterPaint } from "../../scripts/lib/dom/components.js";
import { circles, counted } from "../../scripts/lib/finder/wider-circles.js";
import { setHidden } from "../../scripts/lib/dom/set-if-changed.js";
import { details } from "../../scripts/lib/load/columns.js";
import { report } from "../../scripts/lib/load/source.js";
import { gains, isFiltered, isOnly, neighbours, viewOf } from "../../scripts/lib/finder/view.js";
import { placeText } from "../../scripts/lib/say/formats.js";
import { milesText } from "../finder-card/finder-card.js";

const MOST_GAINS = 6;

export class Nothing {
  constructor(root) {
    this.root = root;
    this.text = root.querySelector(".mg-nothing__text");
    this.crisis = root.querySelector(".mg-nothing__crisis");
    this.articles = [...root.querySelector("[data-articles]").content.querySelectorAll("a")];
    this.parts = Object.fromEntries(
      [...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]),
    );
  }

  update(app, { kind }) {
    if (kind === "more") return;
    // Where no program is listed at all, the page itself says so and where else to look.
    const isAsked = app.phase === "results" && app.manifest.programs > 0;
    setHidden(this.root, !isAsked || app.view.fit.length > 0);
    if (this.root.hidden) return;
    const { words, view } = app;
    this.text.textContent = words.say(view.mayFit.length > 0 ? "none.nothing_sure" : "none.nothing");
    this.crisis.textContent = words.say("none.crisis");
    for (const name of Object.keys(this.parts)) this.fill(name, []);
    // What is worked out and loaded for the ways out comes when the answer itself is drawn.
    afterPaint(() => {
      if (app.view === view) this.showWays(app);
    });
  }

  showWays(app) {
    this.fill("less", lessOf(app));
    this.fill("other", [videoOf(app), ...this.levelsOf(app), stateOf(app)].filter(Boolean));
    this.lookFurther(app);
  }

  fill(name, contents) {
    const part = this.parts[name];
    part.hidden = contents.length === 0;
    part.querySelector("ul").replaceChildren(...contents.map(inList));
  }

  /** The levels of care next to the chosen ones, each with its count and what sets it apart. */
  levelsOf(app) {
    const { words, query, found, manifest, codes } = app;
    return neighbours(found, query, manifest, codes.level).map(({ code, beside, count }) => {
      const label = app.label("level", code, true);
      const article = this.articleOn([beside, code], app);
      if (count === 0) return [article];
      const choose = () => app.choose("level", [code], "search");
      const text = words.say(counted("none.level", !found.complete), { label, count });
      return [button(text, choose), article];
    });
  }

  articleOn(levels, app) {
    const pair = app.codes.level.filter((code) => levels.includes(code)).join(" ");
    const wanted = this.articles.find(({ dataset }) => dataset.levels === pair) ?? this.articles.at(-1);
    const link = wanted.cloneNode();
    const [one, other] = levels.map((code) => app.label("level", code, true));
    link.textContent = app.words.say("none.levels", { one, other });
    return link;
  }

  /** Counts what a wider circle and then the whole state would give; names the nearest of it. */
  async lookFurther(app) {
    const { query, place, turn, manifest, words } = app;
    const asked = query.within;
    const areas = ["100", "state"].filter((area) => area !== asked);
    try {
      for (const area of areas) {
        const wide = await app.programsNear(place, area);
        if (turn !== app.turn || app.phase !== "results") return;
        const { fit, mayFit } = viewOf(wide, query, manifest);
        /** @type {(Element | (string | Element)[])[]} */
        const offers = area === "state" ? wholeStateOf(fit, wide, app) : circlesOf(fit, asked, wide, app);
        const near = fit[0] ?? (app.view.mayFit.length === 0 ? mayFit[0] : undefined);
        if (near !== undefined) offers.push(nearestOf(near, fit.length > 0, app));
        this.fill("further", offers);
        if (offers.length > 0) return;
        if (area === "100" && wide.complete && app.view.mayFit.length === 0) {
          this.text.textContent = words.say("none.nothing_wider");
        }
      }
    } catch (error) {
      report(error); // the other ways out are there already
    }
  }
}

/** What each choice costs: a button that takes it away. */
function lessOf(app) {
  const { words, query, found, manifest } = app;
  if (!isFiltered(query) || found.programs.length === 0) return [];
  const offers = gains(found, query, manifest).map(({ facet, code, count }) => {
    const label = facet === "week" ? words.say("none.my_week") : app.label(facet, code, true);
    const text = words.say(counted("none.without", !found.complete), { label, count });
    return button(text, () => app.drop(facet, code, "search"));
  });
  const noneAlone = found.complete ? [words.say("none.not_one")] : []; // further out there may be one
  if (isOnly(query) && offers.length === 1) return offers; // without it is without any
  const alone = offers.length === 0 ? noneAlone : offers.slice(0, MOST_GAINS);
  const all = words.say(counted("none.clear", !found.complete), { count: found.programs.length });
  return [...alone, button(all, () => app.clear("search"), true)];
}

/** Wider circles than the one that was asked for, or than the state, each with what it adds. */
function circlesOf(fit, asked, wide, app) {
  return circles(fit, asked, wide).map(({ miles, count, isLeast }) =>
    button(app.words.say(counted("none.wider", isLeast), { miles, count }), () =>
      app.change({ within: String(miles) }, "search"),
    ),
  );
}

function wholeStateOf(fit, { complete }, app) {
  if (fit.length === 0) return [];
  const state = app.label("state", app.place.state);
  const text = app.words.say(counted("none.wider_state", !complete), { state, count: fit.length });
  return [button(text, () => app.change({ within: "state" }, "search"))];
}

function nearestOf(program, isSure, app) {
  const { words } = app;
  const { name, city, state, approximate } = details(program);
  const link = document.createElement("a");
  link.href = `${app.paths.programs}${program.id}/`;
  link.textContent = name;
  const where = document.createElement("span");
  where.className = "mg-nothing__where";
  const gaps = {
    town: placeText(words, { name: city, state }),
    miles: milesText(program.miles, approximate, app),
  };
  where.textContent = words.say("none.where", gaps);
  return [words.say(isSure ? "none.nearest" : "none.nearest_may_fit"), link, where];
}

/** The way to the programs by video, which stand further down on the page. */
function videoOf({ found, view, words, place, ...app }) {
  const count = view.virtual.length;
  if (count === 0) return null;
  const state = app.terms.state.get(place.state)[1];
  const isLeast = found.virtual.length < found.virtualAll;
  return button(words.say(counted("none.video", isLeast), { state, count }), () =>
    document.dispatchEvent(new CustomEvent("mg:group", { detail: "virtual" })),
  );
}

/** The page of the state, where one is. */
function stateOf({ manifest, paths, place, terms, words }) {
  if (!Object.hasOwn(manifest.states, place.state)) return null;
  const link = document.createElement("a");
  link.href = `${paths.places}${place.state.toLowerCase()}/`;
  link.textContent = words.say("none.state", { state: terms.state.get(place.state)[1] });
  return link;
}

function button(text, action, isQuiet = false) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = isQuiet ? "mg-button mg-button--quiet" : "mg-button";
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

/** A row of the list; several things in it take a line of their own. */
function inList(content) {
  const item = document.createElement("li");
  if (Array.isArray(content)) item.className = "mg-nothing__wide";
  item.append(...[content].flat());
  return item;
}
