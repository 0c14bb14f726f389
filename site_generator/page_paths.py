"""Where pages are that are made from the catalogue, and the path from one page to another.

A path leads from the site's root and ends with a slash; "" is the home page.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePath:
    """Where the pages of one kind stand: ``pattern`` with ``{}`` for each part that tells them apart."""

    pattern: str

    def __call__(self, *parts: str) -> str:
        """The path of one page."""
        return self.pattern.format(*parts)

    @property
    def depth(self) -> int:
        """How many folders below the root the pages stand."""
        return self.pattern.count("/")

    @property
    def top(self) -> str:
        """The folder at the site's root that holds the pages."""
        return self.pattern.partition("/")[0]


FIND = PagePath("find/")
PROGRAMS = PagePath("programs/")
PROGRAM = PagePath("programs/{}/")
PLACES = PagePath("places/")
STATE = PagePath("places/{}/")
STATE_LIST = PagePath("places/{}/{}/")
CITY = PagePath("places/{}/{}/")
CITY_LIST = PagePath("places/{}/{}/{}/")


def to_root(page: str) -> str:
    """What leads from ``page`` to the site's root, to be put before a path; "" at the root itself."""
    return "../" * page.count("/")


def link(page: str, target: str) -> str:
    """The relative address that leads from ``page`` to ``target``, a path with or without fragment."""
    here, there = page.split("/")[:-1], target.split("/")
    same = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) or "./"
