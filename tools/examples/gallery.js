/**
 * All examples, each in a frame that holds its real page; what is not the component is put out of
 * sight. A frame is loaded when it comes near the screen. `play` does what a visitor does first.
 */

const main = document.getElementById("examples");
const [component, width, scheme, whole] = ["component", "width", "scheme", "whole"].map((id) =>
  document.getElementById(id),
);
const ROOM = 16;

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(target);
    }
  },
  { rootMargin: "400px" },
);

/** The example that a frame shows. */
const examples = new WeakMap();

async function start() {
  const answer = await fetch("list.json");
  if (!answer.ok) {
    const said = document.createElement("pre");
    said.textContent = await answer.text();
    main.replaceChildren(said);
    return;
  }
  const list = await answer.json();
  for (const name of new Set(list.map((one) => one.component))) component.add(new Option(name));
  component.value = location.hash.slice(1);
  const show = () => draw(list.filter((one) => !component.value || one.component === component.value));
  component.addEventListener("change", () => {
    history.replaceState(null, "", `#${component.value}`);
    show();
  });
  for (const control of [width, scheme, whole]) control.addEventListener("change", show);
  show();
}

function draw(list) {
  near.disconnect();
  main.replaceChildren();
  for (const [name, group] of Map.groupBy(list, (one) => one.component)) {
    const title = document.createElement("h2");
    title.textContent = name;
    const row = document.createElement("div");
    row.append(...group.map(framed));
    main.append(title, row);
  }
}

function framed(example) {
  const article = document.createElement("article");
  const title = document.createElement("h3");
  const link = document.createElement("a");
  link.textContent = example.name;
  link.href = `/${example.at}`;
  link.target = "_blank";
  title.append(link);
  const frame = document.createElement("iframe");
  frame.title = `${example.component}: ${example.name}`;
  frame.width =
    { desk: Math.max(1024, width.value), phone: Math.min(390, width.value) }[example.only] ?? width.value;
  examples.set(frame, example);
  near.observe(frame);
  article.append(title, frame);
  return article;
}

async function load(frame) {
  const { at, do: steps, shows } = examples.get(frame);
  frame.style.height = "56rem";
  frame.src = `/${at}`;
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  const page = frame.contentDocument;
  colour(page, scheme.value);
  await play(page, steps);
  const shown = await found(page, shows);
  if (whole.checked) {
    shown.scrollIntoView();
    return;
  }
  alone(shown);
  fit(frame, shown);
  const watch = new frame.contentWindow.ResizeObserver(() => fit(frame, shown));
  watch.observe(shown);
}

/** Puts everything out of sight that neither holds the element nor is held by it. */
function alone(shown) {
  for (let one = shown; one.parentElement !== null; one = one.parentElement) {
    for (const other of one.parentElement.children) {
      if (other !== one) other.style.setProperty("display", "none", "important");
    }
  }
}

/** Shows a page in the colors of that scheme, whatever this computer prefers. */
function colour(page, wanted) {
  page.documentElement.style.colorScheme = wanted;
  for (const rule of [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
    if (!rule.media?.mediaText.includes("prefers-color-scheme: dark")) continue;
    const rest = rule.media.mediaText.replace(/(and )?\(prefers-color-scheme: dark\)( and)?/, "").trim();
    rule.media.mediaText = wanted === "dark" ? rest || "all" : "not all";
  }
}

/** Makes a frame as high as what it shows; what floats above the page keeps the height of a screen. */
function fit(frame, shown) {
  if (shown.closest("dialog, [popover]") !== null) return;
  const { bottom } = shown.getBoundingClientRect();
  frame.style.height = `${Math.ceil(bottom + frame.contentWindow.scrollY) + ROOM}px`;
}

start();
