/** Shows what a word search found: shortcuts into the finder, then a list for each group. */

const FIRST = 5;
const MORE = 10;
/** A word in the heading of a part counts as this many below it. */
const HEADING = 4;
const NAMES = { article: "articles", place: "places", program: "programs" };

/** A heading with the ways into the finder; `finder` is the address of its page. */
export function shortcutsGroup(shortcuts, finder, words) {
  const group = section(words.say("shortcuts"));
  for (const { label, why, fragment } of shortcuts) {
    const row = element("li", "mg-lookup__result");
    row.append(link(`${finder}#${fragment}`, label));
    if (why) row.append(element("p", "mg-lookup__about", why));
    group.list.append(row);
  }
  return group.root;
}

/**
 * A heading with a count, the first results, and a button for more. `shownOf(kind, id)` gives what
 * is shown of a page; addresses in it are paths in the site at `site`.
 */
export async function resultsGroup({ kind, results }, { shownOf, site, words }) {
  const title = words.say(NAMES[kind], { count: results.length });
  const group = section(title);
  const button = element("button", "mg-button mg-button--quiet mg-lookup__more");
  button.type = "button";
  let shown = 0;
  const show = async (count) => {
    const next = results.slice(shown, shown + count);
    const pages = await Promise.all(next.map(({ id }) => shownOf(kind, id)));
    const rows = pages.map((page, at) => resultRow(page, next[at].words, site, words));
    group.list.append(...rows);
    shown += rows.length;
    const left = Math.min(MORE, results.length - shown);
    button.hidden = left <= 0;
    if (!button.hidden) {
      button.textContent = words.say("more", { count: left });
      button.ariaLabel = words.say("more_label", { count: left, group: title });
    }
    return rows;
  };
  button.addEventListener("click", async () => {
    const [first] = await show(MORE);
    first?.querySelector("a").focus();
  });
  await show(FIRST);
  group.root.append(button);
  return group.root;
}

function resultRow({ title, path, about, parts }, found, site, words) {
  const row = element("li", "mg-lookup__result");
  const address = new URL(path, site);
  row.append(link(address, title));
  if (about) row.append(element("p", "mg-lookup__about", about));
  const part = partWith(parts ?? [], found);
  if (part !== undefined) {
    const [, id, heading] = part;
    const line = element("p", "mg-lookup__part");
    line.append(link(`${address}#${encodeURIComponent(id)}`, words.say("part", { heading })));
    row.append(line);
  }
  return row;
}

/**
 * The part [first word, id, heading] that holds most of what was found, words in its heading
 * counting more; undefined for what is before the first one.
 */
function partWith(parts, found) {
  let [best, most] = [undefined, found.filter((at) => at < (parts[0]?.[0] ?? Infinity)).length];
  parts.forEach((part, number) => {
    const [begin, , heading] = part;
    const inside = found.filter((at) => at >= begin && at < (parts[number + 1]?.[0] ?? Infinity));
    const named = inside.filter((at) => at < begin + heading.split(" ").length);
    const count = inside.length + (HEADING - 1) * named.length;
    if (count > most) [best, most] = [part, count];
  });
  return best;
}

function section(title) {
  const root = element("section", "mg-lookup__group");
  const heading = element("h3", "", title);
  const list = element("ul", "mg-lookup__list");
  root.append(heading, list);
  return { root, list };
}

function link(href, text) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
