/** Names of towns for orientation: those with most programs in sight, none across another. */
import { townsOf } from "../../scripts/lib/finder/map-points.js";

const MOST = 12;
/** Room that a name takes, in pixels: to its sides per letter, and above and below. */
const LETTER = 9;
const LINE = 26;
/** A name stands this far below the middle of its town, clear of the marks. */
const DROP = 18;

export class TownNames {
  constructor(L, map) {
    this.L = L;
    this.map = map;
    this.layer = L.layerGroup().addTo(map);
    this.towns = [];
    map.on("moveend", () => this.draw());
  }

  /** `middle`: the place {text, lat, lon} that was searched around, whose name is in any case. */
  show(points, middle) {
    this.middle = middle;
    this.towns = townsOf(points);
    this.draw();
  }

  draw() {
    const { L, map } = this;
    this.layer.clearLayers();
    if (this.middle === undefined) return;
    this.layer.addLayer(L.marker(this.middle, named(L, this.middle.text, "place")));
    const taken = [this.room(this.middle, this.middle.text)];
    for (const town of this.towns) {
      if (taken.length > MOST) return;
      if (!map.getBounds().contains(town)) continue;
      const room = this.room(town, town.name);
      if (!taken.every((other) => isApart(room, other))) continue;
      taken.push(room);
      this.layer.addLayer(L.marker(town, named(L, town.name, "town")));
    }
  }

  room(point, text) {
    const { x, y } = this.map.latLngToContainerPoint(point);
    return { x, y, half: (text.length * LETTER) / 2 };
  }
}

function isApart(one, other) {
  return Math.abs(one.x - other.x) > one.half + other.half || Math.abs(one.y - other.y) > LINE;
}

/** The options of a marker of a "place" or a "town" that is nothing but a text, which says nothing that the list does not. */
function named(L, text, kind) {
  const html = document.createElement("span");
  html.ariaHidden = "true";
  html.textContent = text;
  const icon = L.divIcon({
    className: `mg-map__name mg-map__name--${kind}`,
    iconSize: [0, 0],
    iconAnchor: [0, -DROP],
    html,
  });
  return { icon, interactive: false, keyboard: false, pane: "names" };
}
