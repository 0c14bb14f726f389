/** Leaflet and its clusters, loaded once; both make themselves known as the global `L`. */

const at = (name) => new URL(`../../scripts/packages/${name}`, import.meta.url).href;

/** Loads scripts and styles; gives Leaflet. */
export async function leaflet() {
  const styles = ["leaflet.css", "leaflet-markercluster.css"].map(styled);
  fetched("leaflet-markercluster.js");
  await import(at("leaflet.js"));
  await import(at("leaflet-markercluster.js"));
  await Promise.all(styles);
  return globalThis.L;
}

/** Has a script fetched while the one before it, which it needs, is still on its way. */
function fetched(name) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = at(name);
  document.head.append(link);
}

/** Puts a style sheet before the site's own, which then has the last word. */
function styled(name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = at(name);
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(link.href)));
    document.querySelector("link[rel='stylesheet']").before(link);
  });
}
