"""Ids of imported programs: readable, the same in every edition, unique over all states.

An id is the slug of name, city and state. Programs that would share one all get a suffix made from
what tells them apart, so that the order of rows decides nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LONGEST_ID = 100
_LONGEST_PLACE = 40
_SUFFIX_ROOM = 9
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_HOUSE_NUMBER = re.compile(r"^(\d{1,6})\b")


def slug(words: str) -> str:
    """Small ASCII letters and digits joined by hyphens; accents fall away."""
    plain = unicodedata.normalize("NFKD", words.replace("'", "")).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", plain.lower()).strip("-")


def base_id(name: str, city: str, state: str, ending: str = "") -> str:
    """``name-city-state-ending``, with room for a suffix below ``LONGEST_ID``."""
    parts = (_shortened(slug(city), _LONGEST_PLACE), slug(state), ending)
    place = "-".join(part for part in parts if part)
    return (
        f"{_shortened(slug(name) or 'program', LONGEST_ID - _SUFFIX_ROOM - 1 - len(place))}-{place}"
    )


def _shortened(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    cut = words[: most + 1].rpartition("-")[0]
    return cut or words[:most].strip("-")


def assign_ids(
    wanted: Mapping[str, tuple[str, str]],
    given: Mapping[str, str],
    taken: Collection[str],
) -> dict[str, str]:
    """An id for each key.

    ``wanted`` has for each key the base id and the street (empty where withheld); ``given`` holds ids
    that keys have from an earlier import and keep; ``taken`` are ids that must not be given.
    """
    ids = {key: given[key] for key in wanted if key in given}
    used = set(taken) | set(ids.values())
    groups: dict[str, list[str]] = defaultdict(list)
    for key, (base, _) in sorted(wanted.items()):
        if key not in ids:
            groups[base].append(key)
    for base, keys in groups.items():
        if len(keys) == 1 and base not in used:
            ids[keys[0]] = base
            used.add(base)
            continue
        numbers = [_HOUSE_NUMBER.match(wanted[key][1]) for key in keys]
        often = Counter(number[1] for number in numbers if number)
        for key, number in zip(keys, numbers, strict=True):
            with_number = f"{base}-{number[1]}" if number and often[number[1]] == 1 else ""
            if not with_number or with_number in used:
                with_number = f"{base}-{blake2b(key.encode(), digest_size=4).hexdigest()}"
            ids[key] = with_number
            used.add(with_number)
    return ids
