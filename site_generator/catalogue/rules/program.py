"""Checks between the fields of one program. A field that could not be read is None and passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model.vocabulary import LEVEL_HOURS, TEEN_IOP_LEAST_HOURS
from site_generator.declared.kinds import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.catalogue.model import Location, Program
    from site_generator.catalogue.positions import Path

TEENS = {"children", "adolescents"}
US_LATITUDES = (-15.0, 72.0)
"""From American Samoa to Alaska, degrees north."""
US_LONGITUDES = ((-180.0, -64.0), (130.0, 180.0))
"""The Americas to the Virgin Islands, and the Pacific from Palau, degrees east."""


def check_program(program: Program, *, whole: bool) -> Iterator[tuple[Path, Fault]]:
    """What is inconsistent in ``program``, with the path to report it at.

    Where it is not ``whole``, nothing is said to be missing.
    """
    contact, schedule, location = program.contact, program.schedule, program.location
    if whole and not any(getattr(contact, name) for name in contact.__struct_fields__):
        hint = "add a phone, intake_phone, email or website"
        yield ("contact",), Fault("P120", "this program gives no way to reach it", hint)
    if location and location.latitude is not None and location.longitude is not None:
        yield from _coordinates(location.latitude, location.longitude)
    elif whole and (location.latitude is not None or location.longitude is not None):
        yield _half(location)
    yield from _offered_and_not(program)
    if schedule:
        yield from _hours(program)
        for number, track in enumerate(schedule.tracks or ()):
            if track.starts and track.ends and track.ends.zfill(5) <= track.starts.zfill(5):
                message = f"the track starts at {track.starts} and ends at {track.ends}"
                hint = "write 24-hour times: 5:30 in the afternoon is 17:30"
                yield ("schedule", "tracks", number, "ends"), Fault("P141", message, hint)


def _offered_and_not(program: Program) -> Iterator[tuple[Path, Fault]]:
    for name in program.not_offered.__struct_fields__ if program.not_offered else ():
        offered = getattr(program, name) or ()
        for number, code in enumerate(getattr(program.not_offered, name) or ()):
            if code in offered:
                message = f"'{code}' is in both '{name}' and 'not_offered'"
                hint = "keep the one the program states"
                yield ("not_offered", name, number), Fault("P154", message, hint)


def _half(location: Location) -> tuple[Path, Fault]:
    there, missing = "latitude", "longitude"
    if location.latitude is None:
        there, missing = missing, there
    hint = f"add the {missing}, or delete both: the ZIP's location is used"
    return ("location", there), Fault("P133", f"'{there}' is given without '{missing}'", hint)


def _coordinates(latitude: float, longitude: float) -> Iterator[tuple[Path, Fault]]:
    if latitude == 0 and longitude == 0:
        hint = "delete both: the ZIP's location is used"
        yield ("location", "latitude"), Fault("P135", "the coordinates are 0, 0", hint)
    elif _in_longitudes(latitude) and US_LATITUDES[0] <= longitude <= US_LATITUDES[1]:
        hint = f"write latitude: {longitude:g} and longitude: {latitude:g}"
        fault = Fault("P136", "latitude and longitude are swapped", hint)
        yield ("location", "latitude"), fault
    else:
        for name, degrees, most in (("latitude", latitude, 90), ("longitude", longitude, 180)):
            if abs(degrees) > most:
                message = f"'{name}' is {degrees:g}, not between {-most} and {most}"
                yield ("location", name), Fault("P134", message, "write degrees with decimals")


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
        message = f"{shown} hours a week do not match {' and '.join(levels)}: {least:g} to {most:g}"
        yield (
            ("schedule", "hours_per_week"),
            Fault("P142", message, "check the level and the hours"),
        )
