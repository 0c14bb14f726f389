/** The map of the list: marks in clusters over the outlines of the states, in step with the cards. */
import { announce } from "../../scripts/lib/dom/announce.js";
import { PAGE } from "../../scripts/lib/finder/app.js";
import { pointsOf } from "../../scripts/lib/finder/map-points.js";
import { mark } from "../../scripts/lib/dom/performance-mark.js";
import { outlines } from "../../scripts/lib/load/state-outlines.js";
import { placeText } from "../../scripts/lib/say/formats.js";
import { card } from "../finder-card/finder-card.js";
import { leaflet } from "./leaflet.js";
import { boundStops, keyboard } from "./map-keys.js";
import { AREA_METRES, clusterIcon, pinIcon } from "./pins.js";
import { TownNames } from "./town-names.js";

const METRES_PER_MILE = 1609.344;
const CLOSEST = 14;
/** From this zoom on an area is large enough to be seen. */
const AREA_ZOOM = 9;
const MOST_CARDS = 20;
const CARD = "[data-group] [data-program-id]";
/** What changes where the visitor looks, so that the map goes there too. */
const MOVES = new Set(["open", "start", "address", "search", "further"]);

/** Loads all that the map needs and lays it into `panel`. */
export async function openMap(panel, app) {
  const [L, states] = await Promise.all([leaflet(), outlines()]);
  return new MapView(L, states, panel, app);
}

class MapView {
  constructor(L, states, panel, app) {
    this.L = L;
    this.app = app;
    this.panel = panel;
    this.picked = panel.querySelector("[data-picked]");
    this.title = this.picked.querySelector("h2");
    this.cards = this.picked.querySelector("ol");
    this.toList = this.picked.querySelector("[data-to-list]");
    this.points = [];
    this.map = this.made(panel.querySelector("[data-map]"), states);
    this.areas = L.layerGroup();
    this.around = L.layerGroup().addTo(this.map);
    this.clusters = this.clustered().addTo(this.map);
    this.towns = new TownNames(L, this.map);
    this.listen();
  }

  made(box, states) {
    const {
      L,
      app: { words },
    } = this;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(box, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      dragging: !matchMedia("(pointer: coarse)").matches,
      fadeAnimation: !isStill,
      zoomAnimation: !isStill,
      markerZoomAnimation: !isStill,
      inertia: !isStill,
      minZoom: 3,
      maxZoom: CLOSEST,
    });
    // Leaflet has options against all its motion but this one.
    if (isStill) {
      map.panBy = (offset, options) =>
        L.Map.prototype.panBy.call(map, offset, { ...options, animate: false });
    }
    map.setView([39.5, -98], 4);
    L.control.zoom({ zoomInTitle: words.say("map.closer"), zoomOutTitle: words.say("map.wider") }).addTo(map);
    map.createPane("names").classList.add("mg-map__names");
    L.geoJSON(states, { interactive: false, style: { className: "mg-map__state" } }).addTo(map);
    keyboard(map);
    return map;
  }

  clustered() {
    const { L, app } = this;
    return L.markerClusterGroup({
      iconCreateFunction: (cluster) => clusterIcon(L, cluster, app),
      maxClusterRadius: 44,
      animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      showCoverageOnHover: false,
      spiderfyOnMaxZoom: false,
      zoomToBoundsOnClick: false,
    });
  }

  listen() {
    const { map, clusters } = this;
    clusters.on("click", ({ layer }) => this.pick([layer.point]));
    clusters.on("clusterclick", ({ layer }) => this.open(layer));
    map.on("moveend zoomend", () => this.settle());
    clusters.on("animationend", () => boundStops(map));
    this.toList.addEventListener("click", () => this.goToList());
    this.panel.querySelector("[data-skip]").addEventListener("click", () => {
      const first = document.querySelector("[data-group]:not([hidden]) [data-program-id] a");
      /** @type {HTMLElement | null} */ (first)?.focus();
    });
    this.picked.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      (this.pinOf(this.points[0]) ?? map.getContainer()).focus();
    });
    const answer = document.querySelector(".mg-answer");
    for (const kind of ["focusin", "pointerover"]) {
      // A pointer that rests on no card leaves the mark of the one that has the focus.
      answer.addEventListener(kind, ({ target }) => {
        const under = /** @type {Element} */ (target).closest(CARD);
        this.markPin(under ?? document.activeElement.closest(CARD));
      });
    }
  }

  /** Shows the list as it stands now. */
  update({ kind }) {
    const { L, app, map, clusters } = this;
    map.invalidateSize({ pan: false });
    const before = MOVES.has(kind) ? [] : this.points;
    const shown = pointsOf(app.view, app.query);
    this.markers = new Map(shown.points.map((point) => [point.program.id, this.marker(point)]));
    clusters.clearLayers();
    clusters.addLayers([...this.markers.values()]);
    this.areas.clearLayers();
    for (const [lat, lon] of areasOf(shown.points)) {
      const circle = { radius: AREA_METRES, className: "mg-map__area", interactive: false };
      this.areas.addLayer(L.circle([lat, lon], circle));
    }
    this.showPlace(shown.points);
    this.say(shown);
    const bounds = map.getBounds();
    const isInStep = shown.points.every(({ lat, lon }) => bounds.contains([lat, lon]));
    if (MOVES.has(kind) || !isInStep) this.fit(shown.points);
    this.settle();
    this.show(before.map(({ program }) => this.markers.get(program.id)?.point).filter(Boolean));
    mark("mg:map");
  }

  marker(point) {
    const marker = this.L.marker([point.lat, point.lon], { icon: pinIcon(this.L, point, this.app) });
    marker.point = point;
    return marker;
  }

  /** The place that was searched around, how far, and the towns by name. */
  showPlace(points) {
    const {
      L,
      around,
      app: { place, query, words },
    } = this;
    around.clearLayers();
    if (query.within !== "state") {
      const radius = Number(query.within) * METRES_PER_MILE;
      around.addLayer(L.circle(place, { radius, className: "mg-map__radius", interactive: false }));
    }
    const text = place.isHere ? words.say("map.here") : placeText(words, place);
    this.towns.show(points, { text, lat: place.lat, lon: place.lon });
  }

  fit(points) {
    const { lat, lon } = this.app.place;
    const bounds = this.L.latLngBounds([[lat, lon], ...points.map((point) => [point.lat, point.lon])]);
    this.map.fitBounds(bounds, { padding: [36, 36], maxZoom: 12, animate: false });
  }

  /** Says in words what the map shows and what it leaves out. */
  say({ points, withheld, unknown }) {
    const { words, view } = this.app;
    const lines = [words.say("map.summary", { count: points.length })];
    if (withheld > 0) lines.push(words.say("map.withheld", { count: withheld }));
    if (unknown > 0) lines.push(words.say("map.unknown", { count: unknown }));
    if (view.virtual.length > 0) lines.push(words.say("map.video", { count: view.virtual.length }));
    this.panel.querySelector("[data-summary]").textContent = lines.join(" ");
    const has = { fit: true, cluster: true };
    for (const { group, isArea } of points) {
      has[group] = true;
      if (isArea) has.area = true;
    }
    for (const row of this.panel.querySelectorAll("[data-legend]")) row.hidden = !has[row.dataset.legend];
  }

  settle() {
    const { map, areas } = this;
    if (map.getZoom() >= AREA_ZOOM) areas.addTo(map);
    else areas.remove();
    boundStops(map);
  }

  /** Opens a cluster: closer where that parts it, else with the cards of all that are there. */
  open(cluster) {
    const points = cluster.getAllChildMarkers().map(({ point }) => point);
    const bounds = cluster.getBounds();
    const isOnePoint = bounds.getNorthEast().equals(bounds.getSouthWest());
    if (isOnePoint || this.map.getZoom() >= CLOSEST) {
      this.pick(points);
      return;
    }
    const hadFocus = cluster.getElement()?.contains(document.activeElement);
    this.map.fitBounds(bounds, { padding: [48, 48] });
    announce(this.app.words.say("map.zoomed", { count: points.length }));
    if (hadFocus) this.map.getContainer().focus({ preventScroll: true });
  }

  /** Goes to the cards of some points. */
  pick(points) {
    this.show(points);
    this.cards.querySelector("a").focus({ preventScroll: true });
    this.picked.scrollIntoView({ block: "nearest" });
  }

  /** Shows the cards of some points under the map and marks them in the list. */
  show(points) {
    const { app } = this;
    this.points = points;
    this.picked.hidden = points.length === 0;
    for (const marked of document.querySelectorAll(".mg-result--marked")) {
      marked.classList.remove("mg-result--marked");
    }
    if (points.length === 0) {
      this.cards.replaceChildren();
      this.markPin(null);
      return;
    }
    this.title.textContent = app.words.say("map.picked", { count: points.length });
    this.cards.replaceChildren(...points.slice(0, MOST_CARDS).map(({ program }) => card(program, app)));
    for (const { program } of points) inList(program)?.classList.add("mg-result--marked");
    this.mark(this.pinOf(points[0]));
    document.dispatchEvent(new Event("mg:cards"));
  }

  /** Goes on to the first picked program in the list, showing more of the list where it is further down. */
  goToList() {
    const {
      app,
      points: [{ program, group }],
    } = this;
    const order = { fit: app.view.fit, may_fit: app.view.mayFit }[group];
    const place = order.indexOf(program);
    if (inList(program) === null) app.showMore(group, place - (place % PAGE));
    const item = inList(program);
    item.classList.add("mg-result--marked");
    item.querySelector("a").focus({ preventScroll: true });
    item.scrollIntoView({ block: "center" });
  }

  /**
   * Marks the pin of a card, or of the cluster that holds it; nothing where the map does not show it.
   * Without a card that is the mark that was picked.
   */
  markPin(item) {
    const marker = this.markers?.get(item?.dataset.programId ?? this.points[0]?.program.id);
    this.mark(marker === undefined ? null : this.pinOf(marker.point));
  }

  mark(pin) {
    this.marked?.classList.remove("mg-pin--marked");
    this.marked = pin;
    pin?.classList.add("mg-pin--marked");
  }

  /** The mark in which a point is shown now; null where that is out of sight. */
  pinOf({ program }) {
    const marker = this.markers.get(program.id);
    return this.clusters.getVisibleParent(marker)?.getElement() ?? null;
  }
}

/** The card of a program in the list below; null where it is not among those shown. */
function inList(program) {
  return document.querySelector(`[data-group] [data-program-id="${CSS.escape(program.id)}"]`);
}

/** The distinct middles of areas. */
function areasOf(points) {
  const middles = points.filter(({ isArea }) => isArea).map(({ lat, lon }) => [`${lat} ${lon}`, [lat, lon]]);
  return new Map(middles).values();
}
