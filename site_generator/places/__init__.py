"""ZIP and town gazetteer, geocoding, distances."""

from site_generator.places.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
