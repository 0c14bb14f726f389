/** The marks on the map: buttons with a shape for the eye and a name for the ear. */
import { milesText } from "../finder-card/finder-card.js";

const SINGLE = 28;
const CLUSTER = 40;
/** Ground on which a program may be of which only the ZIP code or the city is known, in metres. */
export const AREA_METRES = 2500;

/** The icon of one program. */
export function pinIcon(L, point, app) {
  const { words } = app;
  const { name, city, state } = point.data;
  const where = `${words.say("town", { name: city, state })}, ${milesText(point.program.miles, point.isArea, app)}`;
  const key = point.isArea ? `${point.group}_area` : point.group;
  const kinds = `mg-pin--${point.group}${point.isArea ? " mg-pin--area" : ""}`;
  return icon(L, kinds, SINGLE, "", words.say(`map.pin.${key}`, { name, where }));
}

/** The icon of several programs that are too close to tell apart. */
export function clusterIcon(L, cluster, { words }) {
  const points = cluster.getAllChildMarkers().map(({ point }) => point);
  const town = words.say("town", { name: points[0].data.city, state: points[0].data.state });
  const count = points.length;
  const name = words.say("map.cluster", { count, town });
  return icon(L, "mg-pin--cluster", CLUSTER, words.number(count), name);
}

function icon(L, kinds, size, text, name) {
  const html = document.createElement("span");
  const shape = html.appendChild(document.createElement("span"));
  shape.className = "mg-pin__shape";
  shape.ariaHidden = "true";
  shape.textContent = text;
  const heard = html.appendChild(document.createElement("span"));
  heard.className = "mg-visually-hidden";
  heard.textContent = name;
  return L.divIcon({ className: `mg-pin ${kinds}`, iconSize: [size, size], html });
}
