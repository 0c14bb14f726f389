"""A gazetteer with a handful of places, for tests that need no more."""

from __future__ import annotations

from site_generator.places.towns import Place, Zip

ZIPS = {
    "00501": (40.8154, -73.0451, "Holtsville", "NY"),
    "43604": (41.6528, -83.5379, "Toledo", "OH"),
    "45202": (39.1072, -84.5019, "Cincinnati", "OH"),
    "45402": (39.7586, -84.1888, "Dayton", "OH"),
    "46204": (39.7714, -86.1571, "Indianapolis", "IN"),
    "97201": (45.5076, -122.6898, "Portland", "OR"),
    "99762": (64.5011, -165.4064, "Nome", "AK"),
}


class FewPlaces:
    """Knows the ZIPs above and their cities."""

    def zip(self, zip5):
        found = ZIPS.get(zip5)
        return Zip(code=zip5, point=found[:2], city=found[2], state=found[3]) if found else None

    def zip_point(self, zip5):
        found = ZIPS.get(zip5)
        return found[:2] if found else None

    def zip_city(self, zip5):
        found = ZIPS.get(zip5)
        return found[2:] if found else None

    def city(self, name, state):
        for code, (latitude, longitude, city, where) in ZIPS.items():
            if (city, where) == (name, state):
                return Place(
                    name=name,
                    state=state,
                    slug=name.lower(),
                    key=name.lower(),
                    point=(latitude, longitude),
                    zips=(code,),
                )
        return None
