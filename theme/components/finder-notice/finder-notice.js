/** What to do next where there is no list: which town, no such place, nothing found, no data. */
import { errorKind } from "../../scripts/lib/answer.js";
import { writeFragment } from "../../scripts/lib/query-state.js";
import { gains, isFiltered, viewOf } from "../../scripts/lib/view.js";
import { placeText } from "../../scripts/lib/writing.js";

const WIDER = [25, 50, 100];
const MOST_GAINS = 3;

export class Notice {
  constructor(root) {
    this.root = root;
    this.text = root.querySelector("p");
    this.actions = root.querySelector("ul");
    this.crisis = root.querySelector(".mg-advice__crisis");
  }

  update(app, { kind }) {
    if (kind === "more") return;
    const content = this.content(app);
    this.root.hidden = content === null;
    if (content === null) return;
    this.text.textContent = content.text;
    this.crisis.textContent = content.crisis ?? "";
    this.actions.replaceChildren(...content.actions.map(inList));
  }

  content(app) {
    const { phase, answer, words, query } = app;
    if (phase === "choice") {
      const links = answer.places.map((place) => placeLink(app, place));
      if (!hasList(app, answer.state)) return { text: words.say("choice.text"), actions: links };
      const state = app.label("state", answer.state);
      const whole = stateLink(app, answer.state, words.say("whole_state.link", { state }));
      return { text: words.say("choice.text_state", { state }), actions: [whole, ...links] };
    }
    if (phase === "state") {
      const state = app.label("state", answer.state);
      if (!hasList(app, answer.state)) return { text: words.say("whole_state.none", { state }), actions: [] };
      return {
        text: words.say("whole_state.text", { state }),
        actions: [stateLink(app, answer.state, words.say("whole_state.link", { state }))],
      };
    }
    if (phase === "unknown") {
      const text = words.say(`unknown.${answer.reason}_text`, { text: query.near });
      const { close } = answer;
      if (close.length === 0) return { text, actions: [] };
      const links = close.map((place) => placeLink(app, place));
      return { text, actions: [label(words.say("unknown.close")), ...links] };
    }
    if (phase === "error") return this.fault(app, errorKind(answer));
    return phase === "results" && app.view.fit.length === 0 ? this.nothing(app) : null;
  }

  fault(app, kind) {
    const { words } = app;
    const again =
      kind === "stale"
        ? button(words.say("error.reload"), () => location.reload())
        : button(words.say("error.again"), () => app.retry());
    return { text: words.say(`error.${kind}_text`), actions: [again] };
  }

  nothing(app) {
    const { words, query, found, manifest, place } = app;
    const actions = gains(found, query, manifest.abbreviations)
      .slice(0, MOST_GAINS)
      .map(({ facet, code, count }) =>
        button(words.say("none.without", { label: app.label(facet, code, true), count }), () =>
          app.toggle(facet, code, "search"),
        ),
      );
    if (isFiltered(query) && found.programs.length > 0) {
      const count = found.programs.length;
      actions.push(button(words.say("none.clear", { count }), () => app.clear("search"), true));
    }
    const state = app.label("state", place.state);
    if (hasList(app, place.state)) actions.push(stateLink(app, place.state, words.say("none.state", { state })));
    this.lookWider(app);
    const text = app.view.mayFit.length > 0 ? "none.nothing_sure" : "none.nothing";
    return { text: words.say(text), crisis: words.say("none.crisis"), actions };
  }

  /** Counts what a wider radius would give, and offers it in front of everything else. */
  async lookWider(app) {
    const { query, place, turn, words, manifest } = app;
    const radius = Number(query.within);
    if (!(radius < 100)) return;
    try {
      const wide = await app.around(place, "100");
      if (turn !== app.turn || app.phase !== "results") return;
      const { fit } = viewOf(wide, query, manifest.abbreviations);
      let before = 0;
      const offers = [];
      for (const miles of WIDER.filter((wider) => wider > radius)) {
        const count = fit.filter((program) => program.miles <= miles).length;
        if (count === before) continue;
        before = count;
        offers.push(
          button(words.say("none.wider", { miles, count }), () =>
            app.change({ within: String(miles) }, "search"),
          ),
        );
      }
      this.actions.prepend(...offers.map(inList));
      if (offers.length === 0 && wide.complete && app.view.mayFit.length === 0) {
        this.text.textContent = words.say("none.nothing_wider");
      }
    } catch {
      // The other ways out are there already.
    }
  }
}

function placeLink(app, place) {
  const link = document.createElement("a");
  link.className = "mg-chip mg-advice__place";
  link.href = `#${writeFragment({ ...app.query, near: place.near })}`;
  link.textContent = placeText(app.words, place);
  return link;
}

/** Whether a state has a page: programs are in it or serve it by video. */
function hasList({ manifest }, state) {
  return Object.hasOwn(manifest.states, state);
}

function stateLink(app, state, text) {
  const link = document.createElement("a");
  link.className = "mg-button mg-button--quiet";
  link.href = `${app.paths.places}${state.toLowerCase()}/`;
  link.textContent = text;
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

function label(text) {
  const made = document.createElement("span");
  made.className = "mg-advice__label";
  made.textContent = text;
  return made;
}

function inList(content) {
  const item = document.createElement("li");
  item.append(content);
  return item;
}
