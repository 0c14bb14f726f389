/** What to do next where there is no answer: which town, no such place, no data; and what "near you" means. */
import { errorKind } from "../../scripts/lib/finder/heading.js";
import { writeFragment } from "../../scripts/lib/finder/query-state.js";
import { setHidden } from "../../scripts/lib/dom/set-if-changed.js";
import { placeText } from "../../scripts/lib/say/formats.js";

export class Notice {
  constructor(root) {
    this.root = root;
    this.text = root.querySelector("p");
    this.actions = root.querySelector("ul");
  }

  update(app, { kind }) {
    if (kind === "more") return;
    const content = this.content(app);
    setHidden(this.root, content === null);
    if (content === null) return;
    this.text.textContent = content.text;
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
    if (phase === "results" && query.here !== null) return { text: words.say("here.note"), actions: [] };
    if (phase === "error") return this.fault(app, errorKind(answer));
    return null;
  }

  fault(app, kind) {
    const { words } = app;
    const again =
      kind === "stale"
        ? button(words.say("error.reload"), () => location.reload())
        : button(words.say("error.again"), () => app.retry());
    return { text: words.say(`error.${kind}_text`), actions: [again] };
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

function button(text, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "mg-button";
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
