"""Which part of a place's programs gets a plain page of its own: by level, or by a way to pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from site_generator.catalogue.model import Catalogue, Program
    from site_generator.pages.place_index import CityPlace, StatePlace

LEAST = 5
"""A part with fewer programs is read faster in the whole list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One code of a facet by which a place's programs are parted; ``field`` as editors name it."""

    facet: str
    field: str
    code: str
    stated: Callable[[Program], tuple[str, ...] | None]


def _levels(program: Program) -> tuple[str, ...]:
    return program.levels


def _payment(program: Program) -> tuple[str, ...] | None:
    return program.cost.payment


CHOICES = (
    Choice("level", "levels", "iop", _levels),
    Choice("level", "levels", "php", _levels),
    Choice("payment", "cost.payment", "medicaid", _payment),
    Choice("payment", "cost.payment", "medicare", _payment),
    Choice("payment", "cost.payment", "sliding-fee", _payment),
)


@dataclass(frozen=True, slots=True)
class SubList:
    """The programs of a place that state a choice, by index, in the order of the place.

    ``silent`` counts programs of the place that may fit too, because they do not say. ``slug`` is
    the last part of the page's address and never that of a city.
    """

    choice: Choice
    slug: str
    path: str
    programs: list[int]
    everything: int
    silent: int


class Choices:
    """For each choice the programs that state it, and those that leave it open."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._fits: dict[str, set[int]] = {choice.code: set() for choice in CHOICES}
        self._open: dict[str, set[int]] = {choice.code: set() for choice in CHOICES}
        for index, program in enumerate(catalogue.programs):
            for choice in CHOICES:
                codes = choice.stated(program)
                if codes and choice.code in codes:
                    self._fits[choice.code].add(index)
                elif choice.code in (getattr(program.not_offered, choice.field, None) or ()):
                    continue
                elif codes is None or choice.field in (program.incomplete or ()):
                    self._open[choice.code].add(index)

    def fitting(self, code: str, indexes: Iterable[int]) -> list[int]:
        """Those of ``indexes`` that state ``code``, in the same order."""
        fits = self._fits[code]
        return [index for index in indexes if index in fits]

    def count(self, code: str, indexes: Iterable[int]) -> int:
        """How many of ``indexes`` state ``code``."""
        return len(self.fitting(code, indexes))

    def of_state(self, state: StatePlace) -> tuple[SubList, ...]:
        """The sub-lists of a state; a city called "Iop" keeps its address and the list yields."""
        taken = {city.slug for city in state.cities}
        indexes = [index for city in state.cities for index in city.programs]
        return self._of(state.path, indexes, taken)

    def of_city(self, city: CityPlace) -> tuple[SubList, ...]:
        """The sub-lists of a city's own programs."""
        return self._of(city.path, city.programs, set())

    def _of(self, path: str, indexes: Sequence[int], taken: set[str]) -> tuple[SubList, ...]:
        found = []
        for choice in CHOICES if len(indexes) > LEAST else ():
            programs = self.fitting(choice.code, indexes)
            if not LEAST <= len(programs) < len(indexes):
                continue
            silent = sum(index in self._open[choice.code] for index in indexes)
            slug = _free(choice.code, taken)
            found.append(SubList(choice, slug, f"{path}{slug}/", programs, len(indexes), silent))
        return tuple(found)


def _free(slug: str, taken: set[str]) -> str:
    while slug in taken:
        slug = f"{slug}-programs"
    return slug
