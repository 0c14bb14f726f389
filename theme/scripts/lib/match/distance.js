/**
 * Distances on the WGS-84 ellipsoid, in miles.
 *
 * geodesicMiles: inverse formula of T. Vincenty, "Direct and Inverse Solutions of Geodesics on the
 * Ellipsoid with Application of Nested Equations", Survey Review XXIII (176), 1975. It agrees with
 * Karney's method (geopy, pyproj) to well under a millimetre at the distances of a search. For
 * points that are almost opposite to each other it does not converge; no search reaches that far,
 * and the great circle serves there.
 */

const MAJOR = 6378137;
const FLATTENING = 1 / 298.257223563;
const MINOR = MAJOR * (1 - FLATTENING);
const MEAN_RADIUS = 6371008.8;
const METRES_PER_MILE = 1609.344;
const RAD = Math.PI / 180;

/** Distance between two points in degrees, in miles.
 *  @type {(lat1: number, lon1: number, lat2: number, lon2: number) => number} */
export function geodesicMiles(lat1, lon1, lat2, lon2) {
  if (lat1 === lat2 && lon1 === lon2) return 0;
  const metres = vincenty(lat1 * RAD, lat2 * RAD, wrapped(lon2 - lon1) * RAD);
  return Number.isNaN(metres) ? greatCircleMiles(lat1, lon1, lat2, lon2) : metres / METRES_PER_MILE;
}

/** @type {(phi1: number, phi2: number, L: number) => number} */
function vincenty(phi1, phi2, L) {
  const U1 = Math.atan((1 - FLATTENING) * Math.tan(phi1));
  const U2 = Math.atan((1 - FLATTENING) * Math.tan(phi2));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let round = 0; round < 100; round += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha;
    const C = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda =
      L +
      (1 - C) *
        FLATTENING *
        sinAlpha *
        (sigma + C * sinSigma * (cos2M + C * cosSigma * (2 * cos2M * cos2M - 1)));
    if (Math.abs(lambda - before) < 1e-12) {
      return arcLength(sigma, sinSigma, cosSigma, cos2Alpha, cos2M);
    }
  }
  return NaN;
}

/** @type {(sigma: number, sinSigma: number, cosSigma: number, cos2Alpha: number, cos2M: number) => number} */
function arcLength(sigma, sinSigma, cosSigma, cos2Alpha, cos2M) {
  const u2 = (cos2Alpha * (MAJOR * MAJOR - MINOR * MINOR)) / (MINOR * MINOR);
  const A = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const inner =
    cosSigma * (2 * cos2M * cos2M - 1) -
    (B / 6) * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * cos2M * cos2M - 3);
  return MINOR * A * (sigma - B * sinSigma * (cos2M + (B / 4) * inner));
}

/** Distance on a sphere of the earth's mean radius; off by at most 0.6 %.
 *  @type {(lat1: number, lon1: number, lat2: number, lon2: number) => number} */
export function greatCircleMiles(lat1, lon1, lat2, lon2) {
  const sinLat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const sinLon = Math.sin((wrapped(lon2 - lon1) * RAD) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * sinLon * sinLon;
  return (2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))) / METRES_PER_MILE;
}

/**
 * A distance that no point of the box [south, west, north, east] undercuts, in miles: to the
 * nearest point of the box on the sphere, less one hundredth for the earth not being one.
 * @type {(lat: number, lon: number, box: Box) => number}
 */
export function leastMilesToBox(lat, lon, [south, west, north, east]) {
  const aside = lonGap(lon, west, east);
  if (aside === 0) {
    const below = Math.max(south - lat, lat - north, 0);
    return 0.99 * greatCircleMiles(lat, 0, lat + below, 0);
  }
  // On the nearer edge, which is part of a meridian, the nearest point may lie inside the edge;
  // more than a quarter of the earth away it is one of the edge's ends.
  const turning = Math.atan(Math.tan(lat * RAD) / Math.cos(aside * RAD)) / RAD;
  const nearest = aside < 90 ? [Math.min(Math.max(turning, south), north)] : [south, north];
  return 0.99 * Math.min(...nearest.map((edge) => greatCircleMiles(lat, 0, edge, aside)));
}

/** Degrees from a longitude to a span of longitudes, the short way round; 0 inside it.
 *  @type {(lon: number, west: number, east: number) => number} */
function lonGap(lon, west, east) {
  if (lon >= west && lon <= east) return 0;
  return Math.min(Math.abs(wrapped(west - lon)), Math.abs(wrapped(lon - east)));
}

/** @type {(degrees: number) => number} */
function wrapped(degrees) {
  return degrees - 360 * Math.round(degrees / 360);
}
