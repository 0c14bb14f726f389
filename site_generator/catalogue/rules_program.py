"""Checks between the fields of one program. A field that could not be read is None and passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.kinds import Fault
from site_generator.catalogue.vocabulary import LEVEL_HOURS, TEEN_IOP_LEAST_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.catalogue.model import Location, Program
    from site_generator.catalogue.positions import Path

TEENS = {"children", "adolescents"}
US_LATITUDES = (-15.0, 72.0)
"""From American Samoa to Alaska, degrees north."""
US_LONGITUDES = ((-180.0, -64.0), (130.0, 180.0))
"""The Americas to the Virgin Islands, and the Pacific from Palau, degrees east."""


def check_program(program: Program) -> Iterator[tuple[Path, Fault]]:
    """What does not fit together in ``program``, with the path at which to say so."""
    if program.contact and not any(
        getattr(program.contact, name) for name in program.contact.__struct_fields__
    ):
        hint = "add a phone, intake_phone, email or website"
        yield ("contact",), Fault("P120", "this program states no way to reach it", hint)
    if program.location:
        yield from _coordinates(program.location)
    if program.schedule:
        yield from _hours(program)
        for number, track in enumerate(program.schedule.tracks or ()):
            if track.starts and track.ends and track.ends.zfill(5) <= track.starts.zfill(5):
                message = f"the track starts at {track.starts} and ends at {track.ends}"
                hint = "write 24-hour times: 5:30 in the afternoon is 17:30"
                yield ("schedule", "tracks", number, "ends"), Fault("P141", message, hint)


def _coordinates(location: Location) -> Iterator[tuple[Path, Fault]]:
    latitude, longitude = location.latitude, location.longitude
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None:
        there, missing = (
            ("latitude", "longitude") if longitude is None else ("longitude", "latitude")
        )
        hint = f"add the {missing}, or delete both: the ZIP's point serves"
        yield ("location", there), Fault("P133", f"'{there}' stands without '{missing}'", hint)
    elif latitude == 0 and longitude == 0:
        hint = "delete both: the ZIP's point serves"
        yield ("location", "latitude"), Fault("P135", "the coordinates are 0, 0", hint)
    elif _in_longitudes(latitude) and US_LATITUDES[0] <= longitude <= US_LATITUDES[1]:
        hint = f"write latitude: {longitude:g} and longitude: {latitude:g}"
        yield (
            ("location", "latitude"),
            Fault("P136", "latitude and longitude are swapped", hint),
        )


def _in_longitudes(degrees: float) -> bool:
    return any(least <= degrees <= most for least, most in US_LONGITUDES)


def _hours(program: Program) -> Iterator[tuple[Path, Fault]]:
    """Hours outside everything that the named levels span.

    A program with several levels may have any hours from the least to the most of them.
    """
    hours = program.schedule.hours_per_week
    levels = program.levels or ()
    if hours is None or not levels or any(level not in LEVEL_HOURS for level in levels):
        return
    least = min(LEVEL_HOURS[level][0] for level in levels)
    most = max(LEVEL_HOURS[level][1] for level in levels)
    if "iop" in levels and TEENS.intersection(program.ages or ()):
        least = min(least, TEEN_IOP_LEAST_HOURS)
    if hours.least < least or hours.most > most:
        shown = f"{hours.least:g}"
        if hours.most != hours.least:
            shown += f" to {hours.most:g}"
        message = f"{shown} hours a week do not fit {' and '.join(levels)}: {least:g} to {most:g}"
        yield (
            ("schedule", "hours_per_week"),
            Fault("P142", message, "check the level and the hours"),
        )
